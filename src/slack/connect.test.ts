import { afterEach, describe, expect, it } from "vitest";
import { prepareConnection } from "./connect.ts";
import { fakeAnswer, fakeBot, SILENT } from "./fake-bot.ts";
import { startFakeSlack } from "./fake-slack/fake-slack.ts";
import { SECRET } from "./fake-slack/send-signed.ts";
import { registerListeners } from "./register-listeners.ts";
import { createDesk } from "./reply/desk.ts";
import { createIntake } from "./reply/intake.ts";

const QUESTIONS = 30;

/** Real Bolt over HTTP, in this process, so that whoever works here keeps connections waiting. */
async function connect() {
  const slack = await startFakeSlack();
  const intake = createIntake();
  const connection = await prepareConnection(
    {
      botToken: "xoxb-1",
      appToken: null,
      signingSecret: SECRET,
      port: 0,
      host: "127.0.0.1",
      apiUrl: slack.env.SLACK_API_URL ?? null,
      onArrival: intake.arrive,
    },
    SILENT,
  );
  return { slack, intake, connection };
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

it("acknowledges events, clicks and commands within a second while no answer is ready", async () => {
  const { slack, intake, connection } = await connect();
  closing.push(
    () => connection.close(),
    () => slack.close(),
  );
  let asked = 0;
  const { bot } = await fakeBot({
    intake,
    assistant: {
      ask: () => {
        asked += 1;
        return new Promise(() => {});
      },
    },
  });
  registerListeners(connection.app, bot);
  slack.useHttp(`http://127.0.0.1:${await connection.open()}/slack/events`);
  await slack.write({ text: "绿地率是多少?", isMention: true });
  await slack.until(() => asked === 1);
  await slack.write({ channel: "C2", text: "绿地率是多少?", isMention: true });
  const from = { team_id: "T0FAKE", channel_id: "C1", user_id: "U1" };
  await slack.deliver("slash_commands", { command: "/wence", text: "绿地率?", ...from });
  const actions = [{ type: "button", action_id: "ask_follow_up#0", value: "乙市呢?" }];
  const user = { id: "U1" };
  await slack.deliver("interactive", {
    type: "block_actions",
    user,
    channel: { id: "C3" },
    actions,
  });
  await slack.until(() => asked === 4);
  for (const { ackMs } of slack.deliveries) expect(ackMs).toBeLessThan(1_000);
  expect(slack.deliveries).toHaveLength(6);
  await bot.desk.close();
}, 30_000);

describe("a rush over HTTP", () => {
  it("acknowledges all that came together before the first of it is worked on, and answers each once", async () => {
    const { slack, intake, connection } = await connect();
    closing.push(
      () => connection.close(),
      () => slack.close(),
    );
    let acknowledged = 0;
    const atTaking: number[] = [];
    const atAsking: number[] = [];
    const asked: string[] = [];
    const { bot } = await fakeBot({
      intake,
      desk: createDesk({ concurrency: 8, settled: intake.settled }),
      rateLimit: {
        wait: () => {
          atTaking.push(acknowledged);
          return 0;
        },
      },
      assistant: {
        ask: async (question) => {
          atAsking.push(acknowledged);
          asked.push(question);
          return fakeAnswer({ question });
        },
      },
    });
    // Bolt acknowledges an event before it hands it to the first of these.
    connection.app.use(async ({ next }) => {
      acknowledged += 1;
      await next();
    });
    registerListeners(connection.app, bot);
    slack.useHttp(`http://127.0.0.1:${await connection.open()}/slack/events`);

    const texts = Array.from({ length: QUESTIONS }, (_, i) => `第${i}个绿地率是多少?`);
    await Promise.all(texts.map((text) => slack.write({ text, isMention: true })));
    await slack.until(() => bot.desk.counts().done >= QUESTIONS, 20_000);

    const events = slack.deliveries.length;
    expect(events).toBeGreaterThanOrEqual(QUESTIONS);
    expect(atTaking[0]).toBe(events);
    expect(atAsking[0]).toBe(events);
    expect(asked.toSorted()).toEqual(texts.toSorted());
  }, 30_000);
});
