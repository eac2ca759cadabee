/** A text without what does not matter for comparison, and the way back into the original. */
export interface FoldedText {
  readonly folded: string;
  /** Per UTF-16 unit of `folded`: offset in the original of the character it came from. */
  readonly offsets: Uint32Array;
}

/** NFKC (full and half width become one), white space dropped; "床位 70%" → "床位70%". */
export function foldText(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

/** As `foldText`, and without the bars with which some documents close their table cells. */
export function foldEvidence(text: string): string {
  return foldText(text).replace(/[|│┃║]/g, "");
}

/** As `foldEvidence`, with offsets; folds character by character. */
export function foldWithOffsets(text: string): FoldedText {
  let folded = "";
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = foldEvidence(character);
    folded += piece;
    for (let i = 0; i < piece.length; i += 1) offsets.push(at);
    at += character.length;
  }
  return { folded, offsets: Uint32Array.from(offsets) };
}

/** All places of a snippet in a text, as half-open ranges of the original; [] for an empty snippet. */
export function locateSnippet(text: FoldedText, snippet: string): { start: number; end: number }[] {
  const wanted = foldEvidence(snippet);
  const found: { start: number; end: number }[] = [];
  if (wanted === "") return found;
  for (let at = text.folded.indexOf(wanted); at >= 0; at = text.folded.indexOf(wanted, at + 1)) {
    const start = text.offsets[at] ?? 0;
    const end = (text.offsets[at + wanted.length - 1] ?? 0) + 1;
    found.push({ start, end });
  }
  return found;
}
