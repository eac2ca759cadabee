import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type FakeSlack, startFakeSlack } from "./fake-slack/fake-slack.ts";
import { BOT, type FakeMessage } from "./fake-slack/fake-workspace.ts";
import { signatureOf } from "./fake-slack/send-signed.ts";

/** The unmodified program against a fake Slack: real Bolt, real sockets, the corpus that is shipped. */
const data = mkdtempSync(join(tmpdir(), "wence-serve-"));
afterAll(() => rmSync(data, { recursive: true, force: true }));

interface Running {
  readonly output: () => string;
  readonly process: ChildProcess;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
});

async function serve(slack: FakeSlack, env: Record<string, string> = {}): Promise<Running> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "src/cli/main.ts", "serve", "--offline"],
    {
      env: {
        HOME: data,
        WENCE_DATA: data,
        LOG_LEVEL: "info",
        SLACK_QUESTIONS_PER_MINUTE: "1000",
        ...slack.env,
        ...env,
      } as never,
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  running.add(child);
  let out = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      out += chunk.toString();
    });
  const exited = once(child, "exit");
  await slack.until(() => /已就绪/.test(out) || child.exitCode !== null, 60_000);
  return {
    output: () => out,
    process: child,
    async stop(signal = "SIGTERM") {
      child.kill(signal);
      await exited;
      running.delete(child);
      return child.exitCode;
    },
  };
}

const QUESTION = "烟台2025年护理型床位占比目标是多少?";

/** The bot's finished answers in a thread, at least `count` of them. */
const answers = (slack: FakeSlack, channel: string, thread: string, count = 1) =>
  slack.until(() => {
    const all = slack.replies(channel, thread);
    return all.length >= count && all.every(({ streaming }) => !streaming) && all;
  });

/** Somebody gives the command with some words. */
const command = (slack: FakeSlack, text: string, channel = "C1") =>
  slack.deliver("slash_commands", {
    command: "/wence",
    text,
    team_id: "T0FAKE",
    channel_id: channel,
    user_id: "U1",
    trigger_id: "t",
    response_url: `${slack.env.SLACK_API_URL}/../respond/1`,
  });

/** Waits for what the bot shows to one person, after the calls so far. */
const privately = async (slack: FakeSlack, ask: () => Promise<{ ackMs: number | null }>) => {
  const before = slack.calls.length;
  expect((await ask()).ackMs).toBeLessThan(3000);
  const { args } = await slack.until(() =>
    slack.calls.slice(before).find(({ method }) => method === "respond"),
  );
  expect(args).toMatchObject({ response_type: "ephemeral" });
  return args;
};

const shownBy = (message: FakeMessage | undefined) =>
  `${message?.said} ${JSON.stringify(message?.blocks)}`;

