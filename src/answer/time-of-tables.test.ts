import { describe, expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const ask = askMadeUp(`青禾市公园方案

表1 主要指标
序号 | 指标 | 单位 | 2022年 | 2025年 | 2027年 | 属性
1 | 绿地率 | % | 48 | 58 | 65 | 约束性
2 | 座椅数 | 张 | 100 | 200 | 300 | 预期性

表2 各县区2027年任务分解
地区 | 2022年人口(万人) | 公园座椅(张) | 凉亭(座)
东湖区 | 14.2 | 5400 | 36
西岭县 | 11.8 | 4300 | 31
南塘县 | 9.6 | 3300 | 16
`);

describe("the figures of a table are those of the year in its caption", () => {
  test.each(["西岭县2025年凉亭任务多少座", "2024年东湖区公园座椅要多少张"])("%s", (question) => {
    const { status, answer } = ask(question);
    expect(status).toBe("not_found");
    expect(answer).toContain("2027年");
  });

  test.each([
    ["西岭县2027年凉亭任务多少座", "31"],
    ["西岭县凉亭任务多少座", "31"],
    ["南塘县2022年人口多少", "9.6"],
  ])("%s", (question, told) => {
    const { status, answer } = ask(question);
    expect(status).toBe("answered");
    expect(answer).toContain(told);
  });
});

test.each(["那2025年的中间目标呢?", "2025年阶段性目标是多少"])(
  "a target on the way is that of its year: %s",
  (question) => {
    const { answer } = ask("青禾市绿地率2027年目标是多少", "65%。[1]", question);
    expect(answer).toContain("58%");
  },
);
