import { expect, test } from "vitest";
import { findGiven } from "./find-given.ts";

test.each([
  ["一个2000户的小区要配多少", [{ number: 2000, scale: 1, measure: "户", noun: "小区要配多" }]],
  ["要是按20万人口算", [{ number: 20, scale: 1e4, measure: "人", noun: "算" }]],
  ["收了12个老人", [{ number: 12, scale: 1, measure: "人", noun: "老人" }]],
  ["住满6个月", [{ number: 6, scale: 1, measure: "月", noun: "" }]],
  ["常住人口300万,要多少树", [{ number: 300, scale: 1e4, measure: "人", noun: "" }]],
  ["一年能领多少", [{ number: 12, scale: 1, measure: "月", noun: "" }]],
])("%s", (text, given) => expect(findGiven(text)).toEqual(given));

test.each([
  "2025年目标",
  "80岁以上的多少",
  "每百户多少",
  "第3个附件",
  "超过50张的",
  "前3名",
  "3岁以下",
])("nothing is given to reckon with in %s", (text) => expect(findGiven(text)).toEqual([]));
