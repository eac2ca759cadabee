import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { fakeAnswer, fakeCitation } from "../fake-assistant.ts";
import { renderAnswer } from "./render-answer.ts";

const options = { width: 80, paint: pc.createColors(false) };

describe("renderAnswer", () => {
  it("shows answer, table, notes, citations and follow-up questions in this order", () => {
    const answer = fakeAnswer({
      answer: "甲市到2025年达到**70%**[1]。",
      citations: [fakeCitation({ quote: "绿地率(%)\n\n54\n\u00a070" })],
      table: {
        columns: ["地区", "2025年"],
        rows: [
          ["甲市", "70"],
          ["乙市", "未载明"],
        ],
        citations: [[1], []],
      },
      notes: [{ kind: "conflict", text: "正文写的是75%。", citations: [1] }],
      followUps: ["那2021年呢?"],
    });
    expect(renderAnswer(answer, options)).toBe(`甲市到2025年达到70%[1]。

地区  2025年  出处
────  ──────  ────
甲市  70      [1]
乙市  未载明

⚠ 正文写的是75%。[1]

出处
[1] 甲政办〔2022〕6号 · 二、重点任务 › (四)10. · a.txt:3-5
    “绿地率(%) 54 70”

还可以问
  · 那2021年呢?`);
  });

  it("says why nothing was found", () => {
    const answer = fakeAnswer({
      status: "not_found",
      reason: "not_stated",
      answer: "文件没有写明预算。",
    });
    expect(renderAnswer(answer, options)).toBe("○ 未找到(文件未载明)\n文件没有写明预算。");
  });

  it("marks a question that needs a reply", () => {
    const answer = fakeAnswer({ status: "clarify", answer: "您问的是哪一年?" });
    expect(renderAnswer(answer, options)).toBe("? 需要补充\n您问的是哪一年?");
  });

  it("names a document without a number by its title, and a single line by its number", () => {
    const answer = fakeAnswer({
      answer: "有[1]。",
      citations: [fakeCitation({ documentNumber: null, endLine: 3, quote: "有" })],
    });
    expect(renderAnswer(answer, options)).toContain(
      "[1] 甲市绿化行动方案 · 二、重点任务 › (四)10. · a.txt:3\n",
    );
  });

  it("adds no marker that a note has already, and no column for a table without citations", () => {
    const answer = fakeAnswer({
      table: { columns: ["甲"], rows: [["1"]], citations: [[]] },
      notes: [{ kind: "assumption", text: "按2025年理解[1]。", citations: [1] }],
    });
    expect(renderAnswer(answer, options)).toBe("答\n\n甲\n──\n 1\n\n⚠ 按2025年理解[1]。");
  });

  it("lets nothing through that could drive the terminal", () => {
    const answer = fakeAnswer({ answer: "甲\u001b[2J\u0007\u202e乙" });
    expect(renderAnswer(answer, options)).toBe("甲[2J乙");
  });

  it("dims markers where there is colour", () => {
    const painted = renderAnswer(fakeAnswer({ answer: "有[1]" }), {
      width: 80,
      paint: pc.createColors(true),
    });
    expect(painted).toBe("有\u001b[2m[1]\u001b[22m");
  });
});
