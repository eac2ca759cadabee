import { expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import type { QueryOf } from "../../question/query.ts";
import { understand } from "../../question/understand.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../corpus.ts";
import { underPrintedName } from "./under-printed-name.ts";

const parse = (id: string, text: string) =>
  parseDocument({ id, file: `${id}.txt`, encoding: "utf-8", sha256: "", text });

const documents = [
  parse(
    "yunhe",
    `云河市公园建设方案

一、总体目标
到2030年,经常参与步道锻炼的居民占比达到20%以上,全市新建湖边休息座椅5000张以上,步道完好率达到90%。
`,
  ),
  parse(
    "shiquan",
    `石泉市公园建设方案

一、总体目标
到2030年,经常参与步道锻炼的居民占比达到50%以上,居民满意率达到65%,新建湖边休息座椅700张以上,步道完好率达到80%。
`,
  ),
];
const corpus = createCorpus(documents, buildVocabulary(documents, parseLexicon("")), () => []);

/** The name under which the last of these is asked: question, reply, …, question; null where the reader's words stay. */
function named(...said: readonly string[]) {
  const history = said
    .slice(0, -1)
    .map((text, i) => ({ role: i % 2 === 0 ? ("user" as const) : ("assistant" as const), text }));
  const [part] = understand(said.at(-1) ?? "", history, corpus.vocabulary).parts;
  const query = part?.query as QueryOf<"indicator">;
  const { before } = part?.reading ?? {};
  if (!before) throw new Error("no turn before");
  return underPrintedName(query, before, corpus)?.phrases;
}

const walkers = ["云河市居民参与率是多少?", "经常参与步道锻炼的居民占比达到20%以上。"];
const seats = ["云河市座椅要多少张?", "新建湖边休息座椅5000张以上。"];
const walks = ["云河市步道完好率是多少?", "90%。"];

test.each([
  [walkers, "石泉市比它高多少?", "经常参与步道锻炼的居民占比"],
  [walkers, "那石泉呢?", "经常参与步道锻炼的居民占比"],
  [seats, "石泉要多少?", "新建湖边休息座椅"],
  [seats, "石泉市比它少多少", "新建湖边休息座椅"],
])("%s %s", (before, question, name) => expect(named(...before, question)).toEqual([name]));

test("the reader's words stay where they are the name, where the place stays, and where nothing was told", () => {
  expect(named(...walks, "那石泉呢?")).toBeUndefined();
  expect(named(...seats, "2030年呢?")).toBeUndefined();
  expect(named("云河市座椅要多少张?", "文件未载明。", "那石泉呢?")).toBeUndefined();
});
