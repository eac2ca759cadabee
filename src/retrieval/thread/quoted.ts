import type { Query, QueryOf } from "../../question/query.ts";
import { asPassage, subjectsOf } from "../as-passage.ts";
import type { Sentence } from "../corpus.ts";
import { sentenceEvidence } from "../evidence.ts";
import type { Finding } from "../finding.ts";

/** Sentences that answer, as they stand, the best first. */
export function quoted(
  sentences: readonly Sentence[],
  query: Query,
  expects: QueryOf<"passage">["expects"] = "text",
): Extract<Finding, { kind: "passages" }> {
  const matches = sentences.map((sentence, i) => ({
    document: sentence.document,
    clause: sentence.clause,
    sentence,
    evidence: sentenceEvidence(sentence),
    coverage: 1,
    whole: 1,
    score: 1 - i / 100,
    band: 0 as const,
    timely: true,
    fulfils: true,
  }));
  const passage = asPassage(query, { phrase: subjectsOf(query).join("|"), expects });
  return { kind: "passages", query: passage, matches };
}
