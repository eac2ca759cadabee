/** How a figure moves according to the reader: "从40%提高到60%". */
export interface Way {
  readonly from: number;
  readonly to: number;
}

const FIGURE =
  "(\\d+(?:\\.\\d+)?)(万|亿)?(?:%|个百分点|[个家所处张户名人次元岁亩座]{0,2})(?:左右|多|以上)?";
const MOVES =
  "(?:一下子?|逐步|直接|要|会)*(?:提高?|提升|上升|升高?|增加?|增长|上?涨|扩大?|拉高?|降低?|下降|减少?|压缩?|下?跌|回?落|缩减?|变)(?:了)?";
const WAY = new RegExp(
  `(?:要|将|会)?[从由自]\\|?的?${FIGURE}\\|?${MOVES}(?:[到至为成]|(?=\\|))\\|?的?${FIGURE}`,
  "u",
);

/** The two figures between which the reader takes something to move, and the text without them. */
export function findWay(text: string): { way: Way | null; rest: string } {
  const match = WAY.exec(text);
  if (match === null) return { way: null, rest: text };
  const [all, from, ofFrom, to, ofTo] = match;
  const way = { from: scaled(from, ofFrom), to: scaled(to, ofTo) };
  return { way, rest: text.replace(all, "|") };
}

function scaled(digits: string | undefined, scale: string | undefined): number {
  return Number(digits) * (scale === undefined ? 1 : scale === "万" ? 10_000 : 100_000_000);
}
