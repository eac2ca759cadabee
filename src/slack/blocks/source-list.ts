import type { types } from "@slack/bolt";
import type { Citation } from "../../answer/answer.ts";
import type { Source, SourceRange } from "../../answer/grounding/find-source.ts";
import { cleanText } from "../text/clean-text.ts";
import { shorten } from "../text/shorten.ts";
import { sourceUrl } from "./source-url.ts";

/** What a list of sources needs besides the citations. */
export interface SourceContext {
  readonly source: (range: SourceRange) => Source | null;
  /** Where readers reach the web page, else null. */
  readonly publicUrl: string | null;
}

const LONGEST_LABEL = 160;

/** A line of the list: words and links, the last of them with a line break. */
export type SourceLine = readonly types.RichTextElement[];

/**
 * Writes the sources of an answer, by document: its title, number and date once, then a line for each
 * marker. Literal text throughout: words of documents mean nothing to Slack here.
 *
 *     《某市方案》 某政办字〔2022〕6号 · 2022-11-03
 *     [1] 某政办字〔2022〕6号 · 二、重点任务 › (四)10. · a.txt:72-80
 */
export function sourceList(citations: readonly Citation[], context: SourceContext): SourceLine[] {
  const documents = [...new Set(citations.map(({ document }) => document))];
  return documents.flatMap((document) => {
    const own = citations.filter((citation) => citation.document === document);
    const [first] = own;
    if (first === undefined) return [];
    return [...headingOf(first, context), ...own.map((citation) => lineOf(citation, context))];
  });
}

/** "[1] 某政办字〔2022〕6号 · 二、(四)10": a source in one line. */
export function sourceLabel(citation: Citation, source: Source | null): string {
  const { n, title, documentNumber } = citation;
  const name = documentNumber ?? `《${title}》`;
  return shorten(oneLine(`[${n}] ${name} · ${placeIn(citation, source)}`), LONGEST_LABEL);
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}

/** The locator without the table's headers, which a reader sees in the table itself. */
function placeIn({ locator }: Citation, source: Source | null): string {
  const headers = source?.row?.cells.map(({ column }) => column).join(" ") ?? "";
  const end = ` · ${oneLine(headers)}`;
  const whole = oneLine(locator);
  return whole.endsWith(end) ? whole.slice(0, -end.length) : whole;
}

/** None where it would say no more than the lines below it, which name a document without a number by its title. */
function headingOf(citation: Citation, { source }: SourceContext): SourceLine[] {
  const { title, documentNumber } = citation;
  const date = source(citation)?.date ?? null;
  const about = [documentNumber, date].filter((part) => part !== null).join(" · ");
  if (about === "") return [];
  return [
    [
      { type: "text", text: `《${cleanText(title)}》`, style: { bold: true } },
      { type: "text", text: ` ${about}\n` },
    ],
  ];
}

function lineOf(citation: Citation, { source, publicUrl }: SourceContext): SourceLine {
  const { file, startLine, endLine } = citation;
  const lines = startLine === endLine ? `${startLine}` : `${startLine}-${endLine}`;
  const label = sourceLabel(citation, source(citation));
  const words: types.RichTextElement =
    publicUrl === null
      ? { type: "text", text: label }
      : { type: "link", url: sourceUrl(publicUrl, citation), text: label };
  return [words, { type: "text", text: ` · ${cleanText(file)}:${lines}\n` }];
}
