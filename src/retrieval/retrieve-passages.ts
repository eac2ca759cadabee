import { fold } from "../language/fold.ts";
import { fitOf, gramsOf, phraseGrams } from "../language/grams.ts";
import { isAsked } from "../question/is-asked.ts";
import type { Query, QueryOf } from "../question/query.ts";
import type { Corpus } from "./corpus.ts";
import { explainMissing } from "./explain-missing.ts";
import { findArticles } from "./find-articles.ts";
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
  const attached = missingAttachment(query, corpus);
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

/** "…改革事项清单里第一条": the end of an attachment's title, its kind of paper included. */
function callsByTitle(asked: string, title: string): boolean {
  const words = fold(title).replace(/\s|\([^()]*\)|\.[a-z]+$/gu, "");
  const kind = /(?:清单|目录|名单|[一览分工登记]表|汇总表|台账|图)$/u.exec(words)?.[0];
  if (kind === undefined) return false;
  const question = fold(asked).replace(/\s/g, "");
  return question.includes(words.slice(-kind.length - LEAST));
}

/** Characters before its kind by which an attachment is called. */
const LEAST = 3;

/** An attachment that is named but not included, and whose title the phrase names. */
function missingAttachment(query: QueryOf<"passage">, corpus: Corpus) {
  const asked = corpus.documents.filter(({ id }) => isAsked(id, query.documents));
  const pointed = asked.flatMap((document) =>
    document.attachments
      .filter(({ number, included }) => !included && number !== null && number === query.attachment)
      .map((attachment) => ({ document, attachment, score: 1 })),
  );
  if (pointed[0] !== undefined) return pointed[0];
  const { vocabulary } = corpus;
  const listed = corpus.documents
    .filter(({ id }) => isAsked(id, query.documents))
    .flatMap((document) =>
      document.attachments
        .filter(({ included, title }) => !included && callsByTitle(query.asked, title))
        .map((attachment) => ({ document, attachment, score: 1 })),
    );
  if (listed[0] !== undefined) return listed[0];
  const named = [query.phrase, ...query.phrase.split("|").filter((run) => run.length >= 4)].map(
    (words) => phraseGrams(vocabulary.canonical(words), vocabulary.known),
  );
  const fitTo = (title: string) =>
    named
      .map((wanted) => fitOf(wanted, gramsOf(vocabulary.canonical(title)), vocabulary))
      .reduce((best, fit) => (fit.score > best.score ? fit : best));
  const candidates = asked
    .flatMap((document) =>
      document.attachments
        .filter(({ included }) => !included)
        .map((attachment) => ({
          document,
          attachment,
          fit: fitTo(attachment.title),
        })),
    )
    .filter(({ fit }) => fit.coverage >= 0.7 && fit.precision >= 0.4)
    .sort((a, b) => b.fit.score - a.fit.score);
  const [best] = candidates;
  return best === undefined
    ? null
    : { document: best.document, attachment: best.attachment, score: best.fit.coverage };
}
