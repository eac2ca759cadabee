import { describe, expect, it } from "vitest";
import type { Answer, Citation } from "../src/answer/answer.ts";
import type { Question } from "./question.ts";
import { createJudge, scoreAnswer, scoreError } from "./score-answer.ts";
import { scorecard } from "./scorecard.ts";

const TEXT = "一、目标\n床位占比 |\n54 |\n70 |\n(责任部门:甲局、乙局)\r\n结束";
const judge = createJudge([{ id: "a", file: "a.txt", text: TEXT }]);

const question: Question = {
  id: "a-003",
  question: "占比多少?",
  type: "indicator_value",
  docs: ["a"],
  status: "answered",
  must: [["70%", "百分之七十"]],
  must_not: ["54"],
  evidence: [{ doc: "a", text: "床位占比5470" }],
  evidence_mode: "all",
};

/** A citation of the words from `first` to `last` in the text above. */
function cite(n: number, first: string, last: string, lines: [number, number]): Citation {
  const start = TEXT.indexOf(first);
  const end = TEXT.indexOf(last, start) + last.length;
  return {
    n,
    document: "a",
    title: "方案(%)",
    documentNumber: null,
    kind: "indicator",
    locator: "",
    file: "a.txt",
    startLine: lines[0],
    endLine: lines[1],
    start,
    end,
    quote: TEXT.slice(start, end),
  };
}

const row = cite(1, "床位占比", "70 |", [2, 4]);

const answer = (changes: Partial<Answer> = {}): Answer => ({
  question: "占比多少?",
  status: "answered",
  reason: null,
  answer: "占比为 70 %[1]。",
  citations: [row],
  table: null,
  notes: [],
  followUps: [],
  trace: {
    query: {},
    engine: "offline",
    model: null,
    timingsMs: { understand: 0, retrieve: 0, draft: 0, ground: 0, total: 0 },
    corpusHash: "",
    promptHash: null,
    refused: [],
  },
  ...changes,
});

const score = (changes: Partial<Answer> = {}, asked: Partial<Question> = {}) =>
  scoreAnswer({ ...question, ...asked }, answer(changes), judge, 1);

describe("an answer is right", () => {
  it("with status, words and evidence as asked, white space and width apart", () => {
    expect(score()).toMatchObject({ right: true, split: "dev", problems: [] });
    expect(score({ answer: "占比为 **70**%[1]。" }).right).toBe(true);
  });

  it("with the words in a table cell or a note", () => {
    const table = { columns: ["值"], rows: [["70%"]], citations: [[1]] };
    expect(score({ answer: "见表。", table }).right).toBe(true);
    const notes = [{ kind: "conflict" as const, text: "70%", citations: [1] }];
    expect(score({ answer: "见注。", notes }).right).toBe(true);
  });

  it("but not without a needed word", () => {
    expect(score({ answer: "占比为70[1]。" }).problems).toContain("缺:70%|百分之七十");
  });

  it("but not with a forbidden word", () => {
    const result = score({ answer: "从54%到70%[1]。" });
    expect([result.right, result.problems[0]]).toEqual([false, "不该有:54"]);
  });

  it("but not with another status", () => {
    const result = score({ status: "not_found", reason: "not_stated" });
    expect([result.right, result.problems[0]]).toEqual([false, "状态 not_found,应为 answered"]);
  });

  it("but not when refused for the wrong reason", () => {
    const asked = {
      status: "not_found",
      reason: "not_stated",
      must: [],
      must_not: [],
      evidence: [],
    } as const;
    const refusal = { status: "not_found", answer: "未载明。", citations: [] } as const;
    const lists = { must: [], must_not: [], evidence: [] };
    const wrong = score({ ...refusal, reason: "other_place" }, { ...asked, ...lists });
    expect([wrong.right, wrong.wrongReason]).toEqual([false, true]);
    const right = score({ ...refusal, reason: "not_stated" }, { ...asked, ...lists });
    expect([right.right, right.wrongReason]).toEqual([true, false]);
  });

  it("and the digit of a marker is not a word of it", () => {
    expect(score({ answer: "为[70]%。" }).right).toBe(false);
  });
});

