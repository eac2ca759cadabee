import { expect, it } from "vitest";
import { isLong, sentenceGroups, trimSpan } from "./sentence-groups.ts";

const whole = (text: string) => ({ start: 0, end: text.length });
const cut = (text: string) =>
  sentenceGroups(text, whole(text)).map(({ start, end }) => text.slice(start, end));
const sentence = (length: number) => `${"字".repeat(length - 1)}。`;

it("keeps a short text as one group", () => {
  expect(cut("一句。两句。")).toEqual(["一句。两句。"]);
});

it("gives no group for blank text", () => {
  expect(cut(" \u3000\n ")).toEqual([]);
});

it("closes a group once it has 120 characters", () => {
  const groups = cut(sentence(70) + sentence(70) + sentence(70) + sentence(70));
  expect(groups.map((group) => group.length)).toEqual([140, 140]);
});

it("does not let a group grow beyond 200 characters by another sentence", () => {
  expect(cut(sentence(100) + sentence(150)).map((group) => group.length)).toEqual([100, 150]);
});

it("leaves a single long sentence whole", () => {
  expect(cut(sentence(450)).map((group) => group.length)).toEqual([450]);
});

it("appends a last group of a few words to the one before", () => {
  expect(cut(`${sentence(190)}(责任部门:甲、乙)`)).toHaveLength(1);
});

it("does not leave a heading alone before a long sentence", () => {
  expect(cut(`一、指导思想\n${sentence(300)}`)).toHaveLength(1);
});

it("keeps closing quotes and brackets with their sentence", () => {
  const text = `“${sentence(150)}”${sentence(150)}`;
  expect(cut(text)[0]?.endsWith("。”")).toBe(true);
});

it("ends sentences at half-width semicolons and line breaks too", () => {
  const text = `${"字".repeat(130)};${"词".repeat(130)}\n${"句".repeat(130)}`;
  expect(cut(text).map((group) => group[0])).toEqual(["字", "词", "句"]);
});

it("covers every non-blank character once, in order, inside the given span", () => {
  const text = `前言。${sentence(80)} \n ${sentence(90)}！${sentence(60)}后记。`;
  const span = { start: 3, end: text.length - 3 };
  const groups = sentenceGroups(text, span);
  const joined = groups.map(({ start, end }) => text.slice(start, end)).join("");
  expect(joined.replace(/\s/g, "")).toBe(text.slice(3, -3).replace(/\s/g, ""));
  expect(groups.every(({ start }, i) => start >= (groups[i - 1]?.end ?? span.start))).toBe(true);
});

it("does not count white space when it asks whether a text is long", () => {
  const text = `${"字 ".repeat(150)}`;
  expect(isLong(text, whole(text))).toBe(false);
  expect(isLong("字".repeat(201), { start: 0, end: 201 })).toBe(true);
});

it("trims a span, and leaves an empty one of a blank one", () => {
  expect(trimSpan(" 甲 乙 ", { start: 0, end: 5 })).toEqual({ start: 1, end: 4 });
  expect(trimSpan("  ", { start: 0, end: 2 })).toEqual({ start: 2, end: 2 });
});
