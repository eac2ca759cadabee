import { type Field, fieldsNamed, fieldsToldIn } from "../../language/fields.ts";
import { fold } from "../../language/fold.ts";
import type { Lexicon } from "../../language/lexicon.ts";
import type { Corpus, Measure } from "../corpus.ts";
import { classOf } from "./class-of-row.ts";

/** Share of a table's rows whose words tell their field, from which on the others go with the rows around them. */
const TOLD = 0.6;

/**
 * The indicators of the fields of work that a topic names ("绿化类", "照明方面"), and what is left of the topic. A row is of
 * the field of its class, of its table or its document, of its words, or of the rows that it stands between. All
 * indicators and the whole topic where it names no field, or none has a row.
 */
export function inFields(
  measures: readonly Measure[],
  topic: string,
  { vocabulary: { lexicon } }: Corpus,
): { measures: readonly Measure[]; topic: string } {
  const runs = topic.split("|");
  const named = (run: string) => fieldsNamed(run, lexicon);
  const asked = new Set(runs.flatMap(named));
  const fields = asked.size === 0 ? null : fieldsOfRows(measures, asked, lexicon);
  const within = measures.filter((measure) => fields?.get(measure)?.some((one) => asked.has(one)));
  if (within.length === 0) return { measures, topic };
  return { measures: within, topic: runs.filter((run) => named(run).length === 0).join("|") };
}

type Fields = readonly Field[];

function fieldsOfRows(
  measures: readonly Measure[],
  asked: ReadonlySet<Field>,
  lexicon: Lexicon,
): ReadonlyMap<Measure, Fields> {
  const tableOf = ({ document, indicator }: Measure) => `${document.id} ${indicator?.table ?? ""}`;
  const tables = [...new Set(measures.map(tableOf))].map((table) =>
    measures.filter((measure) => tableOf(measure) === table),
  );
  return new Map(tables.flatMap((rows) => fieldsInTable(rows, asked, lexicon)));
}

function fieldsInTable(
  rows: readonly Measure[],
  asked: ReadonlySet<Field>,
  lexicon: Lexicon,
): [Measure, Fields][] {
  const about = aboutTable(rows[0], lexicon);
  if (about.length > 0 && about.every((field) => asked.has(field)))
    return rows.map((row) => [row, about]);
  const headed = fieldsOfLines(rows, lexicon);
  const told = rows.map((row, at) => {
    const ofClass = headed[at] ?? fieldsToldIn(fold(classOf(row)), lexicon);
    return ofClass.length > 0 ? ofClass : fieldsToldIn(nameOf(row), lexicon);
  });
  const share = told.filter((fields) => fields.length > 0).length / rows.length;
  return rows.map((row, at) => [
    row,
    (told[at]?.length ?? 0) > 0 || share < TOLD ? (told[at] ?? []) : ofNeighbours(told, at),
  ]);
}

function nameOf({ indicator, statement }: Measure): string {
  return fold(indicator?.name ?? statement?.subject ?? "");
}

/** The fields that a table's caption names, or else its document's title. */
function aboutTable(row: Measure | undefined, lexicon: Lexicon): Fields {
  const table = row?.document.tables.find(({ id }) => id === row.indicator?.table);
  const ofCaption = fieldsToldIn(fold(table?.caption ?? ""), lexicon);
  return ofCaption.length > 0 ? ofCaption : fieldsToldIn(fold(row?.document.title ?? ""), lexicon);
}

/** For each row the fields that the last line between rows above it names ("二、照明"); null where there is none. */
function fieldsOfLines(rows: readonly Measure[], lexicon: Lexicon): (Fields | null)[] {
  let last: Fields | null = null;
  return rows.map(({ document: { text, tables }, indicator }, at) => {
    const [start, end] = [startOf(rows[at]), endOf(rows[at - 1])];
    const from = end ?? tables.find(({ id }) => id === indicator?.table)?.span.start ?? start ?? 0;
    const lines = text.slice(from, start ?? from).split("\n");
    const named = lines.map((line) =>
      fieldsNamed(fold(line).replace(/^\P{L}*[一二三四五六七八九十]*\P{L}+/u, ""), lexicon),
    );
    last = named.findLast((fields) => fields.length > 0) ?? last;
    return last;
  });
}

const startOf = (row?: Measure) => row?.indicator?.spans[0]?.start;
const endOf = (row?: Measure) => row?.indicator?.spans.at(-1)?.end;

/** The fields of the row before, or else of the one after, that tells its own. */
function ofNeighbours(told: readonly Fields[], at: number): Fields {
  const tells = (fields: Fields) => fields.length > 0;
  return told.slice(0, at).findLast(tells) ?? told.slice(at + 1).find(tells) ?? [];
}
