import { afterEach, expect, it } from "vitest";
import { checkService } from "./check-service.ts";
import type { Character } from "./fake-service/characters.ts";
import { type FakeService, startFakeService } from "./fake-service/start-fake-service.ts";
import { openAnswerJudge } from "./judge-answer.ts";

let fake: FakeService | null = null;
afterEach(async () => fake?.close());

async function settings(character: Character, chatModel = "fake") {
  fake = await startFakeService(character);
  const { baseUrl } = fake;
  return {
    apiKey: "sk-1",
    baseUrl,
    chatModel,
    embeddingModel: null,
    timeoutMs: 3_000,
    prices: null,
  };
}

it("asks a working service for one token, and finds nothing wrong", async () => {
  const checks = await checkService(await settings("honest"));
  expect(checks).toEqual([
    { level: "ok", message: expect.stringMatching(/^对话模型 fake:试调用成功\(\d+ 毫秒\)$/) },
  ]);
  const call = fake?.requests.find(({ path }) => path.endsWith("/chat/completions"));
  expect(call?.body.max_tokens).toBe(1);
});

it("warns of a model that the service does not list", async () => {
  const checks = await checkService(await settings("honest", "gpt-x"));
  expect(checks[1]).toEqual({
    level: "warning",
    message: "服务列出的模型里没有 gpt-x;列出的有 fake。请核对模型名。",
  });
});

it.each<[Character, string]>([
  ["unauthorized", "模型服务不接受密钥(HTTP 401)。请检查 OPENAI_API_KEY。"],
  ["no-model", "模型服务没有这个地址或模型(HTTP 404)。请检查 OPENAI_BASE_URL 和模型名。"],
  ["wrong-type", "模型服务回应的类型是 text/html,应为 application/json。请检查 OPENAI_BASE_URL。"],
  ["hangs-up", "模型服务连接不上(UND_ERR_SOCKET)。请检查 OPENAI_BASE_URL 和网络。"],
])(
  "says what is wrong and what to do: %s",
  async (character, message) => {
    expect(await checkService(await settings(character))).toEqual([
      { level: "error", message: `对话模型 fake:${message}在此之前一律离线回答。` },
    ]);
  },
  15_000,
);

it("a judge grades an answer, and says where it could not", async () => {
  const judge = openAnswerJudge(await settings("honest"));
  expect(await judge("绿地率是多少?", "70%[1]。")).toEqual({
    fluency: 4,
    helpfulness: 5,
    reason: "略显生硬",
  });
  fake?.play("refuses");
  await expect(judge("绿地率是多少?", "70%[1]。")).rejects.toMatchObject({
    code: "model_reply_invalid",
  });
}, 15_000);
