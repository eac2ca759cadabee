import { expect, test } from "vitest";
import { withoutLightWords } from "./light-words.ts";

const inTerm = (words: string) => "座椅做旧工艺".includes(words);

test.each([
  ["座椅更换|确定的", "座椅更换"],
  ["座椅一项", "座椅"],
  ["共同|不论两局", ""],
  ["凡是座椅更换|填入", "座椅更换"],
  ["座椅做旧", "座椅做旧"],
  ["喷泉", "喷泉"],
])("%s → %s", (phrase, left) => expect(withoutLightWords(phrase, inTerm)).toBe(left));
