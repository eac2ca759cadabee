import { readTitle } from "./read-title.ts";
import type { Line } from "./split-lines.ts";

/**
 * Paragraphs that lost the breaks between them: "坚持公平。…。坚持效率。…。坚持开放。…" is three.
 *
 * A paragraph is divided where sentences behind it open with a lead phrase of their own that begins with the same
 * two characters, and at least {@link FEWEST} do; otherwise it stays one. The pieces cover the line without its blanks.
 */
export function splitGlued(line: Line): Line[] {
  const starts = startsOf(line.text);
  if (starts.length < FEWEST) return [line];
  return starts.map((from, i) => cutLine(line, from, starts[i + 1] ?? line.text.length));
}

const FEWEST = 3;

/**
 * Chapters and articles that lost the breaks between them: "第一章  总则    第一条  为了…。 第二条 …" is three lines. Words such as
 * 第一条规定 begin none.
 */
export function splitArticles(line: Line): Line[] {
  const starts = [...line.text.matchAll(ARTICLE)].map(({ index }) => index);
  if (starts.length === 0) return [line];
  const bounds = starts[0] === 0 ? starts : [0, ...starts];
  return bounds.map((from, i) => cutLine(line, from, bounds[i + 1] ?? line.text.length));
}

const ARTICLE =
  /(?<=^|[。;!]\s*|\s{2,}|第[一二三四五六七八九十\d]{1,3}章[^。第]{1,20})第[一二三四五六七八九十百零〇\d]{1,5}[章条](?=\s|[【(])/g;

function cutLine(line: Line, from: number, to: number): Line {
  const text = line.text.slice(from, to).trimEnd();
  const start = line.start + from;
  return { ...line, start, end: start + text.length, text };
}

/** Offsets at which a lead phrase of the first one's kind opens. */
function startsOf(text: string): number[] {
  const opening = readTitle(text, "paragraph").slice(0, 2);
  if (!/^\p{Script=Han}{2}$/u.test(opening)) return [];
  return [...text.matchAll(new RegExp(`(?<=^|[。;]\\s*)${opening}`, "gu"))]
    .map(({ index }) => index)
    .filter((index) => readTitle(text.slice(index), "paragraph") !== "");
}
