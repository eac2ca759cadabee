import { segment } from "./segment.ts";

/** A stretch of a text among the words of the run of Han characters that it stands in. */
export interface WordsAround {
  /** The word before it; "" at the beginning of the run. */
  readonly before: string;
  /** The words it is made of; none where a word goes over one of its edges. */
  readonly own: readonly string[];
  /** The word behind it; "" at the end of the run. */
  readonly after: string;
}

/** The words of a text before, in and behind a stretch of Han characters: `from` inclusive, `to` exclusive. */
export function wordsAround(text: string, from: number, to: number): WordsAround {
  const start = text.slice(0, from).search(/\p{Script=Han}*$/u);
  const [run = ""] = /^\p{Script=Han}*/u.exec(text.slice(start)) ?? [];
  const placed = withPlaces(segment(run), start);
  const inside = placed.filter(({ at, end }) => at < to && end > from);
  const cut = inside.some(({ at, end }) => at < from || end > to);
  return {
    before: placed.findLast(({ end }) => end <= from)?.word ?? "",
    own: cut ? [] : inside.map(({ word }) => word),
    after: placed.find(({ at }) => at >= to)?.word ?? "",
  };
}

function withPlaces(
  words: readonly string[],
  start: number,
): { readonly word: string; readonly at: number; readonly end: number }[] {
  let at = start;
  return words.map((word) => {
    const end = at + word.length;
    const placed = { word, at, end };
    at = end;
    return placed;
  });
}
