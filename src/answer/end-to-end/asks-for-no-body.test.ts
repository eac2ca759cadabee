import { expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const ask = askMadeUp(`云河市公园建设方案

一、重点任务
1.办好公园讲堂。鼓励书店、学校、茶馆等开办公园讲堂。讲解补助按等级分为100元、200元、300元三档。(牵头单位:市园林局;责任单位:市财政局)
2.处置旧亭。对10座旧亭分类处置:改建6座、迁建3座、拆除1座。(牵头单位:市住建局;责任单位:市园林局)
`);

test.each([
  ["云河鼓励哪些单位来办公园讲堂", "书店、学校、茶馆"],
  ["云河支持哪几类机构开公园讲堂", "书店、学校、茶馆"],
  ["云河讲解补助分哪几档", "100元、200元、300元"],
  ["云河旧亭分类处置分哪几种,各几座", "改建6座"],
])(
  "what is divided or who is called upon is no question for those in charge: %s",
  (question, told) => expect(ask(question).answer).toContain(told),
);

test.each(["云河公园讲堂由哪几个部门负责", "云河处置旧亭分给哪个部门"])(
  "who is in charge is: %s",
  (question) => expect(ask(question).answer).toMatch(/牵头/u),
);
