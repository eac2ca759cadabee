import { expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../corpus.ts";
import { retrieveDeadline } from "./retrieve-deadline.ts";

const TEXT = `云河市公园建设工作方案
一、重点任务
1.新建口袋公园20处，面积不少于3公顷。
【主办】市园林局  【协办】市财政局  【时限】9月底前
2.改造老旧公园厕所5处。
【主办】市城管局  【协办】市财政局  【时限】
3.开展绿道巡查。
【主办】市城管局  【协办】市公安局  【时限】持续推进
二、工作要求
各区于2024年3月15日前制定实施细则。
`;
const document = parseDocument({
  id: "a",
  file: "a.txt",
  encoding: "utf-8",
  sha256: "",
  text: TEXT,
});
const corpus = createCorpus([document], buildVocabulary([document], parseLexicon("")), () => []);

function ask(asked: string, phrase: string, over = corpus) {
  const found = retrieveDeadline(
    {
      kind: "passage",
      documents: ["a"],
      placesNamed: true,
      foreign: [],
      asked,
      phrase,
      hint: "",
      years: [],
      expects: "date",
      attachment: null,
      claim: null,
    },
    over,
  );
  if (found === null || found.kind !== "tasks") return found?.kind ?? null;
  return found.matches.map(({ known }) => `${known.duty.label} ${known.duty.deadline}`);
}

test("a task's term comes from the list of duties, also where it is no date", () => {
  expect(ask("新建口袋公园的时限", "新建口袋公园|时限")).toEqual(["1. 9月底前"]);
  expect(ask("第1项任务什么时候完成", "第1|任务")).toEqual(["1. 9月底前"]);
  expect(ask("绿道巡查的完成时限", "绿道巡查|完成时限")).toEqual(["3. 持续推进"]);
});

test("a term that the list leaves open is missing", () => {
  expect(ask("改造老旧公园厕所的时限", "改造老旧公园厕所|时限")).toBe("missing");
});

test("where no list has terms, the year that an indicator's target is set for", () => {
  const plan = parseDocument({
    id: "a",
    file: "a.txt",
    encoding: "utf-8",
    sha256: "",
    text: `云河市公园建设规划
一、目标
表1 主要指标
序号 | 指标 | 2022年 | 2026年目标
1 | 公园免费开放率(%) | 60 | 95
2 | 口袋公园数量(个) | 12 | 40
二、任务
建设口袋公园。
`,
  });
  const other = createCorpus([plan], buildVocabulary([plan], parseLexicon("")), () => []);
  expect(ask("公园免费开放率什么时候达到95%", "公园免费开放率", other)).toBe("measures");
  expect(ask("公园路灯什么时候换", "公园路灯换", other)).toBe("missing");
});

test("running text answers first where it tells the date, and how long something takes is no term", () => {
  expect(ask("各区什么时候制定实施细则", "各区制定实施细则")).toBe("passages");
  expect(ask("新建口袋公园要几天", "新建口袋公园")).toBeNull();
});
