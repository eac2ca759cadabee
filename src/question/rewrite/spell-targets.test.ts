import { expect, test } from "vitest";
import { spellTargets } from "./spell-targets.ts";

test.each([
  ["照明方面有什么目标?", "照明方面的目标有哪些?"],
  ["照明方面的目标是什么", "照明方面的目标有哪些"],
  ["座椅要达到哪些具体目标", "座椅的目标有哪些"],
  ["步道领域定了什么指标", "步道领域的目标有哪些"],
  ["步道方面的主要目标呢", "步道方面的目标有哪些呢"],
])("%s asks for the targets on a topic", (text, spelt) => expect(spellTargets(text)).toBe(spelt));

test.each([
  ["哪些市把完好率80%列成目标", "哪些市要求完好率达到80%"],
  ["有几个地方将座椅总数做到300张定为硬指标?", "有几个地方要求座椅总数达到300张?"],
  ["哪几个县把步道覆盖率95%以上写进了目标里", "哪几个县要求步道覆盖率达到95%以上"],
])("%s asks who lays a figure down", (text, spelt) => expect(spellTargets(text)).toBe(spelt));

test.each([
  "某市把完好率80%列成目标了吗",
  "哪些市把公园座椅列成任务",
  "路灯亮灯率的目标是什么",
  "座椅总数目标是多少",
  "有什么目标没完成",
])("%s stays", (text) => expect(spellTargets(text)).toBe(text));
