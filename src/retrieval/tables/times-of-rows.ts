import type { Table, TableRow } from "../../policy.ts";

/** From which year to which a row lasts: both ends of "2023—2025年", the same year twice for "2024年6月". */
interface Lasting {
  readonly from: number;
  readonly to: number;
}

/** The rows of the asked years, by the column that tells when each is done; null where no column does or no year is asked. */
export function rowsOfTime<T extends { readonly row: TableRow }>(
  rows: readonly T[],
  table: Table,
  { asked, years: known = [] }: { readonly asked: string; readonly years?: readonly number[] },
): readonly T[] | null {
  const said = [...asked.matchAll(/20\d\d(?=年)/gu)].map(Number);
  const years = known.length > 0 ? known : said;
  const at = timeColumn(table);
  if (at < 0 || years.length === 0 || MONTH.test(asked) || tellsYears(table, years)) return null;
  const isMeant = meant(asked, years);
  return rows.filter(({ row }) => {
    const lasting = lastingOf(row.cells[at]?.text ?? "");
    return lasting !== null && isMeant(lasting);
  });
}

/** Narrower than what is told apart here. */
const MONTH = /\d{4}年\d{1,2}月/u;

/** "2025年座椅": the figures of the asked years have columns of their own. */
function tellsYears({ columns }: Table, years: readonly number[]): boolean {
  return columns.some(
    ({ text, role }) => role === "value" && years.some((year) => text.includes(String(year))),
  );
}

/** Share of a column's rows that tell a time. */
const MOST = 0.6;

/** The place of the column that tells a time of each row; -1 where none does. */
function timeColumn({ columns, rows }: Table): number {
  return columns.findIndex(({ role, text }, at) => {
    if (role === "index" || role === "name" || /\d{4}/u.test(text)) return false;
    const cells = rows.flatMap(({ cells }) => cells[at]?.text || []);
    const times = cells.filter((cell) => lastingOf(cell) !== null);
    return times.length > 1 && times.length >= MOST * rows.length;
  });
}

const LONGEST = 20;

function lastingOf(cell: string): Lasting | null {
  const years = [...cell.matchAll(/(?<!\d)20\d{2}(?=\D|$)/gu)].map(Number);
  const [from] = years;
  return from === undefined || cell.length > LONGEST ? null : { from, to: years.at(-1) ?? from };
}

const BY =
  /\d{4}年(?:[底末]|\d{1,2}月[底末]?)?(?:之?前|以前)|(?:到|截至|截止|赶在)了?\d{4}年(?![^,。?]*(?:还|才|仍|以后))/u;
const BEGINS = /开工|动工|启动|开建|起步|开始|上马/u;
const ENDS = /[建修盖完做][成完好]|完工|竣工|投[用产运]|投入使用|交付|收官|结束|到期/u;

/** "2025年建成的", "2024年以前完工的", "2023年开工的", "2024年在建的". */
function meant(asked: string, years: readonly number[]): (lasting: Lasting) => boolean {
  const last = Math.max(...years);
  if (BEGINS.test(asked)) return ({ from }) => years.includes(from);
  if (BY.test(asked)) return ({ to }) => to <= last;
  if (ENDS.test(asked)) return ({ to }) => years.includes(to);
  return ({ from, to }) => years.some((year) => from <= year && year <= to);
}

/** Is what happens to a table's rows at their times said in a question: "出台" of `出台时间`, "开工" of `建设年限`? */
export function happensIn(table: Table, asked: string): boolean {
  const header = table.columns[timeColumn(table)]?.text;
  if (header === undefined) return false;
  const event = header.replace(/(?:时[间限]|日期|年[限度份]|期限|周期)$/u, "");
  const worked = /建设?|实施|起止|施工|完成/u.test(event);
  return (
    (event.length > 1 && asked.includes(event)) ||
    (worked && (BEGINS.test(asked) || ENDS.test(asked) || /在建/u.test(asked)))
  );
}
