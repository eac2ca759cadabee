import { expect, it } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { sampleDocuments } from "../sample-vocabulary.ts";
import { buildVocabulary } from "../vocabulary.ts";
import { pairPhrases } from "./pair-phrases.ts";
import { readQuestion } from "./read-question.ts";
import { splitPhrases } from "./split-phrases.ts";

const vocabulary = buildVocabulary(sampleDocuments(), parseLexicon(""));
const split = (question: string) => splitPhrases(readQuestion(question, vocabulary), vocabulary);
const pair = (question: string) => pairPhrases(readQuestion(question, vocabulary), vocabulary);

it("divides a question where each side names an indicator of its own", () => {
  expect(split("烟台的新生儿访视率和预防接种率分别是多少")).toEqual(["新生儿访视率", "预防接种率"]);
  expect(split("烟台普惠养老床位数占机构养老床位数的比重")).toEqual([
    "普惠养老床位数",
    "机构养老床位数",
  ]);
});

it("divides a part from the whole that stands before it", () => {
  const both = ["普惠养老床位", "机构养老床位"];
  expect(split("烟台机构养老床位里,普惠的占到几成")).toEqual(both);
  expect(split("烟台普惠养老床位占机构养老床位的百分比")).toEqual(both);
  expect(split("普惠养老床位占烟台的机构养老床位几成")).toEqual(both);
  expect(split("普惠养老床位占烟台机构养老床位的占比")).toEqual(both);
});

it("divides at what sets two quantities equal", () => {
  expect(split("烟台机构养老床位目标约等于普惠养老床位目标的几倍")).toEqual([
    "机构养老床位",
    "普惠养老床位",
  ]);
});

it("takes stretches that are names by themselves one by one", () => {
  expect(split("烟台新生儿访视率,预防接种率,三个数给我")).toEqual(["新生儿访视率", "预防接种率"]);
  expect(split("烟台新生儿访视率,按文件说")).toHaveLength(1);
});

it("divides a list of three though one is a thing that nothing is known of", () => {
  expect(split("烟台的新生儿访视率、预防接种率、公园长椅分别是多少")).toEqual([
    "新生儿访视率",
    "预防接种率",
    "公园长椅",
  ]);
  expect(split("烟台的新生儿访视率、公园长椅分别是多少")).toHaveLength(1);
});

it("completes a side by what both share, before a comma too", () => {
  expect(split("威海的街道和镇,综合养老服务中心覆盖率分别是多少")).toEqual([
    "街道综合养老服务中心覆盖率",
    "镇综合养老服务中心覆盖率",
  ]);
});

it("keeps a name whole that holds such a word itself", () => {
  expect(split("绿春护理型床位占养老机构床位总数比例是多少")).toHaveLength(1);
  expect(split("周口65岁及以上老年人城乡社区规范健康管理服务率")).toHaveLength(1);
});

it("gives each of two places its own indicator, and only where both name one", () => {
  expect(pair("周口的养老服务床位数是烟台机构养老床位数的几倍")).toEqual([
    "养老服务床位数",
    "机构养老床位数",
  ]);
  expect(pair("烟台比周口每千人口拥有托位数高多少")).toBeNull();
});
