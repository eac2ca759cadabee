import { expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { understand } from "../../question/understand.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../corpus.ts";
import { retrieve } from "../retrieve.ts";
import { goOn } from "./go-on.ts";

const TEXT = `云河市公园建设方案

一、修复滨河步道
修复步道38公里,由社区参与设计。每季度检查一次。逾期未修复的,停拨下一批资金。

二、举办夏季音乐周
音乐周在中央草坪举办,演出不少于20场。每天检查一次。观众只付押金。

三、管护花坛
花坛由80名花工管护。每半年检查一次。资金由市财政承担。

四、更新路灯
问题有两个。一是灯光昏暗不均。东门与南门之间夜里看不清台阶。二是线路破损老化。雨季跳闸频繁。
现有路灯2000盏,明亮程度一般。已为东山、西山、北山等3所学校更换。到2035年路灯将达3000盏,全部明亮。(牵头单位:市园林局;责任单位:市财政局)

五、看护湖区
推广远程巡检和自动断电,实现湖区24小时安全值守。每周检查一次。

六、新建游泳池
现有游泳池4个,每天接待300人。由于供水管线老化,接待能力不足。每天换水一次。
`;

const document = parseDocument({
  id: "parks",
  file: "parks.txt",
  encoding: "utf-8",
  sha256: "",
  text: TEXT,
});
const corpus = createCorpus([document], buildVocabulary([document], parseLexicon("")), () => []);

/** The sentence found for the last of these: question, reply, …, question. */
function found(...said: readonly string[]) {
  const history = said
    .slice(0, -1)
    .map((text, i) => ({ role: i % 2 === 0 ? ("user" as const) : ("assistant" as const), text }));
  const [part] = understand(said.at(-1) ?? "", history, corpus.vocabulary).parts;
  if (part === undefined) throw new Error("no part");
  const { query, reading } = part;
  const finding = goOn(retrieve(query, corpus), { query, before: reading.before }, corpus);
  if (finding.kind === "tasks") return finding.matches[0]?.evidence.quote;
  return finding.kind === "passages" ? finding.matches[0]?.evidence.quote : finding.kind;
}

const walks = ["云河市滨河步道修复多少公里?", "修复步道38公里。"];
const music = ["云河市音乐周办多少场演出?", "不少于20场。"];
const beds = ["云河市花坛有多少花工?", "80名。"];

test("what was spoken of before is searched first", () => {
  expect(found(...walks, "多久检查一次?")).toContain("每季度");
  expect(found(...music, "多久检查一次?")).toContain("每天");
  expect(found(...beds, "多久检查一次?")).toContain("每半年");
  expect(found(...walks, "逾期了还给钱吗?")).toContain("逾期未修复的");
});

test("what stands elsewhere is found there, and what is written nowhere is not", () => {
  expect(found(...music, "花坛的资金由谁承担?")).toContain("市财政");
  expect(found(...music, "停车位有多少个?")).toBe("missing");
});

test("the very words of what was spoken of are that sentence", () => {
  expect(found(...music, "把那句话原封不动念给我听")).toBe("音乐周在中央草坪举办,演出不少于20场。");
  expect(found(...beds, "原文给我念念")).toBe("花坛由80名花工管护。");
});

test("those in charge of what was spoken of are those of its clause", () => {
  const lamps = ["云河市2035年路灯将达多少盏?", "3000盏。"];
  expect(found(...lamps, "这件事由哪个部门牵头?")).toContain("市园林局");
  expect(found(...walks, "这件事由哪个部门牵头?")).toBe("missing");
});

test("those that were counted are listed in the sentence that counts them", () => {
  const places = ["云河市为几所学校更换了路灯?", "3所。"];
  expect(found(...places, "是哪几所学校?")).toBe("已为东山、西山、北山等3所学校更换。");
  expect(found(...places, "分别是哪三所?")).toBe("已为东山、西山、北山等3所学校更换。");
});

test("a sentence that the question repeats is told by the one behind it", () => {
  const faults = ["云河市更新路灯有哪些问题?", "两个:灯光昏暗不均、线路破损老化。"];
  expect(found(...faults, "第一个具体指什么?")).toContain("看不清台阶");
  expect(found(...faults, "最后一个具体指什么?")).toContain("跳闸频繁");
});

test.each(["靠什么手段做到?", "怎么实现的", "具体通过哪些办法", "用的是什么技术"])(
  "by what means something is reached, its own sentence tells: %s",
  (question) => {
    const lake = ["云河市湖区的值守做到什么程度?", "要实现24小时安全值守。"];
    expect(found(...lake, question)).toContain("远程巡检");
  },
);

test.each(["为什么会这样?", "文件里怎么解释的", "是什么原因造成的", "凭什么"])(
  "for what reason something is so, a sentence of its clause tells: %s",
  (question) => {
    const pools = ["云河市有几个游泳池,够不够用?", "现有游泳池4个,每天接待300人。"];
    expect(found(...pools, question)).toContain("管线老化");
  },
);

test("a question with words of its own is no such one", () => {
  const lake = ["云河市湖区的值守做到什么程度?", "要实现24小时安全值守。"];
  expect(found(...lake, "花坛的资金靠什么来源?")).toContain("市财政");
});
