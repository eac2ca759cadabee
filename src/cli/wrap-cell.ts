import { displayWidth } from "../language/display-width.ts";

/**
 * Breaks text into lines of at most `width` columns; a Chinese character takes two. Breaks stand
 * anywhere in Chinese, and between words where a Latin word or number would be cut and fits a line.
 *
 *     ("每千人口拥有4.5个名额", 10)  →  ["每千人口拥", "有4.5个名", "额"]
 *
 * Always gives at least one line; a character wider than `width` gets a line of its own.
 */
export function wrapCell(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const flush = () => {
    lines.push(line.trimEnd());
    line = "";
    used = 0;
  };
  for (const piece of pieces(text, width)) {
    const wide = displayWidth(piece);
    if (piece === "\n" || (used > 0 && used + wide > width)) flush();
    if (used === 0 && piece.trim() === "") continue;
    line += piece;
    used += wide;
  }
  if (line !== "" || lines.length === 0) flush();
  return lines;
}

/** A word, a number or a character, with the closing marks that must not begin a line. */
const PIECE = /(?:[\w.%‰≥≤+-]+|.)[,。、;:!?,;:!?)〕》」』”’…]*/gsu;

/** Words and numbers that fit a line whole, everything else by character. */
function pieces(text: string, width: number): string[] {
  return (text.match(PIECE) ?? []).flatMap((piece) =>
    displayWidth(piece) <= width ? [piece] : [...piece],
  );
}
