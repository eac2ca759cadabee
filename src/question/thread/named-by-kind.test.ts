import { describe, expect, test } from "vitest";
import { namedByKind } from "./named-by-kind.ts";

describe("a bare noun stands for what was spoken of that ends so", () => {
  test.each([
    [["意外伤害保险"], "那个险哪年人人都有", "意外伤害保险"],
    [["公园改造", "石拱大桥"], "这座桥是谁修的", "石拱大桥"],
    [["意外伤害保险", "公园"], "|的那个险,哪年办", "意外伤害保险"],
  ])("%j, then %s", (subjects, text, subject) => expect(namedByKind(subjects, text)).toBe(subject));
});

test.each([
  [["意外伤害保险"], "那个园什么时候开"],
  [["意外伤害保险"], "保险有几种"],
  [["意外伤害保险"], "我问的是游船的那个险"],
  [[], "那个险呢"],
])("%j says nothing of %s", (subjects, text) => expect(namedByKind(subjects, text)).toBeNull());
