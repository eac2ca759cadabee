import type { PolicyDocument } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import type { DutyMatch } from "../../retrieval/duties/find-duties.ts";
import type { Finding } from "../../retrieval/finding.ts";
import { createDraft, type Draft, type DraftBuilder } from "../draft.ts";
import { placeOf } from "../place-of.ts";
import type { Say } from "../wording.ts";
import { marksLeads } from "./by-role.ts";
import { ofPlaceAndBody } from "./head-duties.ts";
import { taskTitle } from "./task-title.ts";

type Duty = QueryOf<"duty">;

interface Writing {
  readonly draft: DraftBuilder;
  readonly say: Say;
}

/** Tasks of a body in each part; where its document marks no leads, all are `other`. */
interface Body {
  readonly name: string;
  readonly lead: readonly DutyMatch[];
  readonly other: readonly DutyMatch[];
}

/** The bodies that the tasks name, those with most or fewest tasks, or the tasks with most or fewest bodies. */
export function draftBodies(
  { query, matches }: Extract<Finding, { kind: "duties" }>,
  say: Say,
): Draft {
  const draft = createDraft();
  const writing = { draft, say };
  const documents = [...new Set(matches.map(({ known }) => known.document))];
  for (const document of documents) {
    const own = matches.filter(({ known }) => known.document === document);
    if (query.operation === "widest") writeWidest(own, query, writing);
    else writeBodies(document, own, query, writing);
  }
  return draft.build("answered");
}

function writeBodies(
  document: PolicyDocument,
  matches: readonly DutyMatch[],
  query: Duty,
  { draft, say }: Writing,
): void {
  const place = placeOf(document);
  const unmarked = !marksLeads(matches);
  const apart = query.without ? query.others.flatMap(({ names }) => names) : [];
  const bodies = bodiesOf(matches).filter(({ name }) => !apart.includes(name));
  if (query.operation === "most") {
    const counted = bodies.map((body) => ({
      name: body.name,
      tasks: unmarked ? [...body.lead, ...body.other] : tasksCounted(body, query),
    }));
    writeMost(place, counted, query, { draft, say });
    return;
  }
  const wanted = unmarked ? bodies : bodies.filter((body) => isWanted(body, query));
  if (unmarked && (query.role !== "any" || query.taking !== null))
    draft.negative(say`${place}的文件未区分牵头单位和配合单位。`);
  if (wanted.length === 0) draft.negative(say`${place}没有这样的部门。`);
  else
    draft.listing(
      headBodies(place, unmarked ? { role: "any", taking: null } : query, {
        count: wanted.length,
        say,
      }),
      wanted.map(({ name, lead, other }) => {
        const [first] = query.role === "support" && !unmarked ? other : [...lead, ...other];
        return `${name}${draft.cite(first?.evidence)}`;
      }),
    );
}

function headBodies(
  place: string,
  { role, taking }: Pick<Duty, "role" | "taking">,
  { count, say }: { count: number; say: Say },
): string {
  if (taking === "lead-only")
    return say`${place}只牵头、不作责任(配合)单位的部门(单位)共${count}个:`;
  if (taking === "support-only")
    return say`${place}没有牵头任务、只作责任(配合)单位的部门(单位)共${count}个:`;
  if (taking === "both") return say`${place}既牵头、又作责任(配合)单位的部门(单位)共${count}个:`;
  if (role === "lead") return say`${place}有牵头任务的部门(单位)共${count}个:`;
  if (role === "support") return say`${place}作为责任(配合)单位的部门(单位)共${count}个:`;
  return say`${place}的任务涉及的部门(单位)共${count}个:`;
}

function isWanted({ lead, other }: Body, { role, taking }: Duty): boolean {
  if (taking === "both") return lead.length > 0 && other.length > 0;
  if (taking === "lead-only") return lead.length > 0 && other.length === 0;
  if (taking === "support-only") return lead.length === 0;
  return role === "lead" ? lead.length > 0 : role === "any" || other.length > 0;
}

