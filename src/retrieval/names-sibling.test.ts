import { expect, it } from "vitest";
import type { Vocabulary } from "../question/vocabulary.ts";
import type { Measure } from "./corpus.ts";
import { namesSibling } from "./names-sibling.ts";

const vocabulary = {
  canonical: (text: string) => text.replaceAll("花草", "植物"),
} as Vocabulary;
const row = (name: string) => ({ indicator: { name } }) as Measure;
const isSibling = (phrase: string, name: string) => namesSibling(phrase, row(name), vocabulary);

it("tells a name with another word in the same place", () => {
  expect(isSibling("城区公园管理率", "城区道路管理率(%)")).toBe(true);
  expect(isSibling("基本公园保险参保率", "区基本道路保险参保缴费率")).toBe(true);
});

it("takes synonyms, slips, related words and longer names for the same", () => {
  expect(isSibling("城区花草管理率", "城区植物管理率")).toBe(false);
  expect(isSibling("城区公圆管理率", "城区公园管理率")).toBe(false);
  expect(isSibling("城区花园管理率", "城区公园管理率")).toBe(false);
  expect(isSibling("城区公园管理率", "城区公园和道路管理率")).toBe(false);
  expect(isSibling("公园管理率", "道路管理率")).toBe(false);
});
