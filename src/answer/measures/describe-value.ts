import type { MeasureValue } from "../../retrieval/measures/measure-match.ts";
import { formatTime, formatValue } from "../format-value.ts";
import type { Say } from "../wording.ts";

/** A figure with its time, and whose it is where the column says so: "2025年目标为70%", "2021年 46.5张". */
export function describeValue(value: MeasureValue, say: Say): string {
  const time = formatTime(value);
  const figure = formatValue(value);
  const owner = value.scope === null ? "" : `(${value.column})`;
  if (value.role === "target" && value.year !== null) return say`${time}目标为${figure}${owner}`;
  return `${time} ${figure}${owner}`.trim();
}
