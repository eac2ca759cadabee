import type { Person } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import type { PersonMatch } from "../../retrieval/duties/find-people.ts";
import { personEvidence } from "../../retrieval/evidence.ts";
import type { Finding } from "../../retrieval/finding.ts";
import { createDraft, type Draft, type DraftBuilder } from "../draft.ts";
import { placeOf } from "../place-of.ts";
import type { Say } from "../wording.ts";

const MOST_SENTENCES = 3;

/** Who holds a role, what roles somebody holds, and where a body's office is; a few in sentences, more as a list. */
export function draftPeople(
  { query, people, offices }: Extract<Finding, { kind: "people" }>,
  say: Say,
): Draft {
  const draft = createDraft();
  const hosts = query.department?.names ?? [];
  for (const { document, office, host, evidence } of offices) {
    if (query.department !== null && !hosts.includes(host))
      draft.negative(say`不是设在${query.department.asked}。`);
    draft.fact(say`${placeOf(document)}${office}设在${host}${draft.cite(evidence)}。`);
  }
  denyPremise(query, people, { draft, say });
  if (people.length > MOST_SENTENCES || (query.operation === "count" && people.length > 1)) {
    const each = byName(people);
    draft.listing(
      say`共${each.length}名:`,
      each.map((roles) => {
        const posts = roles.map(({ person }) => postOf(person));
        const held = roles.map(({ person }) => person.role).join("、");
        const marks = draft.cite(...roles.map(({ evidence }) => evidence));
        return `${held} ${roles[0]?.person.name ?? ""}${posts.find((post) => post !== "") ?? ""}${marks}`;
      }),
    );
    return draft.build("answered");
  }
  for (const match of people) {
    const { person, evidence } = match;
    const other = ASKS_POST.test(query.asked) ? postElsewhere(match) : null;
    const marks = draft.cite(evidence, other?.evidence ?? null);
    draft.fact(
      say`${person.body}${person.role}:${person.name}${postOf(other?.person ?? person)}${marks}。`,
    );
  }
  return draft.build("answered");
}

const ASKS_POST = /本职|原职|职务|职位|头衔|身份|来自|(?:哪|什么)(?:个|家)?(?:单位|部门|局)/u;

/** Of somebody with a second role without a post ("兼任办公室主任"), the entry of the list that gives the post. */
function postElsewhere({ document, person }: PersonMatch) {
  if (person.post !== "") return null;
  const other = document.people.find(({ name, post }) => name === person.name && post !== "");
  return other === undefined ? null : { person: other, evidence: personEvidence(document, other) };
}

/** The people of a list, each with all roles that it gives them. */
function byName(people: readonly PersonMatch[]): PersonMatch[][] {
  const same = new Map<string, PersonMatch[]>();
  for (const match of people) {
    const key = `${match.document.id} ${match.person.name}`;
    same.set(key, [...(same.get(key) ?? []), match]);
  }
  return [...same.values()];
}

/** "主任是某某吧", "组长是市委书记吧": says so where nobody of that role has that name or post. */
function denyPremise(
  { names: [name], roles, post, asked }: QueryOf<"person">,
  people: readonly PersonMatch[],
  { draft, say }: { draft: DraftBuilder; say: Say },
): void {
  const [role] = roles;
  if (role === undefined || roles.length > 1) return;
  if (!/吧|吗|是不是|对不对|没错|是否|当/u.test(asked)) return;
  const holders = people.filter(({ person }) => isRole(person, role));
  if (holders.length === 0) return;
  if (name !== undefined && !holders.some(({ person }) => person.name === name))
    draft.negative(say`${role}不是${name}。`);
  const titles = holders.flatMap(({ person }) => person.post.split(/[、,，\s]+/u));
  if (name === undefined && post !== null && post !== role && !titles.some((t) => t.endsWith(post)))
    draft.negative(say`${role}不是${post}。`);
}

function isRole(person: Person, role: string): boolean {
  return person.role.endsWith(role) && !person.role.endsWith(`副${role}`);
}

function postOf({ post, phone }: Person): string {
  const words = [post, phone === undefined ? "" : `电话 ${phone}`].filter((part) => part !== "");
  return words.length === 0 ? "" : `(${words.join(",")})`;
}
