import type { Citation } from "../answer/answer.ts";
import { plainText } from "./plain-text.ts";
import type { Paint } from "./terminal.ts";
import { tidyQuote } from "./tidy-quote.ts";

/**
 * One entry of the citation list: where it stands, and below it what stands there.
 *
 *     [1] 某政办〔2022〕6号 · 表 指标表 · 第3行 · a.txt:74-80
 *         “覆盖率(%) 54 70 约束性”
 *
 * A document without a number is named by its title. `longest` bounds the quote, in characters.
 */
export function renderCitation(
  citation: Citation,
  { paint, longest }: { paint: Paint; longest: number },
): string {
  const { n, documentNumber, title, locator, quote } = citation;
  const place = [documentNumber ?? title, locator]
    .map((part) => tidyQuote(part))
    .filter((part) => part !== "");
  const head = `${paint.cyan(`[${n}]`)} ${[...place, renderLines(citation)].join(" · ")}`;
  return `${head}\n    ${paint.dim(`“${tidyQuote(quote, longest)}”`)}`;
}

/** File and lines: "a.txt:74-80", or "a.txt:74" for a single line. */
export function renderLines({
  file,
  startLine,
  endLine,
}: Pick<Citation, "file" | "startLine" | "endLine">): string {
  const range = startLine === endLine ? `${startLine}` : `${startLine}-${endLine}`;
  return `${plainText(file)}:${range}`;
}
