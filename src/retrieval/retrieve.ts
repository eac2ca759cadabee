import type { Query, QueryOf } from "../question/query.ts";
import { isAsked } from "../question/read/is-asked.ts";
import { subjectsOf } from "./as-passage.ts";
import type { Corpus } from "./corpus.ts";
import { countedListOf } from "./demands.ts";
import { asksDivision, tellsDivision } from "./documents/asks-division.ts";
import { findListingAttachment } from "./documents/find-attachment.ts";
import { findCited } from "./documents/find-cited.ts";
import { findClause } from "./documents/find-clause.ts";
import { findSection } from "./documents/find-section.ts";
import { metadataOf } from "./documents/metadata-of.ts";
import { retrieveDeadline } from "./duties/retrieve-deadline.ts";
import { retrieveDuties } from "./duties/retrieve-duties.ts";
import { retrievePeople } from "./duties/retrieve-people.ts";
import { explainMissing } from "./explain-missing.ts";
import type { Finding } from "./finding.ts";
import { findGoals } from "./measures/find-goals.ts";
import { retrieveFigure } from "./measures/retrieve-figure.ts";
import { retrieveMeasures } from "./measures/retrieve-measures.ts";
import { findInOneOfPlace } from "./one-of-place.ts";
import { findApart } from "./passages/find-apart.ts";
import { findMentions } from "./passages/find-mentions.ts";
import { findShortcomings } from "./passages/find-shortcomings.ts";
import { findTopics } from "./passages/find-topics.ts";
import { retrieveBenefit } from "./passages/retrieve-benefit.ts";
import { retrievePassages } from "./passages/retrieve-passages.ts";
import { findParts } from "./tables/find-parts.ts";
import { findRows } from "./tables/find-rows.ts";
import { namesSome } from "./tables/names-some.ts";
import { findRowsOfKind } from "./tables/rows-of-kind.ts";
import { toldOfWhole } from "./tables/told-of-whole.ts";

/**
 * Executes a query. Where records do not answer it, running text is searched before giving up; what would stand in an
 * attachment that is not there is said to be there.
 */
export function retrieve(query: Query, corpus: Corpus): Finding {
  return findInOneOfPlace(query, corpus, (each) => find(each, corpus)) ?? find(query, corpus);
}

function find(query: Query, corpus: Corpus): Finding {
  const records = telling(execute(query, corpus), corpus);
  const sides = holdsBoth(records) ? null : findApart(query, corpus);
  const finding: Finding =
    sides === null
      ? (findTopics(query, records, corpus) ?? records)
      : { kind: "apart", query, sides };
  if (finding.kind !== "missing") return finding;
  const listing = findListingAttachment(query, {
    corpus,
    nearest: finding.nearest?.evidence.quote ?? "",
    elsewhere: finding.reason === "other_place",
  });
  return listing === null ? finding : { kind: "attachment", query, ...listing };
}

/** What is found, unless no sentence of it says what the question is for: how something is divided, who those counted are. */
function telling(finding: Finding, corpus: Corpus): Finding {
  if (finding.kind !== "passages" && finding.kind !== "measures") return finding;
  const { query } = finding;
  const divides = query.documents.length === 1 && asksDivision(query.asked);
  const tells = divides ? tellsDivision : countedListOf(query.asked);
  if (tells === null) return finding;
  const quotes =
    finding.kind === "passages"
      ? finding.matches.slice(0, 1).map(({ evidence }) => evidence.quote)
      : finding.groups.flatMap(({ matches }) =>
          matches.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)),
        );
  return quotes.some(tells) ? finding : explainMissing(query, subjectsOf(query).join("|"), corpus);
}

/** Do records hold both figures that a question may hold against each other? */
function holdsBoth(finding: Finding): boolean {
  if (finding.kind !== "measures") return !["passages", "missing"].includes(finding.kind);
  const named = finding.groups.filter(({ matches }) => matches.length > 0);
  const stating = new Set(named.flatMap(({ matches }) => matches.map(({ document }) => document)));
  return named.length > 1 || stating.size > 1;
}

