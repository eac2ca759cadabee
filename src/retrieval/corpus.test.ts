import { describe, expect, test } from "vitest";
import { parseLexicon } from "../language/lexicon.ts";
import { parseDocument } from "../parse/parse-document.ts";
import { buildVocabulary } from "../question/vocabulary.ts";
import { createCorpus, planYear } from "./corpus.ts";

const TEXT = `云河市公园建设方案

一、总体目标
城市更美。到2025年,新建口袋公园12个;绿地率达到70%。

二、重点任务
1.修复滨河步道。2023年底前,修复步道38公里。两岸种树。(牵头单位:市园林局;责任单位:市财政局)
`;
const document = parseDocument({
  id: "parks",
  file: "parks.txt",
  encoding: "utf-8",
  sha256: "",
  text: TEXT,
});
const vocabulary = buildVocabulary([document], parseLexicon(""));
const corpus = createCorpus([document], vocabulary, () => []);
const textOf = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end);

describe("the sentences of a corpus", () => {
  const sentences = corpus.sentences.map(({ span }) => textOf(span));

  test("are slices of running text, trimmed", () => {
    expect(sentences).toContain("到2025年,新建口袋公园12个;绿地率达到70%。");
    expect(sentences).toContain("两岸种树。");
    for (const sentence of sentences) expect(sentence).toBe(sentence.trim());
  });

  test("are not headings or responsibility words", () => {
    expect(sentences.filter((text) => text === "修复滨河步道。")).toEqual([]);
    expect(sentences.filter((text) => text.startsWith("(牵头单位"))).toEqual([]);
  });

  test("are cut into pieces at commas and semicolons", () => {
    const sentence = corpus.sentences.find(({ span }) => textOf(span).includes("口袋公园"));
    expect(sentence?.pieces.map(textOf)).toEqual([
      "到2025年,",
      "新建口袋公园12个;",
      "绿地率达到70%。",
    ]);
  });
});

test("each figure of running text is a measure with its subject", () => {
  const raws = corpus.measures.map(({ statement }) => statement?.raw);
  expect(raws).toContain("70%");
  expect(raws).toContain("38公里");
  const rate = corpus.measures.find(({ statement }) => statement?.raw === "70%");
  expect(rate?.grams.has("绿地")).toBe(true);
  expect(rate?.grams.has("步道")).toBe(false);
});

test("a duty has its clause and the sentences of its body", () => {
  const [known, ...rest] = corpus.duties;
  expect(rest).toEqual([]);
  expect(known?.clause?.number).toBe("1.");
  expect(known?.duty.lead.map(({ name }) => name)).toEqual(["市园林局"]);
  expect(known?.title.has("步道")).toBe(true);
  expect(known?.body.some((grams) => grams.has("种树"))).toBe(true);
});

test("a plan's year is the last that it states figures for, 0 where it states none", () => {
  expect(planYear(document)).toBe(2025);
  expect(planYear({ ...document, indicators: [], statements: [] })).toBe(0);
});

test("a year that few figures are foretold for is an outlook beyond a plan's year", () => {
  const set = document.statements.filter(({ year }) => year === 2025).slice(0, 1);
  const outlook = set.map((statement) => ({ ...statement, year: 2035 }));
  const many = [...set, ...set, ...set, ...set, ...set];
  expect(planYear({ ...document, indicators: [], statements: [...many, ...outlook] })).toBe(2025);
  expect(planYear({ ...document, indicators: [], statements: [...set, ...outlook] })).toBe(2035);
});

test("an empty corpus has nothing and fails at nothing", () => {
  const empty = createCorpus([], buildVocabulary([], parseLexicon("")), () => []);
  expect([empty.sentences, empty.measures, empty.duties]).toEqual([[], [], []]);
});
