import { expect, test } from "vitest";
import { asksForWords } from "./asks-for-words.ts";

test.each([
  "把那句话原封不动念给我听",
  "原话怎么说的?我要引用",
  "原文发我一下",
  "请把这段话一字不差地抄给我",
])("%s", (asked) => expect(asksForWords(asked)).toBe(true));

test.each(["原文里步道修多少公里", "公园面积多少", "那句话里的座椅有几张"])("not: %s", (asked) =>
  expect(asksForWords(asked)).toBe(false),
);
