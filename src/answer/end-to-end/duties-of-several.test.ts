import { describe, expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../../retrieval/corpus.ts";
import { answerQuestion } from "../answer-question.ts";
import { askMadeUp } from "./ask-made-up.ts";

const CLOUD = `云河市公园建设方案

一、重点任务
1.更新公园座椅。更换旧座椅。(牵头单位:市园林局;责任单位:市财政局)
2.加强公园巡查。每月巡查。(牵头单位:市园林局;责任单位:市场监管局、市水务局)
3.推进步道建设。修缮步道。(牵头单位:市财政局;责任单位:市园林局)
4.清理东湖水面。每周打捞。(牵头单位:市水务局;责任单位:市财政局)
`;
const PINE = `松山市公园建设方案

一、重点任务
1.更换公园路灯。更换旧灯。(牵头单位:市园林局;责任单位:市财政局)
2.种植花卉。春季种植。(牵头单位:市水务局)
`;
const documents = [CLOUD, PINE].map((text, i) =>
  parseDocument({
    id: `parks${i}`,
    file: `parks${i}.md`,
    encoding: "utf-8",
    sha256: "",
    text,
  }),
);
const lexicon = parseLexicon("departments:\n  市场监管局: [市监局]\n  园林局: [园林]\n");
const corpus = createCorpus(documents, buildVocabulary(documents, lexicon), () => []);
const ask = (...said: readonly string[]) =>
  answerQuestion(
    said.at(-1) ?? "",
    said.slice(0, -1).map((text, i) => ({ role: i % 2 === 0 ? "user" : "assistant", text })),
    { corpus, corpusHash: "" },
  ).answer;

describe("the tasks of one department in several places", () => {
  test.each([
    ["哪个地方园林局的任务最多", "云河市的任务更多"],
    ["云河和松山的园林局谁的任务多", "云河市的任务更多"],
    ["云河和松山的园林局谁的任务少", "松山市的任务更少"],
    ["各地园林局分别有几项任务", "松山市园林局"],
  ])("%s", (question, words) => expect(ask(question)).toContain(words));
});

test("where no lead is marked, those responsible are counted", () => {
  const plain = PINE.replaceAll("牵头单位", "责任单位").replace(";责任单位:", "、");
  const unmarked = askMadeUp(`${plain}3.清洗喷泉。每月清洗。(责任单位:市水务局)\n`, {
    file: "pine.md",
  });
  expect(unmarked("松山园林局和水务局谁牵头的任务多").answer).toContain("水务局的任务更多");
});

describe("a department that helps another", () => {
  test.each([
    ["云河财政局配合园林局的有几项", "1.更新公园座椅", "步道"],
    ["云河财政局要配合水务局做哪些事", "4.清理东湖水面", "座椅"],
    ["云河市场监管局要配合园林局做哪些事", "2.加强公园巡查", "步道"],
  ])("%s", (question, words, not) => {
    expect(ask(question)).toContain(words);
    expect(ask(question)).not.toContain(not);
  });

  test("who helps in what it leads", () => {
    const answer = ask("云河园林局牵头的任务配合单位有哪些");
    expect(answer).toContain("共2项");
    expect(answer).toContain("1.更新公园座椅(市财政局配合)");
  });
});

test("a place whose last character begins the name of a department", () =>
  expect(ask("云河市场监管局负责什么")).toContain("2.加强公园巡查"));

test("what is done with a thing is no part of its name", () =>
  expect(ask("云河东湖水面工作归谁管")).toContain("市水务局"));

test("after who leads one task, all that another department supports", () => {
  const first = "云河座椅谁牵头";
  const answer = ask(first, ask(first), "那水务局配合什么");
  expect(answer).toContain("2.加强公园巡查");
});
