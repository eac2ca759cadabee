import { describe, expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../../retrieval/corpus.ts";
import { answerQuestion } from "../answer-question.ts";

const plan = (place: string, text: string) =>
  parseDocument({ id: place, file: `${place}.md`, encoding: "utf-8", sha256: "", text });
const documents = [
  plan(
    "云河市",
    "云河市公园建设方案\n\n一、现状\n截至2020年底,全市有公园254所,座椅4100张。全市木制座椅占座椅总数的19.5%。\n二、目标\n到2025年,全市座椅达到3.7万张。\n",
  ),
  plan(
    "青山市",
    "青山市公园建设方案\n\n一、现状\n公园总数达到118家。全市木制座椅占座椅总数比例达到23.5%,预计到2025年木制座椅占比将达到26%。\n二、目标\n表1 指标\n|指标|2021年|2025年|\n|---|---|---|\n|座椅总数(张)|11500|33000|\n|每百座公园配备管护人员数量(人)|0.3|1|\n|认养签约率(%)|40|60|\n",
  ),
];
const corpus = createCorpus(
  documents,
  buildVocabulary(documents, parseLexicon("departments: {}\n")),
  () => [],
);
const ask = (question: string) => answerQuestion(question, [], { corpus, corpusHash: "" }).answer;

describe("places are compared at one time", () => {
  test.each(["云河市和青山市座椅哪个多?", "云河市和青山市的座椅相差多少?", "各地座椅有多少?"])(
    "at what is aimed at, where all tell that: %s",
    (question) => {
      const answer = ask(question);
      expect(answer).toContain("37000 − 33000 = 4000");
      expect(answer).not.toContain("4100");
    },
  );

  test("else at what is, where all tell that", () => {
    expect(ask("云河市和青山市木制座椅占比哪个高?")).toContain("23.5 − 19.5 = 4");
  });

  test("at the time that is asked for", () => {
    expect(ask("2020年云河市有多少座椅?")).toContain("4100");
  });
});

describe("how many there are", () => {
  test.each(["青山市公园数量", "青山市有多少公园?", "青山市公园有几家?", "青山市公园有多少?"])(
    "is counted by what the name ends in: %s",
    (question) => {
      const answer = ask(question);
      expect(answer).toContain("118家");
      expect(answer).not.toContain("管护人员");
    },
  );

  test("is compared, though one place counts in another measure word", () => {
    expect(ask("公园数量云河市和青山市谁多?")).toContain("254 − 118 = 136");
  });

  test("the staff is still found by its name", () => {
    expect(ask("青山市每百座公园管护人员数量是多少?")).toContain("1人");
  });
});

test("a rate of each place is a figure, and one alone is not the highest", () => {
  expect(ask("各地认养签约率")).toContain("60%");
  expect(ask("哪个地方认养签约率最高?")).not.toContain("最高的是");
});
