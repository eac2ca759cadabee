import { expect, it } from "vitest";
import type { Vocabulary } from "../../question/vocabulary.ts";
import type { Measure } from "../corpus.ts";
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

it("tells another level", () => {
  expect(isSibling("四星级公园数", "五星级公园数量")).toBe(true);
  expect(isSibling("65岁以上游客免票率", "80周岁及以上游客免票率")).toBe(true);
  expect(isSibling("一级公园设座椅比例", "二级以上公园设座椅比例")).toBe(true);
  expect(isSibling("三级公园设座椅比例", "二级以上公园设座椅比例")).toBe(false);
  expect(isSibling("五星公园数", "五星级公园数量")).toBe(false);
  expect(isSibling("65岁以上游客免票率", "65周岁及以上游客免票率")).toBe(false);
  expect(isSibling("85岁游客补贴", "80周岁以上游客补贴")).toBe(false);
  expect(isSibling("80岁以上游客补贴", "80—89周岁游客补贴")).toBe(false);
  expect(isSibling("公园数", "五星级公园数量")).toBe(false);
});

it("tells one half from the other, and from all", () => {
  expect(isSibling("女性游客数", "游客数")).toBe(true);
  expect(isSibling("女性游客数", "女性游客总数")).toBe(false);
  expect(isSibling("半失能游客数", "失能游客数")).toBe(true);
  expect(isSibling("失能游客数", "失能和半失能游客数")).toBe(false);
});
