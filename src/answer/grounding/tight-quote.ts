import { dropPageNumbers } from "../../language/page-number.ts";
import type { Evidence } from "../../retrieval/evidence.ts";

/**
 * A quote as it is shown inside a sentence: white space, which web copies scatter, is dropped, but one blank stays
 * between two figures (`"622 0118"`); between the cells of a table's row, where these would run into each other, it becomes a bar. The number of a page
 * inside a sentence is left out, and so are the quotes around a cell with line breaks. A row whose cells are broken over lines is shown as it is read.
 */
export function tightQuote({
  quote,
  kind,
  row,
}: Pick<Evidence, "quote"> & Partial<Evidence>): string {
  if (row !== undefined) return row;
  if (kind !== "table" && kind !== "indicator") return withoutBlanks(dropPageNumbers(quote));
  return quote
    .trim()
    .replace(/"([^"]*\n[^"]*)"/gu, (_, cell: string) => cell.replace(/\s*\n\s*/gu, ""))
    .split(/\s*[|│┃║]\s*|\t|[^\S\n]{2,}|\s*\n\s*/u)
    .map(withoutBlanks)
    .filter((cell) => cell !== "")
    .join(" | ");
}

function withoutBlanks(text: string): string {
  return text.replace(/(?<=(\d?))\s+(?=(\d?))/g, betweenFigures);
}

function betweenFigures(_: string, before: string, after: string): string {
  return before !== "" && after !== "" ? " " : "";
}
