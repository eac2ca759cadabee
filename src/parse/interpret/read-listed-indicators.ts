import type { Cell, Column, Span, Table, TableRow } from "../../policy.ts";
import { cellKind, isValueCell } from "../recognise/cell-kind.ts";
import { readHeader } from "../recognise/read-header.ts";
import { readNumberMark } from "../recognise/read-number-mark.ts";
import type { Recognised } from "../recognise/recognise.ts";
import type { ShapedTable } from "../recognise/shape-table.ts";
import type { Line } from "../recognise/split-lines.ts";

/**
 * Indicators that stand in a list and not in a table, as tables:
 *
 *     发展指标(数字依次为2022年实绩、2025年目标)        → columns 2022年实绩, 2025年目标
 *     ①绿地占比:56%、不低于65%,约束性;                → row 绿地占比 | 56% | 不低于65% | 约束性
 *
 * Items may also name the years themselves: `"1.绿地占比:2022年56%,2025年65%(约束性)"`. A list has {@link FEWEST} of them in a
 * row, lines such as `"【绿地】"` between them left out.
 */
export function readListedIndicators({ lines, tables, clauses }: Recognised): ShapedTable[] {
  const lists: List[] = [];
  let order: readonly Header[] = [];
  for (const line of lines) {
    order = orderIn(line) ?? order;
    const item = readItem(line, order);
    const last = lists.at(-1);
    if (item === null) continue;
    if (last !== undefined && line.index - last.at <= GAP && last.order === item.order) {
      last.items.push(item);
      last.at = line.index;
    } else lists.push({ items: [item], at: line.index, order: item.order });
  }
  const inTable = ({ start }: Line) =>
    tables.some(({ table: { span } }) => span.start <= start && start < span.end);
  return lists
    .filter(({ items }) => items.length >= FEWEST && !items.some(({ line }) => inTable(line)))
    .map(({ items }) => {
      const at = items[0]?.line.start ?? 0;
      const own = clauses.findLast(({ span }) => span.start <= at && at < span.end);
      const numbered = items[0]?.label != null;
      const above = numbered ? clauses.find(({ id }) => id === own?.parent) : own;
      return toTable(items, above ?? null);
    });
}

const FEWEST = 3;
/** One line between two items may head those below it. */
const GAP = 2;

interface List {
  readonly items: Item[];
  readonly order: Item["order"];
  /** Index of the last item's line. */
  at: number;
}

/** What a figure is of: "2022年实绩". */
interface Header extends Span {
  readonly text: string;
}

interface Piece extends Span {
  readonly text: string;
}

interface Item {
  readonly line: Line;
  readonly label: Piece | null;
  readonly name: Piece;
  readonly values: readonly { readonly header: Header; readonly value: Piece }[];
  readonly attribute: Piece | null;
  /** The years in whose order the figures stand; null where they name their own. */
  readonly order: readonly Header[] | null;
}

const TIME = "(?:19|20)\\d{2}年(?:底|末)?[^、,;:。()\\d]{0,8}";
const ORDER = new RegExp(
  `(?:依次|分别|顺序)[^、,;。()\\d]{0,6}(${TIME}(?:(?:、|,|和|及|与|\\/)${TIME})+)`,
  "u",
);

/** The years that a line says the figures below it are of, or null. */
function orderIn(line: Line): readonly Header[] | null {
  const match = ORDER.exec(line.text);
  if (match === null) return null;
  const words = match[1] ?? "";
  const from = line.start + match.index + match[0].length - words.length;
  return [...words.matchAll(/(?:19|20)\d{2}年[^、,和及与/]*/gu)].map(({ 0: text, index }) => ({
    text,
    start: from + index,
    end: from + index + text.length,
  }));
}

const ITEM = /^([^:。;,]{2,40}):\s*(?=\S)/u;
/** The attribute behind the figures, in a bracket or behind a comma. */
const ATTRIBUTE = /[\s,;(（]*(\p{Script=Han}{2,4}[性型])(?:指标)?[\s)）]*$/u;

