import { fold } from "../../language/fold.ts";
import { segment } from "../../language/segment.ts";
import type { Person } from "../../policy.ts";
import type { Query, QueryOf } from "../query.ts";
import { isAsked } from "../read/is-asked.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { rolesIn } from "./roles-in.ts";
import { has, scopeOf } from "./rule.ts";

const WHO_IS =
  /谁|who|哪位|姓名|姓(?:什么|啥|甚)|名字|叫什么|叫啥|哪些|哪几|几个|几人|多少人|名单|什么职务|职务|担任|兼任|来自|人选|几[位名]|列|是(?:不是)?/u;
const OFFICE_AT =
  /[放设挂安搁摆]哪|办公室[^,。?]{0,3}(?:谁|哪家)(?:来)?(?:负责|管)|设在|设于|放在|挂在|挂靠|隶属|安在|落在|(?:在|是|归)(?:哪|什么)|哪(?:个|家)(?:单位|部门|局|委)|办公地点/u;
const BODY = /领导小组|联席会议|工作组|专班|委员会|指挥部/u;

/** Who holds a role, which role somebody holds, who belongs to a body, and where its office is. */
export function personRule(
  reading: ThreadReading,
  { people, canonical }: Vocabulary,
): Query | null {
  const listed = people.filter(({ document }) => isAsked(document, reading.documents));
  const known = namedIn(reading, people);
  const office = asksForOffice(reading);
  const roles = rolesIn(reading, listed).filter(
    (role) => !OF_PLACE.test(role) || standsAlone(role, reading, canonical),
  );
  const member = memberOf(reading);
  const field = roles.length === 0 && member === null ? fieldOf(reading, people) : null;
  const pointed = office || member !== null || known.length > 0 || field !== null;
  if (!pointed && !asksForRole(reading, roles) && !asksForAll(reading, { listed, roles }))
    return null;
  return {
    kind: "person",
    ...scopeOf(reading),
    roles: known.length > 0 && saysNoMore(roles, { reading, known }) ? [] : [...roles],
    names: known.map(({ name }) => name),
    post: postIn(reading.asked) ?? postIn(reading.text) ?? field,
    member,
    about: known.length === 0 ? null : (ABOUT.exec(reading.text)?.[0] ?? null),
    office,
    department: hostIn(reading),
    operation: operationOf(reading),
  };
}

/** "他是局长还是主任": whatever he is; "联系人张三的电话": a role that those named have, as others may. */
function saysNoMore(
  roles: readonly string[],
  { reading, known }: { reading: ThreadReading; known: readonly Person[] },
): boolean {
  if (/还是/u.test(reading.text)) return true;
  return roles.every((role) => known.some((person) => person.role === role));
}

/** What a place's name and the word behind it may make by accident: "某市长椅". */
const OF_PLACE = /^副?[市县区]长$/u;

function standsAlone(
  role: string,
  { text, asked }: ThreadReading,
  canonical: Vocabulary["canonical"],
): boolean {
  const behindPlaces = asked.split("|").slice(1);
  const isTorn = behindPlaces.some((run) => /^长./u.test(segment(run)[0] ?? ""));
  return asked.includes(role) || (!isTorn && canonical(text).includes(role));
}

/** What lists of people seldom say of somebody. */
const ABOUT =
  /分管|主管|联系方式|联系电话|电话|手机|邮箱|年龄|几岁|多大年纪|性别|学历|简历|籍贯|任期/u;

/** Roles in words for responsibility ("领导小组牵头领导") ask for people, too; other questions with such words do not. */
function asksForRole(reading: ThreadReading, roles: readonly string[]): boolean {
  // "“某顾问”是干什么的": what it is, not who.
  if (roles.length === 0 || WHAT_IS.test(reading.text)) return false;
  const led = has(reading, "lead", "support") && roles.some((role) => reading.text.includes(role));
  const bare = roles.some((role) => reading.text.endsWith(role)); // "小组组长", and nothing else
  const sought = bare || WHO_IS.test(reading.text) || isOfBody(reading.text);
  return (sought || reading.aboutPeople) && !led;
}

/** "小组里有某局局长吗", "某局局长在不在小组里": does somebody belong to a body? */
function isOfBody(text: string): boolean {
  return BODY.test(text) && /(?:吗|没有|没)[?,|]?|[有在][没不][有在]|是否/u.test(text);
}

const WHAT_IS =
  /(?:干|做)(?:什么|啥)(?:的|用)|(?:提供|开展|承担)(?:了|着)?(?:什么|啥|哪些|哪几)|指(?:的是)?(?:什么|啥)|(?:什么|啥)意思|怎么回事/u;

const MEMBERS =
  /^[^,。?]{0,8}?(?:都有谁|有谁|是谁|谁(?:$|[?])|(?:由|有|是|包括)?哪(?:些|几个)(?:人|成员|领导|干部|(?:单位|部门|局)[^,。?]{0,4}(?:组成|构成|参[加与]))|(?:一共|总共|共)?(?:有)?(?:几|多少)(?:个|位|名)?(?:人|成员|领导)|名单|人员|组成|构成|成员单位)/u;
