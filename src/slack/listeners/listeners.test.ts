import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { fakeCitation } from "../../fake-assistant.ts";
import type { ThreadMessage } from "../api/slack-api.ts";
import { packSources } from "../blocks/source-ref.ts";
import type { Bot } from "../bot.ts";
import { fakeAnswer, fakeAssistant, fakeBot, fakeSlackApi, fakeSource } from "../fake-bot.ts";
import { turnsOf } from "../memory/conversations.ts";
import { createRateLimit } from "../memory/rate-limit.ts";
import { admits } from "./admits.ts";
import { askCommand } from "./ask-command.ts";
import { askShortcut } from "./ask-shortcut.ts";
import type { Click } from "./click.ts";
import { dispatchClick } from "./dispatch-click.ts";
import { explainFeedback } from "./give-feedback.ts";
import { homeOpened } from "./home-opened.ts";
import { postLookup, submitLookup } from "./look-up-form.ts";
import { sessionStopped } from "./session-stopped.ts";
import { acceptSharing, shareChosen } from "./share-answer.ts";
import { type MessageEvent, takeMessage } from "./take-message.ts";

const refused = (error: string) =>
  Object.assign(new Error(error), { code: "slack_webapi_platform_error", data: { error } });
const FRESH = { team: "T1", isRetry: false, runningSince: 0 };
const event = (given: Partial<MessageEvent> = {}): MessageEvent => ({
  type: "message",
  channel: "C1",
  user: "U1",
  text: "<@U0BOT> 绿地率是多少?",
  ts: "1.000000",
  ...given,
});
const settled = async (bot: Bot) => {
  await sleep(5);
  while (bot.desk.counts().running + bot.desk.counts().waiting > 0) await sleep(5);
};
/** How many questions were answered. */
async function answersTo(...events: MessageEvent[]): Promise<number> {
  const { bot, audit } = await fakeBot();
  for (const each of events) await takeMessage(bot, each, FRESH);
  await settled(bot);
  return audit.length;
}
const own = (text: string, ts = "1.5"): ThreadMessage => ({
  ts,
  text,
  user: "U0BOT",
  own: true,
  foreign: false,
  mark: null,
});
const theirs = (text: string, ts: string): ThreadMessage => ({
  ts,
  text,
  user: "U1",
  own: false,
  foreign: false,
  mark: null,
});

