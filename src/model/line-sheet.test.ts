import { expect, it } from "vitest";
import type { Draft, DraftLine } from "../answer/draft.ts";
import type { Evidence } from "../retrieval/evidence.ts";
import { countTokens } from "./count-tokens.ts";
import { prepareSheet } from "./line-sheet.ts";

const evidence = (id: string, quote: string): Evidence => ({
  id,
  document: "a",
  kind: "clause",
  locator: "一、总则",
  span: { start: 0, end: quote.length },
  quote,
  context: "",
});

const draft = (lines: readonly DraftLine[], items: readonly Evidence[]): Draft => ({
  status: "answered",
  reason: null,
  lines,
  table: null,
  notes: [],
  evidence: items,
  followUps: [],
});

const fact = (text: string): DraftLine => ({ text, stance: "fact" });
const QUOTES = ["绿地率为40%。", "长".repeat(400), "水".repeat(30)];
const THREE = draft(
  QUOTES.map((_, i) => fact(`第${i}句⟦${i}⟧`)),
  QUOTES.map((quote, i) => evidence(String(i), quote)),
);

it("puts every line with its evidence before the model where there is room", () => {
  const { lines, evidence: shown } = prepareSheet(THREE);
  expect(lines.map(({ id, text }) => `${id} ${text}`)).toEqual([
    "L1 第0句[E1]",
    "L2 第1句[E2]",
    "L3 第2句[E3]",
  ]);
  expect(shown.map(({ quote }) => quote)).toEqual(QUOTES);
});

it.each([450, 200, 100, 50, 10])(
  "of %i tokens cuts no quote: a line goes in with all its evidence or not at all",
  (budget) => {
    const sheet = prepareSheet(THREE, budget);
    for (const { quote } of sheet.evidence) expect(QUOTES).toContain(quote);
    const spent = [...sheet.lines, ...sheet.evidence.map(({ quote: text }) => ({ text }))];
    expect(spent.reduce((sum, { text }) => sum + countTokens(text), 0)).toBeLessThanOrEqual(budget);
    for (const { text } of sheet.lines) {
      const [, mark] = /\[(E\d)\]/.exec(text) ?? [];
      expect(sheet.evidence.map(({ id }) => id)).toContain(mark);
    }
  },
);

it("passes over the line that is too long, and takes the next", () => {
  const { lines } = prepareSheet(THREE, 200);
  expect(lines.map(({ index }) => index)).toEqual([0, 2]);
});

it("counts evidence once that two lines share", () => {
  const shared = draft([fact("甲⟦1⟧"), fact("乙⟦1⟧")], [evidence("1", "长".repeat(400))]);
  expect(prepareSheet(shared, 450).lines).toHaveLength(2);
});

it("leaves alone what states no fact, items of lists, and lines without evidence", () => {
  const lines: DraftLine[] = [
    { text: "没有载明。", stance: "negative" },
    { text: "如下。", stance: "frame" },
    fact("- 一项⟦1⟧"),
    fact("没有依据"),
    fact("有依据⟦1⟧"),
  ];
  const sheet = prepareSheet(draft(lines, [evidence("1", "原文")]));
  expect(sheet.lines.map(({ index }) => index)).toEqual([4]);
});

it("gives marks back only for evidence that was shown", () => {
  const { unmark } = prepareSheet(THREE);
  expect(unmark("40%[E1][e3]。")).toBe("40%⟦0⟧⟦2⟧。");
  expect(unmark("40%[E1,E2]。")).toBe("40%⟦0⟧⟦1⟧。");
  expect(unmark("40%[E4]。")).toBeNull();
  expect(unmark("40%[1]。")).toBeNull();
});
