import { describe, expect, it } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../../retrieval/corpus.ts";
import { answerQuestion } from "../answer-question.ts";

const TEXT = `青禾市公园绿地建设行动计划(2024—2026年)

一、现状与目标
截至2023年底,建成各类公园286个,其中综合公园42个、社区公园118个、口袋公园126个。

表1 青禾市公园绿地主要指标
序号\t指标\t单位\t2023年\t2026年\t属性
1\t公园总数\t个\t286\t470\t预期性
\t其中:综合公园\t个\t42\t48\t预期性
\t口袋公园\t个\t126\t28
— 3 —
6\t预期性
2\t绿道长度\t公里\t620\t810\t预期性

二、重点任务
(一)完善绿道网络。三年新建绿道190公里,其中滨海绿道80公里、山地绿道60公里、滨河绿道50公里。
(二)建设口袋公园。2024年、2025年、2026年分别新建口袋公园52个、60个、68个。

三、资金安排
三年计划总投资12.8亿元,其中上级补助2.6亿元、市级财政4.5亿元、区级财政3.7亿元、社会资本1.8亿元。

表2 各区建设任务分配表
区    2023年座椅(张)    2026年座椅(张)    新建绿道(公里)
东湖区        720        970        46
石门区        580        560        38
北岭区        610        990        106
`;

const document = parseDocument({
  id: "qinghe",
  file: "qinghe.txt",
  encoding: "utf-8",
  sha256: "",
  text: TEXT,
});
const corpus = createCorpus([document], buildVocabulary([document], parseLexicon("")), () => []);
const ask = (question: string) =>
  answerQuestion(question, [], { corpus, corpusHash: "" }).answer.replace(/\[\d+\]/gu, "");

describe("parts told in running text", () => {
  it("are held against their whole", () => {
    expect(ask("青禾三年计划总投资12.8亿元,各项来源加起来对得上吗")).toContain(
      "各项相加为12.6亿元(2.6 + 4.5 + 3.7 + 1.8 = 12.6),与所写的12.8亿元不一致",
    );
    expect(ask("青禾三种绿道加起来是190公里吗")).toContain(
      "各项相加为190公里(80 + 60 + 50 = 190),与所写的190公里一致",
    );
  });

  it("are a share of the whole that is meant, not of another one", () => {
    expect(ask("青禾山地绿道占新建绿道的比例")).toContain("60 ÷ 190 × 100 ≈ 31.58");
    expect(ask("青禾社会资本占总投资多少")).toContain("1.8 ÷ 12.8 × 100 ≈ 14.06");
    expect(ask("青禾社会资本占公园总数的比例")).not.toContain("÷");
  });

  it("are quoted to the last one where they stand in turn", () => {
    expect(ask("青禾2025年要新建多少个口袋公园")).toContain("分别新建口袋公园52个、60个、68个");
  });
});

describe("rows of parts", () => {
  it("are called by their whole, and cited over a page break", () => {
    expect(ask("青禾综合公园2026年目标")).toBe("青禾市公园总数(综合公园):2026年目标为48个。");
    expect(ask("青禾口袋公园2026年目标")).toContain("2026年目标为286个");
  });
});

describe("a figure with columns for several years", () => {
  it("is taken from the asked one", () => {
    expect(ask("青禾北岭区和东湖区2023年座椅相差多少")).toContain("720 − 610 = 110");
    expect(ask("青禾东湖区2026年座椅多少张")).toBe("东湖区:2026年座椅(张) 970张。");
  });

  it("tells how far it moves", () => {
    expect(ask("青禾哪个区座椅增加最多")).toBe(
      "北岭区增加380张(2023年座椅(张) 610→2026年座椅(张) 990;990 − 610 = 380)。",
    );
    expect(ask("青禾石门区座椅增加多少")).toContain("减少20张");
  });

  it("picks the rows in which it falls", () => {
    expect(ask("青禾哪些区的座椅减少了")).toBe(
      "共1个:\n- 石门区:2026年座椅(张) 560,2023年座椅(张) 580",
    );
    expect(ask("青禾哪些区2026年座椅比2023年多")).toContain("共2个");
  });
});
