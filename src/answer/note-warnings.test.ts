import { expect, test } from "vitest";
import { askSample as ask } from "./end-to-end/ask-sample.ts";

const conflicts = (question: string) =>
  ask(question).notes.flatMap(({ kind, text }) => (kind === "conflict" ? [text] : []));

test("a contradiction that the answer has told is not told again", () => {
  expect(conflicts("镇江每千人口托位数现在是多少?")).toHaveLength(1);
});

test("a target below its baseline is called that", () => {
  const [note = ""] = conflicts("周口基本养老保险参保率目标是多少?");
  expect(note).toContain("目标值低于基期值");
  expect(note).not.toContain("不一致");
});
