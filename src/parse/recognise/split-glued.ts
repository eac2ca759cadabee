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
