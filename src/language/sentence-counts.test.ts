import { expect, it } from "vitest";
import { countGrams, type GramCounts, gramsOf, sumCounts } from "./grams.ts";
import {
  packCounts,
  recallSentenceCounts,
  sentenceCounts,
  unpackCounts,
} from "./sentence-counts.ts";

const same = (text: string) => text;
const of = (...texts: string[]) => countGrams(texts.map(gramsOf));
const sorted = ({ count, frequency }: GramCounts) => [count, [...frequency].sort()];

it("counts the sentences that hold a gram, not how often they do", () => {
  const { count, frequency } = sentenceCounts(same, { text: "花园花园。花坛;路\n" });
  expect(count).toBe(3);
  expect([frequency.get("花"), frequency.get("花园"), frequency.get("坛")]).toEqual([2, 1, 1]);
});

it("takes counts that were brought along, for that document and wording only", () => {
  const document = { text: "花园" };
  recallSentenceCounts(same, document, () => of("别处"));
  expect(sentenceCounts(same, document).frequency.get("别处")).toBe(1);
  expect(sentenceCounts((text) => text, document).frequency.get("花园")).toBe(1);
  expect(sentenceCounts(same, { text: "花园" }).frequency.get("花园")).toBe(1);
});

it("unpacks what it has packed", () => {
  const counts = of("花园", "花坛花", "路灯 12");
  expect(sorted(unpackCounts(packCounts(counts)))).toEqual(sorted(counts));
  expect(sorted(unpackCounts(packCounts(of())))).toEqual([0, []]);
});

it("sums counts the same whatever was summed before", () => {
  const [a, b, c, d] = [of("花园"), of("花坛", "路"), of("路灯"), of("水井", "花")];
  const expected = sorted(of("花园", "花坛", "路", "水井", "花"));
  sumCounts([a, b, c]);
  expect(sorted(sumCounts([a, b, d]))).toEqual(expected);
  sumCounts([c]);
  expect(sorted(sumCounts([d, a, b]))).toEqual(expected);
  expect(sorted(sumCounts([]))).toEqual([0, []]);
});
