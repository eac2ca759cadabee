import type { Period } from "../../question/query.ts";
import type { Corpus } from "../../retrieval/corpus.ts";
import { atAnotherTime } from "./at-another-time.ts";
import type { Figure } from "./change-ends.ts";
import type { Measured, MeasureWriting } from "./measure-writing.ts";

/**
 * Measures of several places at one time, where the question names none: what is, and what is to be, do not compare. Who
 * only tells the one is looked for the other in the same document: first for what is aimed at, else for what is. They
 * stay as they are where neither is told of all.
 */
export function atOneTime(
  measured: readonly Measured[],
  { query, corpus }: Pick<MeasureWriting, "query" | "corpus">,
): readonly Measured[] {
  const timed = query.years.length > 0 || query.period !== null;
  if (timed || !measured.some(isAim) || measured.every(isAim)) return measured;
  return allAt("target", measured, corpus) ?? allAt("baseline", measured, corpus) ?? measured;
}

/** Does the figure that would be compared, the latest, tell what is to be? */
function isAim(measured: Measured): boolean {
  return figuresAt("target", measured).length > 0;
}

/** What a sentence says without any time is as it is. */
function figuresAt(role: Period, { match, values }: Measured): readonly Figure[] {
  const { statement } = match.measure;
  const untimed = statement !== null && statement.role === null && statement.year === null;
  const roleOf = (value: Measured["values"][number]) => (untimed ? "baseline" : value.role);
  return values.filter((each): each is Figure => roleOf(each) === role && each.number !== null);
}

/** Each with its figures of one time, each document's measure once; null where one has none. */
function allAt(
  role: Period,
  measured: readonly Measured[],
  corpus: Corpus,
): readonly Measured[] | null {
  const found = measured.map((each) => at(role, each, corpus));
  if (found.includes(null)) return null;
  const seen = new Set<unknown>();
  return found.flatMap((each) => {
    if (each === null || seen.has(each.match.measure)) return [];
    seen.add(each.match.measure);
    return [each];
  });
}

function at(role: Period, measured: Measured, corpus: Corpus): Measured | null {
  const { match, values } = measured;
  const own = figuresAt(role, measured);
  if (own.length > 0) return { match, values: role === "target" ? values : own };
  const value = values.find((each): each is Figure => each.number !== null);
  const told = value === undefined ? null : atAnotherTime({ match, value }, { years: [], corpus });
  if (told === null) return null;
  const other = { match: told.match, values: [told.value] };
  return figuresAt(role, other).length > 0 ? other : null;
}
