import { type Draft, type DraftLine, isItem, markedIds } from "./draft.ts";
import type { Say } from "./wording.ts";

/**
 * The drafts of several questions as one, in order, each under its question. One table is kept, the
 * largest; the lines carry all figures anyway. A list that an earlier part has printed is referred to, and a
 * part that says what an earlier one does is left out. The whole counts as answered when a part is.
 */
export function joinDrafts(all: readonly Draft[], asked: readonly string[], say: Say): Draft {
  const kept = distinct(all);
  const drafts = all.filter((_, i) => kept.has(i));
  const questions = asked.filter((_, i) => kept.has(i));
  const [first] = drafts;
  if (first === undefined)
    return {
      status: "clarify",
      reason: null,
      lines: [],
      table: null,
      notes: [],
      evidence: [],
      followUps: [],
    };
  if (drafts.length === 1) return first;
  const answered = drafts.find(({ status }) => status === "answered");
  const tables = drafts.flatMap(({ table }) => (table === null ? [] : [table]));
  const single = tables.length === 1 ? (tables[0] ?? null) : null;
  return {
    status: answered?.status ?? first.status,
    reason: answered === undefined ? first.reason : null,
    lines: drafts.flatMap((draft, i) => [
      { text: `**${headingOf(questions[i] ?? "")}**`, stance: "negative" as const },
      ...withoutRepeatedList(draft, drafts.slice(0, i), say).map((line) =>
        line.stance === "fact" && markedIds(line.text).length === 0 && line.rests === undefined
          ? { ...line, rests: draft.table?.rows.flatMap((row) => row.evidence) ?? [] }
          : line,
      ),
      ...(draft.table !== null && single === null
        ? draft.table.rows.map((row) => ({
            text: `- ${row.cells.join(" | ")}${row.evidence.map((id) => `⟦${id}⟧`).join("")}`,
            stance: row.evidence.length === 0 ? ("negative" as const) : ("fact" as const),
          }))
        : []),
    ]),
    table: single,
    notes: drafts.flatMap(({ notes }) => notes),
    evidence: drafts.flatMap(({ evidence }) => evidence),
    followUps: drafts.flatMap(({ followUps }) => followUps).slice(0, 3),
  };
}

/** The drafts, by their places, that do not say just what an earlier one says. */
function distinct(drafts: readonly Draft[]): ReadonlySet<number> {
  const said = drafts.map(({ lines, table }) => JSON.stringify([lines, table]));
  return new Set(said.map((each) => said.indexOf(each)));
}

/** The lines of a draft; a list that an earlier draft has item for item is one line. A part of it is a list of its own. */
function withoutRepeatedList(
  { lines }: Draft,
  earlier: readonly Draft[],
  say: Say,
): readonly DraftLine[] {
  const items = lines.filter(isItem).map(({ text }) => text);
  const same = earlier.some((draft) => {
    const said = draft.lines.filter(isItem).map(({ text }) => text);
    return said.length === items.length && items.every((text) => said.includes(text));
  });
  if (items.length === 0 || !same) return lines;
  return lines
    .filter((line) => !isItem(line))
    .map((line) => (line.items === undefined ? line : { text: say`同上。`, stance: "frame" }));
}

/** The question as a heading: without what would read as a marker of ours. */
function headingOf(question: string): string {
  return question.replace(/\[\d+\]|[⟦⟧*]/gu, "").trim();
}
