import { describe, expect, test } from "vitest";
import { converseMadeUp } from "./ask-made-up.ts";

const ask = converseMadeUp({
  "云河市.txt":
    "云河市公园建设方案\n\n一、主要任务\n(一)更新路灯。按计划更新全市路灯。(市园林局、市电力局、市林业局按职责分工负责)\n(二)修复步道。按计划修复全市步道。(市园林局、市体育局按职责分工负责)\n",
});

describe("who acts beside a department", () => {
  test.each([
    "云河市林业局只出现在哪项任务里?与哪些部门共同承担?",
    "云河市林业局负责哪件事?还有哪些部门一道?",
    "云河市林业局参与的是哪项任务?和它并肩的还有谁?",
    "云河市林业局承担什么任务?其他责任单位是谁?",
    "云河市林业局有哪项任务?同一项里还有哪些单位?",
    "云河市林业局管哪项?另外几家责任单位都是谁?",
    "云河市林业局出现在哪一项里?同列的部门有哪些?",
    "云河市林业局承担哪几项任务,跟谁联合做?",
    "云河市林业局名下挂了哪些任务,各与哪些单位一同负责?",
    "云河市林业局有哪些任务,每项跟哪些部门共同承担?",
    "云河市林业局名下有什么事,一同负责的还有谁?",
  ])("is told with its tasks: %s", (question) => {
    expect(ask(question)).toMatch(/更新路灯[^\n]*\(同列:市园林局、市电力局\)/u);
  });

  test.each(["与哪些部门共同承担?", "同一项里还有哪些单位?", "还有谁一起负责?"])(
    "is told in the next turn: %s",
    (question) => {
      expect(ask("云河市体育局有哪项任务?", question)).toContain("市园林局");
      expect(ask("云河市林业局承担哪些任务?", question)).toContain("市电力局");
    },
  );

  test.each([
    "市林业局是否参与云河方案的实施?如参与,列于哪一部分,同列部门有哪些?",
    "云河市林业局参与方案了吗?如果参与,是哪项任务,同时列出的部门有哪些?",
    "云河市林业局有没有列入方案?若列入,在哪几项里,与谁并列?",
    "云河市林业局承担任务没有?有的话写在第几条,和谁一起?",
  ])("is told where it has part at all: %s", (question) => {
    const answer = ask(question);
    expect(answer).toMatch(/更新路灯[^\n]*\(同列:市园林局、市电力局\)/u);
    expect(answer).not.toMatch(/未载明|不在已收录|修复步道/u);
  });

  test("which of its tasks are meant adds nothing to what is listed", () => {
    const answer = ask("云河市林业局负责什么?包括主要任务和其他部分的表述。");
    expect(answer).toMatch(/更新路灯/u);
    expect(answer).not.toMatch(/表述/u);
  });

  test("is not told where it is not asked for", () => {
    expect(ask("云河市林业局承担哪些任务?")).not.toContain("同列");
  });
});
