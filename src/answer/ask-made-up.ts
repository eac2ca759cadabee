import { parseLexicon } from "../language/lexicon.ts";
import { parseDocument } from "../parse/parse-document.ts";
import type { Turn } from "../policy.ts";
import { buildVocabulary } from "../question/vocabulary.ts";
import { createCorpus } from "../retrieval/corpus.ts";
import type { Answer } from "./answer.ts";
import { answerQuestion } from "./answer-question.ts";

/**
 * Answers over one made-up document to the last of what is said: question, reply, question, … `lexicon` is YAML, `file` tells
 * the form of the text by its ending. For tests.
 */
export function askMadeUp(
  text: string,
  { lexicon = "departments: {}\n", file = "parks.txt" }: { lexicon?: string; file?: string } = {},
): (...said: readonly string[]) => Answer {
  const id = file.replace(/\.\w+$/u, "");
  const document = parseDocument({ id, file, encoding: "utf-8", sha256: "", text });
  const vocabulary = buildVocabulary([document], parseLexicon(lexicon));
  const corpus = createCorpus([document], vocabulary, () => []);
  return (...said) => {
    const history = said
      .slice(0, -1)
      .map((each, i): Turn => ({ role: i % 2 === 0 ? "user" : "assistant", text: each }));
    return answerQuestion(said.at(-1) ?? "", history, { corpus, corpusHash: "" });
  };
}
