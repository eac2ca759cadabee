import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { LRUCache } from "lru-cache";
import { expect, it } from "vitest";
import type { Answer } from "../../answer/answer.ts";
import { fakeBot } from "../fake-bot.ts";
import { takeMessage } from "../listeners/take-message.ts";
import { createRateLimit } from "./rate-limit.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Megabytes that are still held. */
function held(): number {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

it("keeps little of each of 8,000 questions: threads up to their limit, no texts", async () => {
  let ts = 0;
  const next = async () => {
    ts += 1;
    return `${ts}.5`;
  };
  const nothing = async () => {};
  const { bot: made } = await fakeBot({ rateLimit: createRateLimit(1_000_000) });
  const bot = {
    ...made,
    answers: new LRUCache<string, Answer>({ max: 500 }),
    audit: () => {},
    budgets: { ...made.budgets, starts: { take: () => false, wait: () => 1 } }, // posts need no pace
    slack: {
      ...made.slack,
      post: next,
      startStream: next,
      appendStream: nothing,
      stopStream: nothing,
      setStatus: nothing,
      setSession: nothing,
    },
  };
  const ask = async (count: number) => {
    const before = made.desk.counts().done;
    for (let i = 0; i < count; i += 1) {
      const at = { channel: `C${i % 50}`, user: `U${i % 20}`, ts: `${Date.now()}.${ts}${i}` };
      const text = `<@U0BOT> ${"甲市的绿地率是多少".repeat(20)}${i}?`;
      const event = { type: "app_mention", text, ...at };
      await takeMessage(bot, event, { team: "T1", isRetry: false, runningSince: 0 });
      if (i % 100 === 99) await settled(before + i + 1);
    }
  };
  const settled = async (done: number) => {
    while (made.desk.counts().done < done) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  // What is compiled or not yet collected shows in one batch or another; what is kept of each question, in all of them.
  const growths: number[] = [];
  for (let batch = 0; batch < 4; batch += 1) {
    const before = held();
    await ask(2_000);
    growths.push(held() - before);
  }
  expect(Math.min(...growths)).toBeLessThan(2);
}, 120_000);
