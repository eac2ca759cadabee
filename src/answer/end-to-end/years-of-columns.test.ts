import { describe, expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const ask = askMadeUp(`青禾市公园方案

一、任务
到2027年,公园座椅总数达到900张。

表1 分年度新增座椅计划(单位:张)
年度 | 2025年 | 2026年 | 2027年
木座椅 | 40 | 90 | 60
石座椅 | 30 | 20 | 80
当年新增 | 70 | 110 | 140

表2 各县区凉亭建设计划(单位:座)
地区 | 2024年底已有 | 2025年新增 | 2026年新增 | 2026年底合计
东湖区 | 14 | 5 | 4 | 23
西岭县 | 9 | 2 | 4 | 15
南塘县 | 7 | 3 | 3 | 13
合计 | 30 | 10 | 11 | 51
`);

describe("years that are columns", () => {
  test.each([
    ["青禾市哪一年新增座椅最多", "2027年 140", "110"],
    ["木座椅哪一年新增最多", "2026年 90", "140"],
    ["石座椅哪一年新增最少", "2026年 20", "90"],
    ["青禾市哪一年新增凉亭最多", "2026年新增 11座", "51"],
    ["东湖区哪一年新增凉亭最多", "2025年新增 5座", "23"],
    ["青禾市三年一共新增多少座椅", "70 + 110 + 140 = 320", "640"],
    ["西岭县两年一共新增多少凉亭", "2 + 4 = 6", "15"],
  ])("%s", (question, told, never) => {
    const { status, answer } = ask(question);
    expect(status).toBe("answered");
    expect(answer).toContain(told);
    expect(answer).not.toContain(never);
  });
});

describe("what is new is counted, and no change between two years", () => {
  test.each([
    ["青禾市2026年新增凉亭最多的地区是哪些", ["东湖区4座", "西岭县4座"]],
    ["南塘县2025年新增几座凉亭", ["2025年新增 3座"]],
    ["青禾市哪几个地区2026年各要新建4座凉亭", ["东湖区", "西岭县"]],
    ["西岭县到2026年底一共有多少座凉亭", ["15座"]],
  ])("%s", (question, told) => {
    const { answer } = ask(question);
    for (const words of told) expect(answer).toContain(words);
    expect(answer).not.toMatch(/增加|减少|14座/u);
  });

  test("the new ones are not all", () => {
    expect(ask("青禾市到2027年一共要有多少张公园座椅").answer).toContain("900张");
  });
});

const askTotals = askMadeUp(`青禾市步道方案

表3 各县区步道建设任务表(单位:公里)
地区 | 2024年底步道 | 2025年底累计 | 2026年底累计
东湖区 | 17 | 48 | 90
西岭县 | 21 | 62 | 70
南塘县 | 39 | 40 | 120
`);

test.each([
  ["南塘县步道从2024年底到2026年底要增加多少", "120 − 39 = 81"],
  ["青禾市各地区2026年步道从高到低排一下", "南塘县120公里"],
  ["西岭县2025年底要有多少步道", "62公里"],
])("columns that only say how far counts what the first names: %s", (question, told) => {
  expect(askTotals(question).answer).toContain(told);
});
