import type { Person } from "../../policy.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";

const RANK_WORDS =
  "(?:常务|第一)?副?(?:组长|总指挥|指挥长|会长|主任(?!务)|秘书长|召集人)|成员(?!单位)|顾问|联络员|副?(?:局长|市长|县长|区长|书记|主席)|负责人|联系人";
const RANK = new RegExp(RANK_WORDS, "gu");
/** Roles in a body, as against titles that its people bring along. */
const OF_BODY = /组长|指挥|会长|主任|秘书长|召集人|成员|顾问|联络员|联系人/u;
const RANKS = `(?:办公室)?(?:${RANK_WORDS})(?:[、和与及]?(?:${RANK_WORDS}))*`;
/** "除了组长副组长,", "(不含组长)", "组长就不用列了": who is not asked for. */
const BESIDES = new RegExp(
  [
    "除(?:了|去|开)?[^,。?外]{2,16}(?:以外|之外|外|,)",
    "\\((?:不含|不包括|除)?[^()]{2,16}(?:除外|之外|不算|不含)?\\)",
    `(?:不(?:要|含|包括|算|用|需要?|必)|别|去掉|刨去|无需)(?:再|列|算|写|报|给|把|出|进)*${RANKS}`,
    `${RANKS}(?:们)?(?:我们?)?(?:都|已经?)*(?:知道|清楚|晓得|有)了(?=[,。])`,
    `${RANKS}(?:们)?(?:就|都|可以)*(?:不(?:要|含|包括|算|用|需要?|必)|别|除外|免)`,
  ].join("|"),
  "gu",
);
const BODY = "(?:领导小组|工作组|小组|联席会议|专班|委员会|指挥部)";
const FIRST =
  "一把手|主要领导|主要负责人|当头|头儿|头头|老大|当家|说了算|带头|挂帅|挂头|领头|领衔|领队|带队|牵头|为首|正职|正的|头(?=$|[?])|leader|head|boss";
const SECOND = "副职|副手|二把手|副的";
const HEAD = new RegExp(
  `${BODY}(?:办公室)?[^,。?|]{0,8}?,?(?:${FIRST})(?!单位|部门)|谁(?:在|来|是)?(?:${FIRST})[^,。?]{0,10}${BODY}`,
  "u",
);
const DEPUTY = new RegExp(`${BODY}(?:办公室)?.{0,12}?(?:${SECOND})`, "u");

type Asked = Pick<ThreadReading, "text" | "aboutPeople" | "aboutOffice">;

/**
 * The roles that a question asks for, in the words of the lists of people (`listed`: those of the asked documents):
 * "主任、副主任" → both, "正副组长" → both, "小组一把手" → the role of who stands first, "副的" → its deputies, "除组长外" → the
 * others of the body. Empty if none.
 */
export function rolesIn(asked: Asked, listed: readonly Pick<Person, "role">[]): readonly string[] {
  const { text } = asked;
  const wanted = text
    .replace(BESIDES, "|")
    .replace(/正[、和]?副(?=(组长|主任|总指挥))/gu, (_, role: string) => `${role}、副`);
  const named = [...new Set([...wanted.matchAll(RANK)].map(([role]) => role))].filter(
    (role) => !OF_TERM.test(role) || ofPeople(asked) || listed.some((each) => each.role === role),
  );
  const but = (text.match(BESIDES) ?? []).flatMap((words) => words.match(RANK) ?? []);
  const own = named.filter((role) => isListed(role, listed, wanted));
  if (own.length > 0) return own;
  const ranks = ranksOf(asked, listed);
  const ranked = rankedIn(asked, ranks);
  if (named.length > 0 && !ranked.includes(ranks.head))
    return named.some((role) => OF_BODY.test(role)) ? named : named.slice(0, 1);
  return ranked.length > 0 || but.length === 0
    ? ranked
    : ranks.all.filter((role) => !but.includes(role));
}

/** "座椅顾问谁来管": what may end the name of anything is a role where people are spoken of, or listed with it. */
const OF_TERM = /^(?:顾问|联络员)$/u;

function ofPeople({ text, aboutPeople }: Asked): boolean {
  return aboutPeople || new RegExp(BODY, "u").test(text);
}

interface Ranks {
  readonly all: readonly string[];
  readonly head: string;
}

/** The roles of the body that is spoken of, or of its office, and which of them stands first. */
function ranksOf(
  { text, aboutPeople, aboutOffice }: Asked,
  listed: readonly Pick<Person, "role">[],
): Ranks {
  const ofOffice = /办公室/u.test(text) || (aboutPeople && aboutOffice);
  const all = [...new Set(listed.map(({ role }) => role))].filter(
    (role) => OF_BODY.test(role) && !/联系人/u.test(role) && role.startsWith("办公室") === ofOffice,
  );
  const head = all.find((role) => !/副/u.test(role)) ?? (ofOffice ? "主任" : "组长");
  return { all, head };
}

/** Who stands first and second, by other words than the list's. */
function rankedIn(
  { text, aboutPeople }: Pick<Asked, "text" | "aboutPeople">,
  { all, head }: Ranks,
): readonly string[] {
  const led = HEAD.test(text) || (aboutPeople && new RegExp(FIRST, "u").test(text));
  const deputed = DEPUTY.test(text) || (aboutPeople && /副/u.test(text));
  const deputies = all.filter((role) => /副/u.test(role));
  const second = deputies.length > 0 ? deputies : [head.replace(/^(?:办公室)?/u, "$&副")];
  return [...(led ? [head] : []), ...(deputed ? second : [])];
}

/** Does a list have the role, or the office of the body, where the question speaks of that? */
function isListed(role: string, listed: readonly Pick<Person, "role">[], text: string): boolean {
  return listed.some(
    (each) => each.role === role || (each.role === `办公室${role}` && text.includes("办公室")),
  );
}
