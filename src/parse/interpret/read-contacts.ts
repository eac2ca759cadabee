import type { Person, Span, Table } from "../../policy.ts";
import type { Recognised } from "../recognise/recognise.ts";
import type { Line } from "../recognise/split-lines.ts";

/**
 * Whom to call: the rows of tables with names and telephone numbers (`科室 | 姓名 | 职务 | 联系电话`), and lines such as
 * `"联系人:市甲局乙科 许岩"` / `"联系电话:0430-6220118"`. Their role is 联系人, or what the list calls them.
 */
export function readContacts(form: Recognised): Person[] {
  return [
    ...form.tables.flatMap(({ table }) => readTable(table)),
    ...readLines(form.lines),
    ...readBracketed(form.lines),
  ];
}

const ROLE = "联系人";

const HEADERS = {
  name: /^(?:姓\s*名|联系人(?:姓名)?|经办人|负责人|联络员)$/,
  phone: /^(?:联系|办公|咨询|固定|手机)?(?:电话|手机|号码|方式)(?:号码)?$/,
  post: /^(?:职务|职位|岗位)$/,
  body: /^(?:科室|股室|处室|部门|单位|单位名称|所在单位|责任单位|机构|乡镇|街道)$/,
};

function readTable(table: Table): Person[] {
  const at = (pattern: RegExp) =>
    table.columns.findIndex(({ text }) => pattern.test(text.replace(/\s+/g, "")));
  const rows = rowsOf(table);
  const bare = PHONE.test(table.columns.at(-1)?.text ?? "");
  const named = bare ? columnThatReads(rows, PLAIN_NAME) : at(HEADERS.name);
  const phone = bare ? table.columns.length - 1 : at(HEADERS.phone);
  if (named < 0 || phone < 0) return [];
  const post = bare ? columnThatReads(rows, POST) : at(HEADERS.post);
  const body = bare ? 0 : at(HEADERS.body);
  const heading = table.caption || (table.path.at(-1) ?? "").replace(/^\S{1,3}、/, "");
  return rows.flatMap(({ cells, span }) => {
    const cell = (index: number) => cells[index] ?? "";
    const number = PHONE.exec(cell(phone))?.[0];
    if (span === null || number === undefined || !NAME.test(cell(named))) return [];
    const place = { body: cell(body) || heading, post: cell(post) };
    const role = /联络员/u.test(heading) ? "联络员" : ROLE;
    return [{ role, name: cell(named), ...place, phone: number, span }];
  });
}

interface ContactRow {
  readonly cells: readonly string[];
  /** Null where the row stands in several places. */
  readonly span: Span | null;
}

/** The rows, and the first line where the list has no header: `"区甲局  乙科科长  许岩  0430-6220118"`. */
function rowsOf({ columns, rows }: Table): ContactRow[] {
  const [first, last] = [columns[0]?.span, columns.at(-1)?.span];
  const header = {
    cells: columns.map(({ text }) => text),
    span: first == null || last == null ? null : { start: first.start, end: last.end },
  };
  return [
    header,
    ...rows.map(({ cells, spans }) => ({
      cells: cells.map(({ text }) => text),
      span: spans.length === 1 ? (spans[0] ?? null) : null,
    })),
  ];
}

/** The column behind the first whose cells mostly read so; -1 where there is none. */
function columnThatReads(rows: readonly ContactRow[], pattern: RegExp): number {
  return (
    [1, 2, 3].find(
      (at) => 2 * rows.filter(({ cells }) => pattern.test(cells[at] ?? "")).length > rows.length,
    ) ?? -1
  );
}

/** A name and no post: "许岩", but not "乙科科长". */
const PLAIN_NAME = /^\p{Script=Han}{1,3}[^长任员记事席]$/u;
const POST = /(?:长|主任|员|书记|干事|主席)$/u;

const NAME = /^(?!.*[局委办科室处股站部组会]$)[\p{Script=Han}·]{2,6}$/u;
const NUMBER = "(?:\\d{3,4}\\s?[-—]\\s?)?\\d{3,4}\\s?\\d{4}|1\\d{10}";
const PHONE = new RegExp(NUMBER);

const NAMED =
  /(?:联\s*系\s*人|(?:业务|政策|服务)咨询)\s*:\s*([^:。;,]{2,40}?)(?=\s*(?:$|[,;。)]|(?:联\s*系\s*)?电\s*话|手\s*机))/;
/** `"县甲局乙股(许岩,6220118)"`: a name and a number in brackets behind the body. */
const BRACKETED = new RegExp(
  `(\\p{Script=Han}{2,24}[局委办科处股室])\\((\\p{Script=Han}{2,4}),\\s*(?:电话:?)?\\s*(${NUMBER})\\)`,
  "gu",
);
const CALLED = new RegExp(`(?:联系)?\\s*电\\s*话\\s*:?\\s*(${NUMBER})`);

/** The name behind its label without a colon, what is asked there before it: `"咨询:县甲局乙股,联系人许岩,电话6220118"`. */
const LABELLED =
  /(?:咨询\s*:\s*([^:。;,]{2,40}),\s*)?联\s*系\s*人\s*:?\s*(\p{Script=Han}{2,4})(?=\s*[,;]\s*(?:联\s*系\s*)?(?:电\s*话|手\s*机))/u;

function readLines(lines: readonly Line[]): Person[] {
  return lines.flatMap((line, index) => {
    const labelled = LABELLED.exec(line.text);
    const named = labelled ?? NAMED.exec(line.text);
    const called = named === null ? null : findCall(line, lines[index + 1]);
    if (named === null || called === null) return [];
    const [body, names] =
      labelled === null
        ? splitName((named[1] ?? "").trim())
        : [labelled[1] ?? "", [labelled[2] ?? ""]];
    const start = line.start + named.index;
    const span = {
      start: Math.min(start, called.start),
      end: Math.max(start + named[0].length, called.end),
    };
    return names.every((name) => NAME.test(name))
      ? names.map((name) => ({ role: ROLE, name, body, post: "", phone: called.phone, span }))
      : [];
  });
}

function readBracketed(lines: readonly Line[]): Person[] {
  return lines.flatMap((line) =>
    [...line.text.matchAll(BRACKETED)].flatMap((match): Person[] => {
      const [whole, body = "", name = "", phone = ""] = match;
      const start = line.start + match.index;
      const span = { start, end: start + whole.length };
      const named = body.replace(/^.*(?:联系|咨询|[请向与])(?=\p{Script=Han}{3})/u, "");
      return NAME.test(name) ? [{ role: ROLE, name, body: named, post: "", phone, span }] : [];
    }),
  );
}

/** The number on the line of the name, else on the next. */
function findCall(
  line: Line,
  next: Line | undefined,
): { phone: string; start: number; end: number } | null {
  for (const each of [line, next]) {
    const found = each === undefined ? null : CALLED.exec(each.text);
    if (each === undefined || found === null) continue;
    const start = each.start + found.index;
    return { phone: found[1] ?? "", start, end: start + found[0].length };
  }
  return null;
}

/** `"县甲局乙股  许  岩"` → the body and the name behind the last gap that is no gap within a name; several names at "、". */
function splitName(words: string): [body: string, names: string[]] {
  const match =
    /^(.*\S)\s+(\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4})*|\p{Script=Han}\s+\p{Script=Han})$/u.exec(
      words,
    );
  const [body, names] = match === null ? ["", words] : [match[1] ?? "", match[2] ?? ""];
  return [body.replace(/\s+/g, ""), names.replace(/\s+/g, "").split("、")];
}
