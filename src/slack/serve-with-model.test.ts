import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import type { Character } from "../model/fake-service/characters.ts";
import { startFakeService } from "../model/fake-service/start-fake-service.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack/fake-slack.ts";

/** The unmodified program between a fake Slack and a fake model service. */
vi.setConfig({ testTimeout: 120_000 });

const KEY = "sk-secret-0123456789";
const QUESTION = "烟台2025年护理型床位占比目标是多少?";
const TOLD = "烟台市护理型床位占比:2025年目标为70%[1]。";

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** What a reader in Slack gets of a bot with these settings, what the bot printed, and what it wrote. */
async function askInSlack(character: Character, env: Readonly<Record<string, string>> = {}) {
  const data = mkdtempSync(join(tmpdir(), "wence-serve-model-"));
  cleanups.push(() => rmSync(data, { recursive: true, force: true }));
  const service = await startFakeService(character);
  cleanups.push(() => service.close());
  const slack = await startFakeSlack();
  cleanups.push(() => slack.close());
  const settings = {
    ...{ OPENAI_API_KEY: KEY, OPENAI_BASE_URL: service.baseUrl, WENCE_CHAT_MODEL: "fake" },
    ...{ WENCE_DATA: data, WENCE_PORT: "0", LOG_LEVEL: "trace", SLACK_AUDIT: "text" },
    ...slack.env,
    ...env,
  };
  const child = spawn("env", [
    ...Object.entries(settings).map(([name, value]) => `${name}=${value}`),
    ...[process.execPath, "--import", "tsx", "src/cli/main.ts", "serve", "--verbose"],
  ]);
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  cleanups.push(() => child.kill("SIGKILL"));
  await slack.until(() => output.includes("已就绪") || child.exitCode !== null, 60_000);
  const said = await answerTo(QUESTION, slack);
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
  const written = readdirSync(join(data, "slack")).map((file) =>
    readFileSync(join(data, "slack", file), "utf8"),
  );
  return { said, output, written: written.join("\n"), calls: slack.calls, service };
}

async function answerTo(question: string, slack: FakeSlack): Promise<string> {
  const thread = await slack.write({ text: question, isMention: true });
  const [reply] = await slack.until(() => {
    const all = slack.replies("C1", thread);
    return all.length > 0 && all.every(({ streaming }) => !streaming) && all;
  }, 30_000);
  return reply?.said ?? "";
}

it("a reader in Slack gets the model's words, and the key goes nowhere but to the service", async () => {
  const { said, output, written, calls, service } = await askInSlack("honest");
  expect(said).toContain(`根据文件,${TOLD}`);
  expect(service.requests.every(({ authorization }) => authorization === `Bearer ${KEY}`)).toBe(
    true,
  );
  expect(written).toContain(QUESTION);
  expect(output + written + JSON.stringify(calls)).not.toContain(KEY);
});

it.each<[string, Character, Record<string, string>, string]>([
  ["a key that is not taken", "unauthorized", {}, "模型服务不接受密钥(HTTP 401)"],
  ["a model that is not there", "no-model", {}, "模型服务没有这个地址或模型"],
  [
    "an address that is none",
    "honest",
    { OPENAI_BASE_URL: "localhost" },
    '环境变量 OPENAI_BASE_URL 的值 "localhost" 无效',
  ],
  ["a time that is none", "honest", { WENCE_ANSWER_TIMEOUT: "soon" }, "WENCE_ANSWER_TIMEOUT"],
])("with %s the bot says so, and answers offline", async (_, character, env, told) => {
  const { said, output, written, calls } = await askInSlack(character, env);
  expect(output).toContain(told);
  expect(said).toContain(TOLD);
  expect(said).not.toContain("根据文件");
  expect(output + written + JSON.stringify(calls)).not.toContain(KEY);
});
