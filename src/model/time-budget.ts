/** The time that an answer has left, and what ends its calls. */
export interface TimeBudget {
  /** Aborted when the reader leaves. */
  readonly cancel: AbortSignal;
  /** Milliseconds left; never negative. */
  left(): number;
  /** A signal for one call: the reader's, and the end of `share` of the time that is left. */
  forCall(share?: number): CallSignals;
}

export interface CallSignals {
  /** Hand this to the call: it closes the socket. */
  readonly signal: AbortSignal;
  readonly cancel: AbortSignal;
  readonly deadline: AbortSignal;
}

const NEVER = new AbortController().signal;

/** Starts the clock of an answer that may take `ms`. */
export function startTimeBudget(
  ms: number,
  cancel: AbortSignal = NEVER,
  now: () => number = () => performance.now(),
): TimeBudget {
  const end = now() + ms;
  const left = () => Math.max(0, end - now());
  return {
    cancel,
    left,
    forCall(share = 1) {
      const deadline = AbortSignal.timeout(Math.ceil(left() * share));
      return { cancel, deadline, signal: AbortSignal.any([cancel, deadline]) };
    },
  };
}
