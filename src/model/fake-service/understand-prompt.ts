import type { Character } from "./characters.ts";
import { dataOf } from "./word-lines.ts";

/** What it thinks of every answer. */
const GRADE = { fluency: 4, helpfulness: 5, reason: "略显生硬" };

/**
 * The arguments of the tool call: the queries of the draft as they are, those that were set for it (or
 * that a function makes of the draft), or none that could be used.
 */
export function understandPrompt(prompt: string, character: Character, set: unknown): string {
  if (dataOf(prompt, "answer") !== null) return JSON.stringify(GRADE);
  if (character === "broken-json") return '{"queries":[{"kind":"indicator","phr';
  const draft = dataOf(prompt, "draft") ?? [];
  return JSON.stringify({ queries: typeof set === "function" ? set(draft) : (set ?? draft) });
}
