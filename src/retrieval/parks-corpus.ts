import { parseLexicon } from "../language/lexicon.ts";
import { parseDocument } from "../parse/parse-document.ts";
import { buildVocabulary } from "../question/vocabulary.ts";
import { type Corpus, createCorpus } from "./corpus.ts";

const TEXT = `云河市公园建设方案

一、总体目标
到2025年,新建口袋公园12个、儿童公园3个;绿地率达到70%。

二、重点任务
1.修复滨河步道。2023年底前,修复步道38公里。面积较小的公园合并建设,面积不得低于350平方米,尽可能与学校毗邻。
2.管护花坛。每月巡查一次,聘请花工。
`;

/** For tests: one made-up document, "parks", with the text of a lexicon and no search index. */
export function parksCorpus(lexicon = ""): Corpus {
  const document = parseDocument({
    id: "parks",
    file: "parks.txt",
    encoding: "utf-8",
    sha256: "",
    text: TEXT,
  });
  return createCorpus([document], buildVocabulary([document], parseLexicon(lexicon)), () => []);
}
