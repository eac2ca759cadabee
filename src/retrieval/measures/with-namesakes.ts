import type { Corpus, Measure } from "../corpus.ts";
import { valuesOf } from "./measure-match.ts";

/** More than so many are of one kind, and not of one name. */
const MOST = 4;

/**
 * The measures chosen for a phrase, with those others that the phrase names just as well: all their names end in it, with
 * more before it ("木制座椅完好率" and "石制座椅完好率" for "座椅完好率"). `others` are of the same document and kind, the best
 * first.
 */
export function withNamesakes<T extends { readonly measure: Measure }>(
  chosen: readonly T[],
  others: readonly T[],
  { phrase, corpus }: { phrase: string; corpus: Corpus },
): readonly T[] {
  if (phrase.includes("|")) return chosen;
  const end = bare(phrase, corpus);
  const shares = chosen.some(isShare);
  const isNamesake = ({ measure }: T) => {
    const name = bare(measure.indicator?.name ?? measure.statement?.subject ?? "", corpus);
    // What stood before a name that lost its start is not known.
    if (measure.indicator?.damaged === true) return false;
    if (isShare({ measure }) !== shares) return false;
    return name.length > end.length && name.endsWith(end);
  };
  if (!chosen.every(isNamesake)) return chosen;
  const all = [...chosen, ...others.filter((each) => !chosen.includes(each) && isNamesake(each))];
  return all.length > MOST ? chosen : all;
}

function isShare({ measure }: { readonly measure: Measure }): boolean {
  return valuesOf(measure).some(({ unit }) => unit?.startsWith("%") === true);
}

function bare(name: string, { vocabulary }: Corpus): string {
  return vocabulary.canonical(name).replace(/[^\p{Script=Han}\w]/gu, "");
}
