import * as z from "zod";
import { WenceError } from "../src/errors.ts";
import type { Split } from "./split-of.ts";

const alternatives = z.array(z.string().min(1)).min(1);

const SCHEMA = z
  .strictObject({
    id: z.string().regex(/^[\w.-]+$/),
    question: z.string().min(1),
    history: z
      .array(z.strictObject({ role: z.enum(["user", "assistant"]), text: z.string() }))
      .optional(),
    /** The class under which it is reported. */
    type: z.string().min(1),
    /** Documents that the answer rests on (or, for not_found, that were asked about). */
    docs: z.array(z.string()),
    status: z.enum(["answered", "not_found", "clarify"]),
    reason: z
      .enum(["outside_corpus", "other_place", "not_stated", "attachment_missing"])
      .optional(),
    /** Each group needs one of its alternatives in the answer. */
    must: z.array(alternatives),
    must_not: z.array(z.string().min(1)),
    /** A complete list: each group is one item, spelled in one of its ways. */
    items: z.array(alternatives).min(1).optional(),
    /** Slices of the documents that decide; `or`: other slices of the same document that say as much. */
    evidence: z.array(
      z.strictObject({ doc: z.string(), text: z.string().min(1), or: alternatives.optional() }),
    ),
    evidence_mode: z.enum(["all", "any"]),
    note: z.string().optional(),
  })
  .refine((question) => (question.status === "not_found") === (question.reason !== undefined), {
    message: "reason 只能、也必须与 not_found 同时出现",
  });

/** A question with its gold answer: one line of `questions.jsonl`. */
export type Question = z.infer<typeof SCHEMA> & {
  /** Its part, where its set keeps the held-out questions in a file of their own. */
  readonly split?: Split;
};

/** The slices of which any one will do. */
export function slicesOf({ text, or = [] }: Question["evidence"][number]): string[] {
  return [text, ...or];
}

/**
 * Reads a question file: one JSON object a line, blank lines skipped.
 *
 *     {"id": "a-001", "question": "…", "type": "indicator_value", "docs": ["…"], "status": "answered", …}
 *
 * Throws `input_invalid` naming file, line and what is wrong, also for an id that occurs twice.
 */
export function parseQuestions(jsonl: string, file: string): Question[] {
  const seen = new Set<string>();
  const questions: Question[] = [];
  for (const [i, line] of jsonl.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const question = parseQuestion(line, `${file} 第 ${i + 1} 行`);
    if (seen.has(question.id)) throw invalid(`${file} 第 ${i + 1} 行`, `id ${question.id} 重复`);
    seen.add(question.id);
    questions.push(question);
  }
  return questions;
}

function parseQuestion(line: string, where: string): Question {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw invalid(where, "不是合法的 JSON", error);
  }
  const parsed = SCHEMA.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw invalid(where, `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`, parsed.error);
  }
  return parsed.data;
}

function invalid(where: string, what: string, cause?: unknown): WenceError {
  return new WenceError("input_invalid", `测试题无效:${where},${what.trim()}。请改正后重试。`, {
    cause,
  });
}
