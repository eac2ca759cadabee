import { expect, test } from "vitest";
import { parseLexicon } from "../language/lexicon.ts";
import { parseDocument } from "../parse/parse-document.ts";
import { buildVocabulary } from "../question/vocabulary.ts";
import { createCorpus } from "./corpus.ts";
import { findPassages, type PassageQuery } from "./find-passages.ts";
import { isConvincing, passageFeatures } from "./judge-passage.ts";

const TEXT = `云河市公园建设方案

一、总体目标
到2025年,新建口袋公园12个、儿童公园3个;绿地率达到70%。

二、重点任务
1.修复滨河步道。2023年底前,修复步道38公里。面积较小的公园合并建设,面积不得低于350平方米,尽可能与学校毗邻。
2.管护花坛。每月巡查一次,聘请花工。
`;
const document = parseDocument({
  id: "parks",
  file: "parks.txt",
  encoding: "utf-8",
  sha256: "",
  text: TEXT,
});
const corpus = createCorpus([document], buildVocabulary([document], parseLexicon("")), () => []);

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

test("a figure before the asked measure word speaks for a sentence, its absence against it", () => {
  const unit = (asked: string) => {
    const query = ask({ phrase: "修复步道", asked, expects: "number" });
    return passageFeatures(findPassages(query, corpus), { query, figure: false, corpus }).unit;
  };
  expect(unit("修复步道多少")).toBe(0);
  expect(unit("修复步道几家")).toBe(-1);
});

test("no match is no answer, and cannot be judged", () => {
  const query = ask({ phrase: "火箭" });
  expect(isConvincing([], { query, figure: false, corpus })).toBe(false);
  expect(() => passageFeatures([], { query, figure: false, corpus })).toThrow(RangeError);
});
