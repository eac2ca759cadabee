import { describe, expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../vocabulary.ts";
import { spellPicks } from "./spell-picks.ts";

const PARKS = `云河市公园建设方案

表1 公园发展指标
|序号|指标|2020年|2025年|属性|
|---|---|---|---|---|
|1|绿地率(%)|40|70|约束性|
|2|步道完好率(%)|60|90|预期性|
`;
const document = parseDocument({
  id: "parks",
  file: "parks.md",
  encoding: "utf-8",
  sha256: "",
  text: PARKS,
});
const vocabulary = buildVocabulary(
  [document],
  parseLexicon("attributes:\n  约束性: [硬杠杠]\n  预期性: [软性]\n"),
);

describe("what to do with the rows of a list is spelled as which are wanted", () => {
  test.each([
    ["只留约束性的,其他删掉", "其中约束性的有哪些"],
    ["云河指标中挑出属性为约束性的各项", "云河指标中其中约束性的有哪些"],
    ["挑出云河指标表里软性的", "云河指标表里其中软性的有哪些"],
    ["把软性的单独摘出来", "其中软性的有哪些"],
    ["里面属于硬杠杠的挑出来", "里面其中硬杠杠的有哪些"],
    ["预期性的去掉,再列一遍", "其中不是预期性的,再列一遍"],
    ["剔除软性的,还剩几个", "其中不是软性的,有几个"],
    ["预期性的一个不要,云河剩下那些约束性指标", "其中不是预期性的,云河约束性指标"],
    ["把云河指标表里座椅的撇开,剩下跟步道有关的指标", "云河指标表里跟步道有关的指标"],
  ])("%s", (asked, spelled) => expect(spellPicks(asked, vocabulary)).toBe(spelled));

  test.each([
    "绿地率算不算硬杠杠",
    "把旧座椅拿掉要谁批准",
    "剩下的座椅怎么办",
    "绿地率是约束性的吗",
  ])("and other words stay: %s", (asked) => expect(spellPicks(asked, vocabulary)).toBe(asked));
});
