import { expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { understand } from "../../question/understand.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../corpus.ts";
import { retrieve } from "../retrieve.ts";

const document = parseDocument({
  id: "parks",
  file: "parks.txt",
  encoding: "utf-8",
  sha256: "",
  text: `云河市公园建设方案

二、重点任务
(一)建设花房。新建花房12座。花房验收后60日内移交属地街道。检修花房的费用由经营者承担。(牵头单位:市园林局;责任单位:市财政局)
(二)出租摊位。摊主向摊位所在地街道提出申请,自审核通过的次月起租用。(牵头单位:市城管局;责任单位:市财政局)
`,
});
const corpus = createCorpus([document], buildVocabulary([document], parseLexicon("")), () => []);

function told(question: string): string {
  const query = understand(question, [], corpus.vocabulary).parts[0]?.query;
  const finding = query === undefined ? null : retrieve(query, corpus);
  if (finding?.kind === "passages") return finding.matches[0]?.evidence.quote ?? "";
  return finding?.kind ?? "";
}

test("the body before which something is done is told by the text, not by the list of those in charge", () => {
  expect(told("云河市花房验收后交给谁")).toContain("移交属地街道");
  expect(told("云河市摊位去哪儿申请")).toContain("所在地街道");
});

test("so is who pays", () => {
  expect(told("云河市检修花房的费用谁出")).toContain("由经营者承担");
});

test("who is in charge is told by the list", () => {
  expect(told("云河市建设花房谁牵头")).toBe("tasks");
});
