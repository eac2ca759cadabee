import type { TurnBefore } from "../question/inherit.ts";
import type { Query } from "../question/query.ts";
import { asPassage, subjectsOf } from "./as-passage.ts";
import type { Corpus } from "./corpus.ts";
import { findFocus } from "./find-focus.ts";
import { findPassages } from "./find-passages.ts";
import type { Finding } from "./finding.ts";
import { isConvincing } from "./judge-passage.ts";

/**
 * What a question of a conversation finds where the turn before is known: running text is searched first in the clause
 * that it spoke of.
 */
export function goOn(
  finding: Finding,
  { query, before }: { readonly query: Query; readonly before: TurnBefore | null },
  corpus: Corpus,
): Finding {
  if (before === null || !isOpen(finding)) return finding;
  if (query.kind !== "passage" && query.kind !== "indicator" && query.kind !== "clarify")
    return finding;
  const focus = findFocus(before, corpus);
  if (focus === null || !query.documents.includes(focus.document.id)) return finding;
  const expects =
    query.kind === "passage" ? query.expects : query.kind === "indicator" ? "number" : "text";
  const passage = { ...asPassage(query, { phrase: subjectsOf(query).join("|"), expects }), focus };
  const matches = findPassages(passage, corpus);
  if (!isConvincing(matches, { query: passage, figure: false, corpus })) return finding;
  return { kind: "passages", query: passage, matches: matches.filter(({ fulfils }) => fulfils) };
}

function isOpen({ kind }: Finding): boolean {
  return kind === "missing" || kind === "clarify" || kind === "passages";
}
