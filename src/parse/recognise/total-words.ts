/** Names of rows that hold sums. */
export const TOTAL = /^(合计|总计|小计|共计|总数|全市合计|全县合计|全区合计)$/;
