import type { Query } from "../../question/query.ts";
import type { TurnBefore } from "../../question/thread/turn-before.ts";
import { subjectsOf } from "../as-passage.ts";
import type { Corpus } from "../corpus.ts";
import type { Finding } from "../finding.ts";
import type { PassageMatch } from "../passages/find-passages.ts";
import { aspectUnderHeading, clauseHeadedBy, tells } from "./find-aspect.ts";
import { quoted } from "./quoted.ts";

/**
 * The clause whose heading names the subject, where what was found does not say the side of it that is asked for, or is no
 * more than its row in a list of tasks; null elsewhere.
 */
export function underHeading(
  finding: Finding,
  { query, before }: { readonly query: Query; readonly before: TurnBefore | null },
  corpus: Corpus,
): Finding | null {
  if (finding.kind !== "passages" && finding.kind !== "missing") return null;
  if (finding.kind === "missing" && finding.settled === true) return null;
  if (finding.query.kind !== "passage" || finding.query.attachment !== null) return null;
  const [best] = finding.kind === "passages" ? finding.matches : [];
  const under = aspectUnderHeading(query.asked, query.documents, corpus);
  if (under === null) return behindRow(best, { query, before }, corpus);
  const said = best !== undefined && tells(under.aspect, best.sentence);
  return said ? null : quoted(under.sentences, query, under.aspect.expects);
}

/** The clause whose heading the row of a list of tasks names, and no more. */
function behindRow(
  best: PassageMatch | undefined,
  { query, before }: { readonly query: Query; readonly before: TurnBefore | null },
  corpus: Corpus,
): Finding | null {
  if (best === undefined || !isTitleOnly(best)) return null;
  if (before !== null && OF_BODIES.test(before.asked + before.reply)) return null; // the row tells who
  const headed = clauseHeadedBy(subjectsOf(query).join("|"), query.documents, corpus);
  return headed === null
    ? null
    : { kind: "clauses", query, document: headed.document, clauses: [headed.clause] };
}

const OF_BODIES = /谁(?!承担|[能可才有])|牵头|负责|配合|责任单位|部门/u;

/** Is it the row of a list of tasks that names its task, and says no more of it? */
function isTitleOnly({ document, sentence: { table } }: PassageMatch): boolean {
  const duty = document.duties.find(
    (each) => table !== null && each.table === table.table.id && each.row === table.row.row,
  );
  return duty !== undefined && duty.task.length <= TITLE;
}

/** Characters that the title of a task has at most. */
const TITLE = 20;
