import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import type { Character } from "../model/fake-service/characters.ts";
import { type FakeService, startFakeService } from "../model/fake-service/start-fake-service.ts";

/** The unmodified program in processes of its own, on a machine that may have other things to do. */
vi.setConfig({ testTimeout: 90_000 });

const KEY = "sk-secret-0123456789";
const QUESTION = "烟台护理型床位占比2025年是多少?";
const data = mkdtempSync(join(tmpdir(), "wence-model-cli-"));
let fake: FakeService | null = null;
afterEach(async () => {
  await fake?.close();
  fake = null;
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** Runs a command beside a service that plays a character; whatever it prints, the key is not in it. */
async function wence(
  args: readonly string[],
  character: Character,
  env: Readonly<Record<string, string>> = {},
): Promise<Printed> {
  fake = await startFakeService(character);
  const settings = {
    OPENAI_API_KEY: KEY,
    OPENAI_BASE_URL: fake.baseUrl,
    WENCE_CHAT_MODEL: "fake",
    WENCE_DATA: data,
    ...env,
  };
  const child = spawn("env", [
    ...Object.entries(settings).map(([name, value]) => `${name}=${value}`),
    ...[process.execPath, "--import", "tsx", "src/cli/main.ts", ...args],
  ]);
  const printed = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].on("data", (chunk: Buffer) => {
      printed[name] += chunk.toString();
    });
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  expect(printed.stdout + printed.stderr).not.toContain(KEY);
  return { ...printed, status };
}

describe("wence doctor", () => {
  it("tries the chat model with one token, and the embedding model", async () => {
    const { stdout, status } = await wence(["doctor"], "honest", { WENCE_EMBEDDING_MODEL: "fake" });
    expect(stdout).toMatch(/✓ 对话模型 fake:试调用成功\(\d+ 毫秒\)/);
    expect(stdout).toMatch(/✓ 向量模型 fake:试调用成功\(\d+ 毫秒\)/);
    expect(status).toBe(0);
    const chat = fake?.requests.filter(({ path }) => path.endsWith("/chat/completions"));
    expect(chat?.map(({ body }) => body.max_tokens)).toEqual([1]);
  });

  it.each<[string, Character, Record<string, string>, string, number]>([
    ["the key", "unauthorized", {}, "✗ 对话模型 fake:模型服务不接受密钥(HTTP 401)", 1],
    ["the name of a model", "no-model", {}, "✗ 对话模型 fake:模型服务没有这个地址或模型", 1],
    [
      "a name that is not listed",
      "honest",
      { WENCE_CHAT_MODEL: "gpt-x" },
      "⚠ 服务列出的模型里没有 gpt-x;列出的有 fake。",
      0,
    ],
    [
      "an address where nobody is",
      "honest",
      { OPENAI_BASE_URL: "http://127.0.0.1:9/v1" },
      "✗ 对话模型 fake:模型服务连接不上",
      1,
    ],
    [
      "an address that is none",
      "honest",
      { OPENAI_BASE_URL: "localhost" },
      '✗ 环境变量 OPENAI_BASE_URL 的值 "localhost" 无效',
      1,
    ],
    [
      "a secret in the address",
      "honest",
      { OPENAI_BASE_URL: `http://me:${KEY}@127.0.0.1:9/v1` },
      "✗ 环境变量 OPENAI_BASE_URL 的值 (不显示) 无效:不能含用户名",
      1,
    ],
  ])("says what is wrong with %s, and goes on", async (_, character, env, told, code) => {
    const { stdout, status } = await wence(["doctor"], character, env);
    expect(stdout).toContain(told);
    expect(stdout).toContain("烟台市");
    expect(status).toBe(code);
  });
});

describe("wence ask", () => {
  it("answers offline where a variable of the model is wrong, and says so", async () => {
    const { stdout, stderr, status } = await wence(["ask", QUESTION], "honest", {
      WENCE_ANSWER_TIMEOUT: "soon",
    });
    expect(stdout).toContain("2025年目标为70%[1]。");
    expect(stderr).toContain('提示:环境变量 WENCE_ANSWER_TIMEOUT 的值 "soon" 无效');
    expect(stderr).toContain("在此之前一律离线回答。");
    expect([status, fake?.requests.length]).toEqual([0, 0]);
  });

  it.each<Character>(["broken-events", "unauthorized"])(
    "prints nothing of what a service says that is %s, however much is logged",
    async (character) => {
      const loud = { LOG_LEVEL: "trace", OPENAI_LOG: "debug" };
      const { stdout, stderr } = await wence(["ask", QUESTION, "--verbose"], character, loud);
      expect(stdout).toContain("2025年目标为70%[1]。");
      expect(fake?.requests[0]?.authorization).toBe(`Bearer ${KEY}`);
      expect(stdout + stderr).not.toMatch(/bad|authorization|Could not parse/i);
    },
  );
});
