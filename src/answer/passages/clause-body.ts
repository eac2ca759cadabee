import type { Clause, PolicyDocument, Span } from "../../policy.ts";
import { clauseEvidence, type Evidence } from "../../retrieval/evidence.ts";

/** What a clause says, without its heading and its words of responsibility. */
export function bodyOf(document: PolicyDocument, clause: Clause): Span {
  const duty = document.duties.find(
    (each) => each.clause === clause.id && each.span.end <= clause.span.end,
  );
  const start = clause.titleSpan.end;
  const raw = document.text.slice(start, duty?.span.start ?? clause.span.end);
  const lead = raw.length - raw.replace(/^[\s。:.:]+/u, "").length;
  // The bracket that the responsibility words stand in is no part of what is said.
  return { start: start + lead, end: start + raw.replace(/[\s(（【[]+$/u, "").length };
}

/** A clause as it stands, without its heading and a bracket at its end that says who is responsible. */
export function standingBody(document: PolicyDocument, clause: Clause): Span {
  const start = clause.titleSpan.end;
  const raw = document.text.slice(start, clause.span.end);
  const lead = raw.length - raw.replace(/^[\s。:.:]+/u, "").length;
  const last = document.duties.findLast((each) => each.clause === clause.id);
  const before = last === undefined ? "" : document.text.slice(start, last.span.start).trimEnd();
  const behind =
    last === undefined ? "" : document.text.slice(last.span.end, clause.span.end).trim();
  const bracketed = /[((【[]$/u.test(before) && /^[))】\]]?[。.]?$/u.test(behind);
  return trimmed(
    { start: start + lead, end: bracketed ? start + before.length - 1 : clause.span.end },
    document.text,
  );
}

/** A sentence with the heading that stands right before it and a colon: "中心公园:面积5公顷。" says of what it speaks. */
export function withLabel(
  document: PolicyDocument,
  clause: Clause,
  { start, end }: Span,
): Evidence {
  const { text } = document;
  const { titleSpan } = clause;
  const between = text.slice(titleSpan.end, start);
  const follows = titleSpan.end <= start && /^[^\S\n]*[:：][^\S\n]*$/u.test(between);
  const from = follows && clause.title !== "" ? titleSpan.start : start;
  return clauseEvidence(document, clause, trimmed({ start: from, end }, text));
}

/** A span without the white space at its ends. */
export function trimmed({ start, end }: Span, text: string): Span {
  const raw = text.slice(start, end);
  return {
    start: start + (raw.length - raw.trimStart().length),
    end: end - (raw.length - raw.trimEnd().length),
  };
}
