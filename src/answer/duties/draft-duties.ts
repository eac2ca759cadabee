import type { Party, PolicyDocument } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import type { DutyMatch } from "../../retrieval/duties/find-duties.ts";
import { type Evidence, taskEvidence } from "../../retrieval/evidence.ts";
import type { Finding } from "../../retrieval/finding.ts";
import { createDraft, type Draft, type DraftBuilder } from "../draft.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import { placeOf } from "../place-of.ts";
import type { Say } from "../wording.ts";
import { byRole } from "./by-role.ts";
import { headDuties } from "./head-duties.ts";
import { otherParties, roleName } from "./other-parties.ts";
import { taskTitle } from "./task-title.ts";

interface Writing {
  readonly draft: DraftBuilder;
  readonly say: Say;
}

/** All duties of a department, lead and support apart; counts and superlatives over duties. */
export function draftDuties(
  { query, matches }: Extract<Finding, { kind: "duties" }>,
  say: Say,
): Draft {
  const draft = createDraft();
  if (query.operation === "without-support") return listDuties(matches, query, { draft, say });
  const places = [...new Set(matches.map(({ known }) => known.document))];
  if (query.department !== null && places.length > 1 && BY_PLACE.test(query.asked))
    return ofEachPlace(places, { query, matches }, { draft, say });
  const named = query.department === null ? [] : [query.department, ...query.others];
  if (named.length < 2 || query.without) return listDuties(matches, query, { draft, say });
  const each = named.map((department) => ({ department, own: rolesOf(department, matches) }));
  stateMore(each, query, { draft, say });
  for (const { department, own } of each) listDuties(own, { ...query, department }, { draft, say });
  return draft.build("answered");
}

/** "各地园林局分别有几项", "哪个地方的任务最多": the tasks of one department are told place by place. */
const BY_PLACE =
  /各地|分别|各自?有|(?:谁|哪(?:里|儿|边|家|个(?=牵头|负责|的|多|少)|一?个(?:地方|城市|[市县区])))[^,。?]{0,8}(?:多(?!少)|(?<!多)少)/u;

function ofEachPlace(
  places: readonly PolicyDocument[],
  { query, matches }: Pick<Extract<Finding, { kind: "duties" }>, "query" | "matches">,
  { draft, say }: Writing,
): Draft {
  const each = places.map((place) => ({
    place,
    own: matches.filter(({ known }) => known.document === place),
  }));
  stateMore(
    each.map(({ place, own }) => ({ department: { asked: placeOf(place) }, own })),
    query,
    { draft, say },
  );
  for (const { own } of each) listDuties(own, query, { draft, say });
  return draft.build("answered");
}

/** "甲局和乙局谁牵头的多": which of the departments has more of the tasks that are then listed. */
function stateMore(
  each: readonly { readonly department: { asked: string }; readonly own: readonly DutyMatch[] }[],
  query: QueryOf<"duty">,
  { draft, say }: Writing,
): void {
  if (!WHO_HAS_MORE.test(query.asked)) return;
  const counted = each
    .map(({ department, own }) => ({
      name: department.asked,
      count: byRole(own, { query, noLeadMarked: withoutLeads(own) }).length,
    }))
    .sort((a, b) => b.count - a.count);
  const [most] = counted;
  if (most === undefined || counted.length < 2) return;
  const alike = counted.filter(({ count }) => count === most.count).map(({ name }) => name);
  const least = counted.at(-1) ?? most;
  if (alike.length > 1) draft.negative(say`${alike.join("、")}一样多。`);
  else if (/少[^多]*$/u.test(query.asked)) draft.negative(say`${least.name}的任务更少。`);
  else draft.negative(say`${most.name}的任务更多。`);
}

/** Of several who are named, one is asked for by its number of tasks; not "多少". */
const WHO_HAS_MORE =
  /(?:谁|哪(?:个|家|边|里|儿|一?个(?:部门|单位|地方|城市|[市县区])))[^,。?]{0,10}(?:多(?!少)|(?<!多)少)(?=$|[,。?一些点])/u;

/** Of duties that name several departments, those of one of them, in its role. */
function rolesOf(
  { names }: { readonly names: readonly string[] },
  matches: readonly DutyMatch[],
): DutyMatch[] {
  const holds = (parties: readonly Party[]) => parties.some(({ name }) => names.includes(name));
  return matches.flatMap((match): DutyMatch[] => {
    const { lead, support, shared } = match.known.duty;
    if (holds(lead)) return [{ ...match, role: "lead" }];
    if (holds(support)) return [{ ...match, role: "support" }];
    return holds(shared) ? [{ ...match, role: "shared" }] : [];
  });
}

/** The documents of some duties that mark nobody as leading. */
function withoutLeads(matches: readonly DutyMatch[]): ReadonlySet<PolicyDocument> {
  return new Set(
    matches
      .map(({ known }) => known.document)
      .filter((document) => !document.duties.some((d) => d.lead.length > 0)),
  );
}

