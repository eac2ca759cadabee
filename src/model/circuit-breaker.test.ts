import { describe, expect, it } from "vitest";
import { createCircuitBreaker } from "./circuit-breaker.ts";
import type { FailureKind, ServiceFailure } from "./service-failure.ts";

const failure = (kind: FailureKind, retryAfterMs: number | null = null): ServiceFailure => ({
  kind,
  message: "坏了",
  retryAfterMs,
});

function breakerAt() {
  let time = 0;
  const breaker = createCircuitBreaker(() => time);
  const pass = (ms: number) => {
    time += ms;
  };
  return { breaker, pass };
}

describe("after one failure of a dead service", () => {
  it("lets nobody wait for 30 seconds, then one try", () => {
    const { breaker, pass } = breakerAt();
    expect(breaker.whyClosed()).toBeNull();
    breaker.failed(failure("late"));
    expect(breaker.whyClosed()).toBe("坏了(30 秒后再试)");
    pass(29_999);
    expect(breaker.whyClosed()).toBe("坏了(1 秒后再试)");
    pass(1);
    expect(breaker.whyClosed()).toBeNull();
    expect(breaker.whyClosed()).toContain("秒后再试"); // the second one does not wait for the first
  });

  it("pauses twice as long after each further one, five minutes at most, and forgets it when it is well", () => {
    const { breaker, pass } = breakerAt();
    const pauses = [30, 60, 120, 240, 300, 300].map((seconds) => {
      breaker.failed(failure("down"));
      const why = breaker.whyClosed();
      pass(seconds * 1000);
      return why;
    });
    expect(pauses).toEqual([30, 60, 120, 240, 300, 300].map((s) => `坏了(${s} 秒后再试)`));
    breaker.succeeded();
    expect(breaker.whyClosed()).toBeNull();
    breaker.failed(failure("down"));
    expect(breaker.whyClosed()).toBe("坏了(30 秒后再试)");
  });
});

it("leaves a busy service alone as long as it asked, and wrong settings for five minutes", () => {
  const { breaker, pass } = breakerAt();
  breaker.failed(failure("busy", 7_000));
  expect(breaker.whyClosed()).toBe("坏了(7 秒后再试)");
  pass(7_000);
  expect(breaker.whyClosed()).toBeNull();
  breaker.failed(failure("settings"));
  expect(breaker.whyClosed()).toBe("坏了(300 秒后再试)");
});

it("forgives what says nothing about the service, and two unreadable answers, but not three", () => {
  const { breaker } = breakerAt();
  for (const kind of ["cancelled", "refused", "garbled", "garbled"] as const)
    breaker.failed(failure(kind));
  expect(breaker.whyClosed()).toBeNull();
  breaker.failed(failure("garbled"));
  expect(breaker.whyClosed()).toBe("坏了(30 秒后再试)");
});
