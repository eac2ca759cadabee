import { describe, expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const BELOW = `
二、任务
（一）建设公园。推进公园改造,完善步道照明,加强绿地养护。
（二）养护绿地。组织专业队伍养护绿地,定期巡查步道。
`;

describe("the goals of a document as a whole", () => {
  const ask = askMadeUp(`云河市公园建设方案

一、发展目标
（一）整体目标。到2025年,公园布局更加合理,市民出门见绿。
（二）具体指标。公园绿地率达到55%。
${BELOW}`);

  test.each([
    "云河的目标是什么",
    "云河方案的目标是什么",
    "云河主要目标",
    "云河总体目标是什么",
    "云河的发展目标呢",
  ])("%s: the section that states them", (question) => {
    const { status, answer } = ask(question);
    expect(status).toBe("answered");
    expect(answer).toContain("出门见绿");
  });

  test("in a conversation about a thing, the goal is that of the thing", () => {
    const asked = ask("云河公园绿地率是多少", "55%", "目标呢");
    expect(asked.answer).toContain("55%");
    expect(asked.answer).not.toContain("出门见绿");
  });

  test.each(["云河公园绿地率的目标是什么", "云河步道照明的目标是什么"])(
    "%s: the goal of a thing is not that of the whole",
    (question) => {
      expect(ask(question).answer).not.toContain("出门见绿");
    },
  );
});

test("a document without such a section does not borrow one", () => {
  const ask = askMadeUp(`云河市公园建设方案\n\n一、背景\n公园不多。\n${BELOW}`);
  expect(ask("云河总体目标是什么").status).not.toBe("answered");
});

test("aims under one heading are all told, each under the time of its paragraph", () => {
  const ask = askMadeUp(`云河市公园建设方案

一、总体目标
（一）绿地方面
到2023年，健全管护体系。公园座椅达到1.35万张。
到2025年，管护体系完善。公园座椅达到1.7万张。
（二）步道方面
到2025年，步道灯达到500盏。
${BELOW}`);
  const { answer } = ask("云河绿地方面的目标有哪些");
  expect(answer).toContain("共2项");
  expect(answer).toMatch(/到2023年:?[^\n]*1\.35万张/u);
  expect(answer).toMatch(/到2025年:?[^\n]*1\.7万张/u);
});
