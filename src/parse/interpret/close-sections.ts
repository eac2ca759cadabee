import type { Clause } from "../../policy.ts";
import type { DutyDraft } from "./duty-draft.ts";
import { titleWords } from "./title-words.ts";

/** A duty with the clause at whose end its words stand. */
export interface ClauseDuty {
  readonly draft: DutyDraft;
  readonly clause: Clause;
}

/**
 * Duties whose words stand on a line of their own behind the last paragraph of a section, and are about the whole section,
 * as duties of that section:
 *
 *     第一节 建设公园 / 新建公园。… / 改造公园。… / 责任单位:A、B   → task 建设公园
 *
 * They are, where no paragraph before the last has such a line; numbered items that just happen to be last must be so in
 * several sections. A line that is a clause by itself is about the section, or the item above it.
 */
export function closeSections(
  text: string,
  duties: readonly ClauseDuty[],
  clauses: readonly Clause[],
): DutyDraft[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const holders = new Set(duties.map(({ clause }) => clause.id));
  const lines = duties.filter(({ draft, clause }) => isLine(text, draft, clause));
  const places = lines.map((duty) => ({
    duty,
    place: placeAmong(siblingsOf(duty.clause, clauses), duty.clause, {
      holders,
      section: byId.get(duty.clause.parent ?? ""),
    }),
  }));
  const closes = (numbered: boolean) => {
    const own = places.filter(({ duty }) => (duty.clause.number !== "") === numbered);
    const last = own.filter(({ place }) => place === "closing").length;
    return last >= (numbered ? 2 : 1) && own.every(({ place }) => place !== "among");
  };
  const style = { numbered: closes(true), plain: closes(false) };
  const ofSection = new Set(
    places.flatMap(({ duty, place }) => {
      const { clause, draft } = duty;
      const closed = clause.number === "" ? style.plain : style.numbered && place === "closing";
      return closed || draft.task === "" ? [duty] : [];
    }),
  );
  return duties.map((duty) => {
    const parent = ofSection.has(duty) ? byId.get(duty.clause.parent ?? "") : undefined;
    return parent === undefined || parent.title === "" ? duty.draft : toSection(text, duty, parent);
  });
}

/** Do the words stand on a line of their own below the clause's words, or is the clause nothing else? */
function isLine(text: string, { span }: DutyDraft, clause: Clause): boolean {
  return (
    span.start <= clause.span.start + 1 ||
    /[\r\n]\s*[(【〔[]?\s*$/.test(text.slice(clause.span.start, span.start))
  );
}

function siblingsOf(clause: Clause, clauses: readonly Clause[]): Clause[] {
  return clauses.filter(
    ({ parent, number }) => parent === clause.parent && (number === "") === (clause.number === ""),
  );
}

/** Whether the last of several holds the only line, or others have theirs. */
function placeAmong(
  siblings: readonly Clause[],
  clause: Clause,
  { holders, section }: { holders: ReadonlySet<string>; section: Clause | undefined },
): "closing" | "among" | "alone" {
  if (siblings.length < 2) {
    // The first paragraph below a heading is the section's own.
    const follows = clause.number === "" && section !== undefined && hasWords(section);
    return follows && !holders.has(section.id) ? "closing" : "alone";
  }
  const others = siblings.filter(({ id }) => id !== clause.id && holders.has(id));
  return siblings.at(-1) === clause && others.length === 0 ? "closing" : "among";
}

/** Does a paragraph stand below the heading, in the same clause? */
function hasWords({ span, titleSpan }: Clause): boolean {
  return span.end - titleSpan.end > 2;
}

function toSection(text: string, { draft }: ClauseDuty, section: Clause): DutyDraft {
  return {
    ...draft,
    task: section.title,
    taskSpan: titleWords(text, section),
    clause: section.id,
    label: section.number === "" ? null : section.number,
  };
}
