import { expect, it } from "vitest";
import { redact } from "./redact.ts";

it.each([
  ["token xoxb-1-abc and xapp-1-A-2", "token xox… and xapp-…"],
  ["wss://wss.slack.example/link?ticket=1", "wss://…"],
  ["https://hooks.slack.example/commands/T1/2/secret", "https://…"],
  ['{"text":"绿地率\\"是\\"多少","user_name":"zhang","ts":"1.0"}', '{"…":"…","…":"…","ts":"1.0"}'],
])("takes secrets and what people wrote out of %s", (line, left) => {
  expect(redact(line)).toBe(left);
});

it("leaves other words as they are", () => {
  expect(redact("connected to https://a.example/api, user U1")).toBe(
    "connected to https://a.example/api, user U1",
  );
});
