import type { Duty } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import { asksOnlyWithWhom, asksWithWhom } from "../../question/read/asks-with-whom.ts";
import type { DutyMatch } from "../../retrieval/duties/find-duties.ts";
import type { Say } from "../wording.ts";

/**
 * The other bodies of a listed task, where they are asked for: who leads it, where no department is asked for; who has the other
 * role in a task of the one that is ("…配合哪几项,谁牵头"); all that act with it ("和哪些单位一起").
 */
export function otherParties(
  task: { readonly duty: Duty; readonly role: DutyMatch["role"] },
  query: QueryOf<"duty">,
  say: Say,
): string {
  return query.department === null
    ? bodiesOf(task.duty, query, say)
    : besideDepartment(task, { ...query, department: query.department }, say);
}

/** The bodies of a task that is nobody's in particular, in the parts that are asked for. */
function bodiesOf({ lead, support, shared }: Duty, query: QueryOf<"duty">, say: Say): string {
  const { asked, role, operation } = query;
  if (ASKS_OF_EACH.test(asked)) {
    const rest = namesOf([...shared, ...support]);
    if (lead.length === 0) return say`(${rest})`;
    return rest === "" ? say`(${namesOf(lead)}牵头)` : say`(${namesOf(lead)}牵头;${rest})`;
  }
  const asksLead = role === "lead" || ASKS_LEAD.test(asked) || HELPS_WHOM.test(asked);
  if (asksLead && lead.length > 0) return say`(${namesOf(lead)}牵头)`;
  const asksHelpers = role === "support" || ASKS_SUPPORT.test(asked) || HELPERS.test(asked);
  const helpers = asksHelpers && operation !== "without-support" && support.length > 0;
  return helpers ? say`(${namesOf(support)})` : "";
}

function besideDepartment(
  { duty, role }: { readonly duty: Duty; readonly role: DutyMatch["role"] },
  {
    department,
    asked,
  }: { readonly department: { names: readonly string[] }; readonly asked: string },
  say: Say,
): string {
  const { lead, support, shared } = duty;
  if (asked.split("|").some((part) => asksWithWhom(part) || asksOnlyWithWhom(part))) {
    const all = [...lead, ...support, ...shared];
    const beside = all.filter(({ name }) => !department.names.includes(name));
    return beside.length > 0 ? say`(同列:${namesOf(beside)})` : "";
  }
  const asksLead = ASKS_LEAD.test(asked) || HELPS_WHOM.test(asked);
  if (role === "support" && asksLead && lead.length > 0) return say`(${namesOf(lead)}牵头)`;
  const aided = role === "lead" && ASKS_SUPPORT.test(asked) && support.length > 0;
  return aided ? say`(${namesOf(support)}配合)` : "";
}

function namesOf(parties: Duty["lead"]): string {
  return parties.map(({ name }) => name).join("、");
}

/** "分别由谁负责": who is in charge of each of the tasks. */
const ASKS_OF_EACH =
  /(?:各自?|分别|都)(?:是|由|归)*(?:谁|哪[^,。?]{0,4}(?:部门|单位|局|家))(?:来|在)?(?:负责|管|承担|落实)/u;

const ASKS_LEAD = /牵头(?!的?(?:哪|什么|啥|几))[^,。?|]*(?:谁|哪)|(?:谁|哪)[^,。?|]*牵头/u;
/** "要配合哪个部门", "给谁打下手": whom it supports. */
const HELPS_WHOM =
  /(?:配合|协助|协同|辅助|帮(?:衬|助|着)?|支持)(?:的|好|着)?(?:是|了)?(?:谁|哪(?:些|几|个|一)?(?:个|家)?(?:单位|部门|局|委|家)|什么(?:单位|部门))|(?:给|替|为|帮|跟着)(?:谁|哪(?:些|几|个)?(?:个|家)?(?:单位|部门|局|委|家))/u;
const HELPERS = /(?:配合|责任)(?:单位|部门)/u;
const ASKS_SUPPORT = /配合(?!的?(?:哪|什么|啥|几))[^,。?|]*(?:谁|哪)|(?:谁|哪)[^,。?|]*配合/u;

/** The role that a department has in a task, as its document calls it. */
export function roleName({ known, role }: Pick<DutyMatch, "known" | "role">, say: Say): string {
  if (role === "lead") return say`牵头`;
  if (role === "shared") return say`责任(未分主次)`;
  const { document, duty } = known;
  const words = document.text.slice(duty.span.start, duty.span.end);
  if (/责任(?:单位|部门)/u.test(words)) return say`责任单位`;
  return /配合/u.test(words) ? say`配合单位` : say`责任/配合`;
}
