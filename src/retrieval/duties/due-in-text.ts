import type { QueryOf } from "../../question/query.ts";
import { dutyEvidence, type Evidence, sentenceEvidence } from "../evidence.ts";
import type { DutyMatch } from "./find-duties.ts";
import { monthOf } from "./month-of.ts";

type Due = NonNullable<QueryOf<"duty">["due"]>;

/**
 * Of some tasks those that are due in a year or month: by the deadline of their row, else by sentences of their text, which
 * they are then given with.
 */
export function dueInText(matches: readonly DutyMatch[], due: Due): DutyMatch[] {
  return matches.flatMap((match) => {
    const { document, duty } = match.known;
    if (duty.deadline !== null) return isDue(monthOf(duty.deadline, document), due) ? [match] : [];
    const told = wordsDue(match, due);
    return told.length > 0 ? [{ ...match, told }] : [];
  });
}

/** Is a month, counted from year 0, the one that is asked for? */
export function isDue(month: number | null, due: Due): boolean {
  if (month === null) return false;
  const inMonth = due.month === null || month % 12 === due.month % 12;
  return inMonth && (due.year === null || Math.floor((month - 1) / 12) === due.year);
}

/** Is a month, counted from year 0, the asked one or an earlier one? Without a year, earlier in its own. */
export function isDueBy(month: number | null, due: Due): boolean {
  if (month === null) return false;
  const last = due.month ?? 12;
  return due.year === null ? (month - 1) % 12 < last : month <= due.year * 12 + last;
}

function wordsDue({ known: { document, duty, sentences } }: DutyMatch, due: Due): Evidence[] {
  const says = ({ start, end }: { start: number; end: number }) =>
    patternOf(due).test(document.text.slice(start, end).replace(/\s/gu, ""));
  const told = sentences.filter(({ span }) => says(span)).map(sentenceEvidence);
  return told.length === 0 && says(duty.taskSpan) ? [dutyEvidence(document, duty)] : told;
}

function patternOf({ year, month }: Due): RegExp {
  const ofYear = year === null ? "" : `${year}年`;
  return new RegExp(month === null ? `(?<!\\d)${ofYear}` : `${ofYear}(?<!\\d)${month}月`, "u");
}
