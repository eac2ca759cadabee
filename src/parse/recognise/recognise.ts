import type { Clause, DocumentNode, Person, SourceLayout } from "../../policy.ts";
import { buildOutline } from "./build-outline.ts";
import { divideLines } from "./divide-lines.ts";
import { evenText } from "./even-text.ts";
import { isFurniture } from "./is-furniture.ts";
import { joinWraps } from "./join-wraps.ts";
import type { LineUse, LineUses } from "./line-use.ts";
import { lostBlanks } from "./lost-blanks.ts";
import { type FoundAnnex, type ListedAnnex, markAnnexes } from "./mark-annexes.ts";
import { markContents } from "./mark-contents.ts";
import { type Front, markFront } from "./mark-front.ts";
import { markFrontMatter } from "./mark-front-matter.ts";
import { markLayout } from "./mark-layout.ts";
import { markTables, type PlacedTable } from "./mark-tables.ts";
import { mendShreds } from "./mend-shreds.ts";
import { partitionText } from "./partition-text.ts";
import { readPeople } from "./read-people.ts";
import { type ShapedTable, shapeTable } from "./shape-table.ts";
import { type Line, splitLines } from "./split-lines.ts";
import { veilMarks } from "./veil-marks.ts";

/** The form of a document, before anything is made of its words. */
export interface Recognised {
  /** The evened text, marks of the format blanked out: same length and offsets as the text as received. */
  readonly even: string;
  readonly lines: readonly Line[];
  readonly nodes: readonly DocumentNode[];
  readonly clauses: readonly Clause[];
  readonly tables: readonly ShapedTable[];
  readonly front: Front;
  readonly listedAnnexes: readonly ListedAnnex[];
  readonly foundAnnexes: readonly FoundAnnex[];
  readonly people: readonly Person[];
}

/**
 * Text as received → its lines, outline, tables, annexes, people and front matter. Every non-blank character ends
 * up in exactly one node; what is not recognised is a paragraph. What the file's format says of tables, headings and
 * marks is taken from it.
 */
export function recognise(text: string, layout?: SourceLayout): Recognised {
  const evened = evenText(text);
  const printed = joinWraps(layout === undefined ? mendShreds(evened) : evened, text);
  const marks = layout?.marks ?? lostBlanks(printed);
  const even = veilMarks(printed, marks);
  const lines = divideLines(splitLines(even));
  const uses: LineUses = lines.map(() => null);
  const given = markLayout(even, { received: text, lines, uses, layout });
  const head = markFrontMatter(lines, uses, printed);
  for (const line of lines)
    if (uses[line.index] === null && isFurniture(line.text))
      uses[line.index] = { kind: "furniture" };
  markContents(lines, uses);
  const front = markFront(lines, uses, given.headings);
  const annexes = markAnnexes(lines, uses);
  const people = readPeople(even, lines, uses);
  const placed = markTables(lines, uses, given.tables);
  const outline = buildOutline(lines, { uses, annexes: annexes.found, headings: given.headings });
  const tables = placed.map((entry, index) => shape(entry, index, outline.pathAt));
  return {
    even,
    lines,
    nodes: partitionText(printed, lines, [
      ...outline.nodes,
      ...tables.flatMap((table) => table.nodes),
      ...lines.flatMap((line) => lineNode(line, uses[line.index] ?? null)),
      ...marks.map(
        ({ start, end }): DocumentNode => ({ kind: "furniture", start, end, owner: null }),
      ),
    ]),
    clauses: outline.clauses,
    tables,
    front: { ...front, fields: [...head, ...given.fields, ...front.fields] },
    listedAnnexes: annexes.listed,
    foundAnnexes: [...annexes.found, ...captioned(annexes.listed, placed)],
    people,
  };
}

/** Listed annexes that are the captions of the tables right below. */
function captioned(listed: readonly ListedAnnex[], placed: readonly PlacedTable[]): FoundAnnex[] {
  return listed.flatMap(({ number, title, span }) => {
    const below = placed.find(({ caption }) => caption?.start === span.start);
    return below === undefined
      ? []
      : [{ number, title, titleSpan: span, from: below.line, leftOut: false }];
  });
}

function shape(
  entry: PlacedTable,
  index: number,
  pathAt: ReadonlyMap<number, readonly string[]>,
): ShapedTable {
  return shapeTable(entry.raw, {
    id: `t${index + 1}`,
    caption: entry.caption ?? entry.lead,
    unit: entry.unit,
    path: pathAt.get(entry.line) ?? [],
  });
}

function lineNode(line: Line, use: LineUse | null): DocumentNode[] {
  if (use === null || use.kind === "table") return [];
  const kind = use.kind === "annex" ? "attachment" : use.kind;
  return [{ kind, start: line.start, end: line.end, owner: null }];
}
