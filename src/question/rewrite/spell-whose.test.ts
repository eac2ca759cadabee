import { expect, test } from "vitest";
import { spellWhose } from "./spell-whose.ts";

const isPlace = (words: string) => words.includes("云河");

test.each([
  ["区园林局(云河)主办了哪些任务", "云河区园林局主办了哪些任务"],
  ["园林局（云河市）要做什么", "云河市园林局要做什么"],
  ["市园林局(原绿化处)要做什么", "市园林局(原绿化处)要做什么"],
  ["任务表(云河)里有几项", "任务表(云河)里有几项"],
])("%s", (message, spelt) => expect(spellWhose(message, isPlace)).toBe(spelt));
