import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer } from "../src/answer/answer.ts";
import type { AnswerJudge, Grade } from "../src/model/judge-answer.ts";
import { textTable } from "./text-table.ts";

/** An answer to be graded. */
export interface Gradable {
  readonly id: string;
  readonly type: string;
  readonly answer: Answer;
}

interface Graded {
  readonly id: string;
  readonly type: string;
  readonly grade: Grade | null;
  /** Why there is no grade. */
  readonly failure: string | null;
}

const AT_ONCE = 4;

/**
 * Has a judge read each answer, prints means by class and the lowest grades, and writes `judge.json`.
 * A reading that fails counts for nothing and is told.
 */
export async function gradeAnswers(
  answers: readonly Gradable[],
  judge: AnswerJudge,
  {
    out,
    quiet = false,
    signal,
  }: { out: string; quiet?: boolean; signal?: AbortSignal | undefined },
): Promise<void> {
  const waiting = [...answers];
  const graded: Graded[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      signal?.throwIfAborted();
      graded.push(await gradeOne(next, judge, signal));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  mkdirSync(out, { recursive: true });
  const file = join(out, "judge.json");
  writeFileSync(file, `${JSON.stringify(graded, null, 1)}\n`);
  if (!quiet) console.log(`${renderGrades(graded)}\n评分:${file}`);
}

async function gradeOne(
  { id, type, answer }: Gradable,
  judge: AnswerJudge,
  signal?: AbortSignal,
): Promise<Graded> {
  try {
    const table = answer.table?.rows.map((row) => row.join(" | ")) ?? [];
    const text = [answer.answer, ...table, ...answer.notes.map((note) => note.text)].join("\n");
    return { id, type, grade: await judge(answer.question, text, signal), failure: null };
  } catch (error) {
    if (signal?.aborted) throw error;
    return { id, type, grade: null, failure: error instanceof Error ? error.message : "失败" };
  }
}

/** Means by class, then the lowest grades with their reasons, then how many readings failed. */
export function renderGrades(graded: readonly Graded[]): string {
  const types = [...new Set(graded.map(({ type }) => type))].sort();
  const rows = [...types, "全部"].map((type) => {
    const grades = graded
      .filter((each) => type === "全部" || each.type === type)
      .flatMap(({ grade }) => grade ?? []);
    const mean = (values: readonly number[]) =>
      values.length === 0
        ? "—"
        : (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2);
    return [
      type,
      String(grades.length),
      mean(grades.map(({ fluency }) => fluency)),
      mean(grades.map(({ helpfulness }) => helpfulness)),
    ];
  });
  const low = graded
    .filter(({ grade }) => grade !== null && Math.min(grade.fluency, grade.helpfulness) <= 3)
    .slice(0, 10)
    .map(
      ({ id, grade }) => `${id} 通顺 ${grade?.fluency} 有用 ${grade?.helpfulness} ${grade?.reason}`,
    );
  const failed = graded.filter(({ failure }) => failure !== null);
  return [
    textTable(["类别", "题", "通顺", "有用"], rows),
    ...low,
    ...(failed.length === 0 ? [] : [`${failed.length} 题没有评成:${failed[0]?.failure}`]),
  ].join("\n");
}