describe("evidence", () => {
  it("counts as cited inside one quote, pipes and white space apart", () => {
    expect(score().evidence).toEqual({ cited: true, missing: [], relevant: 1 });
  });

  it("does not count when the quote is shorter or of another document", () => {
    const short = cite(1, "70", "70", [4, 4]);
    expect(score({ citations: [short] }).evidence).toEqual({
      cited: false,
      missing: ["a:床位占比5470"],
      relevant: 1,
    });
    const elsewhere = score({ citations: [{ ...row, document: "b" }] }).evidence;
    expect(elsewhere).toMatchObject({ cited: false, relevant: 0 });
  });

  it("needs all snippets, or any one, as the question says", () => {
    const evidence = [
      { doc: "a", text: "床位占比5470" },
      { doc: "a", text: "甲局、乙局" },
    ];
    expect(score({}, { evidence }).evidence.missing).toEqual(["a:甲局、乙局"]);
    expect(score({}, { evidence, evidence_mode: "any" }).evidence.cited).toBe(true);
    const other = cite(1, "一、目标", "一、目标", [1, 1]);
    expect(
      score({ citations: [other] }, { evidence, evidence_mode: "any" }).evidence,
    ).toMatchObject({ cited: false, relevant: 0 });
  });

  it("takes another slice that says as much, of the same document only", () => {
    const evidence = [{ doc: "a", text: "甲局、乙局", or: ["床位占比5470"] }];
    expect(score({}, { evidence }).evidence).toEqual({ cited: true, missing: [], relevant: 1 });
    const elsewhere = [{ doc: "b", text: "甲局、乙局", or: ["床位占比5470"] }];
    expect(score({}, { evidence: elsewhere }).evidence.missing).toEqual(["b:甲局、乙局"]);
  });
});

describe("a citation", () => {
  it("is verbatim at its offsets and lines, also across \\r\\n", () => {
    const tail = cite(1, "(责任", "结束", [5, 6]);
    expect(score({ citations: [tail] }).citations).toEqual({ total: 1, verbatim: 1, problems: [] });
  });

  it.each([
    [{ quote: "床位占比 70" }, "引文与"],
    [{ startLine: 1 }, "行号 1-4 应为 2-4"],
    [{ file: "b.txt" }, "文件名 b.txt 与 a.txt 不符"],
    [{ document: "c" }, "引用了不存在的文件 c"],
    [{ quote: "" }, "引文为空"],
  ])("is caught with %o", (change, message) => {
    const { verbatim, problems } = score({ citations: [{ ...row, ...change }] }).citations;
    expect(verbatim).toBe(0);
    expect(problems[0]).toContain(message);
  });

  it("has a marker in text, table or notes, and each marker a citation", () => {
    const problems = (changes: Partial<Answer>) => score(changes).citations.problems;
    expect(problems({ answer: "70%[1][2]" })).toEqual(["标记 [2] 没有对应的引用"]);
    expect(problems({ answer: "70%" })).toEqual(["引用 [1] 没有对应的标记"]);
    expect(problems({ citations: [row, row] })).toEqual(["引用编号重复"]);
    const table = { columns: ["值"], rows: [["70%"]], citations: [[1]] };
    expect(problems({ answer: "见表。", table })).toEqual([]);
    const notes = [{ kind: "conflict" as const, text: "另说", citations: [3] }];
    expect(problems({ notes })).toEqual(["标记 [3] 没有对应的引用"]);
  });
});

