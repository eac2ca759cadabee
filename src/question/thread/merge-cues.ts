import { asksOfTheSame } from "../read/asks-of-the-same.ts";
import type { Cue } from "../read/cues.ts";
import type { Reading } from "../read/read-question.ts";
import { AMONG, rolesOf } from "./of-listed.ts";

/** What is wanted by a question of a conversation: its own cues, those of the one before, or both. */
export function mergeCues(
  previous: Pick<Reading, "cues">,
  current: Reading,
  { leaning, bare }: { leaning: boolean; bare: boolean },
): ReadonlySet<Cue> {
  if ((!leaning && !bare) || asksOfTheSame(current.asked)) return current.cues;
  // "现状呢,是哪一年的": a figure is given with its year.
  if (bare && current.period !== null && current.cues.has("date") && !WHEN.test(current.text))
    return new Set([...previous.cues, ...current.cues].filter((cue) => cue !== "date"));
  const where = WHERE.test(current.text);
  if (bare && current.fields.length === 0 && current.cues.size === 0)
    return where ? current.cues : previous.cues;
  const own = [...current.cues].filter(
    (cue) => cue !== "document" && cue !== "number" && cue !== "yesno",
  );
  const roleOnly = own.length > 0 && own.every((cue) => cue === "who" || ROLE_CUES.includes(cue));
  if (roleOnly && bare && previous.cues.has("who")) {
    return new Set([
      ...[...previous.cues].filter((cue) => !ROLE_CUES.includes(cue)),
      ...current.cues,
    ]);
  }
  if (own.length > 0) return withRoles(previous, current);
  // "另外长椅要多少" after "公园的属性": it names its own subject and asks for a figure of it.
  const figure = current.cues.has("number");
  const counts = current.period !== null || (figure && COUNTS_THINGS.test(current.text));
  const kept = [...previous.cues].filter(
    (cue) =>
      !(
        (current.years.length > 0 || givesOneTime(current)) &&
        (cue === "change" || cue === "growth")
      ) &&
      !(figure && (cue === "attribute" || cue === "unit")) &&
      !(current.attribute !== null && OF_FIGURES.has(cue)) &&
      !((counts || where || (figure && !bare)) && (cue === "who" || cue === "date")) &&
      !((counts || where) && ROLE_CUES.includes(cue)),
  );
  return new Set([...kept, ...current.cues]);
}

/** "建在哪里" after "谁负责". */
const WHERE =
  /(?:在|到|于|落户|位于|选址|设|放|建)(?:了|着)?(?:哪(?:里|儿|个?(?:地方|[县区市镇乡]|街道))|什么地方|何处)/u;

/** "目标是多少" after "要提高多少": the figure of one time. */
function givesOneTime({ period, cues }: Reading): boolean {
  return period !== null && cues.has("number");
}

/** "其中有几项是今年的" after "牵头哪些任务": of those, by the same role. */
function withRoles(previous: Pick<Reading, "cues">, current: Reading): ReadonlySet<Cue> {
  const ofThose = AMONG.test(current.text) && rolesOf(current).length === 0;
  const roles = ofThose ? rolesOf(previous) : [];
  return roles.length === 0 ? current.cues : new Set([...current.cues, ...roles]);
}

/** "目标什么时候": the time alone. */
const WHEN = /(?:什么|啥)时[候间]|何时/u;

/** What is worked out from figures, and not asked of a kind of rows: "这个是甲类的吗" after "提高多少". */
const OF_FIGURES: ReadonlySet<Cue> = new Set<Cue>(["change", "growth", "difference", "number"]);

const ROLE_CUES: readonly Cue[] = ["lead", "support"];

/** "要建多少张" after "谁负责": a measure word that counts no departments or tasks. */
const COUNTS_THINGS =
  /(?:多少|几)(?:[十百千万亿]*(?![个家项条件部单])[张所处座台户名人位元岁倍%]|个百分|个点)|目标(?:值|数)?(?:是|为|定)?(?:多少|几)/u;