describe("a message", () => {
  it("is answered where it mentions the bot, once, though it comes as two events", async () => {
    expect(await answersTo(event({ type: "app_mention" }), event())).toBe(1);
  });

  it("is answered in a direct message without a mention", async () => {
    expect(await answersTo(event({ channel: "D1", channel_type: "im", text: "绿地率?" }))).toBe(1);
  });

  it.each([
    ["without a mention", event({ text: "大家好" })],
    ["of another bot", event({ bot_id: "B2" })],
    ["of the bot itself", event({ user: "U0BOT" })],
    ["that was edited", event({ subtype: "message_changed" })],
    ["that tells of a new member", event({ subtype: "channel_join" })],
    ["in a thread that the bot was not called into", event({ text: "那呢?", thread_ts: "0.5" })],
    ["of nobody", { ...event(), user: undefined }],
  ])("%s is let pass", async (_, each) => expect(await answersTo(each as MessageEvent)).toBe(0));

  it("in a thread is answered after the bot was called into it, unless it is meant for somebody else", async () => {
    const first = event();
    const follow = (ts: string, text: string) => event({ ts, text, thread_ts: "1.000000" });
    expect(await answersTo(first, follow("2.0", "那乙市呢?"))).toBe(2);
    expect(await answersTo(first, follow("2.0", "<@U7> 你看呢?"))).toBe(1);
    expect(await answersTo(first, follow("2.0", "谢谢!"))).toBe(1);
  });

  it("is answered in a thread of before the restart, with what was said there", async () => {
    const asked: unknown[] = [];
    const { slack } = fakeSlackApi({
      replies: async () => [
        theirs("<@U0BOT> 甲市的绿地率?", "1.0"),
        own("甲市绿地率为70%[1]。"),
        theirs("<@U7> 你看", "1.6"),
      ],
    });
    const { bot } = await fakeBot({
      slack,
      assistant: {
        ask: async (question, history) => {
          asked.push([question, history]);
          return fakeAnswer();
        },
      },
    });
    await takeMessage(bot, event({ ts: "2.0", text: "那乙市呢?", thread_ts: "1.0" }), FRESH);
    await settled(bot);
    expect(asked).toEqual([
      [
        "那乙市呢?",
        [
          { role: "user", text: "甲市的绿地率?" },
          { role: "assistant", text: "甲市绿地率为70%[1]。" },
        ],
      ],
    ]);
  });

  it("that Slack sends again after a restart is answered only where it has no answer yet", async () => {
    for (const [replies, count] of [
      [[own("已答。", "1.5")], 0],
      [[], 1],
    ] as const) {
      const { slack } = fakeSlackApi({ replies: async () => [...replies] });
      const { bot, audit } = await fakeBot({ slack });
      const again = { team: "T1", isRetry: true, runningSince: Date.now() };
      await takeMessage(bot, event(), again);
      await settled(bot);
      expect(audit).toHaveLength(count);
    }
  });

  it.each([
    ["", "请在 @ 我之后写下问题"],
    [":smile: 👍", "请在 @ 我之后写下问题"],
  ])("without a question (%j) is told how to ask", async (text, said) => {
    const { bot, calls, audit } = await fakeBot();
    await takeMessage(bot, event({ text: `<@U0BOT> ${text}` }), FRESH);
    expect(audit).toEqual([]);
    expect(JSON.stringify(calls)).toContain(said);
    expect(JSON.stringify(calls)).toContain("例一?");
  });

  it("that is deleted before it is answered takes its question back", async () => {
    const { bot, calls, audit } = await fakeBot({
      assistant: { ask: () => new Promise(() => {}) },
    });
    await takeMessage(bot, event(), FRESH);
    await sleep(5);
    const deleted = event({ subtype: "message_deleted", ts: "2.0", deleted_ts: "1.000000" });
    await takeMessage(bot, deleted, FRESH);
    await settled(bot);
    expect(audit).toMatchObject([{ outcome: "cancelled" }]);
    expect(calls.filter(([method]) => method !== "setStatus")).toEqual([]);
  });

  it("with a file only is told that files cannot be read", async () => {
    const { bot, calls } = await fakeBot();
    const shared = { subtype: "file_share", text: "<@U0BOT>", files: [{}] };
    await takeMessage(bot, event(shared), FRESH);
    expect(JSON.stringify(calls)).toContain("我读不了附件");
  });

  it("of somebody who asks too much is not taken, and says when it will be", async () => {
    const { bot, calls, audit } = await fakeBot({ rateLimit: createRateLimit(1) });
    await takeMessage(bot, event(), FRESH);
    await takeMessage(bot, event({ ts: "2.0" }), FRESH);
    await settled(bot);
    expect(audit).toHaveLength(1);
    expect(JSON.stringify(calls)).toMatch(/请 \d+ 秒后再问/);
  });

  it("of somebody who may not use the bot is turned away in private", async () => {
    const { bot, calls, audit } = await fakeBot({
      allowed: { teams: [], channels: ["C9"], users: [] },
    });
    await takeMessage(bot, event(), FRESH);
    await settled(bot);
    expect(audit).toEqual([]);
    expect(calls.map(([method]) => method)).toEqual(["whisper"]);
  });
});

describe("admits", () => {
  const from = { team: "T1", user: "U1", channel: "C1" };
  const none = { teams: [], channels: [], users: [] };
  it.each([
    ["all where nothing is listed", none, from, true],
    ["a listed team only", { ...none, teams: ["T2"] }, from, false],
    ["a listed user only", { ...none, users: ["U1"] }, from, true],
    ["a listed channel only", { ...none, channels: ["C2"] }, from, false],
    [
      "direct messages beside listed channels",
      { ...none, channels: ["C2"] },
      { ...from, channel: "D1" },
      true,
    ],
    [
      "the Home tab beside listed channels",
      { ...none, channels: ["C2"] },
      { ...from, channel: null },
      true,
    ],
  ])("%s", (_, allowed, who, is) => expect(admits(allowed, who)).toBe(is));
});

