import { describe, expect, test } from "vitest";
import { converseMadeUp } from "./ask-made-up.ts";

const ask = converseMadeUp({
  "云河市.txt": `云河市公园建设方案

一、现状
截至2021年底,全市有公园座椅1486张,其中木制座椅550张。全市游园志愿者60岁以上178人,占志愿者的19.75%。全市277座凉亭中装有照明设备的凉亭67座,新挂匾额69块。
二、目标

表1 云河市公园建设主要指标
序号 | 指标 | 2021年 | 2030年 | 属性 |
1 | 公园座椅总数(张) | 1486 | 1950 | 预期性 |
2 | 木制座椅占比(%) | 37 | 58 | 约束性 |
3 | 步道修复户数(户) | 40 | 400 | 约束性 |

三、任务
(一)推进步道修复,每年修复90户,到2030年共修复400户。
(二)新建广场按照每百户不少于20平方米配建休息用房。已建成的广场按照每百户15平方米以上配建休息用房,采取租赁等方式补足。

附件1

云河市公园建设任务分工表
序号 | 任务 | 牵头单位 | 完成时限 |
1 | 园艺师培训和考核 | 市园林局 | 每年12月底前 |
2 | 公园植树 | 市林业局 | 2029年底前 |
3 | 培训场地整合 | 市发展改革委 | 2029年底前 |
4 | 最美花坛评选 | 市科协 | 2029年底前 |

表2 年度安排
任务 | 单位 | 2028年 | 2029年 | 2030年 | 合计 |
培训园艺师 | 人次 | 150 | 180 | 200 | 530 |
公园植树 | 棵 | 300 | 250 | 100 | 650 |
`,
});

test("who is in charge is said not to be told, where a sentence that names nobody answered before", () => {
  const answer = ask("云河市新建广场休息用房按什么标准配建?已建成的呢?谁负责?");
  expect(answer).toContain("15平方米");
  expect(answer).toMatch(/谁负责\?\*\*\n.*未载明/u);
});

test.each([
  "云河市装有照明设备的凉亭有多少座,占凉亭总数的几成?",
  "云河市装有照明设备的凉亭多少座?约占全部凉亭的百分之几?",
])("a part of the whole that one sentence gives: %s", (question) => {
  const answer = ask(question);
  expect(answer).toContain("67 ÷ 277");
  expect(answer).not.toContain("未载明");
});

describe("what goes on about a figure", () => {
  test("is of the same time", () => {
    const answer = ask("云河市公园座椅2030年多少张?其中木制座椅占比多少?");
    expect(answer).toContain("1950");
    expect(answer).toContain("58%");
    expect(answer).not.toContain("550");
  });

  test("may be in the sentence that tells both", () =>
    expect(ask("云河市公园座椅现在多少张?其中木制多少?")).toContain("木制座椅550张"));
});

test("how many every year, of what was asked who is in charge of", () => {
  expect(ask("云河市公园植树哪个局牵头?每年植多少棵?")).toContain("2029年目标为250棵");
});

describe("who does it, in a word that names no task by itself", () => {
  test("is asked of what the part before was about", () => {
    const answer = ask("云河市园艺师培训2030年多少人次?谁来培训?");
    expect(answer).toContain("园艺师培训和考核”由市园林局牵头");
    expect(answer).not.toContain("发展改革委");
  });

  test("and is not told of another task", () => {
    const answer = ask("云河市木制座椅占比2030年多少?谁来评?");
    expect(answer).toContain("58%");
    expect(answer).not.toContain("市科协");
  });
});

test("a figure of no such year is none of that year, by itself or beside a part", () => {
  const alone = ask("云河市60岁以上的游园志愿者2030年多少人?");
  const answer = ask("云河市60岁以上的游园志愿者2030年多少人?占比多少?");
  expect(alone).toContain("未载明");
  expect(answer).toContain("未载明");
});

test("a target after how many every year", () =>
  expect(ask("云河市步道修复每年修多少户?2030年的目标呢?")).toContain("400户"));
