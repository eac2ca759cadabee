import type { Character } from "./characters.ts";
import { dataOf } from "./word-lines.ts";

/** The arguments of the tool call: the queries of the draft as they are, or spoiled by the character. */
export function understandPrompt(prompt: string, character: Character): string {
  const draft = dataOf(prompt, "draft") ?? [];
  if (character === "broken-json") return '{"queries":[{"kind":"indicator","phr';
  return JSON.stringify({ queries: draft });
}
