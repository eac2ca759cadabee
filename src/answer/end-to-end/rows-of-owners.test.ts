import { describe, expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../../retrieval/corpus.ts";
import { answerQuestion } from "../answer-question.ts";

const OWNERS = `云河县公园建设实施方案

一、主要目标
建好公园。

附件1
公园建设主要指标表
序号 | 指标名称 | 省指标 | 云河县指标
1 | 路灯完好率 | 95% | 95%
2 | 座椅更新数 | 2.5万张 | 400张
3 | 花坛养护达标率 | 85% |
4 | 步道完好率 | 90% | 80%
`;
const BEFORE = `云溪市公园发展规划

一、发展目标
表1 公园发展主要指标
序号 | 指标 | 2020年 | 2025年 | 属性
1 | 绿地率(%) | 41.2 | ≥40 | 约束性
2 | 路灯数(盏) | 300 | 900 | 预期性
3 | 儿童座椅数(张) | 0 | 60 | 预期性

二、运营
推行“座椅银行”互助认领。
`;
const parse = (id: string, text: string) =>
  parseDocument({ id, file: `${id}.txt`, encoding: "utf-8", sha256: "", text });
const documents = [parse("yunhe", OWNERS), parse("yunxi", BEFORE)];
const corpus = createCorpus(documents, buildVocabulary(documents, parseLexicon("")), () => []);
const ask = (question: string) => answerQuestion(question, [], { corpus, corpusHash: "" });

describe("rows whose owners' figures differ are told in any words", () => {
  test.each([
    [
      "云河县附件1里县里的数跟省里写得不一样的有哪几项(县里空着的不算)?",
      ["座椅更新数", "步道完好率"],
    ],
    ["云河县附件1中哪一项省里有数、县里那格是空的?", ["花坛养护达标率"]],
    ["云河县附件1里哪项县里那栏空着?", ["花坛养护达标率"]],
  ])("%s", (question, names) => {
    const { status, answer } = ask(question);
    expect(status).toBe("answered");
    expect(answer).toContain(`共${names.length}项`);
    for (const name of names) expect(answer).toContain(name);
  });
});

describe("a target below what was reached", () => {
  test.each([
    "云溪的指标里,哪一个2025年的目标下限反而比2020年已实现的还低?",
    "云溪哪个指标的目标比现状还低?",
    "云溪有没有指标的目标比2020年要小?哪一项",
  ])("%s", (question) => {
    const { answer } = ask(question);
    expect(answer).toContain("绿地率:2020年 41.2%,2025年 ≥40%");
    expect(answer).not.toContain("路灯数");
  });
});

describe("a term in quotation marks that only another place's document holds", () => {
  test("is said to be there", () => {
    const { reason, answer } = ask("云河县有没有“座椅银行”,积分兑换比例和年限怎么算?");
    expect(reason).toBe("other_place");
    expect(answer).toContain("云溪市");
  });
  test("and one that none holds is not", () =>
    expect(ask("云河县有没有“路灯股份”,怎么运作?").reason).not.toBe("other_place"));
});
