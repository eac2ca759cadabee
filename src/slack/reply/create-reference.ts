import { randomInt } from "node:crypto";

/** No characters that are easily taken for one another. */
const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH = 7;

/** A reference under which an answer is found in the logs: "W-7KQ2M9F". */
export function createReference(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]);
  return `W-${letters.join("")}`;
}