describe.each(["socket", "http"] as const)("wence serve over %s", (mode) => {
  let slack: FakeSlack;
  let bot: Running;
  const env = mode === "http" ? { SLACK_APP_TOKEN: "", SLACK_PORT: "0" } : {};
  beforeAll(async () => {
    slack = await startFakeSlack();
    bot = await serve(slack, env);
    const address = /http:\/\/\S+\/slack\/events/.exec(bot.output())?.[0];
    if (address !== undefined) slack.useHttp(address);
  }, 90_000);
  afterAll(async () => {
    if (bot.process.exitCode === null) await bot.stop();
    await slack.close();
  }, 30_000);
  afterEach(() => expect(slack.problems).toEqual([]));

  it("answers a mention once, in its thread, with its source", async () => {
    const thread = await slack.write({ text: QUESTION, isMention: true });
    const all = await answers(slack, "C1", thread);
    await sleep(300);
    expect(slack.replies("C1", thread)).toHaveLength(1);
    expect(all[0]?.said).toContain("70%[1]");
    expect(shownBy(all[0])).toContain("[1] 烟政办字〔2022〕66号");
  }, 30_000);

  it("answers a follow-up without a mention, and is silent when somebody else is spoken to", async () => {
    const thread = await slack.write({ text: QUESTION, isMention: true });
    await answers(slack, "C1", thread);
    await slack.write({ text: "那镇江呢?", thread });
    const all = await answers(slack, "C1", thread, 2);
    expect(all[1]?.said).toMatch(/镇江市.*70%/);
    await slack.write({ text: "<@U7> 你看呢?", thread });
    await sleep(500);
    expect(slack.replies("C1", thread)).toHaveLength(2);
  }, 30_000);

  it("answers once what Slack sends four times", async () => {
    const thread = await slack.write({ text: "威海的文号是什么?", isMention: true });
    const [first] = slack.deliveries.filter(({ payload }) =>
      JSON.stringify(payload).includes(thread),
    );
    for (let i = 0; i < 3; i += 1) await slack.deliver("events_api", { ...first?.payload });
    await answers(slack, "C1", thread);
    await slack.deliver("events_api", { ...first?.payload });
    await sleep(300);
    expect(slack.replies("C1", thread)).toHaveLength(1);
  }, 30_000);

  it.each([
    ["full-width", "＠问策 烟台２０２５年护理型床位占比　目标是多少？", /70%/],
    ["traditional", "煙臺市護理型床位佔比目標是多少?", /目標為70%.*以文件原文為準/],
    ["4,000 characters", "烟台".repeat(2_000), /上限是 2000/],
    ["off topic", "今天天气怎么样?", /没有找到[\s\S]*编号 W-/],
  ])(
    "answers once, and in its thread, what is written oddly: %s",
    async (_, text, said) => {
      const thread = await slack.write({ text, isMention: true });
      expect(shownBy((await answers(slack, "C1", thread))[0])).toMatch(said);
      await sleep(200);
      expect(slack.replies("C1", thread)).toHaveLength(1);
    },
    30_000,
  );

  it.runIf(mode === "socket")(
    "ends within a second when the reader presses stop, and says so",
    async () => {
      const thread = await slack.write({ text: "威海市民政局牵头哪些任务?", isMention: true });
      await slack.until(() => slack.replies("C1", thread).length > 0);
      const pressed = Date.now();
      await slack.pressStop("C1", thread);
      await slack.until(() => shownBy(slack.replies("C1", thread).at(-1)).includes("已停止"));
      await sleep(1_500);
      const late = slack.calls.filter(
        ({ method, args, at }) =>
          at > pressed + 1_000 && /Stream|update/.test(method) && args.channel === "C1",
      );
      expect(late).toEqual([]);
      expect(slack.replies("C1", thread)).toHaveLength(2);
    },
    30_000,
  );

  it("opens the window of a source before Slack gives up waiting", async () => {
    const thread = await slack.write({ text: QUESTION, isMention: true });
    const [message] = await answers(slack, "C1", thread);
    if (message === undefined) throw new Error("no answer");
    const before = slack.calls.length;
    const { ackMs } = await slack.click(message, "view_source#0");
    expect(ackMs).toBeLessThan(3000);
    const opened = await slack.until(() =>
      slack.calls.slice(before).find(({ method }) => method === "views.open"),
    );
    expect(JSON.stringify(opened.args)).toContain("烟政办字〔2022〕66号");
    expect(JSON.stringify(opened.args)).toContain("2022-11-03");
  }, 30_000);

  it("answers a command in private", async () => {
    const answer = await privately(slack, () => command(slack, "威海的文号是什么"));
    expect(JSON.stringify(answer)).toContain("威政办字〔2022〕42号");
  }, 30_000);

  it("shares what was asked in a direct message with the channel that is chosen, and answers there", async () => {
    const { blocks } = (await privately(slack, () => command(slack, "威海的文号是什么", "D1"))) as {
      blocks: unknown[];
    };
    const shown: FakeMessage = {
      channel: "D1",
      ts: "1.0",
      thread: null,
      user: BOT,
      said: "",
      blocks,
      streaming: false,
      metadata: null,
    };
    let before = slack.calls.length;
    const called = (method: string) =>
      slack.until(() => slack.calls.slice(before).find((call) => call.method === method));
    expect((await slack.click(shown, "share_answer")).ackMs).toBeLessThan(3000);
    const { view } = (await called("views.open")).args as { view: Record<string, unknown> };
    before = slack.calls.length;
    const channel = `C9${mode}`;
    const sent = await slack.deliver("interactive", {
      type: "view_submission",
      user: { id: "U1", team_id: "T0FAKE" },
      team: { id: "T0FAKE" },
      view: {
        ...view,
        id: "V1",
        state: { values: { channel: { channel: { selected_conversation: channel } } } },
      },
    });
    expect(sent.ackMs).toBeLessThan(3000);
    const shared = await called("chat.postMessage");
    expect(shared.args).toMatchObject({ channel });
    expect(shared.args.thread_ts).toBeUndefined();
    expect(JSON.stringify(shared.args)).toContain("威政办字〔2022〕42号");
    expect(JSON.stringify((await called("views.update")).args)).toContain("已发到频道。");
    const root = slack.posts(channel).at(-1)?.ts ?? "";
    await slack.write({ channel, user: "U2", text: "成文日期是哪天?", thread: root });
    expect(shownBy((await answers(slack, channel, root))[0])).toContain("2022");
  }, 30_000);

  it("answers the shortcut on a message of a direct message in private", async () => {
    const answer = await privately(slack, () =>
      slack.deliver("interactive", {
        type: "message_action",
        callback_id: "ask_message",
        user: { id: "U1", team_id: "T0FAKE" },
        team: { id: "T0FAKE" },
        channel: { id: "D2" },
        message: { ts: "5.0", user: "U2", text: "威海的文号是什么 &lt;!channel&gt;" },
        message_ts: "5.0",
        trigger_id: "t",
        response_url: `${slack.env.SLACK_API_URL}/../respond/1`,
      }),
    );
    expect(JSON.stringify(answer)).toContain("威政办字〔2022〕42号");
  }, 30_000);

  it("lets a long answer grow in at least three steps, and ends its stream once", async () => {
    const before = slack.calls.length;
    const channel = `C8${mode}`;
    const thread = await slack.write({
      channel,
      text: "威海市民政局牵头哪些任务?",
      isMention: true,
    });
    const [whole] = await answers(slack, channel, thread);
    const at = (method: string) =>
      slack.calls
        .slice(before)
        .filter((call) => call.method === method && call.args.channel === channel);
    expect(at("chat.appendStream").length).toBeGreaterThanOrEqual(3);
    expect([at("chat.startStream").length, at("chat.stopStream").length]).toEqual([1, 1]);
    expect(whole?.said).toContain("28.加强老年群众组织建设");
  }, 30_000);

  it("answers an English question in English, buttons, footer and window included", async () => {
    const thread = await slack.write({
      text: "What is the nursing bed target of Yantai in 2025?",
      isMention: true,
    });
    const [message] = await answers(slack, "C1", thread);
    expect(shownBy(message)).toMatch(/70%.*As printed.*View sources.*Helpful/);
    expect(shownBy(message)).not.toMatch(/查看依据|自动生成|出处|有用/);
    if (message === undefined) throw new Error("no answer");
    const before = slack.calls.length;
    await slack.click(message, "view_source#0");
    const opened = await slack.until(() =>
      slack.calls.slice(before).find(({ method }) => method === "views.open"),
    );
    expect(JSON.stringify(opened.args)).toMatch(/View sources.*lines 72–80.*The document itself/);
  }, 30_000);

  it("acknowledges a button that nobody knows", async () => {
    const delivery = await slack.deliver("interactive", {
      type: "block_actions",
      user: { id: "U1" },
      actions: [{ action_id: "nobody", block_id: "b", type: "button" }],
    });
    expect(delivery.ackMs).toBeLessThan(3000);
  });

  it.runIf(mode === "socket").each([
    ["a rate limit", "chat.startStream", { error: "ratelimited", status: 429, retryAfter: 1 }],
    ["an error before the work", "chat.startStream", { status: 500 }],
    ["an answer lost after the work", "chat.startStream", { status: 502, applied: true }],
    ["a connection lost after the work", "chat.stopStream", { reset: true, applied: true }],
    [
      "a stream that ended at its end",
      "chat.stopStream",
      { error: "message_not_in_streaming_state", ended: true },
    ],
    [
      "a stream that ended in the middle",
      "chat.appendStream",
      { error: "message_not_in_streaming_state", ended: true },
    ],
    ["no streams at all", "chat.startStream", { error: "unknown_method" }],
  ])(
    "delivers an answer whole and once in spite of %s",
    async (_, method, fault) => {
      slack.fault({ method, ...fault });
      const thread = await slack.write({ text: "威海市民政局牵头哪些任务?", isMention: true });
      const all = await slack.until(() => {
        const said = slack.replies("C1", thread);
        return (
          said.some((each) => !each.streaming && shownBy(each).includes("view_source")) && said
        );
      }, 30_000);
      await sleep(300);
      expect(slack.replies("C1", thread)).toHaveLength(1);
      expect(shownBy(all[0]).split("28.加强老年群众组织建设").length).toBeGreaterThan(1);
    },
    60_000,
  );

  it("calls nobody, whatever it is asked", async () => {
    const thread = await slack.write({
      text: "<!channel> <@U0LI> &lt;!here&gt; 烟台的文号? ``` | a |\u202e",
      isMention: true,
    });
    await answers(slack, "C1", thread);
    const sent = slack.calls.map(({ args }) => JSON.stringify(args)).join("\n");
    expect(sent).not.toMatch(/"(?:text|status)":"[^"]*<[!@#]/);
  }, 30_000);

  it("tells a supervisor how it is", async () => {
    const [address = ""] = /http:\/\/\S+\/healthz/.exec(bot.output()) ?? [];
    const response = await fetch(address);
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { ok: true, slack: { mode, connected: true }, corpus: { documents: 5 } },
    ]);
  });

  it("writes neither tokens nor questions nor names into its log, and no question into its audit", () => {
    expect(bot.output()).not.toMatch(/xox|xapp-|护理型床位|文号是什么|zhangsan|U1\b/);
    const audit = readFileSync(join(data, "slack", "audit.jsonl"), "utf8");
    expect(audit).not.toContain("护理型床位");
    expect(JSON.parse(audit.split("\n")[0] ?? "")).toMatchObject({
      user: "U1",
      channel: "C1",
      outcome: "answered",
      documents: ["yantai"],
      questionHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it.runIf(mode === "http")("answers Slack's questions whether it is there", async () => {
    const address = /http:\/\/\S+\/slack\/events/.exec(bot.output())?.[0] ?? "";
    const body = JSON.stringify({ type: "url_verification", challenge: "c-1" });
    const signed = { "content-type": "application/json", ...signatureOf(body) };
    const verified = await fetch(address, { method: "POST", headers: signed, body });
    expect([verified.status, await verified.text()]).toEqual([200, '{"challenge":"c-1"}']);
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const checked = await fetch(address, { method: "POST", headers: form, body: "ssl_check=1" });
    expect(checked.status).toBe(200);
  });

  it.runIf(mode === "http").each([
    ["a wrong", { secret: "0".repeat(32) }],
    ["no", null],
    ["a stale", { at: Math.floor(Date.now() / 1000) - 600 }],
  ])("refuses %s signature and does nothing", async (_, options) => {
    const address = /http:\/\/\S+\/slack\/events/.exec(bot.output())?.[0] ?? "";
    const event = {
      type: "app_mention",
      channel: "CFORGED",
      user: "U1",
      text: `<@${BOT}> 问`,
      ts: "1",
    };
    const body = JSON.stringify({ type: "event_callback", event_id: "E", event });
    const signature = options === null ? {} : signatureOf(body, options);
    const headers = { "content-type": "application/json", ...signature };
    const response = await fetch(address, { method: "POST", headers, body });
    expect(response.status).toBe(401);
    await sleep(300); // calls of earlier answers may still come in; none may be about this one
    expect(JSON.stringify(slack.calls)).not.toContain("CFORGED");
  });

  it.runIf(mode === "socket")(
    "answers 200 questions of 40 threads at once, each once, in order",
    async () => {
      const asked: readonly (readonly [question: string, answer: string])[] = [
        ["烟台的文号是什么?", "烟政办字〔2022〕66号"],
        ["威海的文号是什么?", "威政办字〔2022〕42号"],
        ["绿春的文号是什么?", "绿政办发〔2022〕38号"],
        ["威海的成文日期是哪天?", "2022"],
        ["北京的文号是什么?", "没有找到"],
      ];
      const before = slack.deliveries.length;
      const threads = await Promise.all(
        Array.from({ length: 40 }, async (_, i) => {
          const at = { channel: `C${100 + i}`, user: `U${100 + i}` };
          const [first = ["", ""], ...rest] = asked;
          const thread = await slack.write({ ...at, text: first[0], isMention: true });
          await Promise.all(rest.map(([text]) => slack.write({ ...at, text, thread })));
          return { channel: at.channel, thread };
        }),
      );
      for (const { channel, thread } of threads) {
        const all = await slack.until(() => {
          const said = slack.replies(channel, thread);
          return said.length >= 5 && said.every(({ streaming }) => !streaming) && said;
        }, 90_000);
        expect(all).toHaveLength(5);
        for (const [i, [, answer]] of asked.entries()) expect(shownBy(all[i])).toContain(answer);
      }
      const acks = slack.deliveries.slice(before).map(({ ackMs }) => ackMs ?? Number.NaN);
      expect(Math.max(...acks)).toBeLessThan(3_000); // Slack's limit, on a busy machine as well
    },
    120_000,
  );

  it.runIf(mode === "socket").each([
    ["its connections died", () => slack.drop()],
    ["Slack has renewed its connections", () => slack.refresh()],
    ["Slack was away", () => slack.goDown(4_000)],
  ])(
    "answers once what was asked before and while %s, and goes on",
    async (_, happen) => {
      const before = await slack.write({ text: QUESTION, isMention: true });
      happen();
      const meanwhile = await slack.write({ text: QUESTION, isMention: true });
      for (const thread of [before, meanwhile]) {
        const whole = await slack.until(
          () => slack.replies("C1", thread).every(({ blocks }) => blocks.length > 0) && thread,
          60_000,
        );
        expect((await answers(slack, "C1", whole))[0]?.said).toContain("70%");
        expect(slack.replies("C1", thread)).toHaveLength(1);
      }
      const after = await slack.write({ text: QUESTION, isMention: true });
      expect((await answers(slack, "C1", after))[0]?.said).toContain("70%");
      expect(bot.process.exitCode).toBeNull();
    },
    90_000,
  );

  it.runIf(mode === "socket")(
    "tells a supervisor while Slack cannot be reached, and when it can again",
    async () => {
      const [address = ""] = /http:\/\/\S+\/healthz/.exec(bot.output()) ?? [];
      const seen: number[] = [];
      slack.goDown(3_000);
      while (!(seen.includes(503) && seen.at(-1) === 200)) {
        seen.push((await fetch(address)).status);
        await sleep(100);
      }
    },
    60_000,
  );

  it.runIf(mode === "socket")(
    "does not let an answer wait for a status that hangs",
    async () => {
      slack.fault({ method: "assistant.threads.setStatus", hangs: true });
      const asked = Date.now();
      const thread = await slack.write({ text: QUESTION, isMention: true });
      await answers(slack, "C1", thread);
      expect(Date.now() - asked).toBeLessThan(8_000); // a call is given up after ten seconds
    },
    30_000,
  );

  it("tells who clicked too late for a window, and lives on", async () => {
    const thread = await slack.write({ text: QUESTION, isMention: true });
    const [message] = await answers(slack, "C1", thread);
    if (message === undefined) throw new Error("no answer");
    slack.fault({ method: "views.open", error: "expired_trigger_id" });
    const before = slack.calls.length;
    await slack.click(message, "view_source#0");
    const hint = await slack.until(() =>
      slack.calls.slice(before).find(({ method }) => method === "respond"),
    );
    expect(hint.args.text).toBe("窗口没有打开:点击后过了 3 秒。请再点一次。");
  }, 30_000);

  it.runIf(mode === "socket")(
    "knows after kill -9 what was said in a thread, and opens the sources of before",
    async () => {
      const thread = await slack.write({ text: QUESTION, isMention: true });
      const [message] = await answers(slack, "C1", thread);
      await bot.stop("SIGKILL");
      await slack.until(() => slack.connections() === 0);
      bot = await serve(slack, env);
      const address = /http:\/\/\S+\/slack\/events/.exec(bot.output())?.[0];
      if (address !== undefined) slack.useHttp(address);
      await slack.write({ text: "那镇江呢?", thread });
      expect((await answers(slack, "C1", thread, 2))[1]?.said).toMatch(/镇江市.*70%/);
      const before = slack.calls.length;
      if (message !== undefined) await slack.click(message, "view_source#0");
      const opened = await slack.until(() =>
        slack.calls.slice(before).find(({ method }) => method === "views.open"),
      );
      expect(JSON.stringify(opened.args)).toContain("烟政办字〔2022〕66号");
    },
    120_000,
  );

  it("ends on SIGTERM in the middle of an answer, in order and in time, no stream left open", async () => {
    const thread = await slack.write({ text: "威海市民政局牵头哪些任务?", isMention: true });
    await slack.until(() => slack.replies("C1", thread).length > 0);
    const channels = Array.from({ length: 20 }, (_, i) => `C4${i}`);
    const last = await Promise.all(
      channels.map(async (channel) => {
        const ts = await slack.write({ channel, text: QUESTION, isMention: true });
        return { channel, ts };
      }),
    );
    const began = Date.now();
    expect(await bot.stop()).toBe(0);
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(slack.replies("C1", thread).filter(({ streaming }) => streaming)).toEqual([]);
    // What was acknowledged, in the last moment as well, has an answer or a word.
    const told = last.map(({ channel, ts }) => slack.replies(channel, ts).length);
    expect(told).toEqual(channels.map(() => 1));
  }, 30_000);
});

describe("wence serve over a corpus that changes", () => {
  it("answers from a file that is added, without a restart, and still opens the sources of before", async () => {
    const corpus = mkdtempSync(join(tmpdir(), "wence-serve-corpus-"));
    cpSync("corpus/yantai.txt", join(corpus, "yantai.txt"));
    const slack = await startFakeSlack();
    const bot = await serve(slack, {
      WENCE_CORPUS: corpus,
      WENCE_DATA: join(corpus, ".data"),
      SLACK_ADMINS: "U1",
    });
    const ask = async (text: string) => {
      const thread = await slack.write({ text, isMention: true });
      const [message] = await answers(slack, "C1", thread);
      if (message === undefined) throw new Error("no answer");
      return message;
    };
    const before = await ask(QUESTION);
    expect(before.said).toContain("70%");
    expect((await ask("云河市2025年公园数量达到多少?")).said).toContain("没有找到");
    writeFileSync(
      join(corpus, "parks.txt"),
      "云河市公园建设方案\n云政发〔2024〕1号\n一、目标\n到2025年,全市公园数量达到12个。\n云河市人民政府\n2024年1月5日\n",
    );
    await slack.until(() => bot.output().includes("已重新读取:2 份文件"), 30_000);
    expect((await ask("云河市2025年公园数量达到多少?")).said).toContain("12个");
    await slack.click(before, "view_source#0");
    const opened = await slack.until(() =>
      slack.calls.find(({ method }) => method === "views.open"),
    );
    expect(JSON.stringify(opened.args)).toContain("烟政办字〔2022〕66号");
    rmSync(join(corpus, "parks.txt"));
    await command(slack, "reindex");
    await slack.until(() =>
      slack.calls.some(
        ({ method, args }) => method === "respond" && /已重新读取:1 份/.test(String(args.text)),
      ),
    );
    expect((await ask("云河市2025年公园数量达到多少?")).said).toContain("没有找到");
    expect([slack.problems, await bot.stop()]).toEqual([[], 0]);
    await slack.close();
    rmSync(corpus, { recursive: true, force: true });
  }, 90_000);
});

describe("wence serve that cannot start", () => {
  it.each([
    ["auth.test", "错误:Slack 不接受 SLACK_BOT_TOKEN(invalid_auth)。"],
    ["apps.connections.open", "错误:Slack 不接受 SLACK_APP_TOKEN(invalid_auth)。"],
  ])(
    "says in one line what is wrong when %s is refused, and exits 1",
    async (method, line) => {
      const slack = await startFakeSlack();
      slack.fault({ method, error: "invalid_auth" });
      const bot = await serve(slack);
      await slack.until(() => bot.process.exitCode !== null);
      expect(bot.process.exitCode).toBe(1);
      const said = bot
        .output()
        .split("\n")
        .filter((each) => each.startsWith("错误"));
      expect(said).toHaveLength(1);
      expect(said[0]).toContain(line);
      await slack.close();
    },
    60_000,
  );
});
