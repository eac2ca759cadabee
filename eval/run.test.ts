import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Answer } from "../src/answer/answer.ts";
import type { Assistant } from "../src/assistant.ts";
import { WenceError } from "../src/errors.ts";
import type { OpenAssistant } from "./open-assistant.ts";
import { type EvalOptions, runEval } from "./run.ts";

const TEXT = "床位 70 张";
const line = (id: string, question: string) =>
  JSON.stringify({
    id,
    question,
    type: "passage",
    docs: ["a"],
    status: "answered",
    must: [["70"]],
    must_not: [],
    evidence: [{ doc: "a", text: "床位70张" }],
    evidence_mode: "all",
  });

/** An assistant that answers 70, cited, except where the question holds "坏" or "错". */
const open: OpenAssistant = async () =>
  ({
    documents: [{ id: "a", file: "a.txt", title: "方案", text: TEXT, duties: [] }],
    ask: async (question: string): Promise<Answer> => {
      if (question.includes("坏")) throw new WenceError("internal", "坏了");
      const words = question.includes("错") ? "为七张[1]" : "为70张[1]";
      return {
        question,
        answer: words,
        status: "answered",
        citations: [citation],
        table: null,
        notes: [],
      } as unknown as Answer;
    },
  }) as unknown as Assistant;
const citation = {
  n: 1,
  document: "a",
  title: "方案",
  documentNumber: null,
  kind: "clause",
  locator: "",
  file: "a.txt",
  startLine: 1,
  endLine: 1,
  start: 0,
  end: TEXT.length,
  quote: TEXT,
} as const;

let folder = "";
let printed: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wence-eval-"));
  printed = [];
  vi.spyOn(console, "log").mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, "error").mockImplementation((text: string) => void printed.push(text));
});
afterEach(() => vi.restoreAllMocks());

/** Runs over these lines; a-001 is held out, a-003 and a-004 are not. */
function run(lines: readonly string[], options: Partial<EvalOptions> = {}): Promise<number> {
  const set = join(folder, "questions.jsonl");
  writeFileSync(set, lines.join("\n"));
  return runEval(
    { corpusDir: folder, dataDir: folder, set, out: join(folder, "out"), ...options },
    { open },
  );
}
const reports = (ending: string) =>
  readFileSync(
    join(folder, "out", `${folder.replaceAll("/", "-").slice(1)}-questions.${ending}`),
    "utf8",
  );

describe("a run", () => {
  it("prints failures of the open part with what is wrong, and a table", async () => {
    expect(await run([line("a-003", "错题?"), line("a-004", "对题?")])).toBe(0);
    const text = printed.join("\n");
    expect(text).toContain("a-003");
    expect(text).toContain("错题?");
    expect(text).toContain("缺:70");
    expect(text).not.toContain("对题?");
    expect(text).toContain("50.0% 1/2");
  });

  it("keeps the held-out part closed in terminal, HTML and JSON", async () => {
    await run([line("a-001", "错而保密?"), line("a-003", "错题?")]);
    for (const text of [printed.join("\n"), reports("html"), reports("json")]) {
      expect(text).toContain("a-001");
      expect(text).not.toContain("错而保密");
    }
  });

  it("opens it when told to", async () => {
    await run([line("a-001", "错而保密?"), line("a-003", "错题?")], { showHeld: true });
    for (const text of [printed.join("\n"), reports("html"), reports("json")]) {
      expect(text).toContain("错而保密?");
    }
  });

  it("counts a call that throws as wrong and goes on", async () => {
    await run([line("a-003", "坏题?"), line("a-004", "对题?")]);
    expect(printed.join("\n")).toContain("出错:坏了");
    expect(printed.join("\n")).toContain("50.0% 1/2");
  });

  it("escapes what it writes into HTML", async () => {
    await run([line("a-003", "错<script>")]);
    expect(reports("html")).toContain("错&lt;script&gt;");
  });

  it("shows in HTML what changed since the last run", async () => {
    await run([line("a-003", "错题?"), line("a-004", "对题?")]);
    expect(reports("html")).not.toContain("新对");
    await run([line("a-003", "对题?"), line("a-004", "对题?")]);
    expect(reports("html")).toContain("新对 1</b> a-003");
  });

  it("keeps to a split and a filter", async () => {
    await run([line("a-001", "对?"), line("a-003", "对?"), line("a-004", "对?")], { split: "dev" });
    expect(printed.join("\n")).toContain("100.0% 2/2");
    printed = [];
    await run([line("a-003", "甲?"), line("a-004", "乙?")], { filter: "乙" });
    expect(printed.join("\n")).toContain("100.0% 1/1");
  });

  it("runs the naive pipeline beside the product", async () => {
    await run([line("a-003", "床位?")], { baseline: "naive" });
    expect(printed.join("\n")).toContain("朴素");
  });

  it("prints nothing when quiet", async () => {
    await run([line("a-003", "错题?")], { quiet: true });
    expect(printed).toEqual([]);
  });
});

describe("the gate", () => {
  it("fails when a score drops below the baseline, and passes when none does", async () => {
    const right = [line("a-003", "对题?"), line("a-004", "对题?")];
    expect(await run(right, { writeBaseline: true })).toBe(0);
    expect(await run(right, { gate: true })).toBe(0);
    expect(await run([line("a-003", "错题?"), line("a-004", "对题?")], { gate: true })).toBe(1);
    expect(printed.join("\n")).toContain("门槛:开发·答对 50.00%,低于基线 100.00%");
  });

  it("does not go with a filter", async () => {
    await expect(run([line("a-003", "?")], { gate: true, filter: "x" })).rejects.toThrow(
      "--filter",
    );
  });
});

it("refuses a missing question file and an empty selection", async () => {
  await expect(
    runEval({ corpusDir: folder, dataDir: folder, set: join(folder, "none.jsonl") }, { open }),
  ).rejects.toThrow("请用 --set");
  await expect(run([line("a-003", "?")], { filter: "没有" })).rejects.toThrow("没有符合条件");
});

it("stops between two questions when aborted", async () => {
  await expect(run([line("a-003", "?")], { signal: AbortSignal.abort() })).rejects.toThrow();
});
