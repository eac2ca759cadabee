import type { KnownDuty } from "../../retrieval/corpus.ts";

/** A title of so few characters ("优化布局") says nothing without the heading over it. */
const SHORT = 4;

/** The title of a task in a list of tasks, with the heading over it where it says too little: "7.优化布局(公园行动)". */
export function taskTitle({ duty, clause, document }: KnownDuty): string {
  const own = labelOf(duty);
  if (duty.task.replace(/\P{Script=Han}/gu, "").length > SHORT || clause === null) return own;
  const over = document.clauses.find(({ id }) => id === clause.parent)?.title ?? "";
  // A figure would stand in the answer with nothing to rest on.
  return over === "" || over === duty.task || /\d/u.test(over) ? own : `${own}(${over})`;
}

/** The title of a task behind its printed number, cut where it is long: "7.优化布局". */
export function labelOf({ label, task }: { label: string | null; task: string }): string {
  // No figure is cut in two.
  const short =
    [...task].length > 60
      ? `${[...task]
          .slice(0, 60)
          .join("")
          .replace(/[\d.]+$/u, "")}…`
      : task;
  if (label === null || label === "") return short;
  if (/^\p{Script=Han}.*\d$/u.test(label)) return `${label} ${short}`;
  // "8.65岁…" would read as one number.
  if (/^\d/.test(short) && /\d\.?$/.test(label)) return `${label.replace(/\.$/, "")}、${short}`;
  return /\d$/.test(label) ? `${label}.${short}` : `${label}${short}`;
}