function execute(query: Query, corpus: Corpus): Finding {
  const section =
    ofClause(query, corpus) ?? ofSection(query, corpus) ?? findShortcomings(query, corpus);
  if (section !== null) return section;
  const parts = findParts(query, corpus);
  if (parts !== null) return { kind: "parts", query, match: parts };
  const rows = isOpen(query) ? findRowsOfKind(query, corpus) : null;
  if (rows !== null) return rows;
  switch (query.kind) {
    case "indicator":
      return retrieveMeasures(query, corpus);
    case "duty":
      return retrieveDuties(query, corpus);
    case "table": {
      const match = findRows(query, corpus);
      return match === null || match.rows.length === 0 || namesSome(query, match, corpus)
        ? explainMissing(query, query.phrase, corpus)
        : (toldOfWhole(query, match, corpus) ?? { kind: "table", query, match });
    }
    case "metadata":
      return metadata(query, corpus);
    case "person":
      return retrievePeople(query, corpus);
    case "mentions":
      return mentions(query, corpus);
    case "passage":
      return (
        retrieveFigure(query, corpus) ??
        retrieveDeadline(query, corpus) ??
        retrieveBenefit(query, corpus) ??
        retrievePassages(query, corpus)
      );
    case "clarify":
      return { kind: "clarify", query };
    case "outside":
      return {
        kind: "missing",
        query,
        reason: "outside_corpus",
        what: query.what,
        elsewhere: [],
        nearest: null,
      };
  }
}

/** Names the question no record that it is to be looked up in? */
function isOpen(query: Query): boolean {
  switch (query.kind) {
    case "passage":
      return query.attachment === null;
    case "clarify":
      return true;
    case "metadata":
      return query.operation === "value";
    case "indicator":
      return query.filter === null;
    case "duty":
      return query.department === null && ["who", "tasks", "due"].includes(query.operation);
    default:
      return false;
  }
}

/** "建设原则有哪几条": the parts of a section, whatever kind of question its words look like. */
function ofSection(query: Query, corpus: Corpus): Finding | null {
  const open =
    query.kind === "passage" ||
    query.kind === "clarify" ||
    (query.kind === "metadata" && query.fields.includes("title")) ||
    (query.kind === "indicator" && query.filter === null) ||
    (query.kind === "duty" && query.department === null && query.role === "any");
  const match = open ? findSection(query, corpus) : null;
  return match === null ? null : { kind: "section", query, ...match };
}

/** "第12项讲的是什么": the headings below a clause that is named by its number, or the clause as it stands. */
function ofClause(query: Query, corpus: Corpus): Finding | null {
  const open =
    (query.kind === "passage" && query.attachment === null) ||
    query.kind === "clarify" ||
    (query.kind === "indicator" && query.filter === null);
  const found =
    (open ? findClause(query, corpus) : null) ??
    (query.kind === "duty" ? null : findGoals(query, corpus));
  if (found === null) return null;
  const { document, clauses } = found;
  const [clause] = clauses;
  if (clause === undefined || clauses.length > 1)
    return { kind: "clauses", query, document, clauses };
  const parts = document.clauses.filter(
    ({ parent, title }) => parent === clause.id && title !== "",
  );
  const isHeading = clause.span.end - clause.titleSpan.end < SAID;
  const length = (parts.at(-1) ?? clause).span.end - clause.span.start;
  return parts.length >= 2 && (isHeading || length > WHOLE)
    ? { kind: "section", query, inFull: false, document, section: clause, parts }
    : { kind: "clauses", query, document, clauses };
}

/** Characters behind a heading that say something. */
const SAID = 4;
/** Characters up to which a clause is told with all that stands below it. */
const WHOLE = 800;

function metadata(query: QueryOf<"metadata">, corpus: Corpus): Finding {
  if (query.operation === "cited") {
    const matches = findCited(query, corpus);
    if (matches.length > 0) return { kind: "cited", query, matches };
  }
  const documents = corpus.documents.filter(({ id }) => isAsked(id, query.documents));
  const fields = documents.flatMap((document) =>
    metadataOf(document)
      .filter(({ key }) => query.fields.some((field) => field === key))
      .map((field) => ({ document, field })),
  );
  return { kind: "metadata", query, fields };
}

function mentions(query: QueryOf<"mentions">, corpus: Corpus): Finding {
  const matches = findMentions(query, corpus);
  return matches.length === 0
    ? explainMissing(query, query.phrase, corpus)
    : { kind: "mentions", query, matches };
}
