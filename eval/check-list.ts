import { type AnswerWords, answerWords, listEntries } from "./answer-words.ts";
import { foldText } from "./folded-text.ts";

/** How a list differs from the complete one; all empty: exact. */
export interface ListCheck {
  readonly exact: boolean;
  /** Items that no entry of their own names, by their first spelling. */
  readonly missing: readonly string[];
  /** Entries that name no item. */
  readonly extra: readonly string[];
  /** Entries left over that name an item which another entry already names. */
  readonly repeated: readonly string[];
}

/** A row that says a place states nothing is no entry of a list. */
const NOTHING = /未载明|未提及/;

/**
 * Compares an answer's list with the complete one, `items`: one group of spellings for each item.
 *
 * Each item needs one entry of its own (found by matching, as one item's name may occur in another's).
 * In running text, only what is missing can be seen.
 */
export function checkList(items: readonly (readonly string[])[], answer: AnswerWords): ListCheck {
  const wanted = items.map((spellings) => spellings.map(foldText));
  const entries = listEntries(answer);
  if (entries === null) {
    const text = foldText(answerWords(answer));
    return result(
      items.filter((_, i) => !names(text, wanted[i])),
      [],
      [],
    );
  }
  const counted = entries.filter((entry) => !NOTHING.test(entry));
  const folded = counted.map(foldText);
  const candidates = wanted.map((spellings) =>
    folded.flatMap((entry, i) => (names(entry, spellings) ? [i] : [])),
  );
  const taken = matchAll(candidates);
  const matched = new Set(taken.values());
  const named = new Set(candidates.flat());
  return result(
    items.filter((_, i) => !matched.has(i)),
    counted.filter((_, i) => !named.has(i)),
    counted.filter((_, i) => named.has(i) && !taken.has(i)),
  );
}

function result(
  missing: readonly (readonly string[])[],
  extra: readonly string[],
  repeated: readonly string[],
): ListCheck {
  const exact = missing.length + extra.length + repeated.length === 0;
  return { exact, missing: missing.map((spellings) => spellings[0] ?? ""), extra, repeated };
}

function names(text: string, spellings: readonly string[] | undefined): boolean {
  return (spellings ?? []).some((spelling) => text.includes(spelling));
}

/** Largest one-to-one matching (augmenting paths); returns entry → item. */
function matchAll(candidates: readonly (readonly number[])[]): Map<number, number> {
  const taken = new Map<number, number>();
  for (const item of candidates.keys()) augment(item, candidates, taken, new Set());
  return taken;
}

function augment(
  item: number,
  candidates: readonly (readonly number[])[],
  taken: Map<number, number>,
  tried: Set<number>,
): boolean {
  for (const entry of candidates[item] ?? []) {
    if (tried.has(entry)) continue;
    tried.add(entry);
    const holder = taken.get(entry);
    if (holder === undefined || augment(holder, candidates, taken, tried)) {
      taken.set(entry, item);
      return true;
    }
  }
  return false;
}
