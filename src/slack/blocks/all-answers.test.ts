import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import type { Answer } from "../../answer/answer.ts";
import { type Assistant, createAssistant } from "../../assistant.ts";
import type { Turn } from "../../policy.ts";
import { languageOf } from "../../question/rewrite/language-of.ts";
import { checkLimits, shownText } from "../fake-slack/check-limits.ts";
import { answerMessages } from "./answer-messages.ts";
import { packSources, unpackSources } from "./source-ref.ts";
import { sourceView } from "./source-view.ts";

const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), "wence-answers-"));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

interface TestQuestion {
  readonly id: string;
  readonly question: string;
  readonly history?: readonly Turn[];
}

/** What of an answer's messages breaks a limit, leaves a source out, or does not open it. */
function problemsOf(answer: Answer, { assistant, opened }: Checked): string[] {
  const messages = answerMessages(answer, {
    ref: "W-1",
    question: answer.question,
    source: (range) => assistant.source(range),
    publicUrl: "https://wence.example",
    boundPlace: assistant.directory.places[0] ?? null,
    places: assistant.directory.places,
    share: { thread: null },
    repeatQuestion: true,
  }).map(({ body, blocks, text }) => ({
    text,
    blocks: [...(body === "" ? [] : [{ type: "markdown", text: body }]), ...blocks],
  }));
  const words = messages.map((message) => shownText(message.blocks)).join("\n");
  const values = packSources(answer.citations, languageOf(answer.question));
  const buttons = JSON.stringify(messages);
  return [
    ...messages.flatMap((message) => checkLimits(message as never, "message")),
    ...answer.citations.flatMap(({ n }) =>
      words.includes(`[${n}] `) ? [] : [`source ${n} left out`],
    ),
    ...values.flatMap((value) => (buttons.includes(JSON.stringify(value)) ? [] : ["no button"])),
    ...values.flatMap((value) => problemsOfView(value, { assistant, opened })),
  ];
}

interface Checked {
  readonly assistant: Assistant;
  readonly opened: Set<string>;
}

function problemsOfView(value: string, { assistant, opened }: Checked): string[] {
  if (opened.has(value)) return [];
  opened.add(value);
  const refs = unpackSources(value);
  const [ref] = refs;
  const source = ref === undefined ? null : assistant.source(ref);
  const view = sourceView({ v: value, i: 0, p: 0 }, { refs, source, publicUrl: null });
  const isGone = shownText(view.blocks).includes("有改动或已移除");
  return [...checkLimits(view as never, "modal"), ...(isGone ? ["a source does not open"] : [])];
}

it("shows the answer to every question of the test set within Slack's limits, each source listed and opened", async () => {
  const assistant = await createAssistant({ corpusDir: root("corpus/"), dataDir });
  const questions = readFileSync(root("eval/questions.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as TestQuestion);
  const opened = new Set<string>();
  const problems: string[] = [];
  for (const { id, question, history } of questions) {
    const answer = await assistant.ask(question, history);
    problems.push(...problemsOf(answer, { assistant, opened }).map((each) => `${id}: ${each}`));
  }
  expect(problems).toEqual([]);
  expect(questions.length).toBeGreaterThan(800);
  expect(opened.size).toBeGreaterThan(200);
}, 240_000);
