const OPENING = /[“「『]/u;
const CLOSING = /[”」』]/u;
/** A single character in quotation marks is a sign ("—"), not a quotation. */
const SHORTEST = 2;

/**
 * A text with a blank for each quotation, and the quotations: the outermost ones, without white space and
 * the marks within. One that is not closed goes to the end.
 *
 *     "“建设“口袋”公园”由市甲局牵头" → " 由市甲局牵头", ["建设口袋公园"]
 */
export function readQuotations(text: string): {
  readonly open: string;
  readonly quoted: ReadonlySet<string>;
} {
  const quoted = new Set<string>();
  let open = "";
  let words = "";
  let depth = 0;
  const finish = () => {
    const tight = words.replace(/\s/g, "");
    const isQuotation = tight.length >= SHORTEST;
    if (isQuotation) quoted.add(tight);
    open += isQuotation ? " " : words;
    words = "";
  };
  for (const character of text) {
    const before = depth;
    depth = depthAfter(character, depth);
    if (before === 0 && depth === 0) open += character;
    else if (before === depth) words += character;
    else if (depth === 0) finish();
  }
  finish();
  return { open: open.trimEnd(), quoted };
}

function depthAfter(character: string, depth: number): number {
  if (OPENING.test(character)) return depth + 1;
  if (CLOSING.test(character)) return Math.max(0, depth - 1);
  if (character !== '"') return depth;
  return depth === 0 ? 1 : depth - 1;
}
