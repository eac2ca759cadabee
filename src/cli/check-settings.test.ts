import { expect, it } from "vitest";
import { checkNodeVersion } from "./check-node-version.ts";
import { checkSettings } from "./check-settings.ts";

const NOTHING = {
  offline: false,
  model: null,
  modelProblem: null,
  slack: { botToken: false, appToken: false, signingSecret: false },
};
const levels = (setup: Parameters<typeof checkSettings>[0]) =>
  checkSettings(setup).map(({ level }) => level);

it("finds nothing wrong where nothing is configured", () => {
  expect(checkSettings(NOTHING)).toEqual([
    { level: "ok", message: "模型:未设置 OPENAI_API_KEY,全部离线回答(这样就可以正常使用)" },
    { level: "ok", message: "Slack:未配置(只在接入 Slack 时需要)" },
  ]);
});

it("warns of a key without a model name and of half a Slack configuration", () => {
  const model = { baseUrl: null, chatModel: null, embeddingModel: null };
  expect(levels({ ...NOTHING, model })).toEqual(["warning", "ok"]);
  expect(levels({ ...NOTHING, model: { ...model, chatModel: "m" } })).toEqual(["ok", "ok"]);
  expect(levels({ ...NOTHING, slack: { ...NOTHING.slack, appToken: true } })).toEqual([
    "ok",
    "warning",
  ]);
  expect(levels({ ...NOTHING, slack: { ...NOTHING.slack, botToken: true } })).toEqual([
    "ok",
    "warning",
  ]);
  expect(
    levels({ ...NOTHING, slack: { ...NOTHING.slack, botToken: true, signingSecret: true } }),
  ).toEqual(["ok", "ok"]);
});

it("wants the Node version that package.json names", () => {
  expect(checkNodeVersion("20.19.0").level).toBe("ok");
  expect(checkNodeVersion("22.1.0").level).toBe("ok");
  expect(checkNodeVersion("20.18.3").level).toBe("error");
  expect(checkNodeVersion("18.20.0").level).toBe("error");
});
