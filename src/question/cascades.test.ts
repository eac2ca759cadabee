import { describe, expect, test } from "vitest";
import { parseLexicon } from "../language/lexicon.ts";
import { parseDocument } from "../parse/parse-document.ts";
import { understand } from "./understand.ts";
import { buildVocabulary } from "./vocabulary.ts";

const parse = (id: string, text: string) =>
  parseDocument({ id, file: `${id}.txt`, encoding: "utf-8", sha256: "", text });

const TEXT = (place: string, more: string) => `${place}公园建设方案

一、更新公园
1.更换座椅。到2030年公园座椅达到900张,广场座椅达到300张,公园座椅完好率达到90%。(牵头单位:市园林局;责任单位:市财政局)
2.修复步道。到2030年步道达到70公里。${more}(牵头单位:市交通局)
3.更换路灯。到2030年路灯达到500盏。(牵头单位:市交通局)
4.培育花木。(牵头单位:市园林局)
`;
const vocabulary = buildVocabulary(
  [
    parse("yunhe", TEXT("云河市", "单条不短于3公里。")),
    parse("shiquan", TEXT("石泉市", "")),
    parse("qingfeng", TEXT("青枫市", "")),
  ],
  parseLexicon(""),
);

/** The query of the last of these: question, reply, …, question. */
function asked(...said: readonly string[]) {
  const history = said
    .slice(0, -1)
    .map((text, i) => ({ role: i % 2 === 0 ? ("user" as const) : ("assistant" as const), text }));
  return understand(said.at(-1) ?? "", history, vocabulary).parts[0]?.query;
}

const SEATS = ["云河市公园座椅2030年多少张?", "900张。"];
const LED = ["谁牵头?", "云河市“1.更换座椅”由市园林局牵头。"];

test.each(["为什么要搞这个?", "那为啥要做", "为什么要定这么高"])(
  "why, after who is in charge: %s",
  (question) =>
    expect(asked(...SEATS, ...LED, question)).toMatchObject({
      kind: "passage",
      phrase: "公园座椅",
      documents: ["yunhe"],
    }),
);

describe("more of the same", () => {
  test.each(["还有别的措施吗", "有没有其他要求", "还有什么规定"])("%s", (question) =>
    expect(asked(...SEATS, ...LED, question)).toMatchObject({
      kind: "passage",
      phrase: "公园座椅",
    }),
  );

  test("is asked of the same subject of another place", () =>
    expect(asked(...SEATS, "还有别的措施吗", "没有。", "换成石泉")).toMatchObject({
      phrase: "公园座椅",
      documents: ["shiquan"],
    }));
});

test.each(["刚才那个座椅要加多少", "前面说的座椅一共要增加多少"])(
  "what was spoken of before, by a part of its name: %s",
  (question) =>
    expect(asked(...SEATS, "步道呢", "70公里。", question)).toMatchObject({
      operation: "change",
      phrases: ["公园座椅"],
    }),
);

test.each(["不对,我问的是广场座椅", "说错了,我说的是广场座椅", "不是,我要问的是广场座椅"])(
  "a kind put right keeps what was asked of it: %s",
  (question) =>
    expect(asked("云河市公园座椅完好率2030年是多少?", "90%。", question)).toMatchObject({
      kind: "indicator",
      phrases: ["广场座椅完好率"],
    }),
);

describe("three places spoken of", () => {
  const BOTH = ["云河和石泉的公园座椅哪个多?", "一样。", "青枫呢", "900张。"];
  test.each(["这三个地方哪个多", "三家都是多少", "三地谁最多", "路灯呢,三个市都是多少"])(
    "%s",
    (question) =>
      expect(asked(...BOTH, question)).toMatchObject({
        kind: "indicator",
        documents: ["yunhe", "shiquan", "qingfeng"],
        claim: null,
      }),
  );

  test("one of them has no order", () =>
    expect(
      asked(...BOTH.slice(0, 2), "石泉的步道呢", "70公里。", "不是,我问的是路灯多少盏"),
    ).toMatchObject({ operation: "value", phrases: ["路灯"] }));
});

test.each(["石泉怎么规定的", "石泉有这个要求吗"])(
  "a detail that another place does not know is what it was a detail of: %s",
  (question) => {
    const paths = ["云河市步道建设2030年要多少公里?", "70公里。", "单条多长", "3公里。"];
    const query = asked(...paths, question);
    expect(JSON.stringify(query)).toContain("步道建设");
  },
);

test("a detail that it knows stays", () =>
  expect(
    JSON.stringify(asked("云河市公园座椅多少张", "900张。", "路灯多少", "500盏。", "石泉呢")),
  ).toContain("路灯"));

test.each(["占比呢", "那占比是多少"])("the share that a figure is: %s", (question) =>
  expect(asked(...SEATS, question)).toMatchObject({ relation: "share", phrases: ["公园座椅"] }),
);

test.each(["目标是多少", "那2030年的目标多少"])("the figure, after a change: %s", (question) =>
  expect(asked(...SEATS, "要增加多少", "200张。", question)).toMatchObject({ operation: "value" }),
);

describe("a clause by its number", () => {
  const LIST = [
    "云河市园林局牵头哪些任务?",
    "云河市园林局牵头的任务共2项:\n- 1.更换座椅[1]\n- 4.培育花木[2]",
  ];
  const TOLD = "云河市(一、更新公园 › 4.培育花木):“到2030年种花木九百株。”[1]";

  test.each(["第四项说一下", "第四条是什么"])("stands in a list with numbers: %s", (question) => {
    const { asked: words } = asked(...LIST, question) ?? { asked: "" };
    expect(words).toContain("第4项");
  });

  test.each(["这项的目标是什么", "谁配合"])("is then spoken of by its name: %s", (question) =>
    expect(asked(...LIST, "第4项是什么", TOLD, question)).toMatchObject({ phrase: "培育花木" }),
  );

  test("a list stays one when a clause with headings was quoted", () =>
    expect(asked(...LIST, "第4项是什么", TOLD, "最后一项由谁牵头")).toMatchObject({
      phrase: "培育花木",
    }));
});
