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

describe("the whole of another year than a table's is told by the text", () => {
  const told = askMadeUp(`青禾市公园方案

一、现状
截至2022年底,全市共有公园座椅8200张、凉亭64座。

表1 各县区2027年任务分解
地区 | 公园座椅(张) | 凉亭(座)
东湖区 | 5400 | 36
西岭县 | 4300 | 31
南塘县 | 3300 | 16
`);

  test.each([
    ["青禾2022年底全市实际一共有几座凉亭?", "64座"],
    ["青禾2022年公园座椅合计多少张?", "8200张"],
    ["青禾2027年公园座椅合计多少张?", "13000"],
  ])("%s", (question, figure) => {
    const { status, answer } = told(question);
    expect(status).toBe("answered");
    expect(answer).toContain(figure);
  });

  test.each(["青禾2024年公园座椅合计多少张?", "东湖区2022年有几座凉亭?"])("%s", (question) => {
    expect(told(question).status).toBe("not_found");
  });
});
