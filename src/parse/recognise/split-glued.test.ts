import { expect, test } from "vitest";
import { splitGlued } from "./split-glued.ts";
import { splitLines } from "./split-lines.ts";

function pieces(text: string): string[] {
  return splitLines(text)
    .flatMap(splitGlued)
    .map(({ start, end }) => text.slice(start, end));
}

test("a paragraph whose lead phrases repeat their opening is several", () => {
  const text =
    "坚持公平。让所有人都能享用公园。坚持效率,  注重实效。把钱用在刀刃上。坚持开放。让社会力量参与。";
  expect(pieces(text)).toEqual([
    "坚持公平。让所有人都能享用公园。",
    "坚持效率,  注重实效。把钱用在刀刃上。",
    "坚持开放。让社会力量参与。",
  ]);
});

test("a word that only comes again divides nothing", () => {
  const text =
    "坚持公平。让所有人都能享用公园。坚持问题导向,把钱用在刀刃上,让社会力量参与公园的建设和管理。";
  expect(pieces(text)).toEqual([text]);
});
