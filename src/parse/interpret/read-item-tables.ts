import type { Cell, Clause, Column, Span, Statement, Table, TableRow } from "../../policy.ts";
import { readHeader } from "../recognise/read-header.ts";
import { tidy } from "../recognise/squeeze.ts";
import { titleWords } from "./title-words.ts";

/**
 * Lists whose items all tell the same things of themselves, as tables: `"1.城北公园。占地12亩,投资900万元"` beside its siblings,
 * or `"地点:城北|总投资:0.9亿元"` below each name. A row is the item's clause; a column is a label, or a measure in one unit.
 */
export function readItemTables(
  text: string,
  clauses: readonly Clause[],
  statements: readonly Statement[],
): Table[] {
  const lists = new Map<string, Clause[]>();
  for (const clause of clauses) {
    if (clause.number === "" || !NAME.test(clause.title)) continue;
    // Boxes one below the other are one list.
    const boxed = BOX.test(clause.path.at(-1) ?? "");
    const key = boxed
      ? clause.path.slice(0, -1).join(" ")
      : `${clause.parent} ${clause.path.join(" ")}`;
    lists.set(key, [...(lists.get(key) ?? []), clause]);
  }
  const told = new Map<string, Statement[]>();
  for (const statement of statements)
    told.set(statement.clause, [...(told.get(statement.clause) ?? []), statement]);
  return [...lists.values()].flatMap((items) => {
    const facts = underSharedNames(
      items.map((item) => factsOf(text, item, told.get(item.id) ?? [])),
    );
    const columns = columnsOf(facts);
    if (items.length < FEWEST || columns.every(({ role }) => role !== "value")) return [];
    return [toTable(text, items, facts, { columns, parent: parentOf(items, clauses) })];
  });
}

const BOX = /^专栏/u;
/** A thing and no sentence. */
const NAME = /^[^,、;:。]{2,24}$/u;
const FEWEST = 3;
/** The part of the items that must tell a thing before it is a column. */
const SHARE = 0.5;

interface Fact extends Span {
  /** What it tells: "总投资", "建设地点". */
  readonly name: string;
  readonly text: string;
  readonly unit: string | null;
}

function factsOf(text: string, item: Clause, statements: readonly Statement[]): Fact[] {
  const labelled = labelledIn(text, { start: item.titleSpan.end, end: item.span.end });
  if (labelled.length > 1) return labelled;
  return statements.flatMap(({ subject, raw, unit, valueSpan }) =>
    unit === "%" ? [] : [{ name: subject, text: tidy(raw), unit, ...valueSpan }],
  );
}

/**
 * Facts under the words that the names of several items end with, where one of them says no more: "新增座椅" and "座椅" are both
 * 座椅. What few items tell is left out.
 */
function underSharedNames(facts: readonly (readonly Fact[])[]): readonly (readonly Fact[])[] {
  const all = new Set(facts.flat().map(({ name }) => name));
  const names = [...all].filter(
    (name) =>
      facts.filter((each) => each.some((fact) => fact.name.endsWith(name))).length >= FEWEST,
  );
  const shortest = names.filter(
    (name) => !names.some((other) => other !== name && name.endsWith(other)),
  );
  return facts.map((each) =>
    each.flatMap((fact) => {
      const name = shortest.find((end) => fact.name.endsWith(end));
      return name === undefined ? [] : [{ ...fact, name }];
    }),
  );
}

/** `"地点:城北|内容:新建|总投资:0.9亿元"`: labels and values between bars or semicolons. */
function labelledIn(text: string, { start, end }: Span): Fact[] {
  const facts: Fact[] = [];
  for (const match of text.slice(start, end).matchAll(LABELLED)) {
    const [whole, name = "", value = ""] = match;
    const from = start + match.index + whole.length - value.length;
    const unit = FIGURE.exec(value)?.[1] ?? null;
    facts.push({ name, text: tidy(value), unit, start: from, end: from + value.trimEnd().length });
  }
  return facts;
}

const LABELLED = /(?<=^|[|｜;；\n]\s*)(\p{Script=Han}{2,6})\s*[:：]\s*([^|｜;；。\n]+)/gu;
const FIGURE = /^(?:约|不超过)?\d[\d.,]*([万亿]?\p{Script=Han}{1,3})$/u;

/** Labels and measures that most items tell; figures only in one unit. */
function columnsOf(facts: readonly (readonly Fact[])[]): readonly Column[] {
  const names = new Set(facts.flat().map(({ name }) => name));
  return [...names].flatMap((name): Column[] => {
    const cells = facts.flatMap((each) => each.find((fact) => fact.name === name) ?? []);
    const units = new Set(cells.map(({ unit }) => unit));
    if (cells.length < Math.max(FEWEST, facts.length * SHARE)) return [];
    const [unit = null] = units;
    const header = readHeader(name, null);
    if (unit === null || units.size > 1)
      return units.size > 1 || header.role === "value"
        ? []
        : [{ ...header, role: wordRole(header) }];
    return [{ ...header, role: "value", unit }];
  });
}

/** A column of words names no row. */
function wordRole({ role }: Column): Column["role"] {
  return role === "duty" || role === "deadline" ? role : "text";
}

function toTable(
  text: string,
  items: readonly Clause[],
  facts: readonly (readonly Fact[])[],
  { columns, parent }: { columns: readonly Column[]; parent: Clause | null },
): Table {
  const [first] = items;
  const headings = [...new Set(items.map(({ path }) => path.at(-1) ?? ""))];
  const caption = headings.length > 1 ? headings.join("、") : parent?.title || (headings[0] ?? "");
  const name: Column = { text: kindOf(caption), span: null, role: "name", year: null, unit: null };
  return {
    id: `l-${first?.id ?? ""}`,
    kind: "data",
    caption,
    captionSpan: parent === null ? null : parent.titleSpan,
    path: first?.path.slice(0, -1) ?? [],
    columns: [name, ...columns],
    rows: items.map((item, index): TableRow => {
      const cell = (column: Column): Cell => {
        const fact = facts[index]?.find((each) => each.name === column.text);
        return fact === undefined
          ? { text: "", span: null }
          : { text: fact.text, span: { start: fact.start, end: fact.end } };
      };
      const title = { text: item.title, span: titleWords(text, item) };
      return {
        row: index + 1,
        cells: [title, ...columns.map(cell)],
        spans: [item.span],
        damaged: false,
      };
    }),
    span: { start: first?.span.start ?? 0, end: items.at(-1)?.span.end ?? 0 },
    ofClauses: true,
  };
}

/** What the items are, in the last words of the heading over them: "重大工程项目" → 项目. */
function kindOf(caption: string): string {
  return [...caption.matchAll(/项目|工程|实事|园区|中心|机构/gu)].at(-1)?.[0] ?? "项目";
}

function parentOf(items: readonly Clause[], clauses: readonly Clause[]): Clause | null {
  return clauses.find(({ id }) => id === items[0]?.parent) ?? null;
}
