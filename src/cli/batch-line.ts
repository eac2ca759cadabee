import * as z from "zod";
import type { Turn } from "../policy.ts";

/** A line of a batch file, or what is wrong with it; `id` as far as it could be read. */
export type BatchLine = GoodBatchLine | BadBatchLine;

/** A line that asks something. */
export interface GoodBatchLine {
  readonly kind: "question";
  /** As given, or null. */
  readonly id: BatchId;
  readonly question: string;
  /** Oldest first. */
  readonly history: readonly Turn[];
}

/** A line that cannot be understood. */
export interface BadBatchLine {
  readonly kind: "bad";
  readonly id: BatchId;
  /** In Chinese: what is wrong, and what a line should be. */
  readonly message: string;
}

/** What the caller calls a line. */
export type BatchId = string | number | null;

const LINE = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  question: z.string().optional(),
  query: z.string().optional(),
  history: z.array(z.object({ role: z.enum(["user", "assistant"]), text: z.string() })).nullish(),
});

/**
 * Reads a line of a batch file; keys that are not listed here are ignored:
 *
 *     {"id": "q-1", "question": "…", "history": [{"role": "user", "text": "…"}]}
 *
 * `query` may stand for `question` where `queries` is on. Never throws.
 */
export function parseBatchLine(text: string, { queries = false } = {}): BatchLine {
  const value = parseJson(text);
  if (value === undefined) return bad(null, "不是 JSON");
  const id = idOf(value);
  const parsed = LINE.safeParse(value);
  if (!parsed.success) {
    const key = parsed.error.issues[0]?.path.join(".") ?? "";
    return bad(id, key === "" ? "不是 JSON 对象" : `键 ${key} 的值不合要求`);
  }
  const { query, question, history } = parsed.data;
  const asked = queries ? (query ?? question) : question;
  if (asked === undefined) return bad(id, `缺少键 ${queries ? "query" : "question"}`);
  if (asked.trim() === "") return bad(id, "问题是空的");
  return { kind: "question", id, question: asked, history: history ?? [] };
}

/** Says that a line cannot be understood. */
export function bad(id: BatchId, fault: string): BadBatchLine {
  const message = `这一行无效:${fault}。每行应为 {"id": …, "question": …}。`;
  return { kind: "bad", id, message };
}

/** Undefined, which JSON cannot say, for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function idOf(value: unknown): BatchId {
  if (typeof value !== "object" || value === null || !("id" in value)) return null;
  return typeof value.id === "string" || typeof value.id === "number" ? value.id : null;
}
