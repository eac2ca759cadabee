import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Turn } from "../src/policy.ts";
import { loadQuestions } from "./load-questions.ts";
import { openAssistant } from "./open-assistant.ts";

/** Every how many-th question is asked. */
const STEP = 23;

it("answers a question that names its place as it would alone, whatever was asked before", async () => {
  const assistant = await openAssistant({
    corpusDir: "corpus",
    dataDir: mkdtempSync(join(tmpdir(), "wence-threads-")),
  });
  const places = assistant.documents.map(({ place }) => (place ?? "").replace(/[市县]$/u, ""));
  const full = loadQuestions("eval/questions.jsonl").filter(
    ({ split, history, question, status }) =>
      split === "dev" &&
      history === undefined &&
      status === "answered" &&
      places.some((place) => question.includes(place)),
  );
  const asked = full.filter((_, i) => i % STEP === 0);
  const changed: string[] = [];
  for (const first of assistant.examples) {
    const { answer } = await assistant.ask(first);
    const history: Turn[] = [
      { role: "user", text: first },
      { role: "assistant", text: answer },
    ];
    for (const { question } of asked) {
      const alone = await assistant.ask(question);
      const inThread = await assistant.ask(question, history);
      if (inThread.answer !== alone.answer) changed.push(`${question} (${first})`);
    }
  }
  expect(asked.length).toBeGreaterThan(100);
  expect(changed).toEqual([]);
}, 60_000);
