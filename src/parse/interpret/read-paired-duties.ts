import type { Clause, Span } from "../../policy.ts";
import { BODIES } from "./body-words.ts";
import { draftClauseDuty } from "./draft-clause-duty.ts";
import type { DutyDraft } from "./duty-draft.ts";
import { readParties } from "./read-parties.ts";

/**
 * Duties given to bodies in the order of things: `"下设甲组、乙组,分别由市甲局、市乙局牵头"` → 甲组 by 市甲局, 乙组 by 市乙局. Null
 * where a sentence says nothing of the kind, or the two lists differ in length.
 */
export function readPairedDuties(text: string, clause: Clause, sentence: Span): DutyDraft[] | null {
  const match = PAIRED.exec(text.slice(sentence.start, sentence.end));
  if (match === null) return null;
  const { things = "", bodies = "", verb = "" } = match.groups ?? {};
  const start = sentence.start + match.index;
  const from = sentence.start + match[0].indexOf(bodies, things.length) + match.index;
  const read = readParties(text, { start: from, end: from + bodies.length });
  const parties = [...read.lead, ...read.shared, ...read.support];
  const tasks = listed(things, start);
  if (tasks.length < 2 || tasks.length !== parties.length) return null;
  const span = { start, end: start + match[0].length };
  return tasks.flatMap((task, index) => {
    const party = parties.slice(index, index + 1);
    const [lead, shared] = /牵头|主抓/.test(verb) ? [party, []] : [[], party];
    return draftClauseDuty(text, clause, { task, lead, support: [], shared, span });
  });
}

const PAIRED = new RegExp(
  `(?<things>[^。;,:]{2,}),?\\s*(?:工作|任务|事项)?,?分别由(?<bodies>${BODIES})(?<verb>牵头|负责|承担|主抓|组织实施)`,
  "u",
);

/** What a list stands behind. */
const OPENING = /^[^、]*?(?:下设|设立|设有|成立|包括|分为)/u;

/** How many they are, and of what kind, behind the last: "…、丙三个专班". */
const COUNTED = /[一二两三四五六七八九十\d]+[个大类项支]\p{Script=Han}*$/u;

function listed(things: string, start: number): Span[] {
  const from = OPENING.exec(things)?.[0].length ?? 0;
  return [
    ...things
      .slice(from)
      .replace(COUNTED, "")
      .matchAll(/[^、和及]{2,}/gu),
  ].map(({ 0: words, index }) => ({
    start: start + from + index,
    end: start + from + index + words.trimEnd().length,
  }));
}
