import { divideFront } from "./divide-front.ts";
import { divideItems, type ItemCount } from "./divide-items.ts";
import { chineseCount, readNumberMark } from "./read-number-mark.ts";
import type { Line } from "./split-lines.ts";

/**
 * Lines that hold more than one clause, as copies do that lost their line breaks:
 * `"…制定本办法。第二条  本办法所称…"`, `"某市某办法第一章  总则第一条  为加强…"` → a line for each.
 *
 * A chapter or article begins inside a line only where the numbers go on; `"依照本办法第五条规定"` stays what it is. What
 * stands before the first of them is divided into the parts of a covering note. The pieces cover the lines, blanks
 * between them left out.
 */
export function divideLines(lines: readonly Line[]): Line[] {
  const counts = { chapter: 0, section: 0, article: 0, chinese: 0, item: 0 };
  return lines.flatMap((line) => divide(line, counts)).map((line, index) => ({ ...line, index }));
}

type Outer = "chapter" | "section" | "article" | "chinese";
/** The last number of each kind. */
type Counts = Record<Outer, number>;

function divide(line: Line, counts: Counts & ItemCount): Line[] {
  if (/[|\t│┃║]/.test(line.text)) return [line];
  const cuts = outerCuts(line.text, counts);
  const [first] = cuts;
  const pieces = cutLine(line, cuts);
  const opensFront = first !== undefined && readNumberMark(line.text) === null;
  return pieces.flatMap((piece, i) => {
    if (i === 0 && opensFront) return cutLine(piece, divideFront(piece.text));
    return cutLine(piece, divideItems(piece.text, { glued: cuts.length > 0, count: counts }));
  });
}

/** The pieces of a line between offsets of its text. */
function cutLine(line: Line, cuts: readonly number[]): Line[] {
  if (cuts.length === 0) return [line];
  const bounds = [0, ...cuts, line.text.length];
  return bounds.slice(1).flatMap((end, i): Line[] => {
    const from = bounds[i] ?? 0;
    const raw = line.text.slice(from, end);
    const text = raw.trim();
    if (text === "") return [];
    const start = line.start + from + raw.indexOf(text);
    const span = { start, end: start + text.length };
    const outer = {
      start: from === 0 ? line.outer.start : span.start,
      end: end === line.text.length ? line.outer.end : span.end,
    };
    return [
      {
        index: line.index,
        ...span,
        text,
        indent: line.indent,
        tabs: line.tabs,
        apart: from === 0 && line.apart,
        outer,
      },
    ];
  });
}

const COUNT = "[一二三四五六七八九十百零〇]{1,6}";
const MARK = new RegExp(
  `第\\s?(?:(${COUNT})\\s?([编章节条])|(\\d{1,3})\\s?([章节条]))|(${COUNT})、`,
  "g",
);

interface Mark {
  readonly at: number;
  readonly end: number;
  readonly kind: Outer;
  readonly value: number;
}

/** Where chapters, sections, articles and 一、 begin inside a line. */
function outerCuts(text: string, counts: Counts): number[] {
  const marks = [...text.matchAll(MARK)].map(readMark);
  const openings = openingsIn(text, marks);
  const cuts: number[] = [];
  let heading = -1;
  for (const mark of marks) {
    const place: Place = { text, mark, counts, heading };
    if (mark.at !== 0 && !begins(place)) continue;
    if (mark.kind === "chinese" && !isOneOfSeveral(mark, openings)) continue;
    if (mark.at !== 0) cuts.push(mark.at);
    take(mark, counts);
    heading = mark.kind === "chapter" || mark.kind === "section" ? mark.end : -1;
  }
  return cuts;
}

function readMark(match: RegExpMatchArray): Mark {
  const kinds: Record<string, Outer> = {
    章: "chapter",
    编: "chapter",
    节: "section",
    条: "article",
  };
  const unit = match[2] ?? match[4] ?? "";
  const count = match[1] ?? match[5];
  return {
    at: match.index ?? 0,
    end: (match.index ?? 0) + match[0].length,
    kind: kinds[unit] ?? "chinese",
    value: count === undefined ? Number(match[3]) : chineseCount(count),
  };
}

