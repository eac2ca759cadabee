import { expect, test } from "vitest";
import { parksCorpus } from "./parks-corpus.ts";
import { findPassages, type PassageQuery } from "./passages/find-passages.ts";
import { isConvincing } from "./passages/judge-passage.ts";
import { relatedIn } from "./related-in.ts";

const LEXICON = `
related:
  养花、侍弄花草: [管护花坛]
  雇人: [聘请]
  挨着、学堂: [毗邻, 学校]
  凑一块: [合并]
  步道、小路: [花坛]
`;
const plain = parksCorpus();
const informed = parksCorpus(LEXICON);

function found(asked: string, corpus = informed): string {
  const query: PassageQuery = {
    phrase: asked,
    hint: "",
    documents: ["parks"],
    expects: "text",
    years: [],
    asked,
  };
  const matches = findPassages(query, corpus);
  return isConvincing(matches, { query, figure: false, corpus })
    ? (matches[0]?.evidence.quote ?? "")
    : "";
}

test.each([
  ["侍弄花草要雇人", "聘请花工"],
  ["凑一块的挨着学堂", "合并建设"],
])("%s: answered in the words that documents say for it", (asked, quote) => {
  expect(found(asked)).toContain(quote);
  expect(found(asked, plain)).toBe("");
});

test("related words of a question are those that the document has no word of its own for", () => {
  const [document] = informed.documents;
  const words = (phrase: string) =>
    document === undefined
      ? []
      : relatedIn(document, { phrase }, informed).map(({ pairs }) => pairs);
  expect(words("小路旁雇人养花")).toEqual([["养花"], ["雇人"], ["小路"]]);
  expect(words("步道旁聘请花工")).toEqual([]);
});
