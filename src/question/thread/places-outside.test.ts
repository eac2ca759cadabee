import { describe, expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { understand } from "../understand.ts";
import { buildVocabulary } from "../vocabulary.ts";

const yunhe = parseDocument({
  id: "yunhe",
  file: "yunhe.txt",
  encoding: "utf-8",
  sha256: "",
  text: `云河市公园建设方案

一、更新公园
到2030年公园座椅达到900张,步道完好率达到90%。(牵头单位:市园林局)

附件:各区任务表

| 地区 | 公园座椅(张) |
| --- | --- |
| 东川区 | 300 |
| 高新开发区 | 600 |
`,
});
const vocabulary = buildVocabulary([yunhe], parseLexicon(""));

/** Whether each part of the last message is about a place without documents: question, reply, …, message. */
function outside(...said: readonly string[]): boolean[] {
  const history = said
    .slice(0, -1)
    .map((text, i) => ({ role: i % 2 === 0 ? ("user" as const) : ("assistant" as const), text }));
  const { parts } = understand(said.at(-1) ?? "", history, vocabulary);
  return parts.map(({ query }) => query.kind === "outside");
}

describe("a place without documents holds for all parts of a message", () => {
  test.each([
    ["济南公园座椅现在多少张,2030年要多少张?", [true, true]],
    ["济南有几张公园座椅?步道完好率呢?由谁牵头?", [true, true, true]],
    ["更新公园由谁牵头?步道完好率多少?我说的是济南的", [true, true]],
    ["济南的步道完好率要到90%,这个目标由谁落实?", [true, true]],
    ["济南的方案文号是多少,哪天发布的?", [true, true]],
    ["济南公园座椅多少张?高新开发区多少张?", [true]],
  ])("%s", (message, expected) => expect(outside(message)).toEqual(expected));

  test("until another place is named, or all documents are meant", () => {
    expect(outside("济南有几张公园座椅?云河有几张?由谁牵头?")).toEqual([true, false, false]);
    expect(outside("济南有几张公园座椅?哪些文件提到了步道?")).toEqual([true, false]);
    expect(outside("云河有几张公园座椅?济南的呢?由谁牵头?")).toEqual([false, true, true]);
  });
});

describe("and for what is asked next", () => {
  const refused = [
    "济南有几张公园座椅?",
    "“济南市”不在已收录文件的范围内。目前收录的是云河市的文件。",
  ];

  test.each(["由谁牵头?", "那步道完好率呢", "2030年公园座椅达到多少张?", "高新开发区的呢"])(
    "%s",
    (question) => expect(outside(...refused, question)).toEqual([true]),
  );

  test.each(["那云河呢?", "有哪些地方的文件?", "哪些文件提到了步道?"])("not: %s", (question) =>
    expect(outside(...refused, question)).toEqual([false]),
  );
});

test("parts of a place without documents are none of the rows that another has", () => {
  expect(outside("济南高新开发区的公园座椅多少张")).toEqual([true]);
  expect(outside("济南市东川区和高新开发区公园座椅一共多少张")).toEqual([true]);
  expect(outside("东川区公园座椅多少张")).toEqual([false]);
});