function take({ kind, value }: Mark, counts: Counts): void {
  counts[kind] = value;
  if (kind === "chapter") counts.section = 0;
}

interface Place {
  readonly text: string;
  readonly mark: Mark;
  readonly counts: Counts;
  /** Where the words of a heading right before begin; -1 where none stands there. */
  readonly heading: number;
}

/** What is said before 一、 is at an end, the bracket of those responsible included. */
const STOPS = "。;)】";
/** What may stand before a chapter or an article. */
const ENDS = `${STOPS}:!?”」』`;

/** How far a copy that leaves articles out may jump. */
const FURTHEST = 30;

function begins({ text, mark, counts, heading }: Place): boolean {
  const before = text.slice(0, mark.at);
  const after = text.slice(mark.end);
  if (isReference(after) || isOpen(before)) return false;
  const stopped = endsWithOne(before, ENDS) || /^\s{2}$/.test(before.slice(-2));
  const headed = heading >= 0 && /^\s*[^。;,:]{1,30}$/.test(before.slice(heading));
  const parted = /^(?:\s|[【(〔])/.test(after);
  const last = counts[mark.kind];
  const next = mark.value === last + 1;
  if (mark.kind === "chinese") return next && endsWithOne(before, STOPS);
  if (mark.kind !== "article" && !isHeading(after)) return false;
  if (next && (stopped || headed)) return true;
  // A title needs no stop behind it: "某某办法第一章  总则".
  if (mark.value === 1) return parted;
  return parted && (stopped || headed) && mark.value > last && mark.value <= last + FURTHEST;
}

/** Whether a number is quoted: "第五条规定的", "第三条、第四条", "第六条第二款". */
function isReference(after: string): boolean {
  return /^\s?(?:规定|所列|所称|所述|的|之|和|及|与|或|至|到|第|款|项|中|内|[、,。;)》])/.test(
    after,
  );
}

/** Whether a bracket or title is open at the end of a text. */
function isOpen(before: string): boolean {
  const near = before.slice(-200);
  return (
    near.lastIndexOf("《") > near.lastIndexOf("》") || near.lastIndexOf("(") > near.lastIndexOf(")")
  );
}

/** Whether the last character is one of these, blanks left out. Looks at the end only: a line may hold a whole document. */
function endsWithOne(text: string, characters: string): boolean {
  const last = text.trimEnd().slice(-1);
  return last !== "" && characters.includes(last);
}

const HEADING = new RegExp(
  `^\\s*[^。;,:!?]{1,30}?(?:\\s{2,}|第\\s?(?:${COUNT}|\\d{1,3})\\s?[节条]|$)`,
);

/** A few words and then an article, a section or the end of the line. */
function isHeading(after: string): boolean {
  return HEADING.test(after);
}

/** Where 一、, 二、 … stand at the beginning or behind a stop, by number. */
function openingsIn(text: string, marks: readonly Mark[]): ReadonlyMap<number, readonly number[]> {
  const openings = new Map<number, number[]>();
  for (const { kind, value, at } of marks) {
    if (kind !== "chinese" || !(at === 0 || endsWithOne(text.slice(0, at), STOPS))) continue;
    const places = openings.get(value);
    if (places === undefined) openings.set(value, [at]);
    else places.push(at);
  }
  return openings;
}

/** 一、 counts only together with its neighbour. */
function isOneOfSeveral(
  { value, at }: Mark,
  openings: ReadonlyMap<number, readonly number[]>,
): boolean {
  const neighbours = [value - 1, value + 1].map((number) => openings.get(number) ?? []);
  return neighbours.some((places) => places.some((place) => Math.abs(place - at) > 8));
}
