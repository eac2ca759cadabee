import type { ThreadReading } from "../thread/thread-reading.ts";
import { has } from "./rule.ts";

/** "没有责任单位", "没有别的部门配合": nobody supports it. */
const UNAIDED =
  /(?:没有?|未|无|缺|不带)(?:列|写|写明|明确|设|标)?(?:出)?(?:(?:责任|配合|协办)单位|(?:别的|其他的?|其它的?|另外的?)(?:部门|单位)(?:来)?(?:配合|参与|协助|协办))|只(?:写|列|标|有)了?(?:明|出)?牵头(?:单位|部门)/u;

/** "光写了牵头的", "仅注明牵头单位": the lead is all that is written. */
const LEAD_ONLY =
  /(?:仅|只|光|单|唯)(?:仅|单|是)?(?:写|列|标|注|有|点|跟|带|署|挂|给|明确|载明|设)[^,。?、\d一两二三个家由归以]{0,5}(?:牵头|主办|挑头)/u;
const HELPERS = "(?:责任|配合|协办|协助|参与|参加)(?:单位|部门|方|者|的)?";
const NONE = "(?:没|未|无|缺|不(?:设|列|写|带|含|附|标|注)|空着|空缺|留空|阙)";
/** "后头没跟责任单位", "责任单位付之阙如", "没人配合": no supporter is written, whichever stands first. */
const NO_HELPERS = new RegExp(
  `${NONE}[^,。?]{0,4}${HELPERS}|(?:责任|配合|协办|参与)(?:单位|部门)[^,。?]{0,4}${NONE}`,
  "u",
);
/** Of tasks, some are asked for. */
const OF_TASKS = /任务|事项|[项条件]活|(?:哪|几|多少|所有|全部|\d)[^,。?]{0,3}[项条件行]/u;

/** "这项任务": one is spoken of. */
const ONE_TASK = /[这该此那]一?[项个件](?:任务|工作|事)/u;

/** Does a question ask for the tasks that bodies lead without others to support them? */
export function asksUnaided(reading: ThreadReading): boolean {
  const { text } = reading;
  if (ONE_TASK.test(text)) return false;
  if (UNAIDED.test(text)) return true;
  const listed = has(reading, "list", "count", "tasks") || /哪|几|多少|列|清单/u.test(text);
  if (!OF_TASKS.test(text) || !listed) return false;
  const named = reading.department !== null;
  return LEAD_ONLY.test(text) || (!named && /牵头|主办|任务/u.test(text) && NO_HELPERS.test(text));
}

const NO_LEADS = new RegExp(
  `${NONE}[^,。?]{0,4}(?:牵头|主办)(?:单位|部门|方|的)|(?:牵头|主办)(?:单位|部门)[^,。?]{0,4}${NONE}`,
  "u",
);

/** Does a question ask for the tasks that name nobody as leading? */
export function asksUnled({ text, department }: ThreadReading): boolean {
  return department === null && OF_TASKS.test(text) && !ONE_TASK.test(text) && NO_LEADS.test(text);
}

const SPOKEN_ROLE =
  '(?:"(?:(牵头|主办)|配合|协办|责任)(?:单位|部门)?"|(?:(牵头|主办)|配合|协办)"?[二两]?个?字(?:样|眼)?)';
const SPEAKS_OF = new RegExp(SPOKEN_ROLE, "u");

/** The role whose very word the wanted tasks carry (`带"牵头"二字的任务`); null where none is spoken of so. */
export function spokenRole(text: string): "lead" | "support" | null {
  const match = SPEAKS_OF.exec(text);
  if (match === null || !OF_TASKS.test(text)) return null;
  return (match[1] ?? match[2]) === undefined ? "support" : "lead";
}
