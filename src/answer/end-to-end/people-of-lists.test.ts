import { expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const ask = askMadeUp(`云河市公园建设方案

一、组织领导
成立公园建设领导小组,加强统筹。(市水务局、市林业局按职责分工负责)

附件1

云河市公园建设领导小组

组  长:赵一山  市委副书记、市长
副组长:钱二水  副市长
      孙三石  市政协副主席、市园林局局长
      李四木  副市长、市公安局局长
成  员:周五禾  市水务局局长
      吴六竹  市林业局副局长
领导小组办公室设在市园林局,孙三石同志兼任办公室主任,周五禾同志、吴六竹同志兼任办公室副主任。
`);

const DEPUTIES = [
  "云河公园建设领导小组副组长有哪些人?",
  "副组长共3人,依次为钱二水、孙三石、李四木。[1]",
];

test.each([
  ["第三位是谁?", "李四木(副市长、市公安局局长)"],
  ["第二位现任什么职务?", "孙三石(市政协副主席、市园林局局长)"],
  ["排第一的是谁,现任什么职务?", "钱二水(副市长)"],
])("one of several people is told by the place in the list: %s", (question, told) => {
  const { answer } = ask(...DEPUTIES, question);
  expect(answer).toContain(told);
  expect(answer).not.toMatch(/未载明|不在已收录/u);
});

test.each([
  ["云河领导小组里水务局的那位还兼着什么职务?"],
  ["云河领导小组成员有几名?", "共2名。[1]", "其中水务局的那位还兼着什么职务?"],
  ["云河领导小组成员有几名?", "共2名。[1]", "水务局那位另外还担任什么?"],
])("who comes from a department is told with all roles: %s", (...said) => {
  const { answer } = ask(...said);
  expect(answer).toContain("成员:周五禾");
  expect(answer).toContain("办公室副主任:周五禾");
  expect(answer).not.toContain("吴六竹");
});

test.each(["云河领导小组里林业局派的是谁?现任什么职务?", "云河领导小组组长是谁,他担任什么职务?"])(
  "the post stands beside the name: %s",
  (question) => {
    const { answer } = ask(question);
    expect(answer).toMatch(/吴六竹\(市林业局副局长\)|赵一山\(市委副书记、市长\)/u);
    expect(answer).not.toMatch(/未载明|不在已收录/u);
  },
);

const askBodies = askMadeUp(`云河市公园建设方案

一、重点任务
1.更新座椅。更换旧座椅,探索建立“座椅顾问”制度。(牵头单位:市园林局;责任单位:市财政局)
2.管护花坛。聘请花工,建设花坛工作站。(牵头单位:市水务局;责任单位:市公安局)

二、保障措施
在市城乡建设专班领导下,成立公园建设工作组,负责组织、协调本方案的推进。工作组办公室设在市林业局。
`);

test.each([
  ["云河的公园建设工作组归谁领导?", "城乡建设专班"],
  ["云河的公园建设工作组在哪个专班的领导下?", "城乡建设专班"],
  ["云河公园建设工作组日常办事的机构放在哪个局?", "市林业局"],
  ["云河的座椅顾问谁来抓?", "市园林局"],
])("a body is led by another, has its office, and is no role of somebody: %s", (question, told) => {
  const { answer } = askBodies(question);
  expect(answer).toContain(told);
  expect(answer).not.toMatch(/未载明|市水务局/u);
});

test.each([
  ["云河水务局局长是谁?", "周五禾(市水务局局长)"],
  ["云河园林局局长叫什么?", "孙三石(市政协副主席、市园林局局长)"],
  ["林业局副局长在不在云河领导小组里?", "吴六竹(市林业局副局长)"],
  ["云河的市长是谁?", "赵一山(市委副书记、市长)"],
])("who holds a post is told alone: %s", (question, told) => {
  const { answer } = ask(question);
  expect(answer).toContain(told);
  expect(answer).not.toMatch(/共\d名/u);
});

test.each(["云河林业局局长是谁?", "云河领导小组里有林业局局长吗?"])(
  "another post, or its deputy, is nobody's answer: %s",
  (question) => expect(ask(question).status).toBe("not_found"),
);
