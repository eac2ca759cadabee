import { fold } from "../../language/fold.ts";
import type { Lexicon } from "../../language/lexicon.ts";
import { remembered, rememberedFor } from "../../language/remembered.ts";
import { createTermReplacer } from "../../language/replace-terms.ts";
import { type Cue, findCues } from "../read/cues.ts";
import { findMetadataFields } from "../read/find-metadata-fields.ts";
import { findYears } from "../read/find-years.ts";

/** What the rules of questions make of a term by itself. */
interface Reaction {
  readonly cues: ReadonlySet<Cue>;
  /** Facts about documents, attachments, times: "documentNumber", "attachment", "baseline". */
  readonly forms: ReadonlySet<string>;
}

/** Cues that mislead where they only stand inside a term: 几 and 多久 of "能活多久". */
const MISLEADING: readonly Cue[] = ["date", "extreme", "average", "count", "tasks", "sum", "lead"];
const ROLES: readonly Cue[] = ["who", "lead", "support"];

/**
 * Writes the lexicon's usual term for those of its aliases that the rules of questions would not read as that term:
 * "红头号" as the term for a document's number, "唱主角" as the one for leading. Takes and gives folded text; other
 * aliases stay, as they only matter where texts are compared.
 */
export function spellTerms(text: string, lexicon: Lexicon): string {
  return spellerOf(lexicon)(text);
}

const spellerOf = rememberedFor((lexicon: Lexicon): ((text: string) => string) => {
  const byStart = new Map<string, (readonly [alias: string, target: string])[]>();
  for (const [usual = "", ...aliases] of lexicon.synonyms) {
    const target = fold(usual);
    for (const alias of aliases.map(fold)) {
      const start = alias.charAt(0);
      const others = byStart.get(start);
      if (others === undefined) byStart.set(start, [[alias, target]]);
      else others.push([alias, target]);
    }
  }
  return (text) => {
    const held = [...new Set(text.split(""))].flatMap((start) =>
      (byStart.get(start) ?? []).filter(([alias]) => text.includes(alias)),
    );
    return createTermReplacer(new Map(held.filter(isMisread)))(text);
  };
});

function isMisread([alias, target]: readonly [string, string]): boolean {
  return differs(reactionTo(alias), reactionTo(target));
}

/** Of the lexicon's thousands of terms only those are looked at that some question holds. */
const reactionTo = remembered((term): Reaction => {
  const { period } = findYears(term);
  return {
    cues: findCues(term),
    forms: new Set([
      ...findMetadataFields(term),
      ...(period === null ? [] : [period]),
      ...(/附件/u.test(term) ? ["attachment"] : []),
    ]),
  };
});

/** Would the rules read the alias otherwise than its term? */
function differs(alias: Reaction, term: Reaction): boolean {
  if (term.forms.size > 0) return alias.forms.size === 0;
  if (MISLEADING.some((cue) => alias.cues.has(cue) && !term.cues.has(cue))) return true;
  const roles = (of: Reaction) => ROLES.filter((cue) => of.cues.has(cue));
  return (
    roles(term).length > 1 && roles(alias).every((cue) => cue !== "who") && roles(alias).length < 2
  );
}
