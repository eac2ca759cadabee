import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { baselineFile, gateProblems, readBaseline, writeBaseline } from "./gate.ts";
import type { Score } from "./score-answer.ts";

const score = (id: string, split: "dev" | "held", right: boolean): Score => ({
  id,
  type: "passage",
  split,
  expected: "answered",
  got: "answered",
  right,
  wrongReason: false,
  evidence: { cited: true, missing: [], relevant: null },
  citations: { total: 0, verbatim: 0, problems: [] },
  list: null,
  support: { supported: true, unsupported: [] },
  excerpt: "",
  ms: 1,
  problems: [],
});
const good = [score("1", "dev", true), score("2", "dev", true), score("3", "held", true)];
const folder = mkdtempSync(join(tmpdir(), "wence-gate-"));
const file = join(folder, "baseline.json");
writeBaseline(file, "questions.jsonl", good);

it("passes a run that is as good", () => {
  expect(gateProblems(readBaseline(file), good)).toEqual([]);
});

it("names each score that dropped, and by how much", () => {
  const worse = [score("1", "dev", false), ...good.slice(1)];
  expect(gateProblems(readBaseline(file), worse)).toEqual([
    "门槛:开发·答对 50.00%,低于基线 100.00%,差 50.00 个百分点。",
    "门槛:开发·答对且引对 50.00%,低于基线 100.00%,差 50.00 个百分点。",
    "门槛:全部·答对 66.67%,低于基线 100.00%,差 33.33 个百分点。",
    "门槛:全部·答对且引对 66.67%,低于基线 100.00%,差 33.33 个百分点。",
  ]);
});

it("compares only the split that was run", () => {
  expect(gateProblems(readBaseline(file), [score("3", "held", true)])).toEqual([]);
});

it("says what to do where the baseline is missing or broken", () => {
  expect(() => readBaseline(join(folder, "none.json"))).toThrow("--write-baseline");
  writeFileSync(join(folder, "broken.json"), "{");
  expect(() => readBaseline(join(folder, "broken.json"))).toThrow("读不了基线");
});

it("keeps one baseline for each set", () => {
  expect(baselineFile("eval/questions.jsonl")).toBe("eval/baseline.json");
  expect(baselineFile("eval/unseen/questions.jsonl")).toBe("eval/unseen/baseline.json");
  expect(baselineFile("x/mine.jsonl")).toBe("x/baseline-mine.json");
});
