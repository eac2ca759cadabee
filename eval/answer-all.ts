import { SingleBar } from "cli-progress";
import type { Answer } from "../src/answer/answer.ts";
import type { Turn } from "../src/policy.ts";
import type { CitedDocument } from "./check-citations.ts";
import type { Question } from "./question.ts";
import { createJudge, type Score, scoreAnswer, scoreError } from "./score-answer.ts";

/** A pipeline under test. */
export interface System {
  readonly name: string;
  readonly documents: readonly CitedDocument[];
  /** Departments that the documents name, longest first. */
  readonly departments: readonly string[];
  readonly ask: (question: string, history: readonly Turn[]) => Promise<Answer>;
}

/**
 * Asks a system every question in turn and scores the answers; a call that throws is a wrong answer.
 *
 * Shows a progress bar on a terminal (on stderr), unless `quiet`. Throws when `signal` is
 * aborted between two questions.
 */
export async function answerAll(
  questions: readonly Question[],
  system: System,
  {
    quiet = false,
    signal,
    onAnswer,
  }: {
    quiet?: boolean | undefined;
    signal?: AbortSignal | undefined;
    /** Is shown each answer. */
    onAnswer?: (question: Question, answer: Answer) => void;
  },
): Promise<Score[]> {
  const judge = createJudge(system.documents, system.departments);
  const bar = new SingleBar({
    format: `${system.name} {bar} {value}/{total}`,
    hideCursor: true,
    noTTYOutput: false,
    stream: process.stderr,
  });
  const shown = process.stderr.isTTY && !quiet;
  if (shown) bar.start(questions.length, 0);
  const scores: Score[] = [];
  for (const question of questions) {
    signal?.throwIfAborted();
    const started = performance.now();
    try {
      const answer = await system.ask(question.question, question.history ?? []);
      onAnswer?.(question, answer);
      scores.push(scoreAnswer(question, answer, judge, performance.now() - started));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      scores.push(scoreError(question, message, performance.now() - started));
    }
    if (shown) bar.increment();
  }
  if (shown) bar.stop();
  return scores;
}
