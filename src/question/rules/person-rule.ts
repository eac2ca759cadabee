import { fold } from "../../language/fold.ts";
import type { ThreadReading } from "../inherit.ts";
import type { Query, QueryOf } from "../query.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { has, scopeOf } from "./rule.ts";

const ROLE =
  /副?组长|副?主任(?!务)|成员(?!单位)|召集人|局长|市长|县长|区长|书记|秘书长|主席|负责人|联系人|领导小组(?:有|的)?(?:哪些|几|谁|人)/gu;
const WHO_IS =
  /谁|哪位|姓名|姓(?:什么|啥|甚)|名字|叫什么|叫啥|哪些人|几个人|几人|多少人|名单|什么职务|职务|担任|兼任|人选|几[位名]|是(?:不是)?/u;
const OFFICE_AT =
  /设在|设于|放在|挂在|挂靠|隶属|安在|落在|(?:在|是|归)(?:哪|什么)|哪(?:个|家)(?:单位|部门|局|委)|办公地点/u;
const BODY = /领导小组|联席会议|工作组|专班|委员会|指挥部/u;

/** Who holds a role, which role somebody holds, and where the office of a body is. */
export function personRule(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  const { text } = reading;
  const known = personIn(reading, vocabulary);
  const office = asksForOffice(reading);
  const role = roleIn(reading, vocabulary);
  const member = memberOf(reading);
  const field = role === null && member === null ? fieldOf(reading, vocabulary) : null;
  if (!office && member === null && known === undefined && field === null) {
    const asks = WHO_IS.test(text) || reading.aboutPeople;
    if (role === null || !asks || has(reading, "lead", "support")) return null;
  }
  return {
    kind: "person",
    ...scopeOf(reading),
    role,
    name: known?.name ?? null,
    post: postIn(text) ?? field,
    member,
    office,
    department: hostIn(reading),
    operation: operationOf(reading),
  };
}

/** Somebody by name, or the one the reply was about ("他还兼什么"). */
function personIn({ text, told, aboutPeople }: ThreadReading, { people }: Vocabulary) {
  const named = (words: string) => people.find(({ name }) => words.includes(fold(name)));
  return (
    named(text) ?? (aboutPeople && /[他她]|这位|此人/u.test(text) ? named(fold(told)) : undefined)
  );
}

const OFFICE_HOST =
  /办公室.{0,6}(?:设|放|挂|隶属|安|落|在|归|是哪|哪)|(?:设|放|挂).{0,6}办公室|哪(?:个|家)(?:单位|部门|局|委).{0,12}办公室/u;

/** "办公室设在哪", and "设在哪" after somebody of that office was asked for. */
function asksForOffice({ text, aboutPeople }: ThreadReading): boolean {
  if (!OFFICE_AT.test(text)) return false;
  if (/办公室/u.test(text)) return OFFICE_HOST.test(text);
  return aboutPeople && /设在|放在|挂|在哪/u.test(text);
}

/** The department that the reader takes for the office's host. */
function hostIn({ department }: ThreadReading): QueryOf<"person">["department"] {
  if (department === null || department.names.length === 0) return null;
  return { asked: department.asked, names: department.names, claim: null };
}

/** "除了组长副组长,": who is not asked for. */
const BESIDES = /除(?:了|去|开)?[^,。?外]{2,16}(?:以外|之外|外|,)/gu;

/** The role asked for: one that some list has rather than one of a post; "副的" after a role means its deputy. */
function roleIn({ text, aboutPeople }: ThreadReading, { people }: Vocabulary): string | null {
  const named = [...text.replace(BESIDES, "|").matchAll(ROLE)].map(([role]) => role);
  const listed = named.find((each) => people.some(({ role }) => role === each));
  if (listed !== undefined || named[0] !== undefined) return listed ?? named[0] ?? null;
  return aboutPeople && /副/u.test(text) ? "副组长" : null;
}

/** "领导小组里某局是谁": the department that somebody of the body comes from. */
function memberOf({ text, department }: ThreadReading): readonly string[] | null {
  if (department === null || department.names.length === 0 || !BODY.test(text)) return null;
  const asks = /谁|哪位|什么人/u.test(text) && !/牵头|负责|配合|主任|组长/u.test(text);
  return asks ? department.names : null;
}

/** "领导小组里管规划的是哪位": the words of somebody's post that the question holds; null if none. */
function fieldOf({ text, asked }: ThreadReading, { people }: Vocabulary): string | null {
  if (!BODY.test(text) || !/谁|哪位|哪个人|什么人|角色|身份/u.test(text)) return null;
  const posts = people.map(({ post }) => fold(post).replace(/\s/g, ""));
  const words = asked
    .replace(BODY, "|")
    .replace(/\P{Script=Han}/gu, "|")
    .split("|")
    .flatMap(substrings)
    .sort((a, b) => b.length - a.length);
  return words.find((word) => posts.some((post) => post.includes(word))) ?? null;
}

/** All stretches of two characters or more, longest first. */
function substrings(run: string): string[] {
  const all: string[] = [];
  for (let length = run.length; length >= 2; length -= 1)
    for (let from = 0; from + length <= run.length; from += 1)
      all.push(run.slice(from, from + length));
  return all;
}

/** The post that the question names: "开发区工委书记", "局长"; null if none. */
function postIn(text: string): string | null {
  const clause = text.replace(/^.*[|,。]/u, "");
  const [post] =
    /[\p{Script=Han}]{0,16}?(?:局长|市长|县长|区长|主任|书记|主席)/u.exec(clause) ?? [];
  const bare = post?.replace(/^.*(?:是|当|由|有|的|位|里|中|兼着?|谁|吗|和)/u, "") ?? "";
  return bare.length >= 2 ? bare : null;
}

function operationOf(reading: ThreadReading): "who" | "list" | "count" {
  const { text } = reading;
  if (/几个?人|多少[个位名]?人?|几[位名]/u.test(text)) return "count";
  return has(reading, "list", "count") || /名单|哪些人/u.test(text) ? "list" : "who";
}
