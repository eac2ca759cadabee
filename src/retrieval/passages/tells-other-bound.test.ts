import { expect, it } from "vitest";
import { tellsOtherBound } from "./tells-other-bound.ts";

it.each([
  ["100个座位以下的公园要配几名园丁", "100个座位以上的公园配2名园丁。"],
  ["65岁及以上人口占多少", "60周岁以上人口占23%。"],
  ["60至64岁游客的比例", "65周岁及以上游客比例达到75%。"],
])("%s is not told by another bound", (asked, text) => {
  expect(tellsOtherBound(asked, text)).toBe(true);
});

it.each([
  ["100个座位以上的公园要配几名园丁", "100个座位以上的公园配2名园丁。"],
  ["65岁以上人口占多少", "65周岁及以上人口占15%,60周岁以上占23%。"],
  ["65岁以上人口占多少", "老年人口占15%。"],
  ["65岁以上游客有什么优待", "60周岁以上游客免票。"],
  ["公园要配几名园丁", "100个座位以上的公园配2名园丁。"],
])("%s may be told by: %s", (asked, text) => {
  expect(tellsOtherBound(asked, text)).toBe(false);
});
