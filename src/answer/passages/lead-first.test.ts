import { expect, test } from "vitest";
import type { PassageMatch } from "../../retrieval/passages/find-passages.ts";
import { leadFirst } from "./lead-first.ts";

const TEXT = "门票按规定减免。船票免收。座椅免收。";
const match = (start: number, end: number, score: number) =>
  ({
    score,
    sentence: { document: { text: TEXT }, span: { start, end } },
    evidence: { span: { start, end } },
  }) as unknown as PassageMatch;
const quoted = (all: PassageMatch[], phrase: string) =>
  leadFirst(all, phrase).map(({ evidence: { span } }) => TEXT.slice(span.start, span.end));

const [ticket, boat, bench] = ["门票按规定减免。", "船票免收。", "座椅免收。"];

test.each([
  ["the order of the text", [0.95, 1, 0.97], "费用", [ticket, boat, bench]],
  [
    "the subject first, however well others fit",
    [1, 0.98, 0.97],
    "座椅|减免",
    [bench, ticket, boat],
  ],
  ["what fits clearly worse last", [0.86, 1, 0.99], "费用|怎么收", [boat, bench, ticket]],
])("%s", (_, [a = 0, b = 0, c = 0], phrase, order) => {
  const all = [match(0, 8, a), match(8, 13, b), match(13, 18, c)];
  const best = all.sort((x, y) => y.score - x.score);
  expect(quoted(best, phrase)).toEqual(order);
});
