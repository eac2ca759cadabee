import type { Clause, DocumentNode, PolicyDocument, Span } from "../policy.ts";
import { clauseLocator, tableLocator } from "./locator.ts";
import type { Passage } from "./passage.ts";
import type { PassageDraft } from "./passage-draft.ts";
import { recordPassages } from "./record-passages.ts";
import { isLong, sentenceGroups, trimSpan } from "./sentence-groups.ts";
import { tablePassages } from "./table-passages.ts";
import { tidy } from "./tidy.ts";

/** Kinds of nodes whose words must be found even where no clause or record claims them. */
const READABLE = new Set<DocumentNode["kind"]>([
  "paragraph",
  "clause",
  "note",
  "person",
  "attachment",
]);

/**
 * Everything in a document that can be searched, in a fixed order: clauses (long ones also by groups
 * of sentences), tables and their rows, duties, metadata, people, attachments, and whatever readable
 * words none of these covers. Ids are unique in the document.
 */
export function buildPassages(document: PolicyDocument): Passage[] {
  const claimed = [
    ...clausePassages(document),
    ...tablePassages(document),
    ...recordPassages(document),
  ];
  const frame = [document.place ?? "", tidy(document.title)];
  return [...claimed, ...leftOverPassages(document, claimed)]
    .filter((draft) => draft.text !== "")
    .map(({ key, under, ...draft }) => ({
      ...draft,
      id: `${document.id}#${draft.kind}:${key}`,
      document: document.id,
      heading: [...frame, ...under.map(tidy)].filter(Boolean).join(" / "),
    }));
}

function clausePassages(document: PolicyDocument): PassageDraft[] {
  const parents = new Set(document.clauses.map((clause) => clause.parent));
  return document.clauses.flatMap((clause) => {
    // The headings of a section are searched as part of what stands under them.
    if (parents.has(clause.id) && isHeadingOnly(document, clause)) return [];
    const whole = textDraft(document, clause);
    return isLong(document.text, clause.span)
      ? [whole, ...groupsOf(document, { clause, whole })]
      : [whole];
  });
}

function isHeadingOnly({ text }: PolicyDocument, { span, titleSpan }: Clause): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(titleSpan.end, span.end));
}

function textDraft(document: PolicyDocument, clause: Clause): PassageDraft {
  return {
    key: clause.id,
    kind: "clause",
    text: clauseText(document.text, clause),
    under: clause.path,
    span: trimSpan(document.text, clause.span),
    clause: clause.id,
    record: null,
    locator: clauseLocator(clause, document.text),
  };
}

/** A heading on a line of its own is kept apart from the words below it by a space. */
function clauseText(text: string, { span, titleSpan }: Clause): string {
  const heading = tidy(text.slice(span.start, titleSpan.end));
  const body = text.slice(titleSpan.end, span.end);
  return `${heading}${heading !== "" && /^\s/.test(body) ? " " : ""}${tidy(body)}`.trim();
}

function groupsOf(
  { text }: PolicyDocument,
  { clause, whole }: { clause: Clause; whole: PassageDraft },
): PassageDraft[] {
  return sentenceGroups(text, clause.span).map((span, i) => ({
    ...whole,
    key: `${clause.id}:${i + 1}`,
    kind: "sentence",
    text: tidy(text.slice(span.start, span.end)),
    under: [...clause.path, clause.title],
    span,
  }));
}

function leftOverPassages(
  document: PolicyDocument,
  claimed: readonly PassageDraft[],
): PassageDraft[] {
  const isCovered = coverage(claimed.map(({ span }) => span));
  const tables = new Map(document.tables.map((table) => [table.id, table]));
  const clauses = new Set(document.clauses.map(({ id }) => id));
  return document.nodes
    .filter((node) => READABLE.has(node.kind) && !isCovered(node))
    .map((node) => {
      const table = node.owner === null ? undefined : tables.get(node.owner);
      const text = tidy(document.text.slice(node.start, node.end));
      const place =
        table === undefined
          ? { kind: "clause" as const, under: [], record: null, locator: quoted(text) }
          : {
              kind: "table" as const,
              under: [table.caption],
              record: table.id,
              locator: `${tableLocator(table, null)} · 注`,
            };
      return {
        ...place,
        key: `@${node.start}`,
        text,
        span: trimSpan(document.text, node),
        clause: node.owner !== null && clauses.has(node.owner) ? node.owner : null,
      };
    });
}

function quoted(text: string): string {
  const characters = [...text];
  return `“${characters.slice(0, 16).join("")}${characters.length > 16 ? "…" : ""}”`;
}

/** A test whether one of the spans holds a given one. */
function coverage(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  // What starts at or before a place is held by one of these spans if it ends by the furthest end.
  let furthest = 0;
  const ends = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ({ start, end }) => (ends[lastStartingBy(sorted, start)] ?? -1) >= end;
}

/** Position of the last span that starts at or before an offset; -1 where none does. */
function lastStartingBy(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
