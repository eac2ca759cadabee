import { spellArithmetic } from "./spell-arithmetic.ts";
import { spellChanges } from "./spell-changes.ts";
import { spellOrders } from "./spell-orders.ts";
import { spellPer } from "./spell-per.ts";
import { spellShares } from "./spell-shares.ts";
import { spellThresholds } from "./spell-thresholds.ts";
import { spellVersus } from "./spell-versus.ts";

/** Writes what people say for sums, differences, thresholds, orders, changes, rates and shares as the words that the rules know. */
export function spellOperations(question: string): string {
  return spellShares(
    spellChanges(spellOrders(spellPer(spellVersus(spellArithmetic(spellThresholds(question)))))),
  );
}
