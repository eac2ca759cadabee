import type { Clause, DocumentNode, Span } from "../../policy.ts";
import { isDutyLine } from "./duty-labels.ts";
import type { LineUses } from "./line-use.ts";
import type { FoundAnnex } from "./mark-annexes.ts";
import { type NumberMark, rankOf, readNumberMark } from "./read-number-mark.ts";
import { readTitle } from "./read-title.ts";
import { splitGlued } from "./split-glued.ts";
import type { Line } from "./split-lines.ts";
import { tidy } from "./squeeze.ts";

export interface Outline {
  readonly clauses: readonly Clause[];
  readonly nodes: readonly DocumentNode[];
  /** Headings over a line (a table's first line), outermost first. */
  readonly pathAt: ReadonlyMap<number, readonly string[]>;
}

/** A clause in the making. */
interface Draft {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly path: readonly string[];
  readonly parent: string | null;
  readonly level: number;
  readonly titleSpan: Span;
  readonly start: number;
  end: number;
  readonly rank: number;
  readonly idPath: string;
  /** Level of a heading that only the file's format makes one, else null. */
  readonly section: number | null;
  /** True while the clause consists of its heading only. */
  bare: boolean;
  /** Whether its heading stands alone on its line, so that what follows is under it. */
  readonly opens: boolean;
}

/** Everything the walk over the lines keeps. */
interface Walk {
  readonly drafts: Draft[];
  readonly nodes: DocumentNode[];
  readonly pathAt: Map<number, readonly string[]>;
  /** How often each id was wanted. */
  readonly taken: Map<string, number>;
  /** Clauses without a number by the prefix of their ids. */
  readonly loose: Map<string, number>;
  stack: Draft[];
  annex: { readonly label: string; readonly prefix: string } | null;
  /** The clause that a following paragraph may join, null behind a table or another break. */
  last: Draft | null;
  /** How deep items named 任务, 行动 … nest in this document; null before the first. */
  named: number | null;
}

/**
 * Running text into clauses. Numbers nest by how they are written (一、 over (一) over 1.); a run that restarts
 * or goes on under the next parent is taken as printed. A paragraph without a number joins the heading right above
 * it, or an article; elsewhere it is a clause of its own beside the numbered ones. `headings` are the lines that the
 * file's format calls headings, with their level: they open a section also without a number.
 */
export function buildOutline(
  lines: readonly Line[],
  {
    uses,
    annexes,
    headings = new Map(),
  }: {
    uses: LineUses;
    annexes: readonly FoundAnnex[];
    headings?: ReadonlyMap<number, number>;
  },
): Outline {
  const walk: Walk = {
    drafts: [],
    nodes: [],
    pathAt: new Map(),
    taken: new Map(),
    loose: new Map(),
    stack: [],
    annex: null,
    last: null,
    named: null,
  };
  for (const line of lines) {
    const use = uses[line.index] ?? null;
    if (use === null) takeLine(walk, line, headings.get(line.index) ?? null);
    else if (use.kind === "annex")
      enterAnnex(
        walk,
        annexes.find((annex) => annex.from === line.index),
      );
    else if (use.kind === "table" || use.kind === "caption") {
      walk.pathAt.set(line.index, currentPath(walk));
      walk.last = null;
    } else if (use.kind !== "furniture") closeText(walk, use.kind);
  }
  return {
    clauses: walk.drafts.map(toClause),
    nodes: walk.nodes,
    pathAt: walk.pathAt,
  };
}

function toClause(draft: Draft): Clause {
  const { id, number, title, path, parent, level, titleSpan, start, end } = draft;
  return { id, number, title, path, parent, level, span: { start, end }, titleSpan };
}

function enterAnnex(walk: Walk, annex: FoundAnnex | undefined): void {
  const number = annex?.number ?? "";
  walk.stack = [];
  walk.last = null;
  walk.annex = {
    label: tidy(`附件${number} ${annex?.title ?? ""}`),
    prefix: `a${number === "" ? "0" : number}`,
  };
}

/** A line of another kind ends the clause above it; the list of annexes and the signature end the text. */
function closeText(walk: Walk, kind: string): void {
  walk.last = null;
  if (kind === "attachment" || kind === "signature") walk.stack = [];
}

function currentPath(walk: Walk): string[] {
  const above = walk.annex === null ? [] : [walk.annex.label];
  return [...above, ...walk.stack.map((draft) => label(draft.number, draft.title))];
}

function label(number: string, title: string): string {
  return `${number}${title}`;
}

