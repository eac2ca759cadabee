import { describe, expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { understand } from "../understand.ts";
import { buildVocabulary } from "../vocabulary.ts";

const parse = (id: string, place: string) =>
  parseDocument({
    id,
    file: `${id}.txt`,
    encoding: "utf-8",
    sha256: "",
    text: `${place}公园建设方案
发文字号:云政办〔2029〕12号

| 序号 | 指标名称 | 单位 | 2025年 | 2030年 | 属性 |
| --- | --- | --- | --- | --- | --- |
| 1 | 步道完好率 | % | 80 | 90 | 约束性 |
| 2 | 长椅总数 | 张 | 500 | 900 | 预期性 |
| 3 | 游客入园率 | % | 20 | 40 | 预期性 |
| 4 | 路灯长椅数 | 张 | 50 | 70 | 预期性 |
| 5 | 步道覆盖率 | % | 60 | 75 | 预期性 |

一、更新公园
1.修复步道。(牵头单位:市园林局)
`,
  });
const vocabulary = buildVocabulary(
  [parse("yunhe", "云河市"), parse("shiquan", "石泉市")],
  parseLexicon(""),
);

/** The query of the last part of a message. */
const last = (message: string) => understand(message, [], vocabulary).parts.at(-1)?.query;

describe("a short question of a message stands by itself where it names a measure", () => {
  test.each([
    ["云河步道完好率2030年多少?长椅的目标是多少", ["长椅"], ["yunhe"]],
    ["云河步道完好率2030年是多少?另外,入园率目标多少?", ["入园率"], ["yunhe"]],
    ["云河修复步道谁牵头?石泉长椅2030年多少张", ["长椅"], ["shiquan"]],
  ])("%s", (message, phrases, documents) =>
    expect(last(message)).toMatchObject({ kind: "indicator", phrases, documents }),
  );

  test.each([
    ["云河步道2030年修多少?覆盖率多少?", ["步道|覆盖率"]],
    ["云河路灯2030年装多少?长椅多少?", ["路灯|长椅"]],
  ])("but not by what the one before it is needed for: %s", (message, phrases) => {
    const query = last(message);
    expect(query?.kind === "indicator" ? query.phrases : []).toEqual(phrases);
  });
});

describe("or asks for a fact about the document", () => {
  test.each([
    ["云河步道完好率2030年是多少?这个文件现在还有效吗", "validity", ["yunhe"]],
    ["云河修复步道谁牵头?那份方案哪天印发的", "datePublished", ["yunhe"]],
    ["云河长椅2030年要多少张?石泉方案文号多少", "documentNumber", ["shiquan"]],
  ])("%s", (message, field, documents) =>
    expect(last(message)).toMatchObject({ kind: "metadata", fields: [field], documents }),
  );
});

test.each([
  "云河步道完好率2030年,是约束性还是预期性?石泉的指标里,哪一个2030年的目标比2025年还低?",
  "云河长椅现在有多少张?石泉的指标里,哪个2030年比2025年低?",
])("or for a list that its own words pick: %s", (message) =>
  expect(last(message)).toMatchObject({ kind: "indicator", phrases: [], documents: ["shiquan"] }),
);

test.each(["另外", "最后一个问题", "顺便问一下", "还有"])(
  "%s is no word of what is asked",
  (word) => {
    const message = `云河步道完好率2030年是多少?${word},更新公园按年份有哪些节点`;
    const query = last(message);
    expect(query?.kind === "passage" ? query.phrase : query).toMatch(/^更新公园/u);
  },
);