describe("a department", () => {
  const known = createJudge(
    [{ id: "a", file: "a.txt", text: TEXT }],
    ["市甲局分局", "市甲局", "市丁局"],
  );
  const unsupported = (text: string, quote: string, asked = "谁?") =>
    scoreAnswer(
      { ...question, question: asked },
      answer({ answer: text, citations: [{ ...row, quote }] }),
      known,
      1,
    ).support.unsupported;

  it("is supported by a quote or the question", () => {
    expect(unsupported("市甲局牵头[1]", "牵头:市甲 局")).toEqual([]);
    expect(unsupported("市丁局不牵头[1]", "牵头", "市丁局牵头吗")).toEqual([]);
  });

  it("is not supported by a quote that names another, or a shorter one", () => {
    expect(unsupported("市丁局牵头[1]", "牵头:市甲局")).toEqual(["市丁局"]);
    expect(unsupported("市甲局分局牵头[1]", "牵头:市甲局")).toEqual(["市甲局分局"]);
  });
});

describe("a list", () => {
  const items = [["乙率"], ["甲乙率"], ["丙", "丙率"]];
  const list = (text: string, rows?: string[][]) => {
    const table = rows === undefined ? null : { columns: [], rows, citations: [] };
    return score({ answer: text, table }, { items, must: [], must_not: [] });
  };

  it("is exact when each item has one entry of its own, whatever their order", () => {
    expect(list("三项:\n- 甲乙率\n- 丙率\n- 乙率").list?.exact).toBe(true);
    expect(
      list("见表", [
        ["1", "丙"],
        ["2", "乙率"],
        ["3", "甲乙率"],
      ]).list?.exact,
    ).toBe(true);
  });

  it("is not right when an item is missing, though its name is part of another's", () => {
    const result = list("- 甲乙率\n- 丙率");
    expect(result.list).toMatchObject({ exact: false, missing: ["甲乙率"] });
    expect(result.right).toBe(false);
  });

  it("is not right with an entry too many", () => {
    expect(list("- 甲乙率\n- 丙率\n- 乙率\n- 丁率").list).toMatchObject({ extra: ["丁率"] });
  });

  it("is not right with an item given twice", () => {
    const result = list("- 甲乙率\n- 丙率\n- 乙率\n- 丙").list;
    expect(result).toMatchObject({ exact: false, repeated: ["丙"], extra: [] });
  });

  it("does not count rows that say a place states nothing", () => {
    const rows = [["丙"], ["乙率"], ["甲乙率"], ["丁市,未载明"]];
    expect(list("见表", rows).list?.exact).toBe(true);
  });

  it("counts what is indented below a bullet as part of it", () => {
    expect(list("- 甲乙率\n  - 说明\n- 丙率\n- 乙率\n- 丁\n  - 说明").list).toMatchObject({
      extra: ["丁 - 说明"],
    });
    expect(list("- 甲乙率\n  - 说明\n- 丙率\n- 乙率\n  说明").list?.exact).toBe(true);
  });

  it("in running text shows only what is missing", () => {
    expect(list("有甲乙率、丙和丁。").list).toMatchObject({ exact: true });
    expect(list("有甲乙率。").list).toMatchObject({ missing: ["丙"] });
  });
});

describe("a scorecard", () => {
  it("tallies refusals both ways, errors, precision and latency", () => {
    const refused = score({ status: "not_found", reason: "not_stated" });
    const unanswerable = { status: "not_found", reason: "not_stated" } as const;
    const answered = score({}, { ...unanswerable, evidence: [] });
    const failed = scoreError({ ...question, items: [["甲"]] }, "坏了", 9);
    const card = scorecard([score(), refused, answered, failed]);
    expect(card.tallies).toMatchObject({
      right: { hits: 1, total: 4 },
      cited: { hits: 2, total: 3 },
      rightAndCited: { hits: 1, total: 4 },
      citationPrecision: { hits: 2, total: 2 },
      answerableAnswered: { hits: 1, total: 3 },
      unanswerableRefused: { hits: 0, total: 1 },
      refusalReason: { hits: 0, total: 0 },
      listsExact: { hits: 0, total: 1 },
    });
    expect([card.p50, card.p95]).toEqual([1, 9]);
  });
});