/** The tasks of a body by whose number it is held against others: those that it has the asked part in; its own, where no part is asked for. */
function tasksCounted({ lead, other }: Body, { role, asked }: Duty): readonly DutyMatch[] {
  if (role === "lead") return lead;
  if (role === "support") return other;
  if (TAKES_PART.test(asked)) return [...lead, ...other];
  return [...lead, ...other.filter(({ known }) => known.duty.lead.length === 0)];
}

const TAKES_PART = /参[与加]|涉及|承担|有份|挂名|出现/u;

/** The bodies with most or fewest tasks in the part that is asked for, each with its tasks. */
function writeMost(
  place: string,
  bodies: readonly { readonly name: string; readonly tasks: readonly DutyMatch[] }[],
  query: Duty,
  { draft, say }: Writing,
): void {
  const counted = bodies.filter(({ tasks }) => tasks.length > 0);
  const counts = counted.map(({ tasks }) => tasks.length);
  const fewest = query.direction === "lowest";
  const end = fewest ? Math.min(...counts) : Math.max(...counts);
  const chosen = counted.filter(({ tasks }) => tasks.length === end);
  if (chosen.length > MOST_APART) {
    const items = chosen.map(({ name, tasks }) => {
      const titles = tasks.map(({ known, evidence }) => taskTitle(known) + draft.cite(evidence));
      return `${name}:${titles.join("、")}`;
    });
    draft.listing(
      fewest
        ? say`${place}任务最少的部门(单位)共${items.length}个:`
        : say`${place}任务最多的部门(单位)共${items.length}个:`,
      items,
    );
    return;
  }
  for (const { name, tasks } of chosen)
    draft.listing(
      fewest
        ? say`${ofPlaceAndBody(place, name)}最少,共${end}项:`
        : say`${ofPlaceAndBody(place, name)}最多,共${end}项:`,
      tasks.map(({ known, evidence }) => taskTitle(known) + draft.cite(evidence)),
    );
}

/** More bodies with as many tasks than these stand in one list. */
const MOST_APART = 3;

/** The tasks with most or fewest bodies in the part that is asked for. */
function writeWidest(matches: readonly DutyMatch[], query: Duty, { draft, say }: Writing): void {
  const counted = matches
    .map((match) => ({ match, names: namesIn(match, query.role) }))
    .filter(({ names }) => names.length > 0);
  const counts = counted.map(({ names }) => names.length);
  const fewest = query.direction === "lowest";
  const end = fewest ? Math.min(...counts) : Math.max(...counts);
  for (const { match, names } of counted.filter(({ names }) => names.length === end)) {
    const task = `${placeOf(match.known.document)}“${taskTitle(match.known)}”`;
    draft.listing(
      fewest ? say`${task}的部门(单位)最少,共${end}个:` : say`${task}的部门(单位)最多,共${end}个:`,
      names.map((name) => name + draft.cite(match.evidence)),
    );
  }
}

function namesIn({ known: { duty } }: DutyMatch, role: Duty["role"]): readonly string[] {
  const { lead, support, shared } = duty;
  const parties =
    role === "lead" ? lead : role === "support" ? support : [...lead, ...support, ...shared];
  return [...new Set(parties.map(({ name }) => name))];
}

/** All bodies that the tasks name, in the order in which they are first named. */
function bodiesOf(matches: readonly DutyMatch[]): readonly Body[] {
  const bodies = new Map<string, { lead: DutyMatch[]; other: DutyMatch[] }>();
  for (const match of matches) {
    const { lead, support, shared } = match.known.duty;
    for (const { name } of [...lead, ...support, ...shared]) {
      if (NOBODY.test(name)) continue;
      const body = bodies.get(name) ?? { lead: [], other: [] };
      bodies.set(name, body);
      const part = lead.some((party) => party.name === name) ? body.lead : body.other;
      if (!part.includes(match)) part.push(match);
    }
  }
  return [...bodies].map(([name, parts]) => ({ name, ...parts }));
}

/** "有关部门": named in general. */
const NOBODY = /^(?:各|市|县|区)?(?:有关|相关|其他)/u;