describe("turns of a thread", () => {
  it("leave out other bots, words to others and thanks, and take up questions of buttons", () => {
    const messages: ThreadMessage[] = [
      theirs("闲聊", "1"),
      theirs("<@U0BOT> 甲?", "2"),
      { ...own("甲为1。", "3") },
      { ...theirs("机器人", "4"), foreign: true },
      theirs("<@U7> 你呢", "5"),
      theirs("谢谢", "6"),
      { ...own("乙为2。", "7"), mark: { ref: "W-1", part: 0, question: "乙?" } },
    ];
    const turns = turnsOf(messages, { botUserId: "U0BOT", direct: false });
    expect(turns.map(({ text }) => text)).toEqual(["甲?", "甲为1。", "乙?", "乙为2。"]);
  });

  it("take every message of a direct message", () => {
    const turns = turnsOf([theirs("甲?", "1")], { botUserId: "U0BOT", direct: true });
    expect(turns).toEqual([{ role: "user", text: "甲?" }]);
  });
});

const click = (action: string, value: string, given: Partial<Click> = {}): Click => ({
  user: "U1",
  team: "T1",
  channel: "C1",
  message: "5.0",
  thread: "1.0",
  isPrivate: false,
  blocks: [],
  view: null,
  trigger: "t",
  action,
  value,
  ...given,
});
async function clicked(each: Click, given: Parameters<typeof fakeBot>[0] = {}) {
  const made = await fakeBot(given);
  const told: string[] = [];
  const tools = {
    tell: async (text: string) => void told.push(text),
    respond: async ({ text }: { text: string }) => void told.push(text),
  };
  await dispatchClick(made.bot, each, tools);
  await settled(made.bot);
  return { ...made, told, tools };
}

const submitted = (fields: Record<string, unknown>, kept: string) => ({
  user: "U1",
  team: "T1",
  view: "V1",
  form: "",
  kept,
  field: (id: string) => fields[id],
});

