/** Whether a line is the number of a page alone: `"— 2 —"`, `"第 3 页,共 9 页"`. */
export function isPageNumber(line: string): boolean {
  return PAGE_NUMBER.test(line);
}

/** A text without the numbers of pages that stand on lines of their own in the middle of it. */
export function dropPageNumbers(text: string): string {
  const lines = text.split("\n");
  const inside = (at: number) => at > 0 && at < lines.length - 1;
  return lines.filter((line, at) => !(inside(at) && isPageNumber(line))).join("\n");
}

const PAGE_NUMBER =
  /^\s*(?:[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页(?:\s*[,，]?\s*共\s*\d{1,4}\s*页)?)\s*$/;
