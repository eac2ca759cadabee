import { describe, expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const ask = askMadeUp(`青禾县公园服务方案

表1 主要指标
序号\t指标\t单位\t2023年\t2026年\t属性
1\t公园旧座椅更换数(累计)\t把\t310\t760\t约束性
2\t凉亭数\t座\t12\t30\t预期性
3\t绿地率\t%\t30\t36\t预期性

一、经费
补助资金按季度拨付。

表2 公园服务补助标准
补助项目\t档次\t标准\t资金渠道
旧座椅更换\t一等:石座椅\t不超过400元/把\t县财政
旧座椅更换\t二等:木座椅\t不超过300元/把\t县财政
凉亭\t建设补助\t2万元/座\t县财政
凉亭\t维护补助\t600元/座·年\t公益金
护园员津贴\t60—69周岁\t50元/月\t县财政
护园员津贴\t70—79周岁\t120元/月\t县财政
护园员津贴\t80周岁及以上\t260元/月\t县财政
`);

describe("rows of one name are told with what tells them apart", () => {
  test.each([
    ["青禾县旧座椅更换补多少", ["一等:石座椅", "400元", "二等:木座椅", "300元"]],
    ["青禾县护园员津贴多少", ["60—69周岁", "50元", "80周岁及以上", "260元"]],
    ["青禾县凉亭补多少", ["建设补助", "2万元", "维护补助", "600元"]],
  ])("%s", (question, told) => {
    const { answer } = ask(question);
    for (const words of told) expect(answer).toContain(words);
  });
});

describe("the row of a table of amounts is not meant where a quantity of that name is", () => {
  test.each([
    ["青禾县公园旧座椅更换2026年多少把", "760"],
    ["青禾县公园旧座椅更换是约束性指标吗", "约束性"],
    ["青禾县凉亭2026年要多少座", "30"],
    ["青禾县凉亭目标是多少", "30"],
  ])("%s", (question, told) => {
    const { answer } = ask(question);
    expect(answer).toContain(told);
    expect(answer).not.toContain("元");
  });
});

describe("a level that the question names picks its row", () => {
  test.each([
    [["青禾县75岁护园员津贴"], "120元", "50元"],
    [["青禾县石座椅更换补多少"], "400元", "300元"],
    [["青禾县63岁的护园员津贴多少", "每月50元。[1]", "满80岁的呢"], "260元", "50元"],
    [["青禾县63岁的护园员津贴多少", "每月50元。[1]", "那75岁呢?"], "120元", "50元"],
    [["青禾县旧座椅更换石座椅补多少", "不超过400元/把。[1]", "木座椅呢"], "300元", "400元"],
  ])("%s", (said, told, other) => {
    const { answer } = ask(...said);
    expect(answer).toContain(told);
    expect(answer).not.toContain(other);
  });
});

describe("a table is asked for by its caption", () => {
  test.each([
    "青禾县的补助标准",
    "青禾县补助标准分别是多少",
    "青禾县公园服务补助标准",
    "青禾县有哪些补助",
    "青禾县都有什么补助项目",
  ])("%s", (question) => {
    const { answer } = ask(question);
    for (const words of ["旧座椅更换", "凉亭", "护园员津贴"]) expect(answer).toContain(words);
  });
});
