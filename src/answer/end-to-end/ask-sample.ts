import type { Turn } from "../../policy.ts";
import { sampleCorpus } from "../../retrieval/sample-corpus.ts";
import type { Answer } from "../answer.ts";
import { answerQuestion } from "../answer-question.ts";

const corpus = sampleCorpus();

/** The answer over the committed documents to the last of these: question, reply, question, … For tests. */
export function askSample(...said: readonly string[]): Answer {
  const history = said
    .slice(0, -1)
    .map((text, i): Turn => ({ role: i % 2 === 0 ? "user" : "assistant", text }));
  return answerQuestion(said.at(-1) ?? "", history, { corpus, corpusHash: "" });
}
