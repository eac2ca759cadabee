import type { Duty } from "../policy.ts";
import type { QueryOf } from "../question/query.ts";
import type { DutyMatch } from "../retrieval/find-duties.ts";
import type { Say } from "./wording.ts";

/**
 * The other bodies of a listed task, where they are asked for: who leads it, where no department is asked for; who has the other
 * role in a task of the one that is ("…配合哪几项,谁牵头"); all that act with it ("和哪些单位一起").
 */
export function otherParties(
  { duty, role }: { duty: Duty; role: DutyMatch["role"] },
  query: QueryOf<"duty">,
  say: Say,
): string {
  const { department, asked } = query;
  const names = (parties: Duty["lead"]) => parties.map(({ name }) => name).join("、");
  if (department !== null && ASKS_WITH_WHOM.test(asked)) {
    const beside = [...duty.lead, ...duty.support, ...duty.shared].filter(
      ({ name }) => !department.names.includes(name),
    );
    return beside.length > 0 ? say`(同列:${names(beside)})` : "";
  }
  const asksLead = ASKS_LEAD.test(asked) || HELPS_WHOM.test(asked);
  const led = department === null ? query.role === "lead" : role === "support" && asksLead;
  if (led && duty.lead.length > 0) return say`(${names(duty.lead)}牵头)`;
  if (listsHelpers(query)) return duty.support.length > 0 ? `(${names(duty.support)})` : "";
  const aided = department !== null && role === "lead" && ASKS_SUPPORT.test(asked);
  return aided && duty.support.length > 0 ? say`(${names(duty.support)}配合)` : "";
}

/** "各任务的责任单位有哪些". */
function listsHelpers({ department, role, operation }: QueryOf<"duty">): boolean {
  return department === null && role === "support" && operation !== "without-support";
}

const ASKS_LEAD = /牵头(?!的?(?:哪|什么|啥|几))[^,。?|]*(?:谁|哪)|(?:谁|哪)[^,。?|]*牵头/u;
/** "要配合哪个部门", "给谁打下手": whom it supports. */
const HELPS_WHOM =
  /(?:配合|协助|协同|辅助|帮(?:衬|助|着)?|支持)(?:的|好|着)?(?:是|了)?(?:谁|哪(?:些|几|个|一)?(?:个|家)?(?:单位|部门|局|委|家)|什么(?:单位|部门))|(?:给|替|为|帮|跟着)(?:谁|哪(?:些|几|个)?(?:个|家)?(?:单位|部门|局|委|家))/u;
const ASKS_SUPPORT = /配合(?!的?(?:哪|什么|啥|几))[^,。?|]*(?:谁|哪)|(?:谁|哪)[^,。?|]*配合/u;
const BODIES = "(?:谁|哪(?:些|几)?(?:个|家)?(?:单位|部门|局|委|机构|家)?|什么(?:单位|部门))";
/** "和哪些单位一起", "还有哪些部门一块". */
const ASKS_WITH_WHOM = new RegExp(
  `(?:[和跟与同]|还有|另外)(?:另外|其他)?的?${BODIES}[^,。?|]{0,4}(?:一起|一块|共同|合作|协作|搭|也|在内)|(?:一起|一块儿?|共同|搭班子?)[^,。?|]{0,8}(?:是|有|还有)${BODIES}|(?:其余|其[他它]|别的)[^,。?|]{0,6}(?:负责|承担|参与|列名|在列)的?(?:部门|单位)(?:$|[,。?]|[是有])`,
  "u",
);

/** The role that a department has in a task, as its document calls it. */
export function roleName({ known, role }: Pick<DutyMatch, "known" | "role">, say: Say): string {
  if (role === "lead") return say`牵头`;
  if (role === "shared") return say`责任(未分主次)`;
  const { document, duty } = known;
  const words = document.text.slice(duty.span.start, duty.span.end);
  if (/责任(?:单位|部门)/u.test(words)) return say`责任单位`;
  return /配合/u.test(words) ? say`配合单位` : say`责任/配合`;
}