describe("a click", () => {
  it("on a follow-up asks it in the thread", async () => {
    const { audit } = await clicked(click("ask_follow_up", "乙市呢?"));
    expect(audit).toMatchObject([{ question: "乙市呢?", thread: "1.0", entry: "button" }]);
  });

  it("on a follow-up of a private answer is answered in private", async () => {
    const each = click("ask_follow_up", "乙市呢?", { isPrivate: true, thread: null });
    const { audit, told, calls } = await clicked(each);
    expect(audit).toMatchObject([{ entry: "button" }]);
    expect(told[0]).toContain("答:乙市呢");
    expect(calls).toEqual([]);
  });

  it("on an unknown button does nothing", async () => {
    const { calls, told } = await clicked(click("nobody", ""));
    expect([calls, told]).toEqual([[], []]);
  });

  it("that comes too late for a window is told so", async () => {
    const { slack } = fakeSlackApi({
      openView: async () => {
        throw refused("expired_trigger_id");
      },
    });
    const { told } = await clicked(click("view_source", "{}"), { slack });
    expect(told).toEqual(["窗口没有打开:点击后过了 3 秒。请再点一次。"]);
  });

  it("on 有用 is kept once for each reader and answer", async () => {
    const vote = click("feedback", JSON.stringify({ v: "up", r: "W-1", q: "问" }));
    const { bot, told, tools, feedback } = await clicked(vote);
    await dispatchClick(bot, vote, tools);
    await dispatchClick(bot, { ...vote, user: "U2" }, tools);
    expect(told).toEqual(["谢谢反馈!", "这个回答您已经评过了,谢谢。", "谢谢反馈!"]);
    expect(feedback.all().map(({ user, vote: given }) => [user, given])).toEqual([
      ["T1:U1", "up"],
      ["T1:U2", "up"],
    ]);
  });

  it("on 没用 asks why, keeps the reason, and thanks in private", async () => {
    const vote = click("feedback", JSON.stringify({ v: "down", r: "W-1", q: "问" }));
    const { bot, calls, feedback } = await clicked(vote);
    const opened = calls.find(([method]) => method === "openView")?.[2] as {
      private_metadata: string;
    };
    expect(feedback.all()).toMatchObject([{ vote: "down", reason: null }]);
    await explainFeedback(bot, {
      user: "U1",
      team: "T1",
      view: "V1",
      form: "feedback_form",
      kept: opened.private_metadata,
      field: (id) =>
        id === "reason" ? { selected_option: { value: "missed" } } : { value: "在第三章" },
    });
    expect(feedback.all()).toMatchObject([
      { vote: "down", reason: "文件里有,却没有找到", comment: "在第三章", question: "问" },
    ]);
    expect(calls.at(-1)).toMatchObject([
      "whisper",
      { channel: "C1", user: "U1", thread: "1.0" },
      {},
    ]);
  });

  it("on the list of places binds the channel and tells all", async () => {
    const { bot, calls } = await clicked(click("choose_place", "乙市"));
    expect(bot.places.of("T1", "C1")).toBe("乙市");
    expect(bot.places.of("T1", "C2")).toBeNull();
    expect(calls).toMatchObject([["post", { channel: "C1", thread: "1.0" }, {}, {}]]);
    expect(JSON.stringify(calls)).toContain("本频道默认:乙市");
  });

  it("on 发到频道 posts the answer once", async () => {
    const share = click("share_answer", JSON.stringify({ r: "W-1", q: "问?", t: null }), {
      isPrivate: true,
    });
    const { bot, calls, told, tools } = await clicked(share);
    await dispatchClick(bot, share, tools);
    expect(calls.map(([method, to]) => [method, to])).toEqual([["post", { channel: "C1" }]]);
    expect(told).toEqual(["已发到频道。", "这个回答已经发过了。"]);
  });

  it("on 发到频道 in a direct message asks for the channel, and posts the answer there once", async () => {
    const value = JSON.stringify({ r: "W-1", q: "问?", t: "9.0" });
    const share = click("share_answer", value, { channel: "D1", isPrivate: true });
    const asked: unknown[] = [];
    const { bot, calls, told } = await clicked(share, {
      assistant: {
        ask: async (_question, _history, options) => {
          asked.push(options?.place);
          return fakeAnswer();
        },
      },
    });
    await bot.places.bind({ team: "T1", channel: "D1", user: "U1" }, "甲市");
    await bot.places.bind({ team: "T1", channel: "C7", user: "U1" }, "乙市");
    const view = calls[0]?.[2] as { private_metadata: string };
    expect([calls, told]).toMatchObject([[["openView", "t", { callback_id: "share_form" }]], []]);
    const form = submitted({ channel: { selected_conversation: "C7" } }, view.private_metadata);
    expect(JSON.stringify(acceptSharing(form))).toContain("正在发送…");
    await shareChosen(bot, form);
    await shareChosen(bot, form);
    expect(calls.slice(1).map(([method, to]) => [method, to])).toEqual([
      ["post", { channel: "C7" }],
      ["updateView", "V1"],
      ["updateView", "V1"],
    ]);
    const said = calls.flatMap(([method, , words]) =>
      method === "updateView" ? [JSON.stringify(words)] : [],
    );
    expect(said[0]).toContain("已发到频道。");
    expect(said[1]).toContain("这个回答已经发过了。");
    expect(asked).toEqual(["甲市"]); // the place of where it was asked
  });

  it.each([
    ["not_in_channel", "我不在这个频道里"],
    ["internal_error", "没有发出去"],
  ])("on 发到频道 says in the window why it was not shared: %s", async (error, words) => {
    let isDown = true;
    const { slack, calls } = fakeSlackApi();
    const post: typeof slack.post = async (...args) => {
      if (isDown) throw refused(error);
      return slack.post(...args);
    };
    const { bot } = await fakeBot({ slack: { ...slack, post } });
    const kept = JSON.stringify({ r: "W-1", q: "问?", t: null, c: "D1" });
    const form = submitted({ channel: { selected_conversation: "C7" } }, kept);
    await shareChosen(bot, form);
    expect(JSON.stringify(calls)).toContain(words);
    isDown = false;
    await shareChosen(bot, form);
    expect(JSON.stringify(calls.at(-1))).toContain("已发到频道。");
  });

  it("on 发到频道 where the bot is no member says what to do, and may be tried again", async () => {
    const { slack } = fakeSlackApi({
      post: async () => {
        throw refused("not_in_channel");
      },
    });
    const share = click("share_answer", JSON.stringify({ r: "W-1", q: "问?", t: null }));
    const { bot, told, tools } = await clicked(share, { slack });
    await dispatchClick(bot, share, tools);
    expect(told).toEqual([
      "我不在这个频道里,发不出去。请先用 /invite 把我邀请进来。",
      "我不在这个频道里,发不出去。请先用 /invite 把我邀请进来。",
    ]);
  });
});

