import { expect, it } from "vitest";
import { parseDocument } from "./parse-document.ts";

/** Milliseconds in which a text is parsed. */
function timeOf(text: string): number {
  const began = performance.now();
  parseDocument({ id: "a", file: "a.txt", text, encoding: "utf-8", sha256: "" });
  return performance.now() - began;
}

// Work that grows with the square of the length takes several times as long.
it.each([
  [
    "a line with thousands of numbers that may begin a section",
    "某事项应当办理。一、办好。",
    12_000,
  ],
  ["hundreds of lines of words in columns that make no table", "甲   乙   丙\n1   2   3\n", 700],
])("parses %s in a few seconds", (_, piece, times) => {
  expect(timeOf(piece.repeat(times))).toBeLessThan(4_000);
});
