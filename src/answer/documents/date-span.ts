/** Days from one ISO date to another, in either order: "2022-09-08", "2022-11-03" → 56; NaN where one is no date. */
export function daysBetween(from: string, to: string): number {
  return Math.abs(Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / MS_PER_DAY;
}

const MS_PER_DAY = 86_400_000;

/** How an answer shows such a calculation, white space dropped: "56天(2022-09-08→2022-11-03". */
export const SHOWN_DATE_SPAN = /(\d+)(?:天|days)\((\d{4}-\d{2}-\d{2})→(\d{4}-\d{2}-\d{2})/gu;
