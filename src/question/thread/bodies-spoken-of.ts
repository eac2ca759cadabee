import type { NamedDepartment } from "../read/find-department.ts";
import type { Reading } from "../read/read-question.ts";
import { POINTS_TO_BODY } from "./is-bare.ts";

type Department = NonNullable<Reading["department"]>;

/** "两家一起的", "这三个部门", "它们都牵头的": as many of those spoken of. */
const SEVERAL =
  /(?<![\d第前后])([两二三四2-4])(?:个|家)?(?:部门|单位|局|委|家|者)|(?:他|它)(?:们|俩)|双方|(?:他|它)们?([两二三四])(?:个|家)/u;

/** The departments spoken of once that of a question is added to them, each once, the latest last. */
export function withBodiesSpokenOf(
  spokenOf: readonly NamedDepartment[],
  department: Reading["department"],
): readonly NamedDepartment[] {
  if (department === null) return spokenOf;
  const { others, ...first } = department;
  const added = [first, ...others].filter(({ names }) => names.length > 0);
  const isAdded = ({ names }: NamedDepartment) =>
    added.some((each) => each.names.some((name) => names.includes(name)));
  return [...spokenOf.filter((each) => !isAdded(each)), ...added];
}

/** "它还牵头什么": the department that a reply named first; all that it named for "它们". Null where a question points to none. */
export function bodyReplied(
  { replied }: { readonly replied: Reading["department"] },
  { text }: Pick<Reading, "text">,
): Reading["department"] {
  if (!POINTS_TO_BODY.test(text) || replied === null) return null;
  return /们|[这那][几些]/u.test(text) ? replied : { ...replied, others: [] };
}

/** The departments last spoken of, where a question that names none points to so many; else null. */
export function bodiesMeant(
  spokenOf: readonly NamedDepartment[],
  { text, department }: Pick<Reading, "text" | "department">,
): Department | null {
  const match = department === null ? SEVERAL.exec(text) : null;
  if (match === null) return null;
  const count = countOf(match[1] ?? match[2] ?? "两");
  const meant = spokenOf.slice(-count).map((each) => ({ ...each, claim: null }));
  const [first, ...others] = meant;
  return first === undefined || meant.length < count ? null : { ...first, others };
}

function countOf(numeral: string): number {
  const index = "一二三四".indexOf(numeral);
  if (index >= 0) return index + 1;
  return numeral === "两" ? 2 : Number(numeral);
}
