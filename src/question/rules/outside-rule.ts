import type { Rule } from "./rule.ts";
import { scopeOf } from "./rule.ts";

/** All named places lie outside the corpus. */
export const outsideRule: Rule = (reading) => {
  if (reading.foreign.length === 0 || reading.documents.length > 0) return null;
  return { kind: "outside", ...scopeOf(reading), what: reading.foreign.join("、") };
};
