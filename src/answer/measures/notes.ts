import type { MeasureMatch } from "../../retrieval/measures/measure-match.ts";
import type { DraftBuilder } from "../draft.ts";
import { placeOf } from "../place-of.ts";
import type { Say } from "../wording.ts";

interface Writing {
  readonly draft: DraftBuilder;
  readonly say: Say;
}

/** Says that rows are damaged as they stand in the file, and what the document supports as their reading. */
export function noteDamage(matches: readonly MeasureMatch[], { draft, say }: Writing): void {
  const damaged = matches.filter(({ measure }) => measure.indicator?.damaged === true);
  if (damaged.length === 0) return;
  const readings = damaged
    .flatMap(({ measure }) => measure.indicator?.restored ?? [])
    .map(({ original, restored }) => `“${original}”→“${restored}”`);
  const shown = [...new Set(readings)].slice(0, 8).join("、");
  const mark = draft.cite(...damaged.flatMap(({ evidence }) => evidence));
  if (shown === "") draft.note("damaged_text", say`原文此表有残缺,名称照录${mark}。`);
  else draft.note("damaged_text", say`原文此表有残缺,名称照录;复原读法:${shown}${mark}。`);
}

/** Says where the document gives another figure for the same thing and time; of two such, once. */
export function noteConflicts(matches: readonly MeasureMatch[], writing: Writing): void {
  const told = new Set<string>();
  for (const match of matches) {
    const fresh = match.conflicts.filter(
      ({ evidence }) => !evidence.some(({ id }) => told.has(id)),
    );
    noteConflict(match, fresh, writing);
    for (const { id } of match.evidence) told.add(id);
  }
}

function noteConflict(
  match: MeasureMatch,
  conflicts: MeasureMatch["conflicts"],
  { draft, say }: Writing,
): void {
  for (const { evidence } of conflicts) {
    const words = (items: typeof evidence) =>
      items.map(({ quote }) => quote.replace(/\s+/g, " ")).join(" ");
    draft.note(
      "conflict",
      say`文件前后不一致:一处作“${words(match.evidence)}”${draft.cite(...match.evidence)},另一处作“${words(evidence)}”${draft.cite(...evidence)}。`,
    );
  }
}

/** Says that places name their indicators differently, so that the figures may not be comparable. */
export function noteDifferentDefinitions(
  matches: readonly MeasureMatch[],
  { draft, say }: Writing,
): void {
  const names = new Map<string, MeasureMatch[]>();
  for (const match of matches) {
    const key = match.name.replace(/[\s()（）数率比例占拥有的]/gu, "");
    names.set(key, [...(names.get(key) ?? []), match]);
  }
  if (names.size < 2) return;
  const shown = [...names.values()].flatMap(([first]) =>
    first === undefined
      ? []
      : [`${placeOf(first.document)}“${first.name}”${draft.cite(...first.evidence)}`],
  );
  draft.note("not_comparable", say`各地指标名称或口径不尽相同,比较时请留意:${shown.join(";")}。`);
}
