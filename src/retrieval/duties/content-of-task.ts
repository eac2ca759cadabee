import type { QueryOf } from "../../question/query.ts";
import { asPassage } from "../as-passage.ts";
import type { Corpus } from "../corpus.ts";
import { clauseEvidence, type Evidence } from "../evidence.ts";
import { findPassages } from "../passages/find-passages.ts";
import type { DutyMatch } from "./find-duties.ts";

/** "…由某局牵头,": a role that is taken for granted, before the question proper. */
const PREMISE =
  /(?:由|是|归|既然|让)[^,。?]{2,16}?(?:牵头|负责|主管|主抓|管|配合)(?:的|了|吧|吗|呢|啊){0,2}[,?]/u;
const CONTENT = /哪些|什么|啥|几|多少|怎么|如何|咋/u;
const BODIES = /谁|(?:哪|什么)(?:个|些|几|家)*(?:部门|单位|局|委|机关)|牵头|配合|责任/u;

/** What is asked after a role that the reader takes for granted, where that is the task itself; null if nothing is. */
function askedBeside(asked: string): string | null {
  const premise = PREMISE.exec(asked);
  if (premise === null) return null;
  const rest = asked.slice(premise.index + premise[0].length);
  return CONTENT.test(rest) && !BODIES.test(rest) ? rest : null;
}

/** Does a question take a department's role for granted, and ask what its task is about? */
export function asksForContent({ asked, department }: QueryOf<"duty">): boolean {
  return department?.claim != null && askedBeside(asked) !== null;
}

/** The words of the premise alone, which name the task: those that the question proper does not use. */
export function premised(query: QueryOf<"duty">): string {
  const rest = askedBeside(query.asked) ?? "";
  return query.phrase
    .split("|")
    .filter((run) => !rest.includes(run))
    .join("|");
}

const MOST = 400;

/**
 * The words of the clause of each task that tell what is asked besides: the sentences that fit, else all of a clause
 * that is short enough.
 */
export function contentOfTask(
  query: QueryOf<"duty">,
  matches: readonly DutyMatch[],
  corpus: Corpus,
): Evidence[] {
  if (!asksForContent(query)) return [];
  const rest = askedBeside(query.asked) ?? "";
  const found = findPassages(
    asPassage({ ...query, asked: rest }, { phrase: query.phrase, expects: "text" }),
    corpus,
  );
  return matches.flatMap(({ known: { document, duty } }) => {
    const clause = document.clauses.find(({ id }) => id === duty.clause);
    if (clause === undefined) return [];
    const own = found.filter((match) => match.clause === clause);
    const best = own.filter(({ score }) => score >= 0.8 * (own[0]?.score ?? 0));
    if (best.length > 0) return best.slice(0, 2).map(({ evidence }) => evidence);
    const { start, end } = { start: clause.titleSpan.end, end: duty.span.start };
    return end > start && end - start <= MOST
      ? [clauseEvidence(document, clause, { start, end })]
      : [];
  });
}
