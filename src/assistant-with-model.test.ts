import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createAssistant } from "./assistant.ts";
import type { Character } from "./model/fake-service/characters.ts";
import {
  type FakeOptions,
  type FakeService,
  startFakeService,
} from "./model/fake-service/start-fake-service.ts";
import type { ModelSettings } from "./model/model-settings.ts";

/** Real processes and sockets, on a machine that may have other things to do. */
vi.setConfig({ testTimeout: 60_000 });

const KEY = "sk-secret-0123456789";
const corpusDir = fileURLToPath(new URL("../corpus/", import.meta.url));
/** LangChain takes its time to load. */
const PATIENCE = { timeout: 25_000 };
const QUESTION = "烟台护理型床位占比2025年是多少?";
let dataDir = "";
let fake: FakeService | null = null;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "wence-chain-"));
  await createAssistant({ corpusDir, dataDir });
}, 60_000);
afterEach(async () => {
  await fake?.close();
  fake = null;
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function open(
  character: Character,
  given: Partial<ModelSettings> = {},
  options: FakeOptions = {},
) {
  const service = await startFakeService(character, options);
  fake = service;
  const model: ModelSettings = {
    apiKey: KEY,
    baseUrl: service.baseUrl,
    chatModel: "fake",
    embeddingModel: null,
    timeoutMs: 4_000,
    prices: null,
    ...given,
  };
  return { service, assistant: await createAssistant({ corpusDir, dataDir, model }) };
}

describe("a reader who leaves", () => {
  it.each<Character>(["silent", "slow"])(
    "closes the socket of a service that is %s",
    async (character) => {
      const { assistant, service } = await open(character);
      const leave = new AbortController();
      const asked = assistant.ask(QUESTION, [], { signal: leave.signal });
      await expect.poll(() => service.requests.length, PATIENCE).toBe(1);
      leave.abort();
      const started = performance.now();
      await expect(asked).rejects.toMatchObject({ code: "cancelled" });
      expect(performance.now() - started).toBeLessThan(500);
      await expect.poll(() => service.requests[0]?.left).toBe(true);
    },
  );

  it("is no failure of the service", async () => {
    const { assistant, service } = await open("silent");
    const leave = new AbortController();
    const asked = assistant.ask(QUESTION, [], { signal: leave.signal });
    await expect.poll(() => service.requests.length, PATIENCE).toBe(1);
    leave.abort();
    await expect(asked).rejects.toThrow();
    service.play("honest");
    expect((await assistant.ask(QUESTION)).trace.engine).toBe("model");
  });
});

describe("a dead service", () => {
  it("costs one timeout, not one a question", async () => {
    const { assistant, service } = await open("silent", { timeoutMs: 1_500 });
    const started = performance.now();
    const first = await assistant.ask(QUESTION);
    expect(first.trace.chain?.fallback).toBe("模型服务没有在时限内答完");
    const between = performance.now();
    expect(between - started).toBeLessThan(4_000); // LangChain is loaded in it
    for (const year of [2021, 2025]) {
      const next = await assistant.ask(`烟台护理型床位占比${year}年是多少?`);
      expect(next.answer).toContain("%");
      expect(next.trace.chain?.fallback).toMatch(/^模型服务没有在时限内答完\(\d+ 秒后再试\)$/);
    }
    expect(performance.now() - between).toBeLessThan(500);
    expect(service.requests).toHaveLength(1);
  });
});

describe("an identical question", () => {
  it("is answered from the cache, sentence by sentence, without cost", async () => {
    const { assistant, service } = await open("honest", { prices: { input: 2, output: 10 } });
    const first = await assistant.ask(QUESTION);
    expect(first.trace.chain).toMatchObject({
      calls: 1,
      tokens: { input: 100, output: 50 },
      cost: (100 * 2 + 50 * 10) / 1_000_000,
      cached: false,
    });
    const sentences: string[] = [];
    const again = await assistant.ask(QUESTION, [], { onSentence: (s) => sentences.push(s) });
    expect(again.trace.chain).toMatchObject({ calls: 0, cost: 0, cached: true });
    expect([again.answer, sentences.join("\n")]).toEqual([first.answer, first.answer]);
    expect(service.requests).toHaveLength(1);
  });

  it("after another conversation is another question", async () => {
    const { assistant, service } = await open("honest");
    await assistant.ask(QUESTION);
    await assistant.ask(QUESTION, [{ role: "user", text: "你好" }]);
    expect(service.requests.length).toBeGreaterThan(1);
  });
});

it("tells the first sentence while the second is still being written", async () => {
  const { assistant } = await open("honest", {}, { paceMs: 25 });
  const told: number[] = [];
  await assistant.ask("威海的文号是多少?"); // LangChain is loaded
  const started = performance.now();
  await assistant.ask("烟台护理型床位占比2025年是多少?烟台的文号是多少?", [], {
    onSentence: () => told.push(performance.now() - started),
  });
  const total = performance.now() - started;
  expect(told).toHaveLength(4);
  expect(told[1]).toBeLessThan(total - 100);
});

it("answers several at once, each for itself", async () => {
  const { assistant } = await open("honest");
  const years = [2021, 2025];
  const answers = await Promise.all(
    years.map((year) => assistant.ask(`烟台护理型床位占比${year}年是多少?`)),
  );
  expect(answers.map(({ answer }) => /\d+%/.exec(answer)?.[0])).toEqual(["54%", "70%"]);
});

it("asks no model when told to stay offline", async () => {
  const { service } = await open("honest");
  const assistant = await createAssistant({ corpusDir, dataDir, model: null });
  expect((await assistant.ask(QUESTION)).trace.chain).toBeUndefined();
  expect(service.requests).toEqual([]);
});

describe("the program itself", () => {
  const wence = (args: string[], env: Record<string, string>, input = "") =>
    new Promise<{
      stdout: string;
      stderr: string;
      status: number | null;
      /** What was printed when the first marker was, if the service was still at work. */
      early: string;
    }>((resolve) => {
      const settings = { WENCE_CHAT_MODEL: "fake", OPENAI_API_KEY: KEY, ...env };
      const child = spawn("env", [
        ...Object.entries(settings).map(([name, value]) => `${name}=${value}`),
        ...[process.execPath, "--import", "tsx", "src/cli/main.ts"],
        ...[...args, "--data", dataDir],
      ]);
      child.stdin.end(input);
      let stdout = "";
      let stderr = "";
      let early = "";
      child.stdout.on("data", (chunk: Buffer) => {
        stdout += chunk.toString();
        const isAtWork = fake?.requests.some(({ endedAt }) => endedAt === 0);
        if (early === "" && isAtWork && stdout.includes("[1]")) early = stdout;
      });
      child.stderr.on("data", (chunk: Buffer) => {
        stderr += chunk.toString();
      });
      child.on("close", (status) => resolve({ stdout, stderr, status, early }));
    });

  it("answers with the model of the environment, and without it when told so", async () => {
    const service = await startFakeService();
    fake = service;
    const env = { OPENAI_BASE_URL: service.baseUrl };
    const { stdout, stderr, status } = await wence(["ask", QUESTION, "--json"], env);
    expect([stderr, status]).toEqual(["", 0]);
    expect(JSON.parse(stdout)).toMatchObject({
      answer: "根据文件,烟台市护理型床位占比:2025年目标为70%[1]。",
      trace: { engine: "model", model: "fake" },
    });
    const offline = await wence(["ask", QUESTION, "--json", "--offline"], env);
    expect(JSON.parse(offline.stdout).trace.engine).toBe("offline");
    expect(service.requests).toHaveLength(1);
  }, 90_000);

  it.each([["ask"], ["chat"]])(
    "%s prints sentences while the next ones are written",
    async (name) => {
      const service = await startFakeService("honest", { paceMs: 40 });
      fake = service;
      const two = "烟台护理型床位占比2025年是多少?烟台的文号是多少?";
      const env = { OPENAI_BASE_URL: service.baseUrl };
      const { stdout, early } = await wence(name === "ask" ? [name, two] : [name], env, `${two}\n`);
      expect(early).toContain("2025年目标为70%[1]。\n");
      expect(early).not.toContain("烟政办字");
      expect(stdout).toContain("烟政办字〔2022〕66号");
      expect(stdout.split("2025年目标为70%[1]。")).toHaveLength(2);
      const json = await wence(["ask", two, "--json"], env);
      expect(json.early).toBe("");
    },
    90_000,
  );

  it("never prints the key, even where the service sends it back, and says more when asked to", async () => {
    const service = await startFakeService("unauthorized");
    fake = service;
    const env = { OPENAI_BASE_URL: service.baseUrl, LOG_LEVEL: "trace" };
    const { stdout, stderr, status } = await wence(["ask", QUESTION, "--verbose"], env);
    expect(status).toBe(0);
    expect(stdout).toContain("烟台市护理型床位占比:2025年目标为70%[1]。");
    expect(stdout + stderr).not.toContain(KEY);
    expect(service.requests[0]?.authorization).toBe(`Bearer ${KEY}`);
  }, 90_000);
});
