import { expect, test } from "vitest";
import { askSample as ask } from "../end-to-end/ask-sample.ts";

test.each([
  ["威海老年友好型城市行动方案是2023年印发的吧?", "不是2023年。"],
  ["烟台文件是2022年11月发的吧", "是的。"],
  ["绿春方案是9月9日印发的吧", "不是9月9日。"],
  ["威海文件是民政局发的吗", "不是民政局。"],
  ["烟台方案是烟台市政府办公室印发的吧", "是的。"],
])("%s %s", (question, said) => expect(ask(question).answer.split("\n")[0]).toBe(said));

test("a place that states no date neither confirms nor denies one", () =>
  expect(ask("镇江方案是2022年印发的吧").answer).not.toMatch(/^(?:是的|不是)/u));

test("a printed label that is no usual name tells what stands behind it", () =>
  expect(ask("绿春信息名称写的是什么").answer).toContain(
    "信息名称:绿春县人民政府办公室关于印发绿春县促进养老托育服务健康发展实施方案的通知",
  ));

test("somebody's post is told from the list, where the sentence names only the office", () => {
  expect(ask("烟台领导小组办公室主任是谁,什么职务").answer).toContain("王松杰(市政协副主席、");
  expect(ask("烟台领导小组里国资委主任叫什么").answer).toContain("王浩(市国资委主任)");
});
