import type { Character } from "./characters.ts";
import { dataOf } from "./word-lines.ts";

/**
 * The arguments of the tool call: the queries of the draft as they are, those that were set for it, or
 * none that could be used.
 */
export function understandPrompt(prompt: string, character: Character, set: unknown): string {
  if (character === "broken-json") return '{"queries":[{"kind":"indicator","phr';
  return JSON.stringify({ queries: set ?? dataOf(prompt, "draft") ?? [] });
}