function readItem(line: Line, order: readonly Header[]): Item | null {
  const mark = readNumberMark(line.text);
  const from = mark?.length ?? 0;
  const head = ITEM.exec(line.text.slice(from));
  if (head === null) return null;
  const at = (index: number, text: string): Piece => ({
    text,
    start: line.start + index,
    end: line.start + index + text.length,
  });
  const begin = from + head[0].length;
  const rest = line.text.slice(begin).replace(/[。;\s]+$/u, "");
  const told = ATTRIBUTE.exec(rest);
  const isAttribute = told !== null && cellKind(told[1] ?? "") === "attribute";
  const figures = isAttribute ? rest.slice(0, told.index) : rest;
  const dated = datedValues(figures, begin, at);
  const values = dated ?? orderedValues(figures, begin, order, at);
  if (values === null) return null;
  const word = told?.[1] ?? "";
  return {
    line,
    label: mark === null || mark.value === "" ? null : at(0, mark.printed),
    name: at(from, head[1] ?? ""),
    values,
    attribute: isAttribute ? at(begin + told.index + told[0].indexOf(word), word) : null,
    order: dated === null ? order : null,
  };
}

type At = (index: number, text: string) => Piece;

/** `"56%、不低于65%"`: as many figures as the list has years. */
function orderedValues(
  figures: string,
  begin: number,
  order: readonly Header[],
  at: At,
): Item["values"] | null {
  const cells = [...figures.matchAll(/[^、/|→]+/gu)];
  if (cells.length < 2 || cells.length !== order.length) return null;
  if (!cells.every(([text]) => isValueCell(text))) return null;
  return cells.flatMap(({ 0: text, index }, i) => {
    const header = order[i];
    const value = at(begin + index + text.search(/\S/u), text.trim());
    return header === undefined ? [] : [{ header, value }];
  });
}

const DATED =
  /^[\s,、;→由从]*((?:19|20)\d{2}年(?:底|末)?(?:\p{Script=Han}{2,4}(?=[:为是]))?)的?[:为是到至\s]*(?:达到|提高到|增加到)?((?:≥|≤|不[低少高]于|不超过|约)?\d[\d.,]*(?:\p{Script=Han}{1,3}?|%|‰)?(?:以上|左右|以内)?)(?=[,、;→到提增达\s]|$)(?:提高到|增加到|达到|到|至)?/u;

/** `"2022年56%,2025年65%"`: figures that each name their year; null where there is more, or only one. */
function datedValues(figures: string, begin: number, at: At): Item["values"] | null {
  const values: { header: Header; value: Piece }[] = [];
  let from = 0;
  while (from < figures.length) {
    const match = DATED.exec(figures.slice(from));
    if (match === null) return null;
    const [whole, time = "", raw = ""] = match;
    const timeAt = from + whole.indexOf(time);
    const rawAt = from + whole.indexOf(raw, whole.indexOf(time) + time.length);
    values.push({ header: at(begin + timeAt, time), value: at(begin + rawAt, raw) });
    from += whole.length;
  }
  return values.length < 2 ? null : values;
}

function toTable(
  items: readonly Item[],
  above: {
    readonly title: string;
    readonly titleSpan: Span;
    readonly path: readonly string[];
  } | null,
): ShapedTable {
  const headers = new Map<string, Header>();
  for (const { values } of items)
    for (const { header } of values)
      if (!headers.has(header.text)) headers.set(header.text, header);
  const column = (text: string, role: Column["role"]): Column => ({
    text,
    span: null,
    role,
    year: null,
    unit: null,
  });
  const years = [...headers.values()].map((header): Column => {
    const { start, end } = header;
    return { ...readHeader(header.text, { start, end }), role: "value" };
  });
  const columns = [
    column("序号", "index"),
    column("指标", "name"),
    ...years,
    column("属性", "attribute"),
  ];
  const rows = items.map((item, index): TableRow => {
    const figures = [...headers.keys()].map((text) =>
      toCell(item.values.find(({ header }) => header.text === text)?.value ?? null),
    );
    const { start, end } = item.line;
    return {
      row: index + 1,
      cells: [toCell(item.label), toCell(item.name), ...figures, toCell(item.attribute)],
      spans: [{ start, end }],
      damaged: false,
    };
  });
  const [first, last] = [items[0]?.line, items.at(-1)?.line];
  const table: Table = {
    id: `i-${first?.index ?? 0}`,
    kind: "indicator",
    caption: above?.title ?? "",
    captionSpan: above?.titleSpan ?? null,
    path: above?.path ?? [],
    columns,
    rows,
    span: { start: first?.start ?? 0, end: last?.end ?? 0 },
    ofClauses: true,
  };
  return { table, nodes: [], ambiguous: new Set(), short: new Set() };
}

function toCell(piece: Piece | null): Cell {
  return piece === null
    ? { text: "", span: null }
    : { text: piece.text, span: { start: piece.start, end: piece.end } };
}
