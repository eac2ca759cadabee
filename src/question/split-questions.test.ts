import { describe, expect, test } from "vitest";
import { splitQuestions } from "./split-questions.ts";

describe("a message is split", () => {
  test.each([
    ["文号是多少?谁发布的?", ["文号是多少?", "谁发布的?"]],
    ["文号是多少\uFF1F谁发布的\uFF1F", ["文号是多少\uFF1F", "谁发布的\uFF1F"]],
    ["绿地率是多少\uFF0C谁牵头\uFF1F", ["绿地率是多少", "谁牵头\uFF1F"]],
    ["绿地率是多少,谁牵头?", ["绿地率是多少", "谁牵头?"]],
    ["绿地率是多少,由谁负责?", ["绿地率是多少", "由谁负责?"]],
    ["公园要建12个吧,而且是园林局牵头的?", ["公园要建12个吧", "而且是园林局牵头的?"]],
    ["第一问\n\n第二问", ["第一问", "第二问"]],
    ["绿地率是多少;公园有几个", ["绿地率是多少;", "公园有几个"]],
    ["公园要建几处、谁牵头、哪年建成", ["公园要建几处", "谁牵头", "哪年建成"]],
    ["市属公园几家、绿道驿站公园几家", ["市属公园几家", "绿道驿站公园几家"]],
    ["云河公园改造:建几处,谁牵头", ["云河公园改造:建几处", "云河公园改造:谁牵头"]],
    ["云河呢,座椅也报一下", ["云河呢", "座椅也报一下"]],
    ["座椅最少的是哪个,第二少的呢", ["座椅最少的是哪个", "第二少的呢"]],
    ["公园座椅多少,步道灯呢", ["公园座椅多少", "步道灯呢"]],
    ["公园归谁管,绿道驿站呢?", ["公园归谁管", "绿道驿站呢?"]],
    ["绿地率是多少?另外问一下,谁牵头?", ["绿地率是多少?", "谁牵头?"]],
    ["哪项涨幅最大?涨了几个百分点?", ["哪项涨幅最大,涨了几个百分点?"]],
    ["公园有几个?绿地率升了多少?", ["公园有几个?", "绿地率升了多少?"]],
  ])("%s", (message, parts) => expect(splitQuestions(message)).toEqual(parts));
});

describe("a message stays whole", () => {
  test.each([
    "每百户配多少座椅,甲市、乙市、丙市各是多少",
    "烟台和威海,文号各是多少?",
    "公园、步道分别是多少?",
    "哪个公园的座椅增加得最多,增加了多少?",
    "多少旧的、多少新的长椅?",
    "公园谁来管、怎么管?",
    "新长椅先在什么地方、哪类公园里试用?",
    "凉亭在什么时候、用什么办法改造?",
    "维修协议是跟哪个区、几家公司签的?",
    "绿地率云河要到多少、青山要到多少?",
    "What is the green rate?",
  ])("%s", (message) => expect(splitQuestions(message)).toEqual([message]));

  test("where its first sentence asks nothing", () =>
    expect(splitQuestions("我在看云河的方案。绿地率是多少?")).toEqual([
      "我在看云河的方案。绿地率是多少?",
    ]));
});

test("what holds no word is no question", () => {
  expect(splitQuestions("")).toEqual([]);
  expect(splitQuestions("!!! ?? 123")).toEqual([]);
});

test("at most eight questions are taken", () =>
  expect(splitQuestions("一?二?三?四?五?六?七?八?九?十?")).toEqual([
    "一?",
    "二?",
    "三?",
    "四?",
    "五?",
    "六?",
    "七?",
    "八?",
  ]));
