import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import { askedMeasureWords, countsIn } from "../../language/measure-words.ts";
import { rememberedFor } from "../../language/remembered.ts";
import type { PolicyDocument, Statement } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import { isAsked } from "../../question/read/is-asked.ts";
import type { Corpus } from "../corpus.ts";
import type { Finding } from "../finding.ts";
import { type MeasureMatch, matchOf } from "./measure-match.ts";

/**
 * "园艺师大约有多少人,按占比折算": the whole and the share of it of which one sentence gives the figures, to be multiplied, where
 * that is asked for, or a number of what only a share is stated of. Null for other questions.
 */
export function retrieveProduct(
  query: QueryOf<"indicator">,
  named: readonly { readonly matches: readonly MeasureMatch[] }[],
  corpus: Corpus,
): Finding | null {
  if (query.operation !== "value" || query.documents.length !== 1) return null;
  const asked = askedMeasureWords(query.asked);
  const only = query.relation === "product" ? null : sharesOnly(named, asked);
  if (query.relation !== "product" && only === null) return null;
  const { canonical, known, weight } = corpus.vocabulary;
  const words = phraseGrams(canonical(query.phrases.join("|")), known);
  const [best] = corpus.documents
    .filter(({ id }) => isAsked(id, query.documents))
    .flatMap((document) => sharesOf(document).map((pair) => ({ document, ...pair })))
    .filter(
      ({ whole, share }) =>
        asked.every((word) => countsIn(whole.unit, word)) &&
        (only === null || only.includes(share)),
    )
    .map((pair) => {
      const name = gramsOf(canonical(pair.share.subject.replace(SHARE_WORDS, "")));
      return { ...pair, fit: fitOf(words, name, { weight }) };
    })
    .filter(({ fit }) => fit.precision >= NAMED)
    .sort((a, b) => inTime(b.share, query) - inTime(a.share, query) || b.fit.score - a.fit.score);
  if (best === undefined) return null;
  const groups = [best.whole, best.share].flatMap((statement) =>
    corpus
      .of(best.document)
      .measures.filter((measure) => measure.statement === statement)
      .map((measure) => ({
        phrase: statement.subject,
        matches: [matchOf(measure, { fit: best.fit, corpus })],
      })),
  );
  return {
    kind: "measures",
    query: { ...query, relation: "product", years: [], period: null },
    groups,
    inText: [],
  };
}

/** 2 for a figure of an asked year, 1 for one that may be meant for it, 0 for others. */
function inTime({ year, role }: Statement, { years, period }: QueryOf<"indicator">): number {
  if (year !== null && years.includes(year)) return 2;
  if (period !== null) return Number(role === period);
  return Number(years.length === 0 || year === null);
}

/** Share of what a share is said of that the question must name. */
const NAMED = 0.5;
/** What makes the name of a share of that of a thing. */
const SHARE_WORDS = /占(?:比|\p{Script=Han}+)|(?:所占)?(?:比例|比重)|^其中|分别|约|达到?$/gu;

/** The statements found, where each gives a share and a number is asked for; else null. */
function sharesOnly(
  named: readonly { readonly matches: readonly MeasureMatch[] }[],
  asked: readonly string[],
): readonly Statement[] | null {
  const found = named.flatMap(({ matches }) => matches);
  const counts = asked.length > 0 && asked.every((word) => !/[%成折]/u.test(word));
  if (!counts || found.length === 0 || found.some(({ unit }) => unit !== "%")) return null;
  return found.flatMap(({ measure }) => measure.statement ?? []);
}

/** Each share that running text states with the whole that it is of: the count before it in the sentence, of one time. */
const sharesOf = rememberedFor((document: PolicyDocument) =>
  document.statements.flatMap((share) => {
    if (share.unit !== "%" || !SHARES.test(share.subject)) return [];
    const [whole] = document.statements
      .filter(
        (each) =>
          each.sentence.start === share.sentence.start &&
          each.valueSpan.end <= share.valueSpan.start &&
          COUNTED.test(each.unit) &&
          (each.year === share.year || each.year === null || share.year === null),
      )
      .sort((a, b) => b.valueSpan.start - a.valueSpan.start);
    return whole === undefined ? [] : [{ whole, share }];
  }),
);

const SHARES = /占|比例|比重/u;
const COUNTED = /^[万亿]?(?:[人名位户张个家所处座辆台间]|人次|亩|平方米|公里)$/u;
