import { expect, test } from "vitest";
import { spellDueClaim } from "./spell-due-claim.ts";

test.each([
  ["2025年前换完就行,对吧?", "期限是2025年,对吧?"],
  ["是要2025年建成吗", "期限是2025年吗"],
  ["到2024年底完成,是不是?", "期限是2024年,是不是?"],
  ["2026年底前全部换好就可以,没错吧", "期限是2026年,没错吧"],
  ["赶在27年之前收尾即可,对不对", "期限是2027年,对不对"],
])("%s claims a term", (question, spelt) => expect(spellDueClaim(question)).toBe(spelt));

test.each([
  "2025年建成多少座椅?",
  "2025年建成300张座椅吗",
  "公园座椅2025年换完哪些",
  "公园2025年达标了吗",
  "公园座椅2026年底前换好,对吧",
  "座椅换好了吗",
])("%s stays", (question) => expect(spellDueClaim(question)).toBe(question));