describe("a click in a window", () => {
  const inView = (action: string, value: string, kept: unknown) =>
    click(action, value, {
      view: { id: "V1", type: "modal", private_metadata: JSON.stringify(kept) },
    });
  const directory = { ...fakeAssistant().directory, places: ["甲市"] };
  const lookup = { place: "甲市", department: null, indicator: "绿地率" };

  it("shows the next source of an answer", async () => {
    const citations = [1, 2].map((n) => fakeCitation({ n, quote: fakeSource().quote }));
    const [v = ""] = packSources(citations);
    const turned = click("turn_source", JSON.stringify({ i: 1, p: 0 }));
    const { calls } = await clicked(
      { ...inView("turn_source", turned.value, { v, i: 0, p: 0 }) },
      {},
    );
    expect(calls).toMatchObject([["updateView", "V1", { callback_id: "source" }]]);
    expect(JSON.stringify(calls)).toContain("[2] 《甲市绿化行动方案》");
  });

  it("on a place offers its departments and indicators", async () => {
    const { calls } = await clicked(inView("lookup_place", "甲市", { channel: null }));
    expect(JSON.stringify(calls)).toMatch(/updateView.*市园林局.*绿地率/);
  });

  it("sends what was found as a file that spreadsheets read", async () => {
    const valuesOf = () => [
      {
        name: "绿地率",
        unit: "%",
        attribute: "约束性",
        values: [
          { year: 2025, column: "2025年", role: "target" as const, text: "70%", number: 70 },
        ],
        damaged: false,
        citations: [fakeCitation()],
      },
    ];
    const { calls } = await clicked(inView("download_csv", "", { lookup }), {
      assistant: { directory: { ...directory, valuesOf } },
    });
    const [, user, file] = calls[0] as [string, string, { name: string; content: Buffer }];
    expect([user, file.name]).toEqual(["U1", "甲市-绿地率.csv"]);
    expect(file.content.toString("utf8")).toMatch(/^\ufeff[\s\S]*绿地率[\s\S]*70%/);
  });
});

describe("/wence", () => {
  async function command(text: string, user = "U1") {
    const made = await fakeBot();
    const told: string[] = [];
    await askCommand(
      made.bot,
      { team: "T1", channel: "C1", user, text, trigger: "t" },
      async (content) => void told.push(content.text),
    );
    await settled(made.bot);
    return { ...made, told };
  }

  it("answers in private, with a button to share", async () => {
    const { told, calls, audit } = await command("绿地率?");
    expect(told[0]).toContain("答:绿地率");
    expect(calls).toEqual([]);
    expect(audit).toMatchObject([{ entry: "command" }]);
  });

  it.each([
    ["", "可以这样问"],
    ["帮助", "可以这样问"],
    ["默认", "本频道没有设默认地点"],
    ["默认 乙", "本频道默认:乙市"],
    ["默认 丙市", "没有收录“丙市”的文件"],
    ["默认 无", "不再设默认地点"],
    ["reindex", "只有管理员"],
  ])("%j says %s", async (text, said) => expect((await command(text)).told.join()).toContain(said));

  it("reads the corpus anew for an admin", async () => {
    const { told } = await command("reindex", "U9");
    expect(told).toEqual(["正在重新读取文件;在此期间照常回答。", "已重新读取。"]);
  });

  it("opens the lookup", async () => {
    expect((await command("查询")).calls).toMatchObject([
      ["openView", "t", { callback_id: "lookup_form" }],
    ]);
  });
});

