import type { MeasureMatch } from "../retrieval/find-measures.ts";
import type { DraftBuilder } from "./draft.ts";
import type { Say } from "./wording.ts";

interface Writing {
  readonly draft: DraftBuilder;
  readonly say: Say;
}

/** Says that a row is damaged as it stands in the file, and what the document supports as its reading. */
export function noteDamage({ measure, evidence }: MeasureMatch, { draft, say }: Writing): void {
  const { indicator } = measure;
  if (indicator === null || !indicator.damaged) return;
  const readings = indicator.restored.map(({ original, restored }) => `“${original}”→“${restored}”`).join("、");
  const mark = draft.cite(...evidence);
  if (readings === "") draft.note("damaged_text", say`原文此行有残缺,名称照录${mark}。`);
  else draft.note("damaged_text", say`原文此行有残缺,名称照录;复原读法:${readings}${mark}。`);
}

/** Says where the document gives another figure for the same thing and time. */
export function noteConflicts(match: MeasureMatch, { draft, say }: Writing): void {
  for (const { evidence } of match.conflicts) {
    const words = (items: typeof evidence) => items.map(({ quote }) => quote.replace(/\s+/g, " ")).join(" ");
    draft.note("conflict", say`文件前后不一致:一处作“${words(match.evidence)}”${draft.cite(...match.evidence)},另一处作“${words(evidence)}”${draft.cite(...evidence)}。`);
  }
}

/** Says that places name their indicators differently, so that the figures may not be comparable. */
export function noteDifferentDefinitions(matches: readonly MeasureMatch[], { draft, say }: Writing): void {
  const names = new Map<string, MeasureMatch[]>();
  for (const match of matches) {
    const key = match.name.replace(/[\s()（）数率比例占拥有的]/gu, "");
    names.set(key, [...(names.get(key) ?? []), match]);
  }
  if (names.size < 2) return;
  const shown = [...names.values()].flatMap(([first]) => (first === undefined ? [] : [`${first.document.place ?? first.document.title}“${first.name}”${draft.cite(...first.evidence)}`]));
  draft.note("not_comparable", say`各地指标名称或口径不尽相同,比较时请留意:${shown.join(";")}。`);
}
