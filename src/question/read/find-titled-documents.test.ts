import { describe, expect, test } from "vitest";
import { sampleDocument } from "../../indexing/sample-document.ts";
import { parseLexicon } from "../../language/lexicon.ts";
import { buildVocabulary, type Vocabulary } from "../vocabulary.ts";
import { findTitledDocuments } from "./find-titled-documents.ts";

const vocabulary: Vocabulary = {
  ...buildVocabulary([sampleDocument({ text: "" })], parseLexicon("")),
  titles: new Map([
    ["bridges", "云河市廊桥保护管理办法"],
    ["gardens", "云河市公园绿地建设实施方案"],
    ["lanes", "星渚县绿道建设实施方案"],
  ]),
  foldedTexts: new Map([
    ["bridges", "廊桥的修缮由所有人负责。廊桥附近的公园不得开山采石。"],
    [
      "gardens",
      "新建公园12个,公园绿地率达到70%,公园夜间开放。公园建设由区里负责,公园免费,公园设座椅。",
    ],
    ["lanes", "新建绿道30公里,连接公园。"],
  ]),
};

describe("a document is meant where its subject is named", () => {
  test.each([
    ["廊桥坏了谁修", ["bridges"]],
    ["公园夜里开门吗", ["gardens"]],
    ["绿道和廊桥各有几处", ["bridges", "lanes"]],
    ["实施方案什么时候印发", []],
    ["", []],
  ])("%s", (text, found) => expect(findTitledDocuments(text, vocabulary)).toEqual(found));
});

test("a word that others use as much means none of them", () => {
  const shared = new Map([...vocabulary.foldedTexts, ["lanes", "公园,公园,公园。"]]);
  expect(findTitledDocuments("公园夜里开门吗", { ...vocabulary, foldedTexts: shared })).toEqual([]);
});
