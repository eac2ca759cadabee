import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { readCorpus } from "../src/read/read-corpus.ts";
import { foldWithOffsets, locateSnippet } from "./folded-text.ts";
import { loadQuestions } from "./load-questions.ts";
import { parseQuestions, type Question, slicesOf } from "./question.ts";
import { splitOf } from "./split-of.ts";

const SET = "eval/questions.jsonl";
const FICTIONAL = [
  "eval/unseen/questions.jsonl",
  "eval/genres/questions.jsonl",
  "eval/plans/questions.jsonl",
  "eval/formats/questions.jsonl",
  "eval/messy/questions.jsonl",
  "eval/mixed/questions.jsonl",
  "eval/fresh/a/questions.jsonl",
  "eval/fresh/b/questions.jsonl",
  "eval/fresh/c/questions.jsonl",
  "eval/fresh/d/questions.jsonl",
  "eval/fresh/e/questions.jsonl",
  "eval/fresh/f/questions.jsonl",
  "eval/fresh/g/questions.jsonl",
  "eval/fresh/h/questions.jsonl",
  "eval/fresh/i/questions.jsonl",
  "eval/fresh/j/questions.jsonl",
  "eval/fresh/k/questions.jsonl",
  "eval/fresh/l/questions.jsonl",
  "eval/fresh/m/questions.jsonl",
  "eval/fresh/o/held-out.jsonl",
  "eval/fresh/p/questions.jsonl",
  "eval/fresh/q/questions.jsonl",
  "eval/fresh/r/questions.jsonl",
  "eval/fresh/s/questions.jsonl",
  "eval/fresh/t/questions.jsonl",
  "eval/fresh/u/questions.jsonl",
  "eval/fresh/v/questions.jsonl",
  "eval/fresh/w/questions.jsonl",
];
const STYLES = ["style", "typo", "traditional", "english", "colloquial"];

const load = (file: string) => parseQuestions(readFileSync(file, "utf8"), file);

/** Evidence that does not stand in its document, and documents that do not exist. */
async function strayEvidence(questions: readonly Question[], corpusDir: string): Promise<string[]> {
  const { sources } = await readCorpus(corpusDir);
  const texts = new Map(sources.map((source) => [source.id, foldWithOffsets(source.text)]));
  return questions.flatMap((question) => [
    ...question.docs.filter((doc) => !texts.has(doc)).map((doc) => `${question.id}: ${doc}`),
    ...question.evidence
      .flatMap((each) => slicesOf(each).map((slice) => ({ doc: each.doc, slice })))
      .filter(({ doc, slice }) => {
        const folded = texts.get(doc);
        return folded === undefined || locateSnippet(folded, slice).length === 0;
      })
      .map(({ doc, slice }) => `${question.id}: ${doc} ${slice}`),
  ]);
}

describe("the question set", () => {
  const questions = loadQuestions(SET);
  const count = (holds: (question: Question) => boolean) => questions.filter(holds).length;

  it("quotes its evidence verbatim from documents that exist", async () => {
    expect(await strayEvidence(questions, "corpus")).toEqual([]);
  });

  it("is asked in other words with the same evidence", async () => {
    const reworded = loadQuestions("eval/reworded/questions.jsonl");
    const known = new Set(questions.map(({ id }) => id));
    expect(await strayEvidence(reworded, "corpus")).toEqual([]);
    expect(reworded.filter(({ id }) => !known.has(id.replace(/[ABC]$/u, "")))).toEqual([]);
    expect(reworded.length).toBeGreaterThan(900);
  });

  it("is large enough in every class", () => {
    expect(questions.length).toBeGreaterThanOrEqual(260);
    expect(count((q) => q.status === "not_found")).toBeGreaterThanOrEqual(25);
    expect(count((q) => ["conflict", "damaged"].includes(q.type))).toBeGreaterThanOrEqual(15);
    expect(count((q) => q.history !== undefined)).toBeGreaterThanOrEqual(20);
    expect(count((q) => q.docs.length > 1)).toBeGreaterThanOrEqual(25);
    expect(
      count((q) => q.type === "duty_of_department" && q.items !== undefined),
    ).toBeGreaterThanOrEqual(25);
    expect(count((q) => STYLES.includes(q.type))).toBeGreaterThanOrEqual(25);
  });

  it("has not-found questions of all four reasons", () => {
    expect(new Set(questions.flatMap((q) => q.reason ?? []))).toEqual(
      new Set(["outside_corpus", "other_place", "not_stated", "attachment_missing"]),
    );
  });

  it("has no question twice", () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  it("holds out about a third", () => {
    const held = count((q) => splitOf(q) === "held");
    expect(held / questions.length).toBeGreaterThan(0.25);
    expect(held / questions.length).toBeLessThan(0.38);
  });
});

it.each(FICTIONAL)(
  "%s quotes evidence verbatim from its own documents",
  async (set) => {
    expect(await strayEvidence(load(set), dirname(set))).toEqual([]);
  },
  60_000,
);

describe("a question file", () => {
  const line = {
    id: "x-1",
    question: "?",
    type: "passage",
    docs: [],
    status: "answered",
    must: [["1"]],
    must_not: [],
    evidence: [],
    evidence_mode: "all",
  };
  const parse = (...lines: unknown[]) =>
    parseQuestions(lines.map((value) => JSON.stringify(value)).join("\n"), "q.jsonl");

  it("is read line by line, blank lines skipped", () => {
    expect(parseQuestions(`\n${JSON.stringify(line)}\n\n`, "q.jsonl")).toEqual([line]);
  });

  it("is refused with file and line when a line is not JSON", () => {
    expect(() => parseQuestions("{", "q.jsonl")).toThrow("q.jsonl 第 1 行,不是合法的 JSON");
  });

  it("is refused when an id occurs twice", () => {
    expect(() => parse(line, line)).toThrow("第 2 行,id x-1 重复");
  });

  it("is refused for an unknown key, an empty alternative, and a reason without not_found", () => {
    expect(() => parse({ ...line, musst: [] })).toThrow("musst");
    expect(() => parse({ ...line, must: [[""]] })).toThrow("must.0.0");
    expect(() => parse({ ...line, reason: "not_stated" })).toThrow("not_found");
    expect(() => parse({ ...line, status: "not_found" })).toThrow("not_found");
  });
});

it("decides the split by the id alone", () => {
  expect(["a-001", "a-002", "a-003", "a-004"].map((id) => splitOf({ id }))).toEqual([
    "held",
    "held",
    "dev",
    "dev",
  ]);
});
