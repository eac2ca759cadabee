import { expect, test } from "vitest";
import { findUnlistedPlaces } from "./find-unlisted-places.ts";

const names = (question: string, written = "") =>
  findUnlistedPlaces(question, (words) => written.includes(words));

test.each([
  ["晴岚市的公园有几个", ["晴岚市"]],
  ["请问云溪县2025年绿地率目标", ["云溪县"]],
  ["那岭南区的停车费呢", ["岭南区"]],
])("%s", (question, found) => expect(names(question)).toEqual(found));

test.each(["开发区的公园怎么建", "贫困县的公园", "各县的公园", "城市的公园", "公园在哪个区"])(
  "no place in %s",
  (question) => expect(names(question)).toEqual([]),
);

test("what a document writes is none outside of them", () =>
  expect(names("晴岚市的公园有几个", "晴岚河流经全市")).toEqual([]));
