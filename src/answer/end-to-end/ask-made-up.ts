import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import type { PolicyDocument, Turn } from "../../policy.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { type Corpus, createCorpus } from "../../retrieval/corpus.ts";
import type { Answer } from "../answer.ts";
import { answerQuestion } from "../answer-question.ts";

const NO_DEPARTMENTS = "departments: {}\n";

/**
 * Answers over one made-up document to the last of what is said: question, reply, question, … `lexicon` is YAML, `file` tells
 * the form of the text by its ending. For tests.
 */
export function askMadeUp(
  text: string,
  { lexicon = NO_DEPARTMENTS, file = "parks.txt" }: { lexicon?: string; file?: string } = {},
): (...said: readonly string[]) => Answer {
  const corpus = corpusOf([parse(file, text)], lexicon);
  return (...said) => {
    const history = said
      .slice(0, -1)
      .map((each, i): Turn => ({ role: i % 2 === 0 ? "user" : "assistant", text: each }));
    return answerQuestion(said.at(-1) ?? "", history, { corpus, corpusHash: "" });
  };
}

/** What is answered to the last of questions that are asked in turn over made-up documents: their texts by file. For tests. */
export function converseMadeUp(
  texts: Readonly<Record<string, string>>,
): (...questions: readonly string[]) => string {
  const documents = Object.entries(texts).map(([file, text]) => parse(file, text));
  const corpus = corpusOf(documents, NO_DEPARTMENTS);
  return (...questions) => {
    const history: Turn[] = [];
    let answer = "";
    for (const question of questions) {
      answer = answerQuestion(question, history, { corpus, corpusHash: "" }).answer;
      history.push({ role: "user", text: question }, { role: "assistant", text: answer });
    }
    return answer;
  };
}

function parse(file: string, text: string): PolicyDocument {
  const id = file.replace(/\.\w+$/u, "");
  return parseDocument({ id, file, encoding: "utf-8", sha256: "", text });
}

function corpusOf(documents: readonly PolicyDocument[], lexicon: string): Corpus {
  return createCorpus(documents, buildVocabulary(documents, parseLexicon(lexicon)), () => []);
}
