import { expect, test } from "vitest";
import { parksCorpus } from "../parks-corpus.ts";
import { findPassages, type PassageQuery } from "./find-passages.ts";
import { isConvincing, passageFeatures } from "./judge-passage.ts";

const corpus = parksCorpus();

const ask = (query: Partial<PassageQuery> & { phrase: string }): PassageQuery => ({
  hint: "",
  documents: ["parks"],
  expects: "text",
  years: [],
  asked: query.phrase,
  ...query,
});

function judged(query: PassageQuery): boolean {
  return isConvincing(findPassages(query, corpus), { query, figure: false, corpus });
}

test("a sentence that holds the question's words answers it", () => {
  expect(
    judged(ask({ phrase: "修复步道|公里", asked: "修复步道多少公里", expects: "number" })),
  ).toBe(true);
});

test("a sentence about something else does not", () => {
  expect(judged(ask({ phrase: "停车场|收费", asked: "停车场怎么收费" }))).toBe(false);
  expect(judged(ask({ phrase: "花工|工资", asked: "花工工资多少元", expects: "money" }))).toBe(
    false,
  );
});

test("nothing is laid down for the years after the plan", () => {
  expect(judged(ask({ phrase: "修复步道", years: [2025] }))).toBe(true);
  expect(judged(ask({ phrase: "修复步道", years: [2031] }))).toBe(false);
});

test("a figure of the asked kind is needed", () => {
  const figures = (asked: string) => judged(ask({ phrase: "修复步道", asked, expects: "number" }));
  expect(figures("修复步道多少公里")).toBe(true);
  expect(figures("修复步道几家")).toBe(false);
});

test("a number is no rate", () => {
  const rate = (phrase: string) => judged(ask({ phrase, asked: phrase, expects: "number" }));
  expect(rate("修复步道|公里")).toBe(true);
  expect(rate("修复步道率")).toBe(false);
});

test("no match is no answer, and cannot be judged", () => {
  const query = ask({ phrase: "火箭" });
  expect(isConvincing([], { query, figure: false, corpus })).toBe(false);
  expect(() => passageFeatures([], { query, figure: false, corpus })).toThrow(RangeError);
});
