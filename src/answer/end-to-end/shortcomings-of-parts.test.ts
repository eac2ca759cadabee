import { expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";
import { askSample as ask } from "./ask-sample.ts";

test.each([
  ["周口一小方面的问题有哪些", "收费标准较高", "自理型床位"],
  ["周口一老方面有什么问题", "自理型床位", "收费标准较高"],
  ["周口一老方面存在哪些短板", "自理型床位", "收费标准较高"],
])("a paragraph speaks to its end of what it opens with: %s", (question, told, other) => {
  const { answer } = ask(question);
  expect(answer).toContain(told);
  expect(answer).not.toContain(other);
});

test("what is missing is named in whole words", () =>
  expect(ask("威海长椅方面的问题有哪些").answer).not.toContain("有哪”"));

const askParks = askMadeUp(
  `云河市公园建设方案

一、现状
到2020年,全市有公园12个。乡村公园座椅利用率不高等短板有待解决。花坛数量较少、养护标准偏低。

二、任务
1.管护花坛。聘请花工。
`,
  { lexicon: "departments: {}\nrelated:\n  村里、乡下: [乡村]\n" },
);

test.each([
  ["云河自己承认乡下的公园存在什么毛病?", "利用率不高"],
  ["云河方案坦承村里的公园有哪些短板?", "利用率不高"],
  ["云河游客觉得看花没意思,文件承认花坛有哪些毛病?", "数量较少"],
  ["云河街坊嫌地方远,花坛存在哪些问题?", "数量较少"],
])("what is wrong is found by related words, and by the clause that asks: %s", (question, told) => {
  expect(askParks(question).answer).toContain(told);
});

const askAnnounced = (text: string) =>
  askMadeUp(
    `云河市公园建设方案\n\n一、现状\n(一)基本情况。全市有公园12个。\n${text}\n\n二、任务\n1.管护花坛。聘请花工。\n`,
  );

test.each([
  ["云河短板有哪些", "(二)主要短板。一是花工仅3人;二是座椅空置率达四成。"],
  ["云河的短板有哪几条", "游园体验:主要短板:一是花工仅3人;二是座椅空置率达四成。"],
  ["云河游客反映的问题有哪几个", "游客反映集中的问题:花工仅3人;座椅空置率达四成。"],
  ["云河在材料里自认还有哪些短处没补上", "(二)存在问题和困难。花工仅3人,座椅空置率达四成。"],
])("what a text or heading announces as shortcomings: %s", (question, text) =>
  expect(askAnnounced(text)(question).answer).toContain("空置率达四成"),
);
