import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { WenceError } from "../src/errors.ts";
import { parseQuestions, type Question } from "./question.ts";
import type { Split } from "./split-of.ts";

/** Questions that nobody has read who tunes the product, beside those that may be tuned on. */
const HELD_OUT = "held-out.jsonl";

/**
 * The questions of a set. Where a `held-out.jsonl` stands beside a `questions.jsonl`, its questions are the held-out part
 * and all others may be tuned on; in other sets the split follows from the ids.
 *
 * Throws `input_invalid` for a file that cannot be read or holds something else.
 */
export function loadQuestions(set: string): Question[] {
  const held = join(dirname(set), HELD_OUT);
  const questions = read(set);
  if (basename(set) !== "questions.jsonl" || !existsSync(held)) return questions;
  return [...asPart(questions, "dev"), ...asPart(read(held), "held")];
}

function asPart(questions: readonly Question[], split: Split): Question[] {
  return questions.map((question) => ({ ...question, split }));
}

function read(file: string): Question[] {
  let jsonl: string;
  try {
    jsonl = readFileSync(file, "utf8");
  } catch (error) {
    throw unreadable(file, error);
  }
  return parseQuestions(jsonl, file);
}

function unreadable(file: string, cause: unknown): WenceError {
  const message = `读不了测试题 ${resolve(file)}。请用 --set 指明题目文件。`;
  return new WenceError("input_invalid", message, { cause });
}