const JOINED = /(?:谁|哪些|哪几|哪位)[^,。?]{0,10}(?:进|入|在)(?:了|入)?$/u;

/** "领导小组都有谁": everybody of the body, where the asked documents list its people. */
function asksForAll(
  { text }: ThreadReading,
  { listed, roles }: { listed: readonly Person[]; roles: readonly string[] },
): boolean {
  const body = BODY.exec(text);
  if (body === null || roles.length > 0 || listed.every(({ role }) => role !== "成员"))
    return false;
  const after = text.slice(body.index + body[0].length);
  return MEMBERS.test(after) || JOINED.test(text.slice(0, body.index));
}

/** Those whom the question names, else the one the reply was about ("他还兼什么"). */
function namedIn(
  { text, told, aboutPeople }: ThreadReading,
  people: readonly Person[],
): readonly Person[] {
  const named = (words: string) => {
    const found = people.filter(({ name }) => words.includes(fold(name)));
    return found.filter(({ name }, i) => found.findIndex((each) => each.name === name) === i);
  };
  const own = named(text);
  const pointed = own.length === 0 && aboutPeople && /[他她]|这位|此人/u.test(text);
  return pointed ? named(fold(told)).slice(0, 1) : own;
}

const SEAT = "(?:办公室|办事的?机构|常设的?机构|日常的?(?:工作)?机构)";
const OFFICE_HOST = new RegExp(
  `${SEAT}[^。?]{0,14}?(?:设|放|挂|隶属|安|落|在|归|是哪|哪)|${SEAT}[^,。?]{0,3}谁|(?:设|放|挂).{0,6}${SEAT}|哪(?:个|家)(?:单位|部门|局|委).{0,12}${SEAT}`,
  "u",
);

/** "办公室设在哪", and "设在哪" after somebody of that office was asked for. */
function asksForOffice({ text, asked, aboutPeople }: ThreadReading): boolean {
  if (!OFFICE_AT.test(text)) return false;
  if (new RegExp(SEAT, "u").test(text)) return OFFICE_HOST.test(asked);
  return aboutPeople && /设在|放在|挂|在哪/u.test(text);
}

/** The department that the reader takes for the office's host. */
function hostIn({ department }: ThreadReading): QueryOf<"person">["department"] {
  if (department === null || department.names.length === 0) return null;
  return { asked: department.asked, names: department.names, claim: null };
}

const OWN_OFFICE = new RegExp(`(?:${BODY.source})的?办公室`, "u");

/** "领导小组里某局是谁": the department that somebody of the body comes from, which its own office is not. */
function memberOf({ text, department, aboutPeople }: ThreadReading): readonly string[] | null {
  if (department === null || department.names.length === 0) return null;
  if (aboutPeople && (BARE.test(text) || SENDS.test(text))) return department.names;
  if (!BODY.test(text)) return null;
  if (OWN_OFFICE.test(text) && department.asked === "办公室") return null;
  const asks =
    /谁|哪位|那位|那个人|什么人|有没有|有人|的人|叫啥|叫什么|姓(?:什么|啥|名)/u.test(text) &&
    !/牵头|负责|配合|主任|组长/u.test(text.replace(titleOf(department.asked), ""));
  return asks ? department.names : null;
}

/** "某局的呢", after somebody of another department was asked for. */
const BARE = /^(?:那么?)?[^,。?]{2,16}?的?呢[?]?$/u;

/** "某局派的是谁", "某局那边来的是哪位", in a conversation about the people of a body. */
const SENDS =
  /(?:派|来|出|选)(?:[了的]|过来|参加|出席|出来)*(?:是|了)?(?:谁|哪[位个]|什么人)|(?:谁|哪位)(?:来|去|代表|参[加与])|的?(?:代表|那位|那个人|人选)(?=[是叫又也在兼担还另现任]|$|[,。?])/u;

/** The head of a department, as a title: "某委主任". */
function titleOf(department: string): RegExp {
  return new RegExp(`${department}的?副?主任`, "u");
}

/** "领导小组里管规划的是哪位": the words of somebody's post that the question holds; null if none. */
function fieldOf({ text, asked }: ThreadReading, people: readonly Person[]): string | null {
  if (!BODY.test(text) || !/谁|哪位|哪个人|什么人|角色|身份/u.test(text)) return null;
  const posts = people.map(({ post }) => fold(post));
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
  const bare = post?.replace(/^.*(?:是|当|由|有|的|位|里|中|兼着?|谁|吗|和|哪些|几个)/u, "") ?? "";
  return bare.length >= 2 ? bare : null;
}

function operationOf(reading: ThreadReading): "who" | "list" | "count" {
  const { text } = reading;
  if (/几个?人|多少[个位名]?人?|几[位名]/u.test(text)) return "count";
  return has(reading, "list", "count") || /名单|哪些人/u.test(text) ? "list" : "who";
}
