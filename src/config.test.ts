import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { loadConfig } from "./config.ts";
import { WenceError } from "./errors.ts";

const failure = (env: Record<string, string>): string => {
  try {
    loadConfig({}, env);
  } catch (error) {
    if (error instanceof WenceError) return `${error.code}: ${error.message}`;
  }
  return "no error";
};

describe("loadConfig", () => {
  it("needs no variable at all", () => {
    expect(loadConfig({}, {})).toEqual({
      corpusDir: resolve("corpus"),
      dataDir: resolve(".wence"),
      offline: false,
      logLevel: "warn",
      model: null,
      modelProblem: null,
      slack: {
        botToken: null,
        appToken: null,
        signingSecret: null,
        port: 3001,
        apiUrl: null,
        allowed: { teams: [], channels: [], users: [] },
        admins: [],
        questionsPerMinute: 20,
        audit: "hash",
      },
      web: { host: "127.0.0.1", port: 3000, publicUrl: null },
    });
  });

  it("takes an empty variable for one that is not set", () => {
    expect(loadConfig({}, { WENCE_PORT: "", OPENAI_API_KEY: " ", OPENAI_BASE_URL: "" })).toEqual(
      loadConfig({}, {}),
    );
  });

  it("lets options win over variables", () => {
    const config = loadConfig(
      { corpus: "/a", data: "/b", verbose: true },
      { WENCE_CORPUS: "/c", WENCE_DATA: "/d", LOG_LEVEL: "error" },
    );
    expect([config.corpusDir, config.dataDir, config.logLevel]).toEqual(["/a", "/b", "debug"]);
  });

  it("forgets the model when offline", () => {
    const env = { OPENAI_API_KEY: "sk-1", OPENAI_BASE_URL: "http://localhost:8000/v1/" };
    expect(loadConfig({}, env).model).toEqual({
      apiKey: "sk-1",
      baseUrl: "http://localhost:8000/v1",
      chatModel: null,
      embeddingModel: null,
      timeoutMs: 20_000,
      prices: null,
    });
    expect(loadConfig({ offline: true }, env).model).toBeNull();
  });

  it("takes the time an answer may take and what tokens cost", () => {
    const env = {
      OPENAI_API_KEY: "sk-1",
      WENCE_ANSWER_TIMEOUT: "7.5",
      WENCE_MODEL_PRICES: "0.15, 0.6",
    };
    expect(loadConfig({}, env).model).toMatchObject({
      timeoutMs: 7_500,
      prices: { input: 0.15, output: 0.6 },
    });
  });

  it.each([
    [{ WENCE_ANSWER_TIMEOUT: "0" }, '变量 WENCE_ANSWER_TIMEOUT 的值 "0" 无效:应为 1 到 300'],
    [{ WENCE_MODEL_PRICES: "cheap" }, '变量 WENCE_MODEL_PRICES 的值 "cheap" 无效:应为两个非负数'],
    [{ OPENAI_BASE_URL: "localhost" }, '变量 OPENAI_BASE_URL 的值 "localhost" 无效:应为 http://'],
    [
      { OPENAI_BASE_URL: "https://me:secret@x.cn/v1" },
      "变量 OPENAI_BASE_URL 的值 (不显示) 无效:不能含用户名",
    ],
    [
      { OPENAI_BASE_URL: "https://x.cn/v1?key=secret" },
      "变量 OPENAI_BASE_URL 的值 (不显示) 无效:不能含",
    ],
  ])("answers offline, and says why, for %j", (env, message) => {
    const { model, modelProblem } = loadConfig({}, { OPENAI_API_KEY: "sk-1", ...env });
    expect(model).toBeNull();
    expect(modelProblem).toContain(message);
    expect(modelProblem).toContain("在此之前一律离线回答。");
    expect(modelProblem).not.toContain("secret");
    expect(loadConfig({ offline: true }, env).modelProblem).toBeNull();
  });

  it.each([
    [
      { WENCE_PORT: "abc" },
      'config_invalid: 环境变量 WENCE_PORT 的值 "abc" 无效:应为 0 到 65535 之间的整数',
    ],
    [
      { SLACK_PORT: "70000" },
      'config_invalid: 环境变量 SLACK_PORT 的值 "70000" 无效:应为 0 到 65535',
    ],
    [{ WENCE_PORT: "1.5" }, 'config_invalid: 环境变量 WENCE_PORT 的值 "1.5" 无效:应为'],
    [{ WENCE_PUBLIC_URL: "ftp://x.cn" }, "应为 http:// 或 https:// 开头的网址"],
    [
      { LOG_LEVEL: "loud" },
      'config_invalid: 环境变量 LOG_LEVEL 的值 "loud" 无效:应为 silent、fatal',
    ],
  ])("names variable, value and fix for %j", (env, message) => {
    expect(failure(env)).toContain(message);
  });

  it("does not print a secret", () => {
    expect(failure({ SLACK_BOT_TOKEN: "my-secret" })).toBe(
      "config_invalid: 环境变量 SLACK_BOT_TOKEN 的值 (不显示) 无效:应以 xoxb- 开头。请改正,或清空它以使用默认值。",
    );
  });

  it("accepts .env.example as it stands", () => {
    const example = parseEnv(readFileSync(".env.example", "utf8"));
    expect(loadConfig({}, example)).toEqual(loadConfig({}, {}));
  });
});
