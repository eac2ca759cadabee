import { setTimeout as sleep } from "node:timers/promises";
import PQueue from "p-queue";
import { describe, expect, it, vi } from "vitest";
import type { Answer } from "../../answer/answer.ts";
import { WenceError } from "../../errors.ts";
import { createRateBudget } from "../api/rate-budget.ts";
import type { SlackApi } from "../api/slack-api.ts";
import { type ApiCall, fakeAnswer, fakeBot, fakeSlackApi, SILENT } from "../fake-bot.ts";
import { wordsIn } from "../text/words.ts";
import { createAnswerStream } from "./answer-stream.ts";
import { createDesk } from "./desk.ts";
import { failureText } from "./failure-text.ts";
import type { Inquiry } from "./inquiry.ts";
import { replyToInquiry } from "./reply-to-inquiry.ts";
import { createStatusLine } from "./status-line.ts";

const say = wordsIn("zh-Hans");
const refused = (error: string) => ({ code: "slack_webapi_platform_error", data: { error } });
const lost = { code: "slack_webapi_http_error", statusCode: 502 };
const many = () => createRateBudget({ calls: 100, windowMs: 60_000 });

function stream(given: Partial<SlackApi> = {}, starts = many(), appends = many()) {
  const { slack, calls } = fakeSlackApi(given);
  const made = createAnswerStream({
    slack,
    to: { channel: "C1", thread: "1.0", user: "U1", team: "T1" },
    mark: { ref: "W-1", part: 0 },
    budgets: { starts, appends },
    log: SILENT,
    pace: 1,
  });
  return { stream: made, calls };
}

const FINAL = {
  body: "一。二。三。四。五。六。",
  blocks: [{ type: "divider" as const }],
  text: "一到六",
};
/** What the frames of a stream and its end say together. */
const streamed = (calls: readonly ApiCall[]) =>
  calls
    .filter(([method]) => method.endsWith("Stream"))
    .map(([, , words]) =>
      typeof words === "string" ? words : (words as { markdown: string }).markdown,
    )
    .join("");
const methods = (calls: readonly ApiCall[]) => calls.map(([method]) => method);