function listDuties(
  matches: readonly DutyMatch[],
  query: QueryOf<"duty">,
  writing: Writing,
): Draft {
  const { draft, say } = writing;
  const asked = query.department?.asked ?? "";
  const noLeadMarked = withoutLeads(matches);
  const chosen =
    query.department === null || query.without ? matches : byRole(matches, { query, noLeadMarked });
  if (matches.length === 0) return noDuties(query, writing);
  if (chosen.length === 0) {
    const other =
      query.role === "lead"
        ? say`它是责任(配合)单位的有${matches.length}项:`
        : say`它牵头的有${matches.length}项:`;
    draft.negative(
      query.role === "lead"
        ? say`文件中没有${asked}牵头的任务。`
        : say`文件中没有${asked}作为责任(配合)单位的任务。`,
    );
    draft.listing(
      other,
      matches.map(({ known, evidence }) => taskTitle(known) + draft.cite(evidence)),
    );
    return draft.build("answered");
  }
  writeLists(chosen, query, writing);
  const apart = asksApart(query) && !chosen.some(({ role }) => role === "lead");
  if ((query.role === "lead" || apart) && noLeadMarked.size > 0)
    draft.note(
      "assumption",
      say`${[...noLeadMarked].map(placeOf).join("、")}的文件只列责任单位、未区分牵头,以上为其作为责任单位的全部任务。`,
    );
  else if (apart) draft.negative(say`文件中没有${asked}牵头的任务。`);
  return draft.build("answered");
}

function noDuties({ department, operation, due }: QueryOf<"duty">, { draft, say }: Writing): Draft {
  const asked = department?.asked ?? "";
  if (operation === "without-support") draft.negative(say`文件中没有只由${asked}负责的任务。`);
  else if (due === null) draft.negative(say`文件中没有${asked}的任务。`);
  else draft.negative(say`${asked}的任务中没有写明这一时限的。`);
  return draft.build("answered");
}

/** The chosen duties as one list, those it leads first, or as one for each role. */
function writeLists(chosen: readonly DutyMatch[], query: QueryOf<"duty">, writing: Writing): void {
  const { draft, say } = writing;
  const places = new Set(chosen.map(({ known }) => known.document.id)).size > 1;
  const listed = query.operation === "tasks" || query.operation === "count";
  const ofBody = query.department !== null && !query.without && listed;
  const ordered =
    ofBody && query.role === "any" ? [...chosen].sort((a, b) => order(a) - order(b)) : chosen;
  const mixed = new Set(ordered.map(({ role }) => role)).size > 1;
  const told = ofBody && (mixed || query.role === "any");
  const item = ({ known, role, evidence, told: dated = [] }: DutyMatch) => {
    const { duty, document } = known;
    const place = places ? `${placeOf(document)} ` : "";
    const due = duty.deadline !== null && asksWhen(query) ? `:${duty.deadline}` : "";
    const plain = duty.rows === "indicator" && role === "shared";
    const as = told && !plain ? `(${roleName({ known, role }, say)})` : "";
    const others = otherParties({ duty, role }, query, say);
    const alone = others === "" && namesTasksAlone(query);
    const heading = alone ? taskEvidence(document, duty) : null;
    const marks = draft.cite(...(heading ? [heading] : naming({ known, evidence }, ordered)));
    const head = `${place}${taskTitle(known)}${others}${due}${as}${marks}`;
    return head + wordsOf(dated, draft);
  };
  const led = ordered.filter(({ role }) => role === "lead");
  if (asksApart(query) && led.length > 0 && led.length < ordered.length) {
    const rest = ordered.filter(({ role }) => role !== "lead");
    draft.listing(headDuties(led, { ...query, role: "lead" }, say), led.map(item));
    draft.listing(headDuties(rest, { ...query, role: "support" }, say), rest.map(item));
  } else if (query.without && query.department !== null) {
    const { asked } = query.department; // no evidence can name who is not there
    draft.negative(
      query.role === "lead" ? say`不由${asked}牵头的任务如下。` : say`没有列${asked}的任务如下。`,
    );
    draft.listing(say`共${chosen.length}项:`, ordered.map(item));
  } else draft.listing(headDuties(chosen, query, say), ordered.map(item));
}

/** The words that tell by when a task is due, behind its name. */
function wordsOf(told: readonly Evidence[], draft: DraftBuilder): string {
  const words = told.map((each) => `“${tightQuote(each)}”${draft.cite(each)}`).join("");
  return words === "" ? "" : `:${words}`;
}

/** "按牵头/责任分开列", "牵头的几项、配合的几项": each role in a list of its own. */
function asksApart({ department, others, role, asked }: QueryOf<"duty">): boolean {
  return (
    department !== null &&
    others.length === 0 &&
    role === "any" &&
    /牵头/u.test(asked) &&
    /分开|分别|分列|分成|区分|各(?:有|是)?(?:几|多少|哪)|几[项个件条]|(?:什么|哪些?|啥)[^?]*配合/u.test(
      asked,
    )
  );
}

/** Are the tasks counted or listed, whoever has them? */
function namesTasksAlone({ department, role, operation }: QueryOf<"duty">): boolean {
  const listed = operation === "tasks" || operation === "count";
  return department === null && role === "any" && listed;
}

function asksWhen({ operation, asked }: QueryOf<"duty">): boolean {
  return operation === "due" || /时限|期限|时间|什么时候|何时|截止|多久|哪天|几月/u.test(asked);
}

/** Evidence of a listed task; where another is entrusted to the very same bodies, its heading as well. */
function naming(
  { known, evidence }: Pick<DutyMatch, "known" | "evidence">,
  listed: readonly DutyMatch[],
): (Evidence | null)[] {
  const { document, duty } = known;
  const same = listed.filter((other) => other.evidence.quote === evidence.quote);
  return same.length > 1 ? [taskEvidence(document, duty), evidence] : [evidence];
}

function order({ role }: DutyMatch): number {
  return role === "lead" ? 0 : role === "support" ? 1 : 2;
}
