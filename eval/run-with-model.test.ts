import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type EvalOptions, runEval } from "./run.ts";

/** The corpus that is shipped, and the built-in service over real HTTP. */
vi.setConfig({ testTimeout: 60_000 });

const QUESTION = {
  id: "a-003",
  question: "烟台护理型床位占比2025年是多少?",
  type: "indicator_value",
  docs: ["yantai"],
  status: "answered",
  must: [["70%"]],
  must_not: ["54"],
  evidence: [{ doc: "yantai", text: "护理型床位占比(%)5470约束性" }],
  evidence_mode: "all",
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "wence-eval-model-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (options: Partial<EvalOptions>) => {
  const set = join(folder, "questions.jsonl");
  writeFileSync(set, `${JSON.stringify(QUESTION)}\n`);
  const data = { dataDir: join(folder, "data"), out: join(folder, "out") };
  return runEval({ corpusDir: "corpus", set, quiet: true, ...data, ...options });
};

it("a model's answers pass the gate of the offline ones, honest or not", async () => {
  expect(await run({ writeBaseline: true })).toBe(0);
  expect(await run({ model: "fake", gate: true })).toBe(0);
  expect(await run({ model: "fake:fabricates-number", gate: true })).toBe(0);
});

it("a judge reads each answer, and its grades are written down", async () => {
  expect(await run({ model: "fake", judge: true })).toBe(0);
  const grades: unknown = JSON.parse(readFileSync(join(folder, "out", "judge.json"), "utf8"));
  expect(grades).toEqual([
    {
      id: "a-003",
      type: "indicator_value",
      grade: { fluency: 4, helpfulness: 5, reason: "略显生硬" },
      failure: null,
    },
  ]);
});

it("a reading that fails is no grade, and is told", async () => {
  expect(await run({ model: "fake:unauthorized", judge: true })).toBe(0);
  const [graded] = JSON.parse(readFileSync(join(folder, "out", "judge.json"), "utf8"));
  expect(graded).toMatchObject({
    grade: null,
    failure: expect.stringContaining("模型服务不接受密钥"),
  });
});

it.each<[string, Partial<EvalOptions>, string]>([
  ["a model, where none is configured", { model: true }, "没有可用的模型"],
  ["a judge, where none is configured", { judge: true }, "--judge 需要模型"],
  ["a character that nobody plays", { model: "fake:saintly" }, "无效:应为 fake"],
])("refuses %s", async (_, options, told) => {
  await expect(run(options)).rejects.toThrow(told);
});
