import { expect, test } from "vitest";
import { spellTargets } from "./spell-targets.ts";

test.each([
  ["照明方面有什么目标?", "照明方面的目标有哪些?"],
  ["照明方面的目标是什么", "照明方面的目标有哪些"],
  ["座椅要达到哪些具体目标", "座椅的目标有哪些"],
  ["步道领域定了什么指标", "步道领域的目标有哪些"],
  ["步道方面的主要目标呢", "步道方面的目标有哪些呢"],
])("%s asks for the targets on a topic", (text, spelt) => expect(spellTargets(text)).toBe(spelt));

test.each(["路灯亮灯率的目标是什么", "座椅总数目标是多少", "有什么目标没完成"])(
  "%s stays",
  (text) => expect(spellTargets(text)).toBe(text),
);
