import type { Query, QueryOf } from "../question/query.ts";
import type { Corpus } from "./corpus.ts";
import { explainMissing } from "./explain-missing.ts";
import { findArticles } from "./find-articles.ts";
import { findAttachment } from "./find-attachment.ts";
import { findPassages } from "./find-passages.ts";
import type { Finding } from "./finding.ts";
import { isConvincing } from "./judge-passage.ts";

/**
 * What running text says: an article named by its number, a missing attachment, else sentences that convince.
 * `original` is the query as understood, for the trace, where running text is a fallback.
 */
export function retrievePassages(
  query: QueryOf<"passage">,
  corpus: Corpus,
  original: Query = query,
): Finding {
  const articles = findArticles(query, corpus);
  if (articles.length > 0) return { kind: "passages", query, matches: articles };
  const attached = findAttachment(query, corpus);
  const matches = findPassages(query, corpus);
  const [best] = matches;
  if (attached !== null && attached.score > (best?.coverage ?? 0) - 0.1) {
    return {
      kind: "attachment",
      query: original,
      document: attached.document,
      attachment: attached.attachment,
    };
  }
  const fulfilling = matches.filter(({ fulfils }) => fulfils);
  if (isConvincing(matches, { query, figure: original.kind === "indicator", corpus }))
    return { kind: "passages", query, matches: fulfilling };
  return explainMissing(original, query.phrase, corpus, best ?? null);
}
