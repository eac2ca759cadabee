import { comparable } from "./read-claims.ts";

/**
 * True where what was found has a word in common with what was asked: two neighbouring characters.
 * `ignored` (places) are no words of the matter.
 *
 * An odd question is answered by way of the model's query only then: a query of another kind, or about
 * another thing, finds records, too.
 */
export function isAkin(asked: string, found: string, ignored: readonly string[]): boolean {
  const known = new Set(pairsOf(found, ignored));
  return pairsOf(asked, ignored).some((pair) => known.has(pair));
}

function pairsOf(text: string, ignored: readonly string[]): string[] {
  const rest = ignored.reduce((left, word) => left.replaceAll(word, "|"), comparable(text));
  return (rest.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) =>
    [...run].slice(1).map((character, i) => `${[...run][i] ?? ""}${character}`),
  );
}
