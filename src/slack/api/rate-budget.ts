/** A number of calls that may be made in a stretch of time. */
export interface RateBudget {
  /** True, and one less left, where a call may be made now. */
  take(): boolean;
  /** Milliseconds until a call may be made; 0 where one may be made now. */
  wait(): number;
}

/** Allows `calls` in any `windowMs` milliseconds. */
export function createRateBudget(
  { calls, windowMs }: { calls: number; windowMs: number },
  now: () => number = Date.now,
): RateBudget {
  let taken: number[] = [];
  const wait = () => {
    const time = now();
    taken = taken.filter((at) => time - at < windowMs);
    if (taken.length < calls) return 0;
    const oldest = taken[taken.length - calls] ?? time;
    return windowMs - (time - oldest);
  };
  return {
    wait,
    take: () => {
      if (wait() > 0) return false;
      taken.push(now());
      return true;
    },
  };
}
