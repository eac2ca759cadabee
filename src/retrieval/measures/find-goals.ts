import { fold } from "../../language/fold.ts";
import type { Clause, PolicyDocument } from "../../policy.ts";
import type { Query } from "../../question/query.ts";
import { ADJECTIVE, ADJECTIVES, asksForGoals } from "../../question/read/asks-for-goals.ts";
import type { Corpus } from "../corpus.ts";

const TITLED = new RegExp(`^(?:${ADJECTIVE}|年度|基本)*目标(?:任务)?(?:和|与|及)?(?:指标)?$`, "u");

/**
 * The section that states the goals of the asked document as a whole ("总体目标是什么"): the one of the asked name, else the highest
 * of those that are called so. Null where more is asked, where it has none, or where a table lists the goals that are asked one by one.
 */
export function findGoals(
  query: Query,
  corpus: Corpus,
): { readonly document: PolicyDocument; readonly clauses: readonly Clause[] } | null {
  const asked = fold(query.asked);
  if (query.kind !== "indicator" || query.operation !== "list") return null;
  if (query.documents.length !== 1 || !asksForGoals(asked)) return null;
  const document = corpus.documents.find(({ id }) => query.documents.includes(id));
  if (document === undefined) return null;
  if (/哪/u.test(asked) && document.indicators.length > 0) return null;
  const sections = document.clauses.filter(({ title }) => TITLED.test(fold(title)));
  const named = sections.find(({ title }) => isCalled(fold(title), asked));
  const highest = named ?? sections.toSorted((a, b) => a.path.length - b.path.length)[0];
  // "一、发展目标" over "(一)整体目标" and a table of figures.
  const within = sections.find(({ parent }) => parent === highest?.id);
  const clause = within ?? highest;
  return clause === undefined ? null : { document, clauses: [clause] };
}

function isCalled(title: string, asked: string): boolean {
  return ADJECTIVES.some(
    (group) =>
      group.some((word) => asked.includes(`${word}目标`)) &&
      group.some((word) => title.startsWith(`${word}目标`)),
  );
}
