import { gramsOf } from "../../language/grams.ts";
import type { QueryOf } from "../../question/query.ts";
import { asPassage } from "../as-passage.ts";
import type { Corpus } from "../corpus.ts";
import type { Finding } from "../finding.ts";
import { findPassages } from "../passages/find-passages.ts";
import type { MeasureMatch } from "./measure-match.ts";

/**
 * "新公园按什么标准配座椅": the sentences that lay down how much for each, where only rates of how far that is reached are
 * found as figures. Null where no standard is asked for, or none is laid down.
 */
export function standardInText(
  groups: readonly { readonly matches: readonly MeasureMatch[] }[],
  { query, phrase, corpus }: { query: QueryOf<"indicator">; phrase: string; corpus: Corpus },
): Finding | null {
  if (query.documents.length !== 1 || !ASKS.test(query.asked) || RATE.test(query.asked))
    return null;
  const found = groups.flatMap(({ matches }) => matches);
  if (found.length === 0 || !found.every(({ name }) => RATE.test(name))) return null;
  const inText = asPassage(query, { phrase, expects: "text" });
  const laying = findPassages(inText, corpus).filter(
    ({ evidence, clause, coverage }) =>
      clause !== null && coverage >= NAMED && LAYS_DOWN.test(evidence.quote),
  );
  // What is laid down for another kind of the same thing lacks the word for this kind, and what joins it to the others.
  const pairs = [...gramsOf(phrase)].filter((gram) => gram.length === 2);
  const held = laying.map(
    ({ evidence: { quote } }) => pairs.filter((pair) => quote.includes(pair)).length,
  );
  const most = Math.max(...held);
  const matches = laying.filter((_, i) => (held[i] ?? 0) >= most - 1);
  return matches.length === 0 ? null : { kind: "passages", query: inText, matches };
}

const ASKS =
  /(?:什么|啥|怎样|怎么样|哪些?|何种)(?:样?的?)?标准|标准(?:现在|目前|如今|眼下)?(?:是|为|有)?(?:什么|啥|多少|怎么|怎样|如何|多大|多高|哪些)|标准[?？]?$/u;
const RATE = /率|占比|比例|比重|覆盖面/u;
/** An amount for each, or at least or at most. */
const LAYS_DOWN =
  /每[^,，。;；%]{1,12}?(?:不[少低超多高]|达到|配|至[少多])[^,，。;；%]{0,6}\d|标准[^,，。;；%]{0,14}\d[\d.]*\s*万?元|按照?[^。;；%]{0,20}\d[\d.]*(?![\d.]*\s*[%％])[^。;；%]{0,16}标准/u;
/** Share of the phrase that the sentence holds. */
const NAMED = 0.6;
