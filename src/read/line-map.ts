/** Converts between UTF-16 offsets and 1-based lines of one text. */
export interface LineMap {
  /** Line of an offset, 0 ≤ offset ≤ text.length; a line break belongs to the line it ends. */
  readonly lineOf: (offset: number) => number;
  /** Offset of the first character of line `n`, 1 ≤ n ≤ lineCount. */
  readonly lineStart: (n: number) => number;
  /** At least 1; a final line break opens one more, empty line. */
  readonly lineCount: number;
}

/**
 * Indexes the lines of a text once, so that each look-up takes O(log lines).
 *
 * Breaks are `\n`, `\r\n` (one break) and `\r`:
 *
 *     "一\r\n二\n" → lines 1 "一", 2 "二", 3 ""
 *
 * Look-ups throw a RangeError for offsets and lines that the text does not have.
 */
export function createLineMap(text: string): LineMap {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return {
    lineCount: starts.length,
    lineOf: (offset) => {
      if (!(offset >= 0 && offset <= text.length)) {
        throw new RangeError(`offset ${offset} is outside a text of ${text.length} characters`);
      }
      return lastAtMost(starts, offset) + 1;
    },
    lineStart: (n) => {
      const start = starts[n - 1];
      if (start === undefined) {
        throw new RangeError(`line ${n} is outside a text of ${starts.length} lines`);
      }
      return start;
    },
  };
}

/** Index of the last element ≤ limit of an ascending list whose first element is ≤ limit. */
function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? Infinity) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
