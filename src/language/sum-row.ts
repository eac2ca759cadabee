const SUM = "(?:全[市县区省州])?(?:合|总|共)\\s*计|总\\s*数";

/** Names of rows that hold the sum of all others: "合计", "全市合计"; where rows are places "全县", too. */
export const TOTAL_ROW = new RegExp(`^(?:${SUM}|全[市县区省州])$`, "u");

/** Names of rows that hold the sum of the rows above or below them. */
export const SUBTOTAL_ROW = /^小\s*计$/u;

const SUM_WORDS = new RegExp(`^(?:${SUM})$`, "u");

/** Whether a cell says that its row sums others up; "全县" does so only as the name of a row. */
export function isSumRow(cell: string): boolean {
  return SUM_WORDS.test(cell) || SUBTOTAL_ROW.test(cell);
}
