import type { Person } from "../../policy.ts";
import type { Recognised } from "../recognise/recognise.ts";
import { type Squeezed, spanIn, squeeze } from "../recognise/squeeze.ts";

/**
 * Offices given in a sentence: `"甲某同志兼任办公室主任,县园林局局长乙某任副主任"` → two people, the second with
 * the post that stands before the name. A bare name (`"办公室主任由甲某兼任"`) has to be one that the document names elsewhere.
 */
export function readOfficers(form: Recognised): Person[] {
  const body = form.people[0]?.body ?? "";
  const told = form.clauses.map((clause) => squeeze(form.even, clause.span));
  const titled = told.map((words) => given(words, [OFFICE, OFFICE_BY, MEMBERS], body));
  const known = new Set([...form.people, ...titled.flat()].map(({ name }) => name));
  return told.flatMap((words, index) => [
    ...(titled[index] ?? []),
    ...given(words, [BARE_OFFICE, BARE_OFFICE_BY], body).filter(({ name }) => known.has(name)),
  ]);
}

/** The people to whom a sentence of one of the forms gives an office. */
function given(squeezed: Squeezed, forms: readonly RegExp[], body: string): Person[] {
  const matches = forms
    .flatMap((form) => [...squeezed.text.matchAll(form)])
    .sort((a, b) => a.index - b.index);
  return matches.flatMap((match) => {
    const { role = "", names = "" } = match.groups ?? {};
    const ofOffice = OFFICE_BEFORE.test(squeezed.text.slice(0, match.index));
    return [...names.matchAll(HOLDER)].map(({ groups = {} }): Person => {
      const { post = "", name = groups.comrade ?? "" } = groups;
      const span = spanIn(squeezed, match.index, match.index + match[0].length);
      return { role: withOffice(role.replace(OF_BODY, ""), ofOffice), name, post, body, span };
    });
  });
}

/** The office of a body is spoken of: "办公室设在市甲局", "办公室主任由…". */
const OFFICE_BEFORE = /办公室(?:设|副?主任|地点|日常)/u;

/** "办公室主任由甲某同志兼任,副主任由…": the deputies of the same office. */
function withOffice(role: string, ofOffice: boolean): string {
  return ofOffice && /^副?主任$/u.test(role) ? `办公室${role}` : role;
}

/** Titles that a name may follow directly. */
const TITLE =
  "(?:[局市县区镇乡州处科股院会部校行队站所]长|理事长|秘书长|董事长|主任|书记|主席|总经理)";
/** One, or several of whom only the last is called so: "甲某、乙某同志". */
const COMRADE = "(?!由)(?:\\p{Script=Han}{2,3}、){0,3}\\p{Script=Han}{2,4}?同志";
const OFFICIAL = `(?:(?!(?<!自)由)\\p{Script=Han}){0,20}?${TITLE}\\p{Script=Han}{2,3}?(?:同志)?`;
/** One who is named with a title before the name, or as 同志 behind it. */
const ONE = `(?:${OFFICIAL}|${COMRADE})`;
/** Between names; 和 before 同志 ends one. */
const AND = "(?:、|和(?!同志))";
/** Further ones may share the title of the first: "副市长甲某、乙某任副组长". */
const NAMES = `(?<names>${ONE}(?:${AND}(?:${ONE}|\\p{Script=Han}{2,3}))*)`;
const APART = "(?:[、,;]|和(?!同志))";
const HOLDER = new RegExp(
  `(?<=^|${APART})(?:(?<post>\\p{Script=Han}{0,20}${TITLE})(?<name>\\p{Script=Han}{2,3}?)(?:同志)?|(?<comrade>(?!同志)\\p{Script=Han}{2,4}?)(?:同志)?)(?=[、,;]|和(?=.)(?!同志)|$)`,
  "gu",
);
const ROLE = "(?:主任|组长|召集人|秘书长|总指挥|联络员)";
/** "专班组长": the body whose role it is. */
const OF_BODY = /^\p{Script=Han}*(?:领导小组|工作组|专班|指挥部)(?=副?组长|副?总指挥|办公室)/u;

const OFFICE = new RegExp(
  `(?<=^|[,。;:、和由])${NAMES}(?:共同|分别)?(?:兼任|担任|任)(?<role>\\p{Script=Han}{0,8}${ROLE})`,
  "gu",
);

/** Those without a role of their own: `"成员:市甲局副局长甲某,市乙局副局长乙某。"`; commas may part them. */
const MEMBER = `\\p{Script=Han}{1,20}${TITLE}\\p{Script=Han}{2,3}(?:同志)?`;
const MEMBERS = new RegExp(
  `(?<role>成员)(?:为|有|包括|由)?:?(?<names>${MEMBER}(?:[、,;和]${MEMBER})+)(?=[。;,]|等|组成|担任|$)`,
  "gu",
);

/** The other way round: `"办公室主任由甲某同志兼任"`. */
const OFFICE_BY = new RegExp(
  `(?<role>(?:办公室)?(?:副|常务副)?${ROLE})由${NAMES}(?:共同|分别)?(?:兼任|担任)`,
  "gu",
);

/** Names without a title and without 同志, which only those that are known elsewhere are taken to be. */
const NAME = "(?!同志)\\p{Script=Han}{2,4}?";
const BARE = `(?<names>${NAME}(?:[、和]${NAME}){0,3})`;
const BARE_OFFICE = new RegExp(
  `(?<=^|[,。;:由])${BARE}(?:共同|分别)?兼任(?<role>\\p{Script=Han}{0,8}${ROLE})`,
  "gu",
);
const BARE_OFFICE_BY = new RegExp(
  `(?<role>(?:办公室)?(?:副|常务副)?${ROLE})由${BARE}(?:共同|分别)?(?:兼任|担任|兼)`,
  "gu",
);
