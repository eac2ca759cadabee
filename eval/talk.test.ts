import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { loadQuestions } from "./load-questions.ts";
import { openAssistant } from "./open-assistant.ts";

/** Every how many-th question is asked. */
const STEP = 61;
const TALK: readonly ((question: string) => string)[] = [
  (question) => `领导急着要,${question}`,
  (question) => `昨天会上有人问起来,${question}`,
  (question) => `刚接手这块工作,${question}`,
  (question) => `能不能告诉我${question}`,
  (question) => `${question.replace(/[?？。]$/u, "")}?我好回复群众`,
  (question) => `${question.replace(/[?？。]$/u, "")},省得我翻`,
];

it("answers a question as it would alone when the reader tells why it is asked", async () => {
  const assistant = await openAssistant({
    corpusDir: "corpus",
    dataDir: mkdtempSync(join(tmpdir(), "wence-talk-")),
  });
  const asked = loadQuestions("eval/questions.jsonl")
    .filter(({ split, history, status }) => split === "dev" && !history && status === "answered")
    .filter(({ question }) => !/[\n,，:：;；]|你好|请/u.test(question))
    .filter((_, i) => i % STEP === 0);
  const changed: string[] = [];
  for (const { question } of asked) {
    const alone = await assistant.ask(question);
    for (const talk of TALK) {
      const told = await assistant.ask(talk(question));
      const [own, other] = [alone, told].map(({ citations }) =>
        citations.map(({ quote }) => quote),
      );
      if (JSON.stringify(own) !== JSON.stringify(other)) changed.push(talk(question));
    }
  }
  expect(asked.length).toBeGreaterThan(20);
  expect(changed).toEqual([]);
}, 60_000);
