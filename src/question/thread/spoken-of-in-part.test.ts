import { expect, test } from "vitest";
import { spokenOfInPart } from "./spoken-of-in-part.ts";

const SUBJECTS = ["公园座椅总数", "步道完好率", "路灯"];

test.each([
  ["刚才那个座椅一共要加多少", "座椅", "公园座椅总数"],
  ["前面说的完好率是哪年的", "完好率", "步道完好率"],
  ["那个步道怎么样了", "步道", "步道完好率"],
])("a subject pointed at by a part of its name: %s", (text, phrase, subject) =>
  expect(spokenOfInPart(SUBJECTS, { phrase, text })).toBe(subject),
);

test.each([
  ["座椅要多少", "座椅"],
  ["刚才那个长椅呢", "长椅"],
  ["刚才的路灯呢", "路灯"],
])("not: %s", (text, phrase) => expect(spokenOfInPart(SUBJECTS, { phrase, text })).toBeNull());
