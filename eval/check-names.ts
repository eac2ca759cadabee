import type { Answer } from "../src/answer/answer.ts";
import type { PolicyDocument } from "../src/policy.ts";
import { answerWords } from "./answer-words.ts";
import { foldText } from "./folded-text.ts";
import type { Question } from "./question.ts";

/**
 * Departments that an answer names although no quote, locator or title of its citations does, nor the
 * question (or what the reader said before).
 *
 * `names` are the departments known at all, longest first: where one is part of a longer one, the
 * longer counts.
 */
export function checkNames(
  question: Pick<Question, "question" | "history">,
  answer: Pick<Answer, "answer" | "table" | "notes" | "citations">,
  names: readonly string[],
): string[] {
  const said = (question.history ?? []).filter((turn) => turn.role === "user");
  const source = [
    ...answer.citations.flatMap((c) => [c.quote, c.locator, c.title]),
    question.question,
    ...said.map((turn) => turn.text),
  ]
    .map(foldText)
    .join("\n");
  const unsupported: string[] = [];
  let words = foldText(answerWords(answer));
  for (const name of names) {
    if (!words.includes(name)) continue;
    words = words.replaceAll(name, "\n");
    if (!source.includes(name)) unsupported.push(name);
  }
  return unsupported;
}

/** All departments named in the duties of a corpus, folded, longest first. */
export function departmentNames(documents: readonly Pick<PolicyDocument, "duties">[]): string[] {
  const parties = documents
    .flatMap((document) => document.duties)
    .flatMap((duty) => [...duty.lead, ...duty.support, ...duty.shared]);
  const names = new Set(parties.map((party) => foldText(party.name)));
  return [...names].filter((name) => name.length > 2).sort((a, b) => b.length - a.length);
}
