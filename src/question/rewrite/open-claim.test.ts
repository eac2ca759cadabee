import { describe, expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { understand } from "../understand.ts";
import { buildVocabulary } from "../vocabulary.ts";
import { openClaim } from "./open-claim.ts";

describe("a claim about a figure that is reckoned asks for it", () => {
  test.each([
    ["长椅四年净增80张,对吗?", 80, "长椅四年净增多少张"],
    ["步道完好率目标比2025年高10.5个百分点吧?", 10.5, "步道完好率目标比2025年高多少个百分点"],
    ["步道完好率还得补13点,对不对", 13, "步道完好率还得补多少个点"],
    ["公园方案总共12项,是吧?", 12, "公园方案总共多少项"],
    ["方案一共部署了29项任务吧", 29, "方案一共部署了多少项任务"],
    ["各区的长椅加起来是1.2万张,对吗", 12_000, "各区的长椅加起来是多少张"],
  ])("%s", (text, claim, question) => expect(openClaim(text)).toEqual({ claim, question }));

  test.each([
    "公园有300张长椅吧",
    "步道完好率是80%吗",
    "长椅至少5张,对吗",
    "长椅净增多少张",
    "哪些区新增了80张?",
  ])("not: %s", (text) => expect(openClaim(text)).toBeNull());
});

test("and is held against what is reckoned", () => {
  const document = parseDocument({
    id: "yunhe",
    file: "yunhe.txt",
    encoding: "utf-8",
    sha256: "",
    text: `云河市公园建设方案

| 序号 | 指标名称 | 单位 | 2025年 | 2030年 | 属性 |
| --- | --- | --- | --- | --- | --- |
| 1 | 步道完好率 | % | 80 | 90 | 约束性 |
| 2 | 长椅总数 | 张 | 500 | 900 | 预期性 |
`,
  });
  const vocabulary = buildVocabulary([document], parseLexicon(""));
  const asked = (text: string) => understand(text, [], vocabulary).parts[0]?.query;
  const change = { kind: "indicator", operation: "change" };
  expect(asked("云河步道完好率目标比2025年高11个百分点,对吗?")).toMatchObject({
    ...change,
    claim: 11,
  });
  expect(asked("云河长椅总数五年净增400张吧")).toMatchObject({ ...change, claim: 400 });
});
