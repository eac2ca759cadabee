import { describe, expect, test } from "vitest";
import { splitFacets } from "./split-facets.ts";

describe("a time or figure and the bodies in charge of it are two questions", () => {
  test.each([
    [
      "云河更换座椅的完成年份以及市级负责部门分别是什么?",
      ["云河更换座椅的完成年份是什么时候", "云河更换座椅的市级负责部门是谁"],
    ],
    [
      "云河要求各园至少有一处步道,这一要求的全覆盖时间和牵头单位各是什么",
      [
        "云河要求各园至少有一处步道,这一要求的全覆盖时间是什么时候",
        "云河要求各园至少有一处步道,这一要求的牵头单位是谁",
      ],
    ],
    [
      "云河步道完好率的责任单位及目标值分别为何",
      ["云河步道完好率的目标值是多少", "云河步道完好率的责任单位是谁"],
    ],
  ])("%s", (question, parts) => expect(splitFacets(question)).toEqual(parts));

  test.each([
    "云河更换座椅的牵头单位和配合单位分别是什么",
    "云河更换座椅的完成年份是哪年",
    "更换座椅由谁负责的时间和责任单位",
  ])("others are one: %s", (question) => expect(splitFacets(question)).toEqual([question]));
});
