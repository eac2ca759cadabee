import { describe, expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../../retrieval/corpus.ts";
import { answerQuestion } from "../answer-question.ts";

const plan = (place: string, rows: string) =>
  parseDocument({
    id: place,
    file: `${place}.md`,
    encoding: "utf-8",
    sha256: "",
    text: `${place}公园建设方案\n\n一、目标\n表1 公园指标\n|指标|2021年|2025年|\n|---|---|---|\n${rows}`,
  });
const documents = [
  plan(
    "云河市",
    "|木制座椅完好率(%)|60|80|\n|有专人看护的座椅完好率(%)|100|100|\n|路灯(盏)|3|9|\n",
  ),
  plan("青山市", "|木制座椅完好率(%)|50|85|\n|有专人看护的座椅完好率(%)|90|100|\n|路灯(盏)|4|9|\n"),
  plan("白石县", "|木制座椅完好率(%)|40|70|\n|路灯(盏)|1|9|\n|园内路灯总数(盏)|2|8|\n"),
];
const corpus = createCorpus(
  documents,
  buildVocabulary(documents, parseLexicon("departments: {}\n")),
  () => [],
);
const ask = (question: string) => answerQuestion(question, [], { corpus, corpusHash: "" }).answer;

describe("several measures whose names end in what is asked", () => {
  test.each(["云河市座椅完好率是多少?", "云河市座椅完好率", "云河市2025年座椅完好率目标"])(
    "are all told: %s",
    (question) => {
      const answer = ask(question);
      expect(answer).toContain("木制座椅完好率");
      expect(answer).toContain("有专人看护的座椅完好率");
    },
  );

  test("but not beside the one that is named in full", () => {
    expect(ask("云河市木制座椅完好率是多少?")).not.toContain("专人");
    expect(ask("白石县路灯有多少?")).not.toContain("园内");
  });

  test("are each held against a condition", () => {
    const [meeting = "", others = ""] = ask("哪些地方座椅完好率达到100%?").split("不符合的是");
    expect(meeting).toContain("共2个");
    expect(meeting).not.toContain("木制");
    expect(others).toContain("云河市:木制座椅完好率80%");
    expect(others).toContain("白石县:木制座椅完好率70%");
  });

  test("are each held against their like in another place", () => {
    const answer = ask("云河市和青山市的座椅完好率差多少?");
    expect(answer).toContain("85 − 80 = 5");
    expect(answer).toContain("数值相同:100%");
  });

  test.each([
    ["云河市座椅完好率是100%吗?", "要看是哪一项"],
    ["云河市座椅完好率是95%吧?", "不是95"],
  ])("are judged once: %s", (question, verdict) => {
    const answer = ask(question);
    expect(answer.split("文件写的是")).toHaveLength(2);
    expect(answer).toContain(verdict);
  });
});

test.each(["座椅完好率排个名", "各地木制座椅完好率给排个序"])("an order: %s", (question) => {
  expect(ask(question)).toMatch(/排序:.*85% > .*80% > .*70%/u);
});

test("level figures of an order stand side by side", () => {
  expect(ask("各地路灯数排名")).not.toContain(">");
});

test("who has the most is asked by the last word, however long the name before it", () => {
  expect(ask("云河市和青山市哪家公园里面的木制座椅完好率高?")).toContain("最高的是青山市");
});
