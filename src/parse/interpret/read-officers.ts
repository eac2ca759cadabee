import type { Person } from "../../policy.ts";
import type { Recognised } from "../recognise/recognise.ts";
import { spanIn, squeeze } from "../recognise/squeeze.ts";

/**
 * Offices given in a sentence: `"甲某同志兼任办公室主任,县园林局局长乙某任副主任"` → two people, the second with
 * the post that stands before the name.
 */
export function readOfficers(form: Recognised): Person[] {
  const body = form.people[0]?.body ?? "";
  return form.clauses.flatMap((clause) => {
    const squeezed = squeeze(form.even, clause.span);
    const given = [OFFICE, OFFICE_BY, MEMBERS].flatMap((form) => [...squeezed.text.matchAll(form)]);
    const ofOffice = given.some(({ groups }) => groups?.role?.startsWith("办公室"));
    return given.flatMap((match) => {
      const { role = "", names = "" } = match.groups ?? {};
      return [...names.matchAll(HOLDER)].map(({ groups = {} }): Person => {
        const to = match.index + match[0].length;
        const span = spanIn(squeezed, match.index, to);
        const { post = "", name = groups.comrade ?? "" } = groups;
        return { role: withOffice(role.replace(OF_BODY, ""), ofOffice), name, post, body, span };
      });
    });
  });
}

/** "办公室主任由甲某同志兼任,副主任由…": the deputies of the same office. */
function withOffice(role: string, ofOffice: boolean): string {
  return ofOffice && /^副?主任$/u.test(role) ? `办公室${role}` : role;
}

/** Titles that a name may follow directly. */
const TITLE =
  "(?:[局市县区镇乡州处科股院会部校行队站所]长|理事长|秘书长|董事长|主任|书记|主席|总经理)";
/** One, or several of whom only the last is called so: "甲某、乙某同志". */
const COMRADE = "(?!由)(?:\\p{Script=Han}{2,3}、){0,3}\\p{Script=Han}{2,4}?同志";
const OFFICIAL = `(?!由)\\p{Script=Han}{0,20}?${TITLE}\\p{Script=Han}{2,3}?(?:同志)?`;
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
