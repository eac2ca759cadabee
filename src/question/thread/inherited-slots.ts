import { OVER_YEARS } from "../read/adds-up.ts";
import { asksOfTheSame } from "../read/asks-of-the-same.ts";
import type { Cue } from "../read/cues.ts";
import type { Reading } from "../read/read-question.ts";
import { bodiesMeant, bodyReplied } from "./bodies-spoken-of.ts";
import type { Leaning } from "./inherited-subject.ts";
import { isShareAlone } from "./is-bare.ts";
import { mergeCues } from "./merge-cues.ts";
import { isOfWhole } from "./rows-meant.ts";
import { pointsToBoth } from "./spoken-places.ts";
import type { ThreadReading } from "./thread-reading.ts";

/** What a question without a subject takes over where it says nothing itself. */
export function takenOver(previous: ThreadReading, current: Reading) {
  if (asksOfTheSame(current.asked)) return { subject: previous.subject };
  // "哪个最晚" after "哪份印发最早": the other end of the same dates.
  const ends = /[早晚]/u.test(current.text) && [...current.cues].every((cue) => OF_ENDS.has(cue));
  const silent = current.fields.length === 0 && (current.cues.size === 0 || ends);
  return {
    fields: silent ? previous.fields : current.fields,
    labels: silent ? previous.labels : current.labels,
    subject: current.fields.length === 0 ? previous.subject : current.subject,
    department:
      joinedBy(previous, current) ??
      (previous.department && bodiesMeant(previous.bodiesSpokenOf, current)) ??
      current.department ??
      previous.department ??
      bodyReplied(previous, current),
    // "约束性还是预期性": what was asked, not by what was chosen.
    attribute: current.attribute ?? (previous.cues.has("attribute") ? null : previous.attribute),
    direction: current.direction ?? previous.direction,
    ...(silent ? againstEnd(previous, current) : {}),
    condition: conditionOf(previous, current),
  };
}

/** "那甲县比乙县多多少", "全市合计呢" after "超过五千的有哪些": rows that are named, or all of them, need not be picked. */
function conditionOf(previous: ThreadReading, current: Reading): Reading["condition"] {
  const given = current.rows.length > 0 || isOfWhole(current);
  return current.condition ?? (given ? null : previous.condition);
}

/** "乙市呢" after "甲市比第二名少多少": against the same place of the order. */
function againstEnd({ toEnd, nth }: ThreadReading, current: Reading) {
  return toEnd ? { toEnd, nth: current.nth ?? nth } : {};
}

const OF_ENDS: ReadonlySet<Cue> = new Set<Cue>(["extreme", "date", "document"]);

/** "其中和乙局一起的有哪些": the department asked about before, together with another. */
export function joinedBy(previous: ThreadReading, current: Reading): Reading["department"] {
  const department = previous.department ?? bodyReplied(previous, current);
  if (department === null || current.department === null) return null;
  const together =
    /[和跟与同]\|?[^,。?]{0,8}(?:一起|一块儿?|一道|共同|联合|搭档|都(?:有|参|在))/u.test(
      current.text,
    );
  return together
    ? { ...current.department, others: [...current.department.others, department] }
    : null;
}

/** The time of the earlier question, unless another is given or a change is asked for. */
export function timeOf(
  previous: ThreadReading,
  current: Reading,
  { leaning, cues }: { leaning: boolean; cues: ReadonlySet<Cue> },
): Pick<ThreadReading, "years" | "period" | "yearsTaken"> {
  const given =
    current.years.length > 0 || current.period !== null || OVER_YEARS.test(current.text);
  const take = !given && leaning && !cues.has("change") && !cues.has("growth");
  if (take && AIMS.test(current.text)) return { years: [], period: "target", yearsTaken: false };
  const { years, period } = take ? previous : current;
  return { years, period, yearsTaken: take && years.length > 0 };
}

/** "打算提到多少" after the figure of a past year. */
const AIMS =
  /(?:打算|计划|准备|预计|以后|今后|将来|要|想|会)[^,。?]{0,3}(?:提|升|涨|降|增|减|压|建|达|做|干|搞|拉|翻|扩|补|凑)(?:高|升|低|少|加|大|充)?(?:到|成)|(?:打算|计划|准备|预计|目标|要|想)到(?=多|几|什么)/u;

export function cuesOf(
  previous: ThreadReading,
  current: Reading,
  {
    held,
    task,
    ofRow,
    ...how
  }: Leaning & { leaning: boolean; held: ThreadReading["against"]; ofRow: string | null },
): ReadonlySet<Cue> {
  if (task?.content === true || (ofRow !== null && !how.bare)) return current.cues;
  const one = previous.documents.length > 1 && current.documents.length === 1;
  const before = one ? withoutOrder(previous) : previous;
  const cues = ranksOn(previous, current) ?? mergeCues(before, current, how);
  const share = isShareAlone(current) || current.text.includes("占");
  return held !== null && share ? new Set<Cue>([...cues, "share"]) : cues;
}

/** What was asked of several places, without their order: one place has none. */
function withoutOrder({ cues }: ThreadReading): Pick<ThreadReading, "cues"> {
  return { cues: new Set([...cues].filter((cue) => cue !== "extreme" && cue !== "rank")) };
}

/** "第二呢" after "座椅最多的是哪个": another place in the same order. */
function ranksOn(previous: ThreadReading, current: Reading): ReadonlySet<Cue> | null {
  const ordered = previous.cues.has("extreme") || previous.cues.has("rank");
  if (current.nth === null || !ordered) return null;
  return new Set<Cue>([...[...previous.cues].filter((cue) => cue !== "extreme"), "rank"]);
}

/** "那它总投资多少", "里面有哪些": the attachment just spoken of. */
export function attachmentOf(previous: ThreadReading, current: Reading): Reading["attachment"] {
  const inside =
    /它|其中|里[面头]|当中|[这那该此](?:个|份|张)?(?:附件|清单|目录|名单|表)|(?:清单|附件|表)[里上中内]|^(?:那么?|请问)?(?:第|排?前|头|排第)[\d一二三四五六七八九十两][个项条]/u;
  const moved = current.documents.length > 0;
  return current.attachment ?? (!moved && inside.test(current.text) ? previous.attachment : null);
}

/**
 * All places are asked again where a question that leans on one about all names none; the two or three that it points to
 * (`documents`) are not all.
 */
export function isOfAll(
  previous: ThreadReading,
  current: Reading,
  { leaning, documents }: { leaning: boolean; documents: readonly string[] },
): boolean {
  if (pointsToBoth(current.text)) return current.all && documents.length === 0;
  return current.all || (leaning && current.documents.length === 0 && previous.all);
}
