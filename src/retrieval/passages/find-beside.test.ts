import { expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { understand } from "../../question/understand.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../corpus.ts";
import { retrieve } from "../retrieve.ts";
import { lookAgain } from "../second-look.ts";

const document = parseDocument({
  id: "parks",
  file: "parks.txt",
  encoding: "utf-8",
  sha256: "",
  text: `云河市公园建设办法

第一条 新建木制座椅每张补助600元。补助分三年拨付。先在东园、西园开展。
第二条 培训园丁的,取得证书后分两次发放奖金。
第三条 更换遮阳棚应当经三分之二以上摊主同意。遮阳棚每年清洗4次。
`,
});
const corpus = createCorpus([document], buildVocabulary([document], parseLexicon("")), () => []);

function quotes(message: string): (string | null)[] {
  const queries = understand(message, [], corpus.vocabulary).parts.map(({ query }) => query);
  const found = lookAgain(
    queries.map((query) => retrieve(query, corpus)),
    queries,
    corpus,
  );
  return found.map((finding) =>
    finding?.kind === "passages" ? (finding.matches[0]?.evidence.quote ?? "") : null,
  );
}

test.each([
  ["云河市新建木制座椅每张补助多少?钱怎么拨?", "补助分三年拨付。"],
  ["云河市新建木制座椅每张补助多少?是分几年拨付还是一次拨付?", "补助分三年拨付。"],
  ["云河市新建木制座椅每张补助多少?是先在东园还是先在北园开展?", "先在东园、西园开展。"],
])("%s: the sentence beside the answer of the first part", (message, quote) => {
  expect(quotes(message).at(-1)).toBe(quote);
});

test("what no sentence beside it says is not taken from there", () => {
  expect(quotes("云河市新建木制座椅每张补助多少?颜色怎么选?").at(-1)).not.toMatch(/拨付|开展/u);
});

test("a fraction is a number", () => {
  expect(quotes("云河市更换遮阳棚要多少摊主同意?")).toEqual([
    "更换遮阳棚应当经三分之二以上摊主同意。",
  ]);
});
