import type { Party } from "../../policy.ts";
import { readParties } from "./read-parties.ts";

/**
 * The bodies that the first group of a match names, at its end, whatever their part. `start` is where the searched words
 * begin in the evened text.
 */
export function readMatchedParties(text: string, start: number, match: RegExpExecArray): Party[] {
  const end = start + match.index + match[0].length;
  const read = readParties(text, { start: end - (match[1] ?? "").length, end });
  return [...read.lead, ...read.support, ...read.shared];
}
