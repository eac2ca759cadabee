import { describe, expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { understand } from "../understand.ts";
import { buildVocabulary } from "../vocabulary.ts";

const document = parseDocument({
  id: "yunhe",
  file: "yunhe.txt",
  encoding: "utf-8",
  sha256: "",
  text: `云河市公园建设方案

表1 公园发展指标

| 序号 | 指标名称 | 单位 | 2025年 | 2030年 | 属性 |
| --- | --- | --- | --- | --- | --- |
| 1 | 步道完好率 | % | 80 | 90 | 约束性 |
| 2 | 长椅总数 | 张 | 500 | 900 | 预期性 |
| 3 | 游客入园率 | % | 20 | 40 | 预期性 |
`,
});
const vocabulary = buildVocabulary(
  [document],
  parseLexicon("attributes:\n  约束性: [硬性, 硬杠杠]\n  预期性: [软性]\n"),
);

describe("a list is picked by the attribute that is wanted", () => {
  test.each([
    ["云河的指标有的是约束性的,有的是预期性的,后面这种有哪些", "预期性"],
    ["云河指标分为预期性和约束性,前者有哪几个", "预期性"],
    ["云河的指标里不是软性的有几项", "约束性"],
    ["云河的指标有硬性的有软性的,后一种有几个", "预期性"],
    ["云河的指标属性不尽相同,列出属于约束性的", "约束性"],
    ["云河的指标,其中不是硬性的有什么", "预期性"],
    ["云河的指标有没有硬性的?看指标那张表,是哪几个", "约束性"],
    ["从这三项里面,云河预期性的指标有哪些", "预期性"],
    ["云河沾边的硬性的指标有哪些", "约束性"],
    ["云河哪些指标没定为硬性的", "预期性"],
    ["云河没有被列入硬杠杠的指标有几项", "预期性"],
    ["云河哪几个指标未设为预期性", "约束性"],
  ])("%s", (message, attribute) => {
    const { parts } = understand(message, [], vocabulary);
    expect(parts).toHaveLength(1);
    expect(parts[0]?.query).toMatchObject({
      kind: "indicator",
      filter: { attribute, topic: "", state: null },
    });
  });

  test.each(["云河步道完好率是不是硬性的", "云河步道完好率不是软性的吧"])(
    "and not where one is asked about: %s",
    (message) =>
      expect(understand(message, [], vocabulary).parts[0]?.query).not.toMatchObject({
        filter: { attribute: "约束性" },
      }),
  );
});
