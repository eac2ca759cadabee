import type { Duty } from "../policy.ts";

/** Characters by which a task is known again in its sentence. */
const OPENING = 4;

/** Do words of responsibility tell their task themselves ("甲局负责…;乙局负责…"), and no sentence before them? */
export function tellsTask(words: string, { task }: Pick<Duty, "task">): boolean {
  return words.includes(task.slice(0, OPENING));
}
