import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSentenceScanner } from "./sentence-scanner.ts";

const scan = (text: string, size = text.length) => {
  const scanner = createSentenceScanner();
  const found = [];
  for (let from = 0; from < text.length; from += Math.max(1, size))
    found.push(...scanner.push(text.slice(from, from + Math.max(1, size))));
  return found;
};
const ONE = '{"line":"L1","text":"2025年为70%[E1]。"}';
const TWO = '{"line":["L2","L3"],"text":"他说:\\"{好}\\"[E2]。"}';
const SENTENCES = [
  { lines: ["L1"], text: "2025年为70%[E1]。" },
  { lines: ["L2", "L3"], text: '他说:"{好}"[E2]。' },
];

describe("sentences are found", () => {
  it.each([
    ["one a line", `${ONE}\n${TWO}`],
    ["in an array", `[${ONE}, ${TWO}]`],
    ["in an object", `{"sentences": [${ONE},${TWO}]}`],
    ["in a code fence, with words around", `好的:\n\`\`\`json\n${ONE}\n${TWO}\n\`\`\`\n完毕`],
    ["behind thoughts", `<think>{"line":"L9","text":"想"} "</think>${ONE}${TWO}`],
    [
      "between broken ones",
      `{"line":"L0"}{bad}${ONE}{"line":"L1","text":""}${TWO}{"line":"L4","te`,
    ],
  ])("%s, however the stream is cut", (_, text) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.length }), (size) => {
        expect(scan(text, size)).toEqual(SENTENCES);
      }),
    );
  });
});

it("gives a sentence as soon as it is complete", () => {
  const scanner = createSentenceScanner();
  expect(scanner.push(ONE.slice(0, -1))).toEqual([]);
  expect(scanner.push("}")).toEqual([SENTENCES[0]]);
});

it("puts evidence that is listed beside the text into it", () => {
  const text = '{"line":"L1","text":"为70%[E1]。","evidence":["E1","E2"]}';
  expect(scan(text)).toEqual([{ lines: ["L1"], text: "为70%[E1][E2]。" }]);
});

it("forgets an object that never ends", () => {
  const scanner = createSentenceScanner();
  scanner.push(`{"text":"${"长".repeat(9_000)}`);
  expect(scanner.push(ONE)).toEqual([SENTENCES[0]]);
});

it("takes any text without failing, and finds nothing in it", () => {
  const piece = fc.constantFrom(
    "{",
    "}",
    '"',
    "\\",
    "<think>",
    "</think>",
    "[",
    "a",
    ":",
    "\n",
    "长",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const scanner = createSentenceScanner();
      expect(pieces.flatMap((each) => scanner.push(each))).toEqual([]);
    }),
  );
});
