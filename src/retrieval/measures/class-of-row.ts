import type { Measure } from "../corpus.ts";

/** The class under which a table lists an indicator: `公园` of `公园 | 1 | 座椅 | 12`; "" where it has none. */
export function classOf({ document, indicator }: Measure): string {
  const table = document.tables.find(({ id }) => id === indicator?.table);
  const rows = table?.rows.filter(({ row }) => row <= (indicator?.row ?? 0)) ?? [];
  const named = table?.columns.findIndex(({ role }) => role === "name") ?? 0;
  const classes = (table?.columns ?? [])
    .slice(0, Math.max(0, named))
    .flatMap(({ role }, at) => (role === "text" ? [at] : []));
  // A class that stands before the first of its rows only holds for those below, too.
  return classes
    .map(
      (at) => rows.findLast(({ cells }) => (cells[at]?.text ?? "") !== "")?.cells[at]?.text ?? "",
    )
    .join("|");
}