describe("an answer stream", () => {
  it("shows a finished answer in a few frames and puts the blocks at its end", async () => {
    const { stream: made, calls } = stream();
    await made.finish(FINAL);
    expect(methods(calls)).toEqual(["startStream", "appendStream", "stopStream"]);
    expect(calls.at(-1)?.[2]).toMatchObject({ markdown: "五。六。", blocks: FINAL.blocks });
  });

  it("shows a long answer in at least five frames, however many sentences it has", async () => {
    for (let count = 9; count <= 40; count += 1) {
      const { stream: made, calls } = stream();
      const body = Array.from({ length: count }, (_, i) => `第${i}句。`).join("");
      await made.finish({ ...FINAL, body });
      const appends = methods(calls).filter((method) => method === "appendStream");
      expect([count, appends.length]).toEqual([count, 3]);
      expect(streamed(calls)).toBe(body);
    }
  });

  it("shows sentences as they come, and only the rest at the end", async () => {
    const { stream: made, calls } = stream();
    made.write("一。");
    await sleep(10);
    made.write("二。");
    await sleep(10);
    await made.finish({ ...FINAL, body: "一。二。三。" });
    expect(methods(calls)).toEqual(["startStream", "appendStream", "stopStream"]);
    expect(calls.at(-1)?.[2]).toMatchObject({ markdown: "三。" });
  });

  it("puts the message right where the answer came out otherwise", async () => {
    const { stream: made, calls } = stream();
    made.write("不对的话。");
    await sleep(10);
    await made.finish(FINAL);
    expect(methods(calls)).toEqual(["startStream", "stopStream", "update"]);
    expect(calls.at(-1)?.[2]).toMatchObject({
      text: "一到六",
      blocks: [{ type: "markdown", text: FINAL.body }, { type: "divider" }],
    });
  });

  it("posts where there is no streaming", async () => {
    const { stream: made, calls } = stream({
      startStream: async () => {
        throw refused("unknown_method");
      },
    });
    await made.finish(FINAL);
    expect(methods(calls)).toEqual(["post"]);
  });

  it("posts where Slack allows no more streams in this minute", async () => {
    const { stream: made, calls } = stream({}, createRateBudget({ calls: 0, windowMs: 60_000 }));
    await made.finish(FINAL);
    expect(methods(calls)).toEqual(["post"]);
  });

  it("leaves to its end what may not be shown in this minute any more", async () => {
    const none = createRateBudget({ calls: 0, windowMs: 60_000 });
    const { stream: made, calls } = stream({}, many(), none);
    await made.finish(FINAL);
    expect(methods(calls)).toEqual(["startStream", "stopStream"]);
    expect(streamed(calls)).toBe(FINAL.body);
  });

  it.each([
    ["refused: Slack has ended the stream", refused("message_not_in_streaming_state"), ["update"]],
    ["lost: the stream is closed first", lost, ["stopStream", "update"]],
  ])("puts the message right when a frame was %s", async (_, error, after) => {
    const { stream: made, calls } = stream({
      appendStream: async () => {
        throw error;
      },
    });
    await made.finish(FINAL);
    expect(methods(calls)).toEqual(["startStream", ...after]);
  });

  it("posts anew where the message was deleted meanwhile", async () => {
    const { stream: made, calls } = stream({
      stopStream: async () => {
        throw refused("message_not_in_streaming_state");
      },
      update: async () => {
        throw refused("message_not_found");
      },
    });
    await made.finish(FINAL);
    expect(methods(calls)).toEqual(["startStream", "appendStream", "post"]);
  });

  it("writes nothing more once it is halted", async () => {
    const { stream: made, calls } = stream();
    made.write("一。");
    await sleep(10);
    made.halt();
    made.write("二。");
    await made.finish(FINAL);
    expect(methods(calls)).toEqual(["startStream"]);
  });

  it("writes nothing more once Slack says that the reader stopped it", async () => {
    const { stream: made, calls } = stream({
      appendStream: async () => {
        throw refused("stopped_by_user");
      },
    });
    await made.finish(FINAL);
    expect(methods(calls)).toEqual(["startStream"]);
  });

  it("breaks off with a note behind what was said", async () => {
    const { stream: made, calls } = stream();
    made.write("一。");
    await sleep(10);
    await made.breakOff({ markdown: "没有写完。", text: "没有写完。" });
    expect(calls.at(-1)?.[2]).toMatchObject({ markdown: expect.stringMatching(/没有写完。$/) });
    expect(methods(calls).at(-1)).toBe("stopStream");
  });
});

const AT = { channel: "C1", thread: "1.0" };

describe("a status line", () => {
  it("shows the newest words and is taken away in the end", async () => {
    const { slack, calls } = fakeSlackApi();
    const lane = new PQueue({ concurrency: 1 });
    const before = lane.add(() => sleep(5));
    const status = createStatusLine(AT, { slack, log: SILENT, lane, say });
    status.show("甲");
    status.show("乙");
    await before;
    await sleep(1);
    await status.end();
    expect(calls.map(([, , words]) => words)).toEqual(["乙", ""]);
  });

  it("calls nothing where nothing was shown", async () => {
    const { slack, calls } = fakeSlackApi();
    await createStatusLine(AT, { slack, log: SILENT, lane: new PQueue(), say }).end();
    expect(calls).toEqual([]);
  });

  it("is renewed before Slack takes it away after two minutes", async () => {
    vi.useFakeTimers();
    const { slack, calls } = fakeSlackApi();
    const status = createStatusLine(AT, { slack, log: SILENT, lane: new PQueue(), say });
    status.show("甲");
    await vi.advanceTimersByTimeAsync(119_000);
    expect(calls.map(([, , words]) => words)).toEqual(["甲", "甲"]);
    await status.end();
    await vi.advanceTimersByTimeAsync(200_000);
    expect(calls.map(([, , words]) => words)).toEqual(["甲", "甲", ""]);
    vi.useRealTimers();
  });

  it("does not let an answer fail", async () => {
    const { slack } = fakeSlackApi({
      setStatus: async () => {
        throw lost;
      },
    });
    const status = createStatusLine(AT, { slack, log: SILENT, lane: new PQueue(), say });
    status.show("甲");
    await expect(status.end()).resolves.toBeUndefined();
  });
});

