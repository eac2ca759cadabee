import { LRUCache } from "lru-cache";
import { createRateBudget, type RateBudget } from "../api/rate-budget.ts";

/** How many questions each user may ask. */
export interface RateLimit {
  /** 0 where the user may ask now, else the seconds to wait. */
  wait(user: string): number;
}

const MOST_USERS = 10_000;
const MINUTE_MS = 60_000;

/** Allows each user so many questions in any minute. */
export function createRateLimit(perMinute: number, now: () => number = Date.now): RateLimit {
  const budgets = new LRUCache<string, RateBudget>({ max: MOST_USERS });
  return {
    wait(user) {
      const budget =
        budgets.get(user) ?? createRateBudget({ calls: perMinute, windowMs: MINUTE_MS }, now);
      budgets.set(user, budget);
      return budget.take() ? 0 : Math.max(1, Math.ceil(budget.wait() / 1000));
    },
  };
}
