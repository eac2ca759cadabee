import { expect, test } from "vitest";
import { squeeze } from "../recognise/squeeze.ts";
import { digitise } from "./digitise.ts";

const read = (text: string) => digitise(squeeze(text, { start: 0, end: text.length }));

test.each([
  ["增加到二千三百张", "增加到2300张"],
  ["由百分之六十八点四提高到百分之七十六", "由68.4%提高到76%"],
  ["达到百分之百", "达到100%"],
  ["产值三十八亿元,奖补五万元", "产值38亿元,奖补5万元"],
  ["三个一批,第十二条,每一百户,数十家,一体化", "三个一批,第十二条,每一百户,数十家,一体化"],
])("%s", (words, digits) => {
  expect(read(words).text).toBe(digits);
});

test("each digit stands at a place of its numeral", () => {
  const { text, at } = read("有二千\n三百张");
  expect(text).toBe("有2300张");
  expect(at).toHaveLength(text.length);
  expect([at[1], at[4], at[5]]).toEqual([1, 5, 6]);
});

test("a sentence may be as long as a file", () => {
  const long = "公园".repeat(200_000);
  expect(read(long).text).toBe(long);
});
