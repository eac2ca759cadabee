import { expect, it } from "vitest";
import { nameCompleter } from "./name-completer.ts";

const complete = nameCompleter({
  synonyms: [
    ["新公园", "新建公园"],
    ["步道", "滨河步道"],
    ["林荫小路", "绿道"],
    ["座椅", "长椅"],
  ],
});

it("gives a name its first characters back where a term of the lexicon says which they were", () => {
  expect(complete("建公园座椅达标")).toBe("新建公园座椅达标");
  expect(complete("河步道长度")).toBe("滨河步道长度");
});

it("leaves a name that lost nothing, or that no term begins", () => {
  expect(complete("新建公园座椅")).toBe("新建公园座椅");
  expect(complete("椅子数量")).toBe("椅子数量");
  expect(complete("园绿地面积")).toBe("园绿地面积");
  expect(complete("荫小路长度")).toBe("荫小路长度");
});
