import type { QueryOf } from "../query.ts";

type Duty = QueryOf<"duty">;

/** Which bodies are asked for, of all that a list of tasks names. */
export type AskedBodies = Pick<Duty, "operation" | "role" | "taking" | "direction">;

const BODY = "(?:部门|单位|机关|委办局)(?!任务)";
const ROLE = "(?:牵头|主办|主导|责任|负责|配合|协办|参与|参加|承担)";
const SEVERAL = "(?:哪(?:些|几|两|三)|多少|几|都有(?:谁|啥|什么))(?:个|家)?";
/** "哪些部门", "多少个牵头单位", "牵头单位一共有几家", "列出所有责任部门". */
const ASKS_BODIES = new RegExp(
  [
    `${SEVERAL}的?${ROLE}?的?${BODY}`,
    `${ROLE}的?${BODY}[^,。?哪几多谁]{0,6}${SEVERAL}`,
    `(?:全部|所有)的?${ROLE}的?${BODY}`,
  ].join("|"),
  "u",
);
/** Tasks are what is asked for, or bodies task by task. */
const ASKS_TASKS =
  /哪(?:一|些|几)?[项条件]|(?:哪些|什么|几个|多少[项个])[^,。?部单]{0,6}(?:任务|工作|事项)|[每各逐](?:一?[项条件]|个?(?:重点)?(?:任务|工作))|(?:任务|事项)的?(?:牵头|主办|责任|配合)(?:单位|部门)|(?:任务|事项|工作)(?:都|各|分别|各自|应该?)?[由归]|分别[由归]|(?:部门|单位)的(?:任务|事项|工作)/u;

const HELPS = "(?:配合|协办|协助|参与|打下手|作?为?责任单位|当?配角)";
const LEADS = "(?:牵过?头|主办|挑头|领衔)";
const NOT =
  "(?:不|没有?|未|从不|从未|无|一[项件个次](?:都|也)(?:不|没有?|未))(?:去|来|做|当|参与|承担)?";
const ONLY = "(?:只|仅|光|单|纯)(?:仅|是|有|负责|管|做|当|作为?)*";

/** "只配合不牵头", "没有牵头任务的": no part but one; "既牵头又配合": both. */
function takingIn(text: string): Duty["taking"] {
  if (
    new RegExp(
      `${LEADS}[,的]*(?:又|也|还|同时|且)[^,。?]{0,2}${HELPS}|${HELPS}[,的]*(?:又|也|还|同时|且)[^,。?]{0,2}${LEADS}`,
      "u",
    ).test(text)
  )
    return "both";
  if (new RegExp(`${ONLY}${HELPS}|${NOT}${LEADS}`, "u").test(text)) return "support-only";
  return new RegExp(`${ONLY}${LEADS}|${NOT}${HELPS}`, "u").test(text) ? "lead-only" : null;
}

/**
 * "涉及多少个部门", "哪些部门只配合不牵头", "牵头最少的是哪个部门", "哪项任务的部门最多": which bodies are asked for, or which
 * tasks by how many bodies they have. Null where tasks are, or nobody. `role` is the one that the question names.
 */
export function askedBodies(text: string, role: Duty["role"]): AskedBodies | null {
  const direction = /最少/u.test(text) ? "lowest" : "highest";
  if (WIDEST.test(text)) return { operation: "widest", role, taking: null, direction };
  if (MOST.test(text)) return { operation: "most", role, taking: null, direction };
  if (ASKS_TASKS.test(text) || !ASKS_BODIES.test(text)) return null;
  const taking = takingIn(text);
  return {
    operation: "bodies",
    role: taking === null ? role : "any",
    taking,
    direction: null,
  };
}

/** "哪项任务涉及的部门最多", "责任单位最少的任务". */
const WIDEST =
  /哪(?:一|几)?[项个件条](?:任务|工作|事项)?[^,。?]{0,10}(?:部门|单位|局)(?:数量?|个数)?(?:是)?最[多少]|(?:部门|单位|局)(?:数量?|个数)?最[多少]的(?:一?[项件]|是)?(?:是)?(?:哪[一几]?[项件个条]?)?(?:任务|工作|事项)/u;
/** "哪个部门牵头最少", "任务最多的单位". */
const MOST =
  /(?:哪(?:一|几)?[个家]?|什么)(?:部门|单位|局)[^,。?]{0,20}最[多少]|(?:谁|哪(?:一|几)?[个家])(?:部门|单位)?(?:牵头|配合|参与|承担|负责)[^,。?]{0,6}最[多少]|最[多少]的[^,。?项件]{0,6}(?:部门|单位|局)|(?:部门|单位)[^,。?]{0,20}[谁哪][^,。?]{0,10}最[多少]/u;
