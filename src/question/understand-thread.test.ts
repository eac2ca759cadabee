import { expect, test } from "vitest";
import { parseLexicon } from "../language/lexicon.ts";
import { parseDocument } from "../parse/parse-document.ts";
import { understand } from "./understand.ts";
import { buildVocabulary } from "./vocabulary.ts";

const parse = (id: string, text: string) =>
  parseDocument({ id, file: `${id}.txt`, encoding: "utf-8", sha256: "", text });

const documents = [
  parse(
    "yunhe",
    `云河市公园建设方案

一、更新公园
1.到2030年公园座椅达到900张,座椅总数达到2000张,步道完好率达到90%。(牵头单位:市园林局;责任单位:市财政局)
2.修复步道。(牵头单位:市交通局;责任单位:市园林局)
3.更换路灯。(牵头单位:市交通局;责任单位:市财政局)
`,
  ),
  parse(
    "shiquan",
    `石泉市公园建设方案

一、更新公园
到2030年公园座椅达到700张,步道完好率达到80%。(牵头单位:市园林局)
`,
  ),
];
const vocabulary = buildVocabulary(documents, parseLexicon(""));

/** The query of the last of these: question, reply, …, question. */
function asked(...said: readonly string[]) {
  const history = said
    .slice(0, -1)
    .map((text, i) => ({ role: i % 2 === 0 ? ("user" as const) : ("assistant" as const), text }));
  return understand(said.at(-1) ?? "", history, vocabulary).parts[0]?.query;
}

const seats = ["云河市公园座椅2030年多少张?", "900张。"];
const bothSeats = [...seats, "石泉市呢", "700张。"];
const walks = ["云河市步道完好率2030年是多少?", "90%。"];

test.each(["这两个市一减,差多少?", "两边下限差多少张", "双方相减是几张", "两边的目标差几张?"])(
  "two places spoken of, held against each other: %s",
  (question) =>
    expect(asked(...bothSeats, question)).toMatchObject({
      kind: "indicator",
      operation: "compare",
      phrases: ["公园座椅"],
      documents: ["yunhe", "shiquan"],
    }),
);

test.each(["占全部座椅的比例算给我看", "那占所有座椅的几成"])(
  "what was asked, as a part of the whole: %s",
  (question) => {
    const share = { relation: "share", phrases: ["公园座椅", "座椅总数"] };
    expect(asked(...seats, question)).toMatchObject(share);
    const again = asked(...seats, question, "45%。", "2020年那会儿的比例呢");
    expect(again).toMatchObject({ ...share, years: [2020] });
  },
);

test("a share asked for by its kind alone is the one spoken of, where one was", () => {
  expect(asked(...walks, "石泉的比例是多少?")).toMatchObject({
    kind: "indicator",
    phrases: ["步道完好率"],
    documents: ["shiquan"],
  });
  expect(asked(...seats, "石泉的比例是多少?")).toMatchObject({ kind: "clarify" });
});

test("one of those that an earlier reply listed", () => {
  const tasks = ["云河市园林局有哪些任务?", "三项:更新公园、修复步道、更换路灯。"];
  const query = asked(...tasks, "第一个跟谁一起", "市财政局。", "第三个里面还有谁?");
  expect(query).toMatchObject({ kind: "duty", operation: "who", phrase: "更换路灯" });
});

test.each(["序号3那行换成谁挑头了", "3号那一项谁牵头", "序号3的谁打头阵"])(
  "a row by its number: %s",
  (question) =>
    expect(asked("云河市更新公园由谁牵头?", "市园林局。", question)).toMatchObject({
      kind: "duty",
      operation: "who",
      label: "3",
    }),
);

test.each(["更换路灯也是这几家吗?", "更换路灯归那两家吗", "更换路灯是由这几个部门吗"])(
  "whether those just named are in charge: %s",
  (question) =>
    expect(asked("云河市修复步道归谁管", "市交通局、市园林局。", question)).toMatchObject({
      kind: "duty",
      phrase: "更换路灯",
    }),
);

test.each([
  ["当配角的又是哪几项?", "support"],
  ["敲边鼓的呢", "support"],
  ["唱主角的是哪些", "lead"],
])("the other role of the same department: %s", (question, role) =>
  expect(asked("云河市园林局负责哪些任务?", "两项。", question)).toMatchObject({
    kind: "duty",
    operation: "tasks",
    role,
    phrase: "",
  }),
);

test.each(["这个局还带头干别的吗?", "该局还挑头干什么?"])(
  "the department named before: %s",
  (question) =>
    expect(
      asked("云河市修复步道谁牵头?", "市交通局。", "座椅要多少张", "900张。", question),
    ).toMatchObject({ kind: "duty", department: { names: ["市交通局"] }, phrase: "" }),
);

test.each([
  [
    "公园专班办公室设在哪个局,云河是交通局还是园林局?石泉呢?",
    [
      { kind: "person", office: true },
      { kind: "person", office: true, documents: ["shiquan"] },
    ],
  ],
  [
    "云河公园领导小组,头儿是谁,副的几位,办公室又搁哪儿了",
    [{ kind: "person" }, { kind: "person", operation: "count" }, { kind: "person", office: true }],
  ],
  [
    "关于公园座椅,云河市的目标值、实现年份以及牵头单位。",
    [{ kind: "indicator" }, { expects: "date" }, { kind: "duty", operation: "who" }],
  ],
  [
    "三个空填一下:云河步道( )年修复,牵头的是( ),配合的是( )",
    [{ expects: "date" }, { kind: "duty", role: "lead" }, { kind: "duty", role: "support" }],
  ],
])("%s is several questions", (message, queries) =>
  expect(understand(message, [], vocabulary).parts.map(({ query }) => query)).toMatchObject(
    queries,
  ),
);

test.each(["2026年前换完就行,对吧?", "是要2026年换好吗"])(
  "the term of what was asked: %s",
  (claim) => expect(asked(...seats, claim)).toMatchObject({ kind: "passage", expects: "date" }),
);

test("what is laid out for two kinds is said of the question before", () => {
  const { parts } = understand("云河公园座椅多少张?新的和旧的分开说。", [], vocabulary);
  expect(parts).toHaveLength(1);
  expect(parts[0]?.query).toMatchObject({ documents: ["yunhe"] });
});

test("where it stands is asked of what the question before was about", () => {
  const { parts } = understand("云河换了多少座椅?落在哪几个地方?", [], vocabulary);
  expect(parts).toHaveLength(2);
  expect(parts[1]?.query).toMatchObject({ kind: "passage", documents: ["yunhe"] });
  expect(parts[1]?.reading.phrase).toContain("座椅");
});
