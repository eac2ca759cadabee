import { describe, expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const ask = askMadeUp(`云河市公园建设方案(2021—2025年)

一、目标
表1 指标
|指标|2021年|2025年|
|---|---|---|
|座椅总数(张)|400|1200|
|木制座椅占比(%)|30|45|
二、任务
(一)更新路灯。每年更新路灯60盏,到2025年更新路灯240盏。
(二)促进认养结合。实施认养行动,推动社区与公园认养结合。到2024年,公园座椅认养结合率达到80%。
1.组织认养。开展宣传。
2.公布结果。定期公布。
`);

describe("what a change comes to for a year", () => {
  test.each([
    ["云河市平均每年要新增多少张座椅?", "800 ÷ 4 = 200"],
    ["云河市座椅总数年均增加多少?", "800 ÷ 4 = 200"],
    ["云河市木制座椅占比每年平均提高几个百分点?", "15 ÷ 4 = 3.75"],
  ])("%s", (question, reckoned) => {
    expect(ask(question).answer).toContain(reckoned);
  });

  test("is not reckoned where it is not asked, or the document says it itself", () => {
    expect(ask("云河市座椅总数要增加多少?").answer).not.toContain("平均");
    const told = ask("云河市平均每年更新多少盏路灯?").answer;
    expect(told).toContain("60盏");
    expect(told).not.toContain("÷");
  });
});

test.each(["云河市认养结合率哪年实现?", "云河市座椅认养结合率几时达到80%?"])(
  "the year of an aim is told, and not the heading it stands under: %s",
  (question) => {
    const { answer } = ask(question);
    expect(answer).toContain("2024年");
    expect(answer).not.toContain("共2项");
  },
);

test("what is not found is called by the reader's own words", () => {
  const { answer } = askMadeUp("云河市公园建设方案\n\n一、目标\n开放公园。\n", {
    lexicon: "synonyms:\n  - [每天, 天天]\n",
  })("昨天天晴吗?");
  expect(answer).not.toContain("每天");
});