describe("the desk", () => {
  const at = (thread: string, message: string | null = null) => ({ thread, message });

  it("answers one question of a thread at a time, in order, and threads side by side", async () => {
    const desk = createDesk({ concurrency: 4 });
    const told: string[] = [];
    const task = (name: string) => async () => {
      told.push(`${name}+`);
      await sleep(20);
      told.push(`${name}-`);
    };
    desk.enter(at("a"), task("a1"), () => {});
    desk.enter(at("a"), task("a2"), () => {});
    desk.enter(at("b"), task("b1"), () => {});
    while (desk.counts().done < 3) await sleep(5);
    expect(told.filter((each) => each.startsWith("a"))).toEqual(["a1+", "a1-", "a2+", "a2-"]);
    expect(told.indexOf("b1+")).toBeLessThan(told.indexOf("a1-"));
  });

  it("tells those who wait how many are ahead", () => {
    const desk = createDesk({ concurrency: 1 });
    const ahead: number[] = [];
    for (const thread of ["a", "b", "c"])
      desk.enter(
        at(thread),
        () => sleep(10),
        (count) => ahead.push(count),
      );
    expect(ahead).toEqual([1, 2]);
  });

  it("goes on after a task that failed", async () => {
    const desk = createDesk({ concurrency: 1 });
    desk.enter(
      at("a"),
      () => Promise.reject(new Error("x")),
      () => {},
    );
    desk.enter(
      at("a"),
      async () => {},
      () => {},
    );
    while (desk.counts().done < 2) await sleep(5);
    expect(desk.counts()).toEqual({ running: 0, waiting: 0, done: 2 });
  });

  it("ends the runs of a thread, of a message, or all, each with its reason", async () => {
    const desk = createDesk({ concurrency: 4 });
    const reasons: unknown[] = [];
    const task = (signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        signal.addEventListener("abort", () => {
          reasons.push(signal.reason);
          resolve();
        });
      });
    for (const thread of ["a", "b", "c"]) desk.enter(at(thread, `m${thread}`), task, () => {});
    await sleep(5);
    expect(desk.stop("a")).toBe(true);
    expect(desk.stop("x")).toBe(false);
    desk.drop("mb");
    await desk.close();
    expect(reasons).toEqual(["stopped", "deleted", "shutdown"]);
    expect(desk.enter(at("d"), task, () => {})).toBe(false);
  });
});

describe("failureText", () => {
  it("says what to do next and shows nothing of the error", () => {
    const text = failureText(new Error("ENOENT /etc/secret xoxb-1 http://a"), "W-1", say);
    expect(text).toBe("这次没有答成。请稍后再问一次;如果还是不行,请把编号 W-1 告诉管理员。");
  });

  it("tells a reader what is wrong with the question", () => {
    expect(failureText(new WenceError("question_too_long", "问题太长。"), "W-1", say)).toBe(
      "问题太长。",
    );
  });

  it("does not show other messages of ours, which may name paths", () => {
    expect(
      failureText(new WenceError("data_unwritable", "写不了 /a/b。"), "W-1", say),
    ).not.toContain("/a");
  });
});

