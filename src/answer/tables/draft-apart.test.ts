import { expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../../retrieval/corpus.ts";
import { answerQuestion } from "../answer-question.ts";

const parse = (id: string, text: string) =>
  parseDocument({ id, file: `${id}.txt`, encoding: "utf-8", sha256: "", text });
const documents = [
  parse(
    "yunhe",
    `云河市树木养护办法

第一条 养护分为两级:一级养护每株每年12元,二级养护每株每年9元。
第二条 认养费标准如下:
(一)树龄不满50年的,每株每月20元;
(二)树龄50年以上不满100年的,每株每月35元。
第三条 每株树木保险费为8元,由市、区两级财政承担,其中区级财政承担3元。
`,
  ),
  parse(
    "baihe",
    "白河市绿化方案\n\n一、背景\n全市树木覆盖率达到23.5%,高于全省1.7个百分点,预计到2025年树木覆盖率将达到26%。\n",
  ),
  parse("qingshan", "青山县树木养护办法\n\n第一条 每株树木保险费为6元,由县财政承担。\n"),
];
const lexicon = parseLexicon("");
const corpus = createCorpus(documents, buildVocabulary(documents, lexicon), () => []);
const ask = (question: string) => answerQuestion(question, [], { corpus, corpusHash: "" });

test("two figures of one document are set against each other, each with its words", () => {
  const { answer, citations } = ask("云河市一级养护比二级养护每株每年贵多少元?");
  expect(answer).toContain("(12 − 9 = 3)");
  expect(citations.map(({ quote }) => quote)).toEqual([
    "养护分为两级:一级养护每株每年12元",
    "二级养护每株每年9元",
  ]);
});

test("two places are compared by the figures of their running text", () => {
  const { answer } = ask("每株树木保险费,云河市和青山县相差多少元?");
  expect(answer).toContain("云河市比青山县高2元(8 − 6 = 2)");
});

test("two quantities fall into their bands", () => {
  const { answer } = ask("云河市树龄45年和80年的树认养费每月差多少元?");
  expect(answer).toContain("(35 − 20 = 15)");
});

test("a side that the text gives no figure for is compared with nothing", () => {
  expect(ask("云河市级财政比区级财政多承担多少元?").answer).not.toContain("−");
});

test("a figure that is held against the whole is not the whole's", () => {
  const { answer } = ask("白河市的树木覆盖率比全省高几个百分点?");
  expect(answer).not.toContain("−");
  expect(answer).toContain("高于全省1.7个百分点");
});
