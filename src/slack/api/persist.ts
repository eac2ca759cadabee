import { setTimeout as sleep } from "node:timers/promises";

/** What can become of a call to Slack that did not succeed. */
export type Failure =
  /** Not carried out; may be made again after so many milliseconds. */
  | { readonly kind: "limited"; readonly retryAfterMs: number }
  /** Perhaps carried out: the answer was lost, or Slack is not well. */
  | { readonly kind: "unknown" }
  /** Refused; making it again changes nothing. `error` is Slack's code. */
  | { readonly kind: "refused"; readonly error: string };

/** The client takes a body that is no JSON for Slack's code. */
const CODE = /^\w{1,80}$/;
const MOST_TRIES = 40;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** An answer outlives a minute without Slack; who has waited longer has asked again. */
const PATIENCE_MS = 90_000;

/** How a call may be made again. */
export interface Persistence<T = unknown> {
  /** Made again where its outcome is unknown: twice does no harm. */
  readonly repeatable?: boolean;
  /** Finds out what became of a call that may not simply be repeated. */
  readonly recover?: () => Promise<T | undefined>;
  /** Milliseconds after which it is given up ({@link PATIENCE_MS}). */
  readonly patience?: number;
}

/** Slack's codes for "not now". */
const PASSING: ReadonlySet<string> = new Set([
  "internal_error",
  "fatal_error",
  "service_unavailable",
  "request_timeout",
  "team_added_to_org",
]);

/**
 * Makes a call until it succeeds, is refused, or patience ends.
 *
 * A call that came under a rate limit is made again after the time Slack names. One whose outcome is
 * unknown is made again where `repeatable`; otherwise `recover` finds out what became of it: a result,
 * or undefined for "not carried out". Throws the client's last error.
 */
export async function persist<T>(call: () => Promise<T>, options: Persistence<T> = {}): Promise<T> {
  const deadline = Date.now() + (options.patience ?? PATIENCE_MS);
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      const failure = readFailure(error);
      const isLast = tries > MOST_TRIES || Date.now() > deadline;
      if (isLast || isFinal(failure, options)) throw error;
      await sleep(pauseAfter(failure, tries));
      const found = failure.kind === "unknown" ? await options.recover?.() : undefined;
      if (found !== undefined) return found;
    }
  }
}

function pauseAfter(failure: Failure, tries: number): number {
  if (failure.kind === "limited") return failure.retryAfterMs;
  return Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);
}

function isFinal({ kind }: Failure, { repeatable = false, recover }: Persistence): boolean {
  return kind === "refused" || (kind === "unknown" && !repeatable && recover === undefined);
}

/** Reads what the web client threw; told apart by the client's own codes, so that it need not be loaded. */
export function readFailure(error: unknown): Failure {
  const { code, retryAfter, data } = error as {
    code?: unknown;
    retryAfter?: unknown;
    data?: { error?: unknown };
  };
  if (code === "slack_webapi_rate_limited_error")
    return { kind: "limited", retryAfterMs: Math.max(1, Number(retryAfter) || 1) * 1000 };
  if (code !== "slack_webapi_platform_error") return { kind: "unknown" };
  const refusal = typeof data?.error === "string" ? data.error : "unknown_error";
  if (!CODE.test(refusal)) return { kind: "unknown" };
  if (refusal === "ratelimited" || refusal === "rate_limited")
    return { kind: "limited", retryAfterMs: 1000 };
  return PASSING.has(refusal) ? { kind: "unknown" } : { kind: "refused", error: refusal };
}

/** Slack's code where it refused a call, else null. */
export function refusalOf(error: unknown): string | null {
  const failure = readFailure(error);
  return failure.kind === "refused" ? failure.error : null;
}
