import type { Duty, Party } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import type { DraftBuilder } from "../draft.ts";
import type { Say } from "../wording.ts";

type Named = NonNullable<QueryOf<"duty">["department"]>;

interface Writing {
  readonly draft: DraftBuilder;
  readonly say: Say;
  /** Marks of the duty's evidence. */
  readonly mark: string;
}

/** A question that wants to hear yes or no. */
const YES_OR_NO = /吗|吧|是不是|是否|对不对|没错|对[?]?$/u;

/**
 * Says of each department that a question names whether it has the role the reader takes for granted
 * ("既然某局牵头"), and, where the reader takes none for granted, which role it has.
 */
export function confirmRoles(duty: Duty, query: QueryOf<"duty">, writing: Writing): void {
  const named = [...(query.department === null ? [] : [query.department]), ...query.others];
  const [only, second] = named;
  if (only !== undefined && second === undefined && YES_OR_NO.test(query.asked)) {
    const claim = only.claim ?? (query.role === "any" ? null : query.role);
    sayYesOrNo(duty, { ...only, claim }, writing);
    return;
  }
  for (const department of named) {
    if (department.claim !== null) isSo(duty, department, { claim: department.claim, writing });
    else tellRole(duty, department, writing);
  }
}

function sayYesOrNo(duty: Duty, department: Named, writing: Writing): void {
  const { draft, say } = writing;
  const { claim, asked } = department;
  if (claim === null && !takesPart(duty, department)) draft.negative(say`不是${asked}。`);
  else if (claim === null || isSo(duty, department, { claim, writing })) draft.frame(say`是的。`);
}

/** True where the department has the claimed role; else says what is so. */
function isSo(
  duty: Duty,
  department: Named,
  { claim, writing }: { claim: "lead" | "support"; writing: Writing },
): boolean {
  const { draft, say } = writing;
  const { asked } = department;
  if (claim === "lead") {
    if (partyIn(duty.lead, department)) return true;
    if (!takesPart(duty, department)) draft.negative(say`不是${asked}牵头。`);
    else if (duty.lead.length === 0)
      draft.negative(say`文件没有区分牵头单位,${asked}是责任单位之一。`);
    else draft.negative(say`不是${asked}牵头,它是责任(配合)单位。`);
    return false;
  }
  if (partyIn([...duty.support, ...duty.shared], department)) return true;
  if (partyIn(duty.lead, department)) draft.negative(say`不是${asked}配合,它是牵头单位。`);
  else draft.negative(say`${asked}不在责任(配合)单位之列。`);
  return false;
}

function tellRole(duty: Duty, department: Named, { draft, say, mark }: Writing): void {
  const lead = partyIn(duty.lead, department);
  const other = partyIn([...duty.support, ...duty.shared], department);
  if (lead !== undefined) draft.fact(say`${lead.name}是牵头单位${mark}。`);
  else if (other !== undefined) draft.fact(say`${other.name}是责任(配合)单位${mark}。`);
  else draft.negative(say`${department.asked}不在责任(配合)单位之列。`);
}

function takesPart({ lead, support, shared }: Duty, department: Named): boolean {
  return partyIn([...lead, ...support, ...shared], department) !== undefined;
}

function partyIn(parties: readonly Party[], { names }: Named): Party | undefined {
  return parties.find(({ name }) => names.includes(name));
}
