import type { Query } from "../question/query.ts";
import type { Corpus } from "./corpus.ts";
import type { Finding } from "./finding.ts";

/** A place with more documents than these is asked as a whole. */
const MOST = 6;

/**
 * The finding of that document which answers best, where the one place that is asked has several (a plan, its
 * explanation): each is asked by itself. Null for questions about several places, and for lists, which the documents
 * of a place fill together.
 */
export function findInOneOfPlace(
  query: Query,
  corpus: Corpus,
  find: (query: Query) => Finding,
): Finding | null {
  const { documents } = query;
  if (documents.length < 2 || documents.length > MOST || !asksForOne(query)) return null;
  const asked = corpus.documents.filter(({ id }) => documents.includes(id));
  const [first] = asked;
  if (first?.place == null || asked.some(({ place }) => place !== first.place)) return null;
  const found = asked.map(({ id }) => find({ ...query, documents: [id] }));
  const answers = found
    .map((finding) => ({ finding, worth: worthOf(finding) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth);
  return answers[0]?.finding ?? null;
}

/** One figure, one passage or one task is wanted, and not all of a kind. */
function asksForOne(query: Query): boolean {
  if (query.kind === "passage") return true;
  if (query.kind === "indicator") return query.versions === null;
  return query.kind === "duty" && query.operation === "who";
}

/** How much a finding says: rows before figures in running text, these before passages; 0 for nothing. */
function worthOf(finding: Finding): number {
  switch (finding.kind) {
    case "measures": {
      const matches = finding.groups.flatMap((group) => group.matches);
      const best = Math.max(0, ...matches.map(({ fit }) => fit.coverage));
      const rows = matches.some(({ measure }) => measure.indicator !== null);
      return matches.length === 0 ? 0 : best + (rows ? 0.3 : 0);
    }
    case "passages":
      return finding.matches[0]?.coverage ?? 0;
    case "indicators":
      return 1 + finding.rows.length;
    case "missing":
    case "clarify":
      return 0;
    default:
      return 1;
  }
}