describe("the path from a question to its answer", () => {
  const inquiry = (given: Partial<Inquiry> = {}): Inquiry => ({
    team: "T1",
    channel: "C1",
    user: "U1",
    thread: "1.000000",
    message: "1.000000",
    question: "绿地率是多少?",
    entry: "mention",
    ...given,
  });
  const done = async (bot: Awaited<ReturnType<typeof fakeBot>>["bot"], count = 1) => {
    while (bot.desk.counts().done < count) await sleep(5);
  };

  it("streams the answer into the thread, with its sources, and keeps it in the audit", async () => {
    const { bot, calls, audit } = await fakeBot();
    replyToInquiry(bot, inquiry());
    await done(bot);
    expect(calls.find(([method]) => method === "startStream")?.slice(1)).toEqual([
      expect.objectContaining({ channel: "C1", thread: "1.000000", user: "U1", team: "T1" }),
      "答:绿地率是多少(0)[1]。",
    ]);
    const end = calls.find(([method]) => method === "stopStream")?.[2];
    expect(JSON.stringify(end)).toContain("[1] 甲政办〔2022〕6号 · 二、重点任务");
    expect(audit).toMatchObject([
      { channel: "C1", user: "U1", outcome: "answered", documents: ["a"], entry: "mention" },
    ]);
  });

  it("gives a follow-up what was said before in its thread, and no other", async () => {
    const { bot, calls } = await fakeBot();
    replyToInquiry(bot, inquiry());
    await done(bot);
    replyToInquiry(bot, inquiry({ message: "1.5", question: "那乙市呢?", entry: "thread" }));
    await done(bot, 2);
    replyToInquiry(
      bot,
      inquiry({ thread: "9.0", message: "9.0", question: "另一个?", user: "U2" }),
    );
    await done(bot, 3);
    const said = calls.filter(([method]) => method === "startStream").map(([, , words]) => words);
    expect(said).toEqual(["答:绿地率是多少(0)[1]。", "答:那乙市呢(2)[1]。", "答:另一个(0)[1]。"]);
  });

  it("answers for the channel's place, and shows it", async () => {
    const asked: unknown[] = [];
    const { bot, calls } = await fakeBot({
      assistant: {
        ask: async (_question, _history, options) => {
          asked.push(options?.place);
          return fakeAnswer();
        },
      },
    });
    await bot.places.bind({ team: "T1", channel: "C1", user: "U1" }, "甲市");
    replyToInquiry(bot, inquiry());
    await done(bot);
    expect(asked).toEqual(["甲市"]);
    expect(JSON.stringify(calls)).toContain("本频道默认:甲市");
  });

  it("tells of a failure in the thread and takes the status away", async () => {
    const { bot, calls, audit } = await fakeBot({
      assistant: {
        ask: async (_question, _history, options) => {
          options?.onProgress?.("查甲市的指标");
          throw new Error("model down: sk-secret");
        },
      },
    });
    replyToInquiry(bot, inquiry());
    await done(bot);
    const post = calls.find(([method]) => method === "post");
    expect(post?.[1]).toMatchObject({ channel: "C1", thread: "1.000000" });
    expect(JSON.stringify(post)).toMatch(/这次没有答成/);
    expect(JSON.stringify(calls)).not.toContain("sk-secret");
    expect(calls.filter(([method]) => method === "setStatus").map(([, , words]) => words)).toEqual([
      "正在查甲市的指标…",
      "",
    ]);
    expect(audit).toMatchObject([{ outcome: "failed" }]);
  });

  it("ends with a word where the assistant never answers", async () => {
    const { bot, calls } = await fakeBot({
      patience: 30,
      assistant: { ask: () => new Promise(() => {}) },
    });
    replyToInquiry(bot, inquiry());
    await done(bot);
    expect(JSON.stringify(calls)).toContain("没有在限定的时间内答完");
  });

  it("streams sentences while the model still writes, and stops at once when told to", async () => {
    let heard: AbortSignal | undefined;
    const { bot, calls, audit } = await fakeBot({
      assistant: {
        ask: (_question, _history, options) => {
          heard = options?.signal;
          options?.onSentence?.("第一句[1]。");
          return new Promise(() => {});
        },
      },
    });
    replyToInquiry(bot, inquiry());
    while (!methods(calls).includes("startStream")) await sleep(5);
    bot.desk.stop("T1:C1:1.000000");
    await done(bot);
    expect(heard?.aborted).toBe(true);
    expect(methods(calls).filter((method) => method.endsWith("Stream"))).toEqual(["startStream"]);
    expect(methods(calls)).not.toContain("post");
    expect(audit).toMatchObject([{ outcome: "stopped" }]);
  });

  it("shows within a second that it is at work, with what it may be doing", async () => {
    const { bot, calls } = await fakeBot({ assistant: { ask: () => new Promise(() => {}) } });
    replyToInquiry(bot, inquiry());
    await sleep(900);
    const at = expect.objectContaining({ channel: "C1", thread: "1.000000" });
    expect(calls.slice(0, 2)).toEqual([
      [
        "setStatus",
        at,
        "正在查阅政策文件…",
        ["正在核对条款原文…", "正在核对指标表…", "正在核对责任分工…"],
      ],
      ["setSession", at, "processing"],
    ]);
    await bot.desk.close();
    await done(bot);
    expect(calls.filter(([method]) => method === "setStatus").at(-1)?.[2]).toBe("");
    expect(calls.at(-1)).toEqual(["setSession", at, "active"]);
  });

  it("calls nobody where a mention is written in two sentences of the model", async () => {
    const { bot, calls } = await fakeBot({
      assistant: {
        ask: async (_question, _history, options) => {
          for (const line of ["注意<!chan", "nel> 与<@U0", "LI>。[1]"]) {
            options?.onSentence?.(line);
            await sleep(450);
          }
          return fakeAnswer({ answer: "注意<!chan\nnel> 与<@U0\nLI>。[1]" });
        },
      },
    });
    replyToInquiry(bot, inquiry());
    await done(bot);
    expect(methods(calls)).toContain("appendStream");
    expect(streamed(calls)).toMatch(/^注意&lt;!chan/);
    expect(streamed(calls)).not.toMatch(/<[!@#]/);
  });

  it("says nothing to a question that was deleted in the queue", async () => {
    const { bot, calls } = await fakeBot({ assistant: { ask: () => new Promise(() => {}) } });
    replyToInquiry(bot, inquiry());
    await sleep(5);
    bot.desk.drop("C1:1.000000");
    await done(bot);
    expect(methods(calls).filter((method) => method !== "setStatus")).toEqual([]);
  });

  it("breaks off with a note when the process ends", async () => {
    const { bot, calls } = await fakeBot({
      assistant: {
        ask: (_question, _history, options) => {
          options?.onSentence?.("第一句[1]。");
          return new Promise(() => {});
        },
      },
    });
    replyToInquiry(bot, inquiry());
    while (!methods(calls).includes("startStream")) await sleep(5);
    await bot.desk.close();
    expect(methods(calls)).toContain("stopStream");
    expect(streamed(calls)).toBe(
      "第一句[1]。\n\n问策正在重新启动,这个问题没有答完。请过一分钟再问一次。",
    );
  });

  it("says how many are ahead where a question has to wait", async () => {
    let answer = (_: Answer) => {};
    const { bot, calls } = await fakeBot({
      assistant: {
        ask: () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
      },
    });
    replyToInquiry(bot, inquiry());
    replyToInquiry(bot, inquiry({ message: "1.5", entry: "thread" }));
    await sleep(700);
    answer(fakeAnswer());
    await done(bot);
    await sleep(20);
    answer(fakeAnswer());
    await done(bot, 2);
    const statuses = calls.flatMap(([method, , words]) => (method === "setStatus" ? [words] : []));
    expect(statuses).toContain("正在排队:前面还有 1 个问题…");
    expect(statuses.at(-1)).toBe("");
  });

  it.each([
    ["Who leads this task?", "is reading the policy documents…", "That did not work. Please ask"],
    ["綠地率是多少?", "正在查甲市的指标…", "這次沒有答成。"],
  ])("speaks the language of the question when it fails: %s", async (question, status, words) => {
    const { bot, calls } = await fakeBot({
      assistant: {
        ask: async (_question, _history, options) => {
          options?.onProgress?.("查甲市的指标");
          throw new Error("model down");
        },
      },
    });
    replyToInquiry(bot, inquiry({ question }));
    await done(bot);
    expect(calls.find(([method]) => method === "setStatus")?.[2]).toBe(status);
    expect(JSON.stringify(calls.find(([method]) => method === "post"))).toContain(words);
  });

  it("repeats the question of a button, which no message shows", async () => {
    const { bot, calls } = await fakeBot();
    replyToInquiry(bot, inquiry({ message: null, entry: "button" }));
    await done(bot);
    expect(calls.find(([method]) => method === "startStream")?.[2]).toMatch(/^\*\*问题\*\*:绿地率/);
  });
});