function takeLine(walk: Walk, line: Line, heading: number | null): void {
  const bullet = readNumberMark(line.text);
  // "▲牵头:…" opens no item of its own.
  const mark = bullet?.kind === "dash" && isDutyLine(line.text) ? null : bullet;
  if (heading !== null) leaveSections(walk, heading);
  if (mark !== null) takeNumbered(walk, line, mark);
  else if (heading !== null && line.text.length <= LONGEST_HEADING)
    takeHeading(walk, line, heading);
  else if (BOX.test(line.text) && isHeadingLine(line.text)) takeHeading(walk, line, null);
  else if (QUESTIONS.test(line.text)) {
    walk.stack = [];
    takeHeading(walk, line, 1);
  } else if (joinsLast(walk, line)) extendLast(walk.last, walk, line);
  else for (const piece of splitGlued(line)) takeParagraph(walk, piece);
}

const LONGEST_HEADING = 80;

/** The heading of a box: what is numbered 1., 2., 3. below it belongs to it, the next section ends it. */
const BOX = /^专栏\s*[\d一二三四五六七八九十]/;

/** The heading over questions and answers, which stand beside the sections of the text. */
const QUESTIONS = /^(?:政策|常见|热点|有关|相关)?(?:问题)?(?:问答|解答|答疑)$/;

/** A heading of the format ends the sections of its level and below that have no number. */
function leaveSections(walk: Walk, level: number): void {
  const at = walk.stack.findIndex(({ section }) => section !== null && section >= level);
  if (at >= 0) walk.stack = walk.stack.slice(0, at);
}

/**
 * A heading without a number: numbers below it never end its section, the next such heading does. That of a box (level
 * null) ends where an outer number or the next box begins.
 */
function takeHeading(walk: Walk, line: Line, level: number | null): void {
  const rank = level === null ? BOX_RANK : -1;
  if (level === null) while (!holdsBox(walk.stack.at(-1))) walk.stack.pop();
  const numbered = level === null ? -1 : walk.stack.findIndex(({ section }) => section === null);
  if (numbered >= 0 && !walk.stack[numbered]?.opens) walk.stack = walk.stack.slice(0, numbered);
  const parent = walk.stack.at(-1) ?? null;
  const prefix = parent?.idPath ?? walk.annex?.prefix ?? "";
  const own = nextLoose(walk, prefix);
  const idPath = prefix === "" ? own : `${prefix}.${own}`;
  const draft: Draft = {
    id: unique(walk, idPath),
    number: "",
    title: tidy(line.text),
    path: currentPath(walk),
    parent: parent?.id ?? null,
    level: walk.stack.length + 1,
    titleSpan: { start: line.start, end: line.end },
    start: line.start,
    end: line.end,
    rank,
    idPath,
    section: level,
    bare: true,
    opens: true,
  };
  walk.drafts.push(draft);
  walk.stack.push(draft);
  walk.last = draft;
  walk.nodes.push({ kind: "heading", start: line.start, end: line.end, owner: draft.id });
}

/** A box stands in a section, and in no item that has words of its own. */
function holdsBox(draft: Draft | undefined): boolean {
  return draft === undefined || (draft.opens && draft.rank < BOX_RANK);
}

/** Named items ("任务3") stand below what they first stand below: 一、 as a rule, (一) where they follow its bare heading. */
function rankHere(walk: Walk, { kind, rank }: NumberMark): number {
  if (kind !== "named") return rank;
  const top = walk.stack.at(-1);
  walk.named ??= top?.bare && top.rank > rank ? top.rank + 0.5 : rank;
  return walk.named;
}

function takeNumbered(walk: Walk, line: Line, mark: NumberMark): void {
  const rank = rankHere(walk, mark);
  while ((walk.stack.at(-1)?.rank ?? -1) >= rank) walk.stack.pop();
  const parent = walk.stack.at(-1) ?? null;
  const title = readTitle(line.text.slice(mark.length), mark.kind);
  const prefix = parent?.idPath ?? walk.annex?.prefix ?? "";
  const own = mark.value === "" ? nextLoose(walk, prefix) : mark.value;
  const idPath = prefix === "" ? own : `${prefix}.${own}`;
  const titleEnd = title === "" ? mark.printed.length : mark.length + title.length;
  const rest = line.text.slice(titleEnd).replace(/[。.:;\s]+/g, "");
  const bare = title !== "" && /^(?:\([^()]*\))?$/u.test(rest);
  const draft: Draft = {
    id: unique(walk, idPath),
    number: mark.printed,
    title: tidy(title),
    path: currentPath(walk),
    parent: parent?.id ?? null,
    level: walk.stack.length + 1,
    titleSpan: { start: line.start, end: line.start + titleEnd },
    start: line.start,
    end: line.end,
    rank,
    idPath,
    section: null,
    bare,
    opens: bare,
  };
  walk.drafts.push(draft);
  walk.stack.push(draft);
  walk.last = draft;
  pushNodes(walk, line, draft);
}

