import { describe, expect, it } from "vitest";
import { parseBatchLine } from "./batch-line.ts";

describe("parseBatchLine", () => {
  it("reads id, question and history, and ignores other keys", () => {
    const line =
      '{"id":"q-1","question":"多少?","history":[{"role":"user","text":"甲市"}],"must":[]}';
    expect(parseBatchLine(line)).toEqual({
      kind: "question",
      id: "q-1",
      question: "多少?",
      history: [{ role: "user", text: "甲市" }],
    });
  });

  it("takes a number for an id, and null for none", () => {
    expect(parseBatchLine('{"id":7,"question":"甲"}')).toMatchObject({ id: 7 });
    expect(parseBatchLine('{"question":"甲","history":null}')).toMatchObject({
      id: null,
      history: [],
    });
  });

  it("lets query stand for question in a search", () => {
    expect(parseBatchLine('{"id":1,"query":"甲"}', { queries: true })).toMatchObject({
      question: "甲",
    });
    expect(parseBatchLine('{"id":1,"query":"甲"}')).toMatchObject({ kind: "bad" });
  });

  it.each([
    ["{", null, "不是 JSON。"],
    ["[1]", null, "不是 JSON 对象"],
    ['"甲"', null, "不是 JSON 对象"],
    ['{"id":"q-2"}', "q-2", "缺少键 question"],
    ['{"id":"q-3","question":5}', "q-3", "键 question 的值不合要求"],
    ['{"id":"q-4","question":" "}', "q-4", "问题是空的"],
    [
      '{"id":"q-5","question":"甲","history":[{"role":"system","text":""}]}',
      "q-5",
      "键 history.0.role",
    ],
    ['{"id":{},"question":"甲"}', null, "键 id"],
  ])("says what is wrong with %s and keeps its id", (text, id, fault) => {
    const line = parseBatchLine(text);
    expect(line).toMatchObject({ kind: "bad", id });
    expect(line.kind === "bad" && line.message).toContain(fault);
  });
});
