import type { Vocabulary } from "../vocabulary.ts";
import { repairTypos } from "./repair-typos.ts";
import { spellDueClaim } from "./spell-due-claim.ts";
import { spellLocation } from "./spell-location.ts";
import { spellOlder } from "./spell-older.ts";
import { spellOperations } from "./spell-operations.ts";
import { spellOrdinal } from "./spell-ordinal.ts";
import { spellRelativeYear } from "./spell-relative-year.ts";

/** What a conversation has said before a question. */
interface Said {
  /** All words of the last question and its reply. */
  readonly spoken: string;
  /** The last reply that listed things. */
  readonly listed: string;
  readonly years: readonly number[];
}

/** One question in the words that the rules know, what it points at in its conversation spelt out, typos mended. */
export function spellInThread(
  question: string,
  { spoken, listed, years }: Said,
  vocabulary: Vocabulary,
): ReturnType<typeof repairTypos> {
  const located = spellLocation(spellDueClaim(question));
  const pointed = spellOlder(
    spellOrdinal(located, listed),
    spoken,
    vocabulary.foldedTexts.values(),
  );
  return repairTypos(spellOperations(spellRelativeYear(pointed, years)), vocabulary);
}