function pushNodes(walk: Walk, line: Line, draft: Draft): void {
  const rest = draft.bare ? line.end : draft.titleSpan.end;
  walk.nodes.push({ kind: "heading", start: line.start, end: rest, owner: draft.id });
  const body = line.text.slice(rest - line.start);
  if (body.trim() === "") return;
  const start = rest + body.length - body.trimStart().length;
  walk.nodes.push({ kind: "clause", start, end: line.end, owner: draft.id });
}

/** Articles take all their paragraphs; a bare heading takes its text; a lone responsibility line ends its clause. */
function joinsLast(walk: Walk, line: Line): boolean {
  const { last } = walk;
  if (last === null) return false;
  if (isDutyLine(line.text)) return true;
  if (last.number === "") return last.bare && readTitle(line.text, "paragraph") === "";
  if (last.rank === ARTICLE_RANK) return true;
  if (walk.stack.some((draft) => draft.rank === ARTICLE_RANK)) return false;
  return last.bare && readTitle(line.text, "paragraph") === "";
}

const ARTICLE_RANK = rankOf("article");

/** Inside what is numbered (一), outside what is numbered 1. */
const BOX_RANK = rankOf("chinese-bracket") + 0.5;

function extendLast(last: Draft | null, walk: Walk, line: Line): void {
  if (last === null) return;
  last.end = line.end;
  walk.nodes.push({ kind: "clause", start: line.start, end: line.end, owner: last.id });
  if (last.rank !== ARTICLE_RANK && !isDutyLine(line.text)) last.bare = false;
}

function takeParagraph(walk: Walk, line: Line): void {
  const title = readTitle(line.text, "paragraph");
  const heading = title === "" && isHeadingLine(line.text);
  const parent = parentOfParagraph(walk);
  const prefix = parent?.idPath ?? walk.annex?.prefix ?? "";
  const idPath = nextLoose(walk, prefix);
  const words = heading ? line.text : title;
  const path = currentPath(walk).slice(
    0,
    parent === null ? (walk.annex === null ? 0 : 1) : undefined,
  );
  const draft: Draft = {
    id: unique(walk, prefix === "" ? idPath : `${prefix}.${idPath}`),
    number: "",
    title: tidy(words),
    path: parent === null ? path : pathTo(walk, parent),
    parent: parent?.id ?? null,
    level: (parent?.level ?? 0) + 1,
    titleSpan: { start: line.start, end: line.start + words.length },
    start: line.start,
    end: line.end,
    rank: Number.POSITIVE_INFINITY,
    idPath: prefix,
    section: null,
    bare: heading,
    opens: heading,
  };
  walk.drafts.push(draft);
  walk.last = draft;
  if (words === "" || heading) {
    walk.nodes.push({
      kind: heading ? "heading" : "paragraph",
      start: line.start,
      end: line.end,
      owner: draft.id,
    });
  } else pushNodes(walk, line, draft);
}

/** A paragraph under a heading belongs to it; one behind a clause with words of its own stands beside that. */
function parentOfParagraph(walk: Walk): Draft | null {
  const top = walk.stack.at(-1) ?? null;
  const article = walk.stack.find((draft) => draft.rank === ARTICLE_RANK);
  if (article !== undefined) return article;
  if (top === null || top.opens) return top;
  return walk.stack.at(-2) ?? null;
}

function pathTo(walk: Walk, parent: Draft): string[] {
  return [...parent.path, label(parent.number, parent.title)].slice(0, walk.stack.length + 2);
}

function isHeadingLine(text: string): boolean {
  return (
    text.length <= 24 &&
    text.length >= 2 &&
    !/[。;,:.!?)、]$/.test(text) &&
    /\p{Script=Han}{2}/u.test(text) &&
    !/[。;:]/.test(text)
  );
}

/** `"p3"` for the third clause without a number under a prefix. */
function nextLoose(walk: Walk, prefix: string): string {
  const count = (walk.loose.get(prefix) ?? 0) + 1;
  walk.loose.set(prefix, count);
  return `p${count}`;
}

/** The id itself the first time, then `~2`, `~3` … */
function unique(walk: Walk, wanted: string): string {
  const count = (walk.taken.get(wanted) ?? 0) + 1;
  walk.taken.set(wanted, count);
  return count === 1 ? wanted : `${wanted}~${count}`;
}
