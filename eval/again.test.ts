import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Turn } from "../src/policy.ts";
import { loadQuestions } from "./load-questions.ts";
import { openAssistant } from "./open-assistant.ts";

/** Every how many-th question is asked. */
const STEP = 31;

it("answers a question that is asked again for its place as it would alone", async () => {
  const assistant = await openAssistant({
    corpusDir: "corpus",
    dataDir: mkdtempSync(join(tmpdir(), "wence-again-")),
  });
  const places = assistant.documents.map(({ place }) => (place ?? "").replace(/[市县]$/u, ""));
  const asked = loadQuestions("eval/questions.jsonl")
    .filter(({ split, history, status }) => split === "dev" && !history && status === "answered")
    .flatMap(({ question }) => {
      const [place, ...others] = places.filter((each) => question.includes(each));
      return place === undefined || others.length > 0 ? [] : { question, place };
    })
    .filter((_, i) => i % STEP === 0);
  const changed: string[] = [];
  for (const [i, { question, place }] of asked.entries()) {
    const other = places.filter((each) => each !== place)[i % (places.length - 1)] ?? "";
    const moved = question.replaceAll(place, other);
    const history: Turn[] = [
      { role: "user", text: moved },
      { role: "assistant", text: (await assistant.ask(moved)).answer },
    ];
    const alone = await assistant.ask(question);
    for (const again of [`那${place}呢?`, `说错了,我问的是${place}`]) {
      const inThread = await assistant.ask(again, history);
      const [own, told] = [alone, inThread].map(({ citations }) =>
        citations.map(({ quote }) => quote),
      );
      if (JSON.stringify(own) !== JSON.stringify(told)) changed.push(`${moved} → ${again}`);
    }
  }
  expect(asked.length).toBeGreaterThan(50);
  expect(changed).toEqual([]);
}, 60_000);
