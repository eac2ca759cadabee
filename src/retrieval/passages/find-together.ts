import { fitOf, phraseGrams } from "../../language/grams.ts";
import { askedFigures } from "../../language/measure-words.ts";
import type { Query } from "../../question/query.ts";
import { asPassage } from "../as-passage.ts";
import type { Corpus } from "../corpus.ts";
import type { Finding } from "../finding.ts";
import { findPassages, type PassageMatch } from "./find-passages.ts";

/** A part of a message that goes on about the figure before it. */
const GOES_ON = /^\|?(?:其中|里面|这里面|里头|占|折?合|相当于)/u;
const HOLDS = 0.6;
const FIGURE = /\d[\d.]*\s*(?:%|个百分点|[万亿]?[\p{Script=Han}])/gu;
const YEAR = /\d{4}\s*年(?:底|末)?|“?十[三四五]五”?|\d+\s*周?岁/gu;

/**
 * One sentence for all parts of a message of which a later one goes on about the figure before it ("座椅多少,其中
 * 木制的占多少"): it holds the words of each part and a figure for each; null where no sentence does.
 */
export function findTogether(queries: readonly Query[], corpus: Corpus): Finding | null {
  const [first, ...others] = queries;
  if (first === undefined || !others.some(({ asked }) => GOES_ON.test(asked))) return null;
  const own = queries.map(phraseOf);
  if (first.documents.length !== 1 || own.includes(null) || queries.some(reckons)) return null;
  const passage = {
    ...asPassage(first, { phrase: own.join("|"), expects: "number" as const }),
    asked: queries.map(({ asked }) => asked).join("|"),
  };
  const match = findPassages(passage, corpus)
    .slice(0, NEAREST)
    .find(
      (each) =>
        inTime(each, first) &&
        holdsAsked(each, queries) &&
        answersAll(each, own as string[], corpus),
    );
  return match === undefined ? null : { kind: "passages", query: passage, matches: [match] };
}

const NEAREST = 3;
const SHARE = /占比|比重/u;
/** A share of a whole just named, not one that is a name of its own ("木制座椅占比"). */
const SAID_SHARE = /占(?!比)[^,，。;；]{0,20}\d[\d.]*\s*%/u;

/** What is worked out or compared is seldom said where the figures are. */
function reckons(query: Query): boolean {
  return (
    query.kind === "indicator" && (query.relation === "difference" || query.operation !== "value")
  );
}

/** Names the sentence, or else what stands before it in its clause, a year that is asked for, if any is? */
function inTime({ sentence, document, clause }: PassageMatch, query: Query): boolean {
  const asked = "years" in query ? query.years : [];
  const { start, end } = sentence.span;
  const own = yearsIn(document.text.slice(start, end));
  const before = clause === null ? "" : document.text.slice(clause.span.start, start);
  const named = own.length > 0 ? own : yearsIn(before).slice(-1);
  return asked.length === 0 || named.some((year) => asked.includes(year));
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(/(?<!\d)(20\d{2})\s*年/gu)].map(([, year]) => Number(year));
}

/** A figure of each asked kind ("多少人", "几成"), and a share of a whole where one is asked for. */
function holdsAsked({ sentence, document }: PassageMatch, queries: readonly Query[]): boolean {
  const text = document.text.slice(sentence.span.start, sentence.span.end);
  const shares = queries.some(({ asked }) => /^\|?占/u.test(asked));
  if (shares && !SAID_SHARE.test(text)) return false;
  return queries.every(({ asked }) => {
    const figures = askedFigures(asked);
    return figures.length === 0 || figures.some((figure) => figure.test(text));
  });
}

function phraseOf(query: Query): string | null {
  if (query.kind === "passage") return query.phrase;
  return query.kind === "indicator" && query.phrases.length > 0 ? query.phrases.join("|") : null;
}

function answersAll(
  { sentence, document }: PassageMatch,
  own: readonly string[],
  { vocabulary }: Corpus,
): boolean {
  const { canonical, known, weight } = vocabulary;
  const text = document.text.slice(sentence.span.start, sentence.span.end).replace(YEAR, "");
  if (own.some((phrase) => SHARE.test(phrase)) && !SAID_SHARE.test(text)) return false;
  const figures = text.match(FIGURE)?.length ?? 0;
  return (
    figures >= own.length &&
    own.every(
      (phrase) =>
        fitOf(phraseGrams(canonical(phrase), known), sentence.grams, { weight }).coverage >= HOLDS,
    )
  );
}
