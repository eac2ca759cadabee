import type { ServiceFailure } from "./service-failure.ts";

/** Keeps questions from waiting for a service that is known not to answer. */
export interface CircuitBreaker {
  /** Null where the service may be asked; else why not, in Chinese. */
  whyClosed(): string | null;
  succeeded(): void;
  failed(failure: ServiceFailure): void;
}

const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 300_000;
/** An unreadable answer may be this one's fault; so many in a row are the service's. */
const GARBLED_IN_A_ROW = 3;

/**
 * One failure of a dead service, and it is left alone: 30 seconds, then one question may try again, and
 * each further failure doubles the pause up to 5 minutes. A busy service is left alone as long as it
 * asked; wrong settings for 5 minutes. Refusals and cancellations say nothing about the service.
 */
export function createCircuitBreaker(now: () => number = Date.now): CircuitBreaker {
  let pause = FIRST_PAUSE_MS;
  let garbled = 0;
  let until = 0;
  let reason: string | null = null;
  const rest = (ms: number, why: string) => {
    until = now() + ms;
    reason = why;
  };
  return {
    whyClosed() {
      if (reason === null) return null;
      const left = until - now();
      if (left > 0) return `${reason}(${Math.ceil(left / 1000)} 秒后再试)`;
      until = now() + pause; // this one tries; whoever comes meanwhile does not wait for it
      return null;
    },
    succeeded() {
      pause = FIRST_PAUSE_MS;
      garbled = 0;
      reason = null;
    },
    failed({ kind, message, retryAfterMs }) {
      if (kind === "cancelled" || kind === "refused") return;
      garbled = kind === "garbled" ? garbled + 1 : 0;
      if (kind === "garbled" && garbled < GARBLED_IN_A_ROW && reason === null) return;
      if (kind === "settings") rest(LONGEST_PAUSE_MS, message);
      else rest(retryAfterMs ?? pause, message);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    },
  };
}
