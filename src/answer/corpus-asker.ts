import { readFileSync } from "node:fs";
import { parseLexicon } from "../language/lexicon.ts";
import { parseDocument } from "../parse/parse-document.ts";
import { buildVocabulary } from "../question/vocabulary.ts";
import { createCorpus } from "../retrieval/corpus.ts";
import type { Answer } from "./answer.ts";
import { answerQuestion } from "./answer-question.ts";

/** For tests: answers questions about the documents of `corpus/`, without an index. */
export function createCorpusAsker(ids: readonly string[]): (question: string) => Answer {
  const folder = new URL("../../corpus/", import.meta.url);
  const documents = ids.map((id) =>
    parseDocument({
      id,
      file: `${id}.txt`,
      encoding: "utf-8",
      sha256: "",
      text: readFileSync(new URL(`${id}.txt`, folder), "utf8"),
    }),
  );
  const lexicon = parseLexicon(readFileSync(new URL("lexicon.yaml", folder), "utf8"));
  const corpus = createCorpus(documents, buildVocabulary(documents, lexicon), () => []);
  return (question) => answerQuestion(question, [], { corpus, corpusHash: "" });
}
