import fc from "fast-check";
import { expect, test } from "vitest";
import { fitOf, gramsOf } from "../../language/grams.ts";
import { createGramPostings } from "./gram-postings.ts";

const weight = (gram: string) => gram.length;
const grams = fc
  .array(fc.constantFrom("公", "园", "公园", "绿", "地", "绿地", "12"))
  .map((all) => new Set(all));

const NOTHING: ReadonlySet<string> = new Set();

test("coverage is what comparing the phrase with each candidate gives", () => {
  const candidate = fc.record({ grams, heading: grams, lead: fc.constant(NOTHING) });
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 6 }), grams, (candidates, phrase) => {
      const words = new Map([...phrase].map((gram, i) => [gram, i % 2 === 0 ? 1 : 0.5]));
      const all = createGramPostings(candidates).coverageOf(words, weight, NOTHING);
      const each = candidates.map(
        ({ grams: own, heading: context }) => fitOf(words, own, { weight, context }).coverage,
      );
      expect(all).toHaveLength(each.length);
      for (const [i, coverage] of each.entries()) expect(all[i]).toBeCloseTo(coverage, 9);
    }),
  );
});

test("a phrase of unknown words covers nothing", () => {
  const postings = createGramPostings([
    { grams: gramsOf("公园绿地"), heading: gramsOf("总则"), lead: NOTHING },
  ]);
  expect([...postings.coverageOf(new Map([["灯", 1]]), weight, NOTHING)]).toEqual([0]);
  expect([...postings.coverageOf(new Map(), weight, NOTHING)]).toEqual([0]);
});

test("what the title says is given with every candidate, for less than what it says itself", () => {
  const postings = createGramPostings([
    { grams: gramsOf("公园"), heading: NOTHING, lead: NOTHING },
    { grams: NOTHING, heading: gramsOf("公园"), lead: NOTHING },
    { grams: NOTHING, heading: NOTHING, lead: NOTHING },
  ]);
  const coverages = postings.coverageOf(new Map([["公园", 1]]), weight, gramsOf("公园"));
  expect([...coverages]).toEqual([1, 0.6, 0.4]);
});

test("an item holds most of what the sentence says that opens its list", () => {
  const postings = createGramPostings([
    { grams: gramsOf("十元"), heading: gramsOf("公园"), lead: gramsOf("公园") },
    { grams: gramsOf("公园"), heading: NOTHING, lead: gramsOf("公园") },
  ]);
  expect([...postings.coverageOf(new Map([["公园", 1]]), weight, NOTHING)]).toEqual([0.85, 1]);
});

test("a word that another stands for is held in part, and one that stands there itself in full", () => {
  const postings = createGramPostings([
    { grams: gramsOf("遮阳棚"), heading: NOTHING, lead: NOTHING },
    { grams: gramsOf("乘凉"), heading: NOTHING, lead: NOTHING },
    { grams: gramsOf("阳台"), heading: NOTHING, lead: NOTHING },
  ]);
  const related = [{ grams: gramsOf("乘凉"), pairs: ["乘凉"], said: [["遮阳"], ["树荫"]] }];
  const coverages = postings.coverageOf(new Map([["乘凉", 1]]), weight, NOTHING, related);
  expect([...coverages]).toEqual([0.6, 1, 0]);
});
