/** Words that give a body its part in a task. */
const PART =
  "(?:牵头|召集|责任|主办|主抓|主责|配合|协办|协抓|参与|参加|协同|协助|承办|落实|实施|负责|主管|支持)";
const LEVEL = "(?:市级|省级|县级|区级|主要|第一|总)?";
const KIND = "(?:单位|部门|主体|机关|处室|科室|股室)";
/** A label that cannot be anything else: 牵头单位, 责任及配合部门. */
const NAMED = `${LEVEL}${PART} {0,2}(?:(?:及|和|、|/)(?:责任|配合|牵头|协办|落实))?${KIND}(?:(?:和|及|、)(?:单位|部门))?`;
/** People are no bodies: 责任领导, 牵头人. */
const PERSON = `${LEVEL}(?:牵头|责任|主管|分管|包保|负责|挂钩|督办|责任单位负责)(?:市|县|区)?(?:领导|人|同志)`;
const DUE =
  "(?:(?:计划)?(?:完成|办结|落实|推进|整改|建成)(?:时限|期限|时间|日期)(?:要求|节点)?|时限(?:要求)?|时间(?:要求|节点)|进度要求)";

/** How names of bodies and terms begin, so that no colon is needed before them. */
const BODY_AHEAD = "(?=(?:各|市|县|区|省|州|镇|乡|团|人行|国家) {0,2}\\S)";
const TERM_AHEAD = "(?=\\d|长期|持续|每|全年|常年)";
/** Signs that stand before labels and names of bodies. */
export const SIGNS = "▲△★☆●○◆◇■□※";
/** Those, and others that mark some of several names. */
export const MARKS = `${SIGNS}◎*#`;

const OPEN = "[【〔[]";
const CLOSE = "[】〕\\]]";
const AT_PHRASE = `(?<=^|[\\s;,。(【〔[${SIGNS}])`;
const WORD = `(?:${NAMED}|${LEVEL}${PART}|${PERSON}|${DUE})`;

/** A line broken in the middle of a word leaves blanks in it. */
const loose = (source: string) =>
  source.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, " {0,2}");

/**
 * The label before the names of those responsible or before their term, with what parts it from them; source of a regular
 * expression over evened text: `"牵头单位:"`, `"配合部门为"`, `"【主办】"`, `"完成时限:"`, `"责任单位市甲局"` up to the name.
 */
export const DUTY_LABEL = loose(
  [
    `(?<![\\p{Script=Han})])${OPEN} *${WORD} *${CLOSE} *:? *(?=[\\p{Script=Han}\\d“(【〔[]|$|\\s)`,
    `${OPEN} *${WORD} *${CLOSE} *:? *(?=[\\p{Script=Han}\\d])`,
    `(?<=^|[;,。\\n]\\s*)\\( *(?:${NAMED}|${DUE}) *\\) *:? *(?=[\\p{Script=Han}\\d])`,
    `(?:${NAMED}|${PERSON}|${DUE})\\s*:\\s*`,
    `${AT_PHRASE}${NAMED} {0,2}(?:为|是) *${BODY_AHEAD}`,
    `${AT_PHRASE}${PART}\\s*:\\s*`,
    `${AT_PHRASE}${NAMED}\\s*${BODY_AHEAD}`,
    `${AT_PHRASE}${DUE}为? *${TERM_AHEAD}`,
  ].join("|"),
);

const HEADER = new RegExp(
  `^(?:${NAMED}|${PERSON}|${LEVEL}(?:牵头|召集|主办|主责|主抓|协办|协抓|承办|配合|责任|协同)|(?:成员|协作|共同责任|具体责任)(?:单位|部门))$`,
);

/** Whether words head a column that names who is responsible: 牵头单位, 主办, 责任领导. */
export function isDutyHeader(words: string): boolean {
  return HEADER.test(words);
}

const ALONE = new RegExp(`^${WORD}$`, "u");

/** Whether words are a label and nothing else. */
export function isDutyWord(words: string): boolean {
  return ALONE.test(words);
}

export type LabelledPart = "lead" | "support" | "shared" | "deadline" | "person";

/** What stands behind a label that {@link DUTY_LABEL} found. */
export function labelledPart(label: string): LabelledPart {
  const words = label.replace(/[^\p{Script=Han}]/gu, "").replace(/[为是]$/u, "");
  if (/时限|期限|时间|日期|进度/u.test(words)) return "deadline";
  if (/(?:领导|人|同志)$/u.test(words)) return "person";
  if (/牵头|主办|主抓|主责|召集|^第一/u.test(words)) return "lead";
  return /配合|协办|协抓|参与|参加|协同|协助|支持/u.test(words) ? "support" : "shared";
}

const OPENS_LINE = new RegExp(`^[${SIGNS}]?(?:[(【〔[]\\s*)?(?:${DUTY_LABEL})`, "u");
const ANY_LABEL = new RegExp(DUTY_LABEL, "gu");
const LONG_LABEL = new RegExp(
  `^[(【〔[]?(?:${LEVEL}${PART}${KIND}|${DUE})[^:。]{1,12}:|^[(【〔[]?(?:${NAMED}|${DUE})\\s*(?:19|20)\\d{2}年[^。]{0,8}$`,
);

/** Whether a line says who is responsible, or by when, for what stands above it, and nothing else. */
export function isDutyLine(line: string): boolean {
  if (LONG_LABEL.test(line)) return true;
  return (
    OPENS_LINE.test(line) &&
    [...line.matchAll(ANY_LABEL)].some(([label]) => labelledPart(label) !== "person")
  );
}
