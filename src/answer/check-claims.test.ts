import { expect, test } from "vitest";
import { askSample as ask } from "./ask-sample.ts";

test.each([
  ["威海老年友好型城市行动方案是2023年印发的吧?", "不是2023年。"],
  ["烟台文件是2022年11月发的吧", "是的。"],
  ["绿春方案是9月9日印发的吧", "不是9月9日。"],
  ["威海文件是民政局发的吗", "不是民政局。"],
  ["烟台方案是烟台市政府办公室印发的吧", "是的。"],
])("%s %s", (question, said) => expect(ask(question).answer.split("\n")[0]).toBe(said));

test("a place that states no date neither confirms nor denies one", () =>
  expect(ask("镇江方案是2022年印发的吧").answer).not.toMatch(/^(?:是的|不是)/u));