describe("the shortcut on a message", () => {
  it("answers the message in private, and cuts an overlong one", async () => {
    const { bot, audit } = await fakeBot();
    const told: string[] = [];
    const from = { user: "U1", team: "T1", channel: "C1", thread: "1.0" };
    const respond = async ({ text }: { text: string }) => void told.push(text);
    await askShortcut(bot, { ...from, text: "问".repeat(3000) }, respond);
    await askShortcut(bot, { ...from, text: "" }, respond);
    await settled(bot);
    expect(audit[0]?.question).toHaveLength(1900);
    expect(told.join()).toContain("没有可以查的文字");
  });
});

describe("the Home tab and the direct message", () => {
  it("say what there is, and offer questions without a thread", async () => {
    const { bot, calls } = await fakeBot();
    await homeOpened(bot, { user: "U1", tab: "home" });
    await homeOpened(bot, { user: "U1", tab: "messages", channel: "D1" });
    expect(calls).toMatchObject([
      ["publishHome", "U1", { type: "home" }],
      ["setPrompts", "D1", "可以这样问", ["例一?", "例二?", "例三?"]],
    ]);
  });
});

describe("the stop button", () => {
  it("ends the work, confirms, and takes the button away", async () => {
    const { bot, calls } = await fakeBot({ assistant: { ask: () => new Promise(() => {}) } });
    await takeMessage(bot, event(), FRESH);
    await sleep(5);
    await sessionStopped(bot, { channel: "C1", thread_ts: "1.000000" }, "T1");
    await settled(bot);
    expect(calls).toContainEqual(["setSession", { channel: "C1", thread: "1.000000" }, "active"]);
    expect(JSON.stringify(calls)).toContain("已停止");
  });

  it("says nothing where nothing runs", async () => {
    const { bot, calls } = await fakeBot();
    await sessionStopped(bot, { channel: "C1", thread_ts: "1.0" }, "T1");
    expect(calls.map(([method]) => method)).toEqual(["setSession"]);
  });
});

describe("the lookup form", () => {
  const submission = (fields: Record<string, unknown>, kept = '{"channel":"C1"}') =>
    submitted(fields, kept);
  const option = (value: string) => ({ selected_option: { value } });

  it("wants a place, and then a department or an indicator", async () => {
    const { bot } = await fakeBot();
    expect(submitLookup(bot, submission({}))).toEqual({
      response_action: "errors",
      errors: { lookup_place: "请选一个地点" },
    });
    expect(submitLookup(bot, submission({ lookup_place: option("甲市") }))).toEqual({
      response_action: "errors",
      errors: { lookup_place: "请再选一个部门或一项指标" },
    });
    const fields = { lookup_place: option("甲市"), department: option("市园林局") };
    expect(submitLookup(bot, submission(fields))).toMatchObject({ response_action: "update" });
  });

  it("says in the window why a result could not be posted", async () => {
    const { slack, calls } = fakeSlackApi({
      post: async () => {
        throw refused("not_in_channel");
      },
    });
    const { bot } = await fakeBot({
      slack,
      assistant: {
        directory: {
          documents: [],
          places: [],
          departmentsOf: () => [],
          indicatorsOf: () => [],
          dutiesOf: () => [],
          valuesOf: () => [
            {
              name: "绿地率",
              unit: null,
              attribute: null,
              values: [],
              damaged: true,
              citations: [],
            },
          ],
        },
      },
    });
    const kept = JSON.stringify({
      lookup: { place: "甲市", department: null, indicator: "绿地率" },
    });
    await postLookup(bot, submission({ channel: { selected_conversation: "C9" } }, kept));
    expect(JSON.stringify(calls)).toContain("/invite");
  });
});
