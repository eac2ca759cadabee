import { describe, expect, it, vi } from "vitest";
import { createMemoryStore } from "../../store/memory-store.ts";
import type { SlackApi, ThreadMessage } from "../api/slack-api.ts";
import { SILENT } from "../fake-bot.ts";
import { type AuditLevel, createAudit } from "./audit-log.ts";
import { createConversations } from "./conversations.ts";

const own: ThreadMessage = {
  ts: "1.5",
  text: "答。",
  user: "U0BOT",
  own: true,
  foreign: false,
  mark: null,
};
const conversations = (replies: SlackApi["replies"] = async () => []) =>
  createConversations({ slack: { replies }, botUserId: "U0BOT", log: SILENT });
const thread = (i: number) => ({ team: "T1", channel: "C1", thread: `${i}.0` });

describe("conversations", () => {
  it("hold the newest thousand threads, and no more", () => {
    const kept = conversations();
    for (let i = 0; i < 1_200; i += 1) kept.remember(thread(i), "问", "答");
    expect(kept.count()).toBe(1_000);
  });

  it("hold a thread for a day after its last question, and then nothing of it", async () => {
    vi.useFakeTimers();
    let reads = 0;
    const kept = conversations(async () => {
      reads += 1;
      return [own];
    });
    const hours = (count: number) => vi.advanceTimersByTimeAsync(count * 3_600_000);
    await hours(1); // the store takes a time of 0 for none
    kept.remember(thread(1), "问", "答");
    kept.remember(thread(2), "问", "答");
    await hours(23);
    kept.remember(thread(2), "又问", "答");
    expect([(await kept.history(thread(1), "9.0")).length, reads]).toEqual([2, 0]);
    await hours(1.5);
    expect(kept.count()).toBe(1);
    expect([(await kept.history(thread(2), "9.0")).length, reads]).toEqual([4, 0]);
    expect([await kept.history(thread(1), "9.0"), reads]).toEqual([
      [{ role: "assistant", text: "答。" }],
      1,
    ]);
    await hours(23);
    expect(kept.count()).toBe(1);
    vi.useRealTimers();
  });

  it("hold the newest ten questions of a thread with the beginnings of their answers", async () => {
    const kept = conversations();
    for (let i = 0; i < 15; i += 1) kept.remember(thread(1), `问${i}`, "答".repeat(3_000));
    const turns = await kept.history(thread(1), "9.0");
    expect(turns).toHaveLength(20);
    expect(turns[0]).toEqual({ role: "user", text: "问5" });
    expect(turns[1]?.text).toHaveLength(1_000);
  });

  it("know nothing in one thread, channel or team of another", async () => {
    const kept = conversations();
    kept.remember(thread(1), "问", "答");
    for (const other of [
      thread(2),
      { ...thread(1), channel: "C2" },
      { ...thread(1), team: "T2" },
    ]) {
      expect(await kept.history(other, "9.0")).toEqual([]);
      expect(await conversations().isEngaged(other)).toBe(false);
    }
  });

  it("ask Slack again about a thread that could not be read", async () => {
    let isDown = true;
    const kept = conversations(async () => {
      if (isDown) throw new Error("down");
      return [own];
    });
    expect(await kept.isEngaged(thread(1))).toBe(false);
    isDown = false;
    expect(await kept.isEngaged(thread(1))).toBe(true);
  });
});

describe("the audit log", () => {
  const entry = {
    ref: "W-1",
    team: "T1",
    channel: "C1",
    thread: "1.0",
    user: "U1",
    entry: "mention",
    question: "绿地率是多少?",
    documents: ["a"],
    outcome: "answered" as const,
    latencyMs: 12,
  };
  const written = async (level: AuditLevel) => {
    const store = createMemoryStore();
    createAudit(store, { level, log: SILENT })(entry);
    return store.read("audit");
  };
  const { question, ...rest } = entry;

  it.each([
    ["hash", [{ ...rest, questionHash: expect.stringMatching(/^[0-9a-f]{64}$/) }]],
    ["text", [{ ...rest, question }]],
    ["off", []],
  ] as const)("keeps of a question its %s", async (level, kept) => {
    const entries = await written(level);
    expect(entries).toEqual(kept.map((each) => ({ at: expect.any(String), ...each })));
  });
});
