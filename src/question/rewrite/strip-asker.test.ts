import { expect, test } from "vitest";
import { stripAsker } from "./strip-asker.ts";

const names = (words: string) => ({
  place: words.includes("云河"),
  department: /园林|财政/u.test(words),
});

test.each([
  ["园林局要数:云河路灯几盏?", "云河路灯几盏?"],
  ["财政这边核一下,云河路灯几盏?", "云河路灯几盏?"],
  ["我是园林局新来的,云河路灯几盏?", "云河路灯几盏?"],
  ["园林局的想问下云河路灯几盏", "云河路灯几盏"],
  ["我园林局的,云河路灯几盏?", "云河路灯几盏?"],
  ["园林局方面提出,云河路灯几盏?", "云河路灯几盏?"],
  ["财政局要核对:云河园林局牵头哪些任务?", "云河园林局牵头哪些任务?"],
])("leaves out who asks: %s", (message, rest) => {
  expect(stripAsker(message, names)).toBe(rest);
});

test.each([
  "园林局想知道:负责哪些任务?",
  "财政局要核对:云河哪些任务归我们?",
  "云河园林局核一下:路灯几盏?",
  "园林局牵头,配合的有谁?",
  "财政局要出多少钱,给谁?",
  "林业局要数:云河路灯几盏?",
])("keeps a department that is asked about: %s", (message) => {
  expect(stripAsker(message, names)).toBe(message);
});
