import type { Query, QueryOf } from "../../question/query.ts";
import type { Corpus } from "../corpus.ts";
import { findArticles } from "../documents/find-articles.ts";
import { findAttachment } from "../documents/find-attachment.ts";
import { explainMissing } from "../explain-missing.ts";
import type { Finding } from "../finding.ts";
import { findPassages, type PassageMatch } from "./find-passages.ts";
import { isConvincing, isLikely } from "./judge-passage.ts";

/**
 * What running text says: an article named by its number, a missing attachment, else sentences that convince.
 * `original` is the query as understood, for the trace, where running text is a fallback.
 */
export function retrievePassages(
  query: QueryOf<"passage">,
  corpus: Corpus,
  original: Query = query,
): Finding {
  const compared = ofEachPlace(query, original, corpus);
  if (compared !== null) return compared;
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
  const figure = original.kind === "indicator";
  if (isConvincing(matches, { query, figure, corpus }))
    return { kind: "passages", query, matches: matches.filter(({ fulfils }) => fulfils) };
  const several = query.documents.length > 0 ? [] : sureOf(matches, { query, figure, corpus });
  if (several.length > 1) return { kind: "passages", query, matches: several };
  const missing = explainMissing(original, query.phrase, corpus, best ?? null);
  const open = missing.reason === "not_stated" && missing.nearest !== null;
  return open && isLikely(matches, { query, figure, corpus })
    ? { ...missing, likely: true }
    : missing;
}

/** Where no document is named and none answers better than the others: the best of each that surely answers by itself. */
function sureOf(
  matches: readonly PassageMatch[],
  { query, figure, corpus }: { query: QueryOf<"passage">; figure: boolean; corpus: Corpus },
): PassageMatch[] {
  const near = matches.filter(({ fulfils, coverage }) => fulfils && coverage >= SPOKEN_OF);
  return [...new Set(near.map(({ document }) => document.id))].flatMap((id) => {
    const own = { ...query, documents: [id] };
    const found = findPassages(own, corpus);
    const best = found.find(({ fulfils }) => fulfils);
    return best !== undefined && isConvincing(found, { query: own, figure, corpus }) ? [best] : [];
  });
}

const EACH_PLACE =
  /各地|各(?:个)?(?:城市|市县|地区|地方)|[二两三四五六七八九十几]个?(?:地方|地|市)(?!方)/u;
const COMPARES = /对比|比较|比一?下|相比|区别|差异|不同|分别|各(?:是|为|有)|怎么|如何|咋|多少/u;

/** Shares of the question's words that a document's best sentence holds: it speaks of the subject, or does not. */
const SPOKEN_OF = 0.85;
const UNSPOKEN_OF = 0.6;

/**
 * "各地…的标准对比一下": the best sentence of each document that surely answers, where two or more do; null for
 * other questions.
 */
function ofEachPlace(query: QueryOf<"passage">, original: Query, corpus: Corpus): Finding | null {
  const { asked, documents } = query;
  if (documents.length > 0 || !EACH_PLACE.test(asked) || !COMPARES.test(asked)) return null;
  const figure = original.kind === "indicator";
  const best = corpus.documents.map(({ id }) => {
    const own = { ...query, documents: [id] };
    const found = findPassages(own, corpus);
    const match = found.find(({ fulfils }) => fulfils);
    const sure = match !== undefined && isConvincing(found, { query: own, figure, corpus });
    return { id, match, sure, coverage: match?.coverage ?? 0 };
  });
  const sure = best.filter((each) => each.sure || each.coverage >= SPOKEN_OF);
  const matches = sure.flatMap(({ match }) =>
    match === undefined ? [] : [{ ...match, score: 1 }],
  );
  // Nothing is said of a document between the two: it may speak of the subject in other words.
  const told = best.filter((each) => sure.includes(each) || each.coverage < UNSPOKEN_OF);
  return matches.length < 2
    ? null
    : { kind: "passages", query: { ...query, documents: told.map(({ id }) => id) }, matches };
}
