import { expect, test } from "vitest";
import { findWraps } from "./find-wraps.ts";

/** Lines of 36 to 40 columns. */
const LINES = Array.from(
  { length: 24 },
  (_, i) => `${"公园、座椅".repeat(3)}${"更新步道".slice(i % 3)}和`,
);

const isFull = (text: string) => {
  const printed = [...LINES, text].map((line, index) => ({ text: line, shown: line, index }));
  const [wrap] = findWraps(printed);
  const last = printed.at(-1);
  return last === undefined ? undefined : wrap?.isFull(last);
};

test.each([
  ["as wide as the others", LINES[0] ?? "", true],
  ["longer by a mark", `${LINES[0]}，`, true],
  ["longer by two marks", `${LINES[0]}）。`, true],
  ["longer by a word", `${LINES[0]}维护`, false],
  ["longer by a word and a mark", `${LINES[0]}维护。`, false],
  ["the short end of a paragraph", "公园的座椅。", false],
])("a line %s", (_name, text, full) => {
  expect(isFull(text)).toBe(full);
});
