import { describe, expect, test } from "vitest";
import { sampleDocument } from "../../indexing/sample-document.ts";
import { parseLexicon } from "../../language/lexicon.ts";
import { buildVocabulary } from "../vocabulary.ts";
import { findShortPlaces } from "./find-short-places.ts";

const vocabularyOf = (text: string) =>
  buildVocabulary(
    [{ ...sampleDocument({ text }), place: "远山市" }],
    parseLexicon("everyday: [合作, 大方, 会同, 会理]\n"),
  );
const vocabulary = vocabularyOf("全市新建公园10个,每百户座椅5张,城建资金用于绿地。");
const found = (question: string, known = vocabulary) =>
  findShortPlaces(question, known).map(({ name }) => name);

describe("a county is found by its short name", () => {
  test.each([
    ["元阳公园有几个", ["元阳县"]],
    ["昆山2025年要建几个公园", ["昆山市"]],
    ["问下义乌的座椅有几张", ["义乌市"]],
    ["那慈溪呢", ["慈溪市"]],
    ["公园数量,简阳定的是几个", ["简阳市"]],
    ["2025年江阴绿地占多少", ["江阴市"]],
    ["这些公园在常熟归谁管", ["常熟市"]],
    ["海淀座椅多少张", ["海淀区"]],
    ["元阳市公园有几个", ["元阳市"]],
    ["昆山和慈溪哪个公园多", ["昆山市", "慈溪市"]],
    ["张家港每百户几张座椅", ["张家港市"]],
  ])("%s", (question, names) => expect(found(question)).toEqual(names));
});

describe("a word or a part of one is none", () => {
  test.each([
    "合作建的公园有几个",
    "大方的座椅在哪",
    "全州的公园有几个",
    "定安全责任的是谁",
    "东台阶的座椅几张",
    "会同园林局的是谁",
    "会理财的人",
    "应城建部门要求的座椅",
    "西和南两个方向的公园",
    "城东的公园有几个",
    "元阳小区的座椅几张",
    "吴起街道的公园",
    "公园有几个",
    "",
  ])("in %j", (question) => expect(found(question)).toEqual([]));

  test("where a document writes it", () =>
    expect(found("元阳公园有几个", vocabularyOf("元阳公园改造")).length).toBe(0));

  test("where it sounds like a place that has documents", () =>
    expect(
      found(
        "元阳公园有几个",
        buildVocabulary([{ ...sampleDocument({ text: "" }), place: "原阳县" }], parseLexicon("")),
      ),
    ).toEqual([]));
});
