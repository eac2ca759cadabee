import type { Span } from "../../policy.ts";
import { isCoverTitle, type PrintedTitle } from "../recognise/mark-front.ts";
import type { Recognised } from "../recognise/recognise.ts";

export interface PolicyTitle {
  readonly text: string;
  readonly span: Span | null;
}

/**
 * The title of the policy itself: the printed title right above the text if it is no covering note, else what 印发
 * hands out (`"关于印发某方案的通知"` → `"某方案"`), else whatever title there is, in the text or over a table that the file begins with; "" if none.
 */
export function readPolicyTitle(text: string, form: Recognised): PolicyTitle {
  const { titles, fields } = form.front;
  const own = [...titles].reverse().find((title) => !isCoverTitle(title.text));
  if (own !== undefined)
    return { text: own.text.replace(/^《([^《》]+)》$/, "$1"), span: titleSpan(form, own) };
  const handed = titles.find((title) => HANDED.test(title.text)) ?? titles[0];
  if (handed !== undefined)
    return { text: handedTitle(handed.text), span: titleSpan(form, handed) };
  const labelled = fields.find((field) => field.key === "title");
  if (labelled !== undefined) return { text: handedTitle(labelled.value), span: labelled.span };
  const named = titleInText(text);
  return named.span === null ? captionOnTop(form) : named;
}

/** A file that is nothing but a table is called as the table is. */
function captionOnTop({ tables, lines }: Recognised): PolicyTitle {
  const table = tables[0]?.table;
  const span = table?.captionSpan ?? null;
  if (table === undefined || span === null || span.start !== lines[0]?.start)
    return { text: "", span: null };
  return { text: table.caption, span };
}

const HANDED = /(?:关于)?(?:印发|转发|发布|公布|下发|下达)(?:《)?(.+?)(?:》)?的?通知/;

/** What a covering note hands out, or the words themselves. */
export function handedTitle(words: string): string {
  return (HANDED.exec(words)?.[1] ?? words).replace(/\s+/g, "");
}

function titleSpan(form: Recognised, title: PrintedTitle): Span | null {
  const first = form.lines[title.from];
  const last = form.lines[title.to - 1];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function titleInText(text: string): PolicyTitle {
  const match = /现?将?《([^《》]{4,60})》\s*(?:已经|印发)/.exec(text);
  if (match === null) return { text: "", span: null };
  const words = match[1] ?? "";
  const start = match.index + match[0].indexOf(words);
  return { text: words, span: { start, end: start + words.length } };
}
