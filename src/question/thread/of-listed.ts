import type { Cue } from "../read/cues.ts";
import type { Reading } from "../read/read-question.ts";

/** "其中", "里面", "这些指标里": a question about some of what was just listed begins so. */
export const AMONG =
  /^(?:那么?)?(?:其中|里[面头]|当中|[这那](?:些|几[个项])(?:指标|任务|工作|事项?)?(?:里[面头]?|中|当中|之中)?)/u;

/** "跟座椅有关的", "涉及座椅的", "座椅方面": a topic by which some are picked. */
const TOPIC =
  /^(?:有)?(?:哪[些几]项?|几项)?(?:是)?(?:[跟和与同][^,。?]{2,10}(?:有关|相关|沾边)|(?:涉及|关于|事关)[^,。?]{2,10}|[^,。?]{2,8}方面)/u;

/** "2025年12月前完成的": a time by which some are picked. */
const DUE = /20\d{2}年|\d{1,2}月|时限|期限|持续推进|完成的/u;

/** What a question of a conversation says of the things that are listed. */
type Lists = Pick<Reading, "department" | "cues" | "attribute" | "condition">;

/** What a question about some of the things that were just listed takes over from the question that listed them. */
export function ofListed(
  previous: Lists,
  current: Reading,
  cues: ReadonlySet<Cue>,
): Partial<Lists> {
  const words = AMONG.exec(current.text)?.[0];
  if (words === undefined || current.rows.length > 0) return {};
  const about = TOPIC.test(current.text.slice(words.length)) || DUE.test(current.text);
  if (about && listsTasks(previous) && !asksForBodies(current))
    return {
      department: previous.department,
      cues: new Set<Cue>([...cues, "tasks", ...rolesOf(previous)]),
    };
  if (!listsIndicators(previous) || current.attribute !== null || !ASKS_WHICH.test(current.text))
    return {};
  const { attribute, condition } = previous;
  return {
    attribute,
    condition: current.condition ?? condition,
    cues: new Set<Cue>([...cues, "list"]),
  };
}

/** The part that the tasks were asked for by. */
export function rolesOf({ cues }: Pick<Reading, "cues">): readonly Cue[] {
  return (["lead", "support"] as const).filter((role) => cues.has(role));
}

const ASKS_WHICH = /哪|几[个项]|多少[个项]|呢[?]*$/u;

/** The tasks of a department. */
function listsTasks({ department, cues }: Lists): boolean {
  return department !== null && cues.has("tasks");
}

/** Indicators of a kind, or with figures of a kind. */
function listsIndicators({ attribute, condition, cues }: Lists): boolean {
  return (attribute !== null || condition !== null) && !cues.has("attribute");
}

function asksForBodies({ department, cues }: Reading): boolean {
  return department !== null || rolesOf({ cues }).length > 0 || cues.has("who");
}
