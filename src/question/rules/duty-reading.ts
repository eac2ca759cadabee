import { fold } from "../../language/fold.ts";
import type { QueryOf } from "../query.ts";
import { asksRecipient } from "../read/asks-recipient.ts";
import { isPlaceRow } from "../read/is-place-row.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { leadsIn, roleOf } from "./asked-role.ts";
import { isLeftOut } from "./is-left-out.ts";
import { scopeOf } from "./rule.ts";
import { stripDutyWords, withoutAreas } from "./strip-duty-words.ts";

/** A reading as the duty rules see it. */
export interface DutyReading {
  readonly reading: ThreadReading;
  readonly department: Department | null;
  /** Named and not meant: the others are asked for. */
  readonly setAside: Department | null;
  /** The task's own words. */
  readonly subject: string;
  readonly base: Base;
}

export type Base = Pick<
  QueryOf<"duty">,
  | "kind"
  | "documents"
  | "placesNamed"
  | "foreign"
  | "asked"
  | "hint"
  | "told"
  | "label"
  | "role"
  | "leads"
  | "without"
  | "stated"
  | "taking"
  | "due"
  | "direction"
  | "others"
>;

/** Takes apart what a reading says of tasks and those in charge of them. */
export function takeApart(reading: ThreadReading, vocabulary: Vocabulary): DutyReading {
  const { text } = reading;
  const subject = subjectOf(reading, vocabulary);
  // "除某局外还有谁": the department is set aside, the others are asked for.
  const setAside = SET_ASIDE.test(text);
  return {
    reading,
    department: setAside ? null : reading.department && withoutOthers(reading.department),
    setAside: setAside && reading.department ? withoutOthers(reading.department) : null,
    // Who reports is part of whom it is reported to.
    subject: asksRecipient(text) === null ? withoutAreas(subject) : subject,
    base: {
      kind: "duty",
      ...scopeOf(reading),
      hint: reading.hint,
      told: reading.told,
      label: labelIn(text) ?? labelLeft(reading.phrase),
      role: roleOf(reading),
      leads: leadsIn(text),
      without: isLeftOut(text, reading.department?.asked ?? null),
      stated: /括号/u.test(text) ? "bracket" : TABLED.test(text) ? "table" : null,
      taking: null,
      due: dueIn(text),
      direction: null,
      others: setAside ? [] : [...(reading.department?.others ?? [])],
    },
  };
}

/** The task's own words: "解释", which says nothing of a subject elsewhere, among them; "那项的要求" asks what a task is about. */
function subjectOf(
  { phrase, text, department, documents, rows }: ThreadReading,
  { inTerm, titles }: Vocabulary,
): string {
  const own = withoutAmounts(stripDutyWords(phrase, inTerm));
  // What is done is also the name of a table's row, which is set apart from the words of a question.
  const named =
    own.length > 1 && own.length < LEAST ? rows.filter(({ name }) => !isPlaceRow(name)) : [];
  const subject = [...new Set(named.map(({ name }) => fold(name))), own]
    .filter((run) => run !== "")
    .join("|");
  if (EXPLAINS.test(text))
    return explained(
      subject,
      documents.map((id) => titles.get(id) ?? ""),
    );
  if (department !== null && CARRIES_OUT.test(text)) return withoutCarrying(subject);
  return department !== null && /[这那]一?[项条件]/u.test(text)
    ? subject.replace(/要求|内容|措施|举措|做法/gu, "").replace(/^\|+|\|+$/gu, "")
    : subject;
}

/** "园艺师培训|人次|培训" of "培训多少人次?谁来培训": without units, and words that others hold. */
function withoutAmounts(phrase: string): string {
  const runs = phrase.split("|");
  const kept = runs.filter(
    (run, i) =>
      !UNIT.test(run) &&
      !runs.some((other, at) => at !== i && other.length > run.length && other.includes(run)),
  );
  return kept.length === 0 ? phrase : kept.join("|");
}

const UNIT = /^(?:人次|人数|场次|班次|户数|平方米|平米|公里|[万亿]元|数量|总数|数)$/u;

/** "是否参与方案的实施": what is carried out is the document, and no task of its own. */
const CARRIES_OUT =
  /(?:方案|规划|计划|文件|意见|办法|通知|政策)\|?的?(?:组织|具体|贯彻)?(?:实施|落实|执行)/u;

function withoutCarrying(subject: string): string {
  return subject
    .split("|")
    .filter((run) => !/^(?:的|组织|具体|贯彻|实施|落实|执行|工作|过程|中)+$/u.test(run))
    .join("|");
}

/** Words of a task that say what it is about have at least so many characters. */
const LEAST = 4;

/** Words for a document, whichever it is, and of its title at most: what is explained is the whole of it. */
function explained(subject: string, titles: readonly string[]): string {
  const others = subject
    .replace(/解释|(?<![\p{Script=Han}])权|[这那该本][个份]?|[两\d]个?份/gu, "")
    .split("|")
    .filter(
      (run) =>
        run.length > 1 &&
        !titles.some((title) => title.includes(run)) &&
        !/(?:规划|计划|方案|办法|意见|细则|文件|规定|通知|政策)(?:由|归)?$/u.test(run),
    );
  return [...others, "解释"].join("|");
}

/** "由哪个部门解释", "解释权归谁". */
const EXPLAINS =
  /(?:谁|哪[^,。?]{0,4}|负责|部门|单位|机关)(?:来|去)?(?:负责)?解释|解释(?:权|机关|部门|单位)/u;

const SET_ASIDE =
  /除了?\|?.{0,6}(?:外|以外|之外)|以外|之外|除了?[^,。?]{1,8}[,]?(?:还|另|也)?有?(?:谁|哪(?:些|几|个)?(?:个|家)?(?:部门|单位|局|人)?)/u;

/** "分工表里", "按任务分解表", "附表2中", "那张表里". */
const TABLED =
  /(?:分工|任务|责任|清单|分解)(?:一览|明细|分工|分解)?表|附表|表格?[里中]|[这那]张表/u;

export type Department = NonNullable<QueryOf<"duty">["department"]>;

function withoutOthers({ asked, names, claim }: Department): Department {
  return { asked, names, claim };
}

/** "第29项任务", "29号任务", "任务29", "序号29那行" → "29". */
function labelIn(text: string): string | null {
  const match =
    /第(\d{1,2})(?:项|条|号|个)(?!指标)|(\d{1,2})号(?:任务|工作|[那这]一?[行项栏条])|任务(\d{1,2})|序号(?:为|是)?(\d{1,2})(?!\d)|(?<![\d.共有])(\d{1,2})[条项](?=谁|由|归|是谁|哪|牵头|负责|呢|[?]|$)|(?<![\d.共有这那前后])(\d{1,2})项任务(?=谁|由|归|是谁|哪|牵头|负责|呢|[?]|$)/u.exec(
      text,
    );
  return match?.slice(1).find((label) => label !== undefined) ?? null;
}

/** "2026年完成的任务", "任务在2026年底前完成": a year as a deadline. */
const DUE_YEAR =
  /(20\d{2})年(?:底|末|年底)?(?:之?前|以前|内)?(?:要|应|须|得|必须|该)?(?:完成|办结|到期|建成|建好|完工|竣工|投用|交付|投入使用|截止|实现|达到|做到|做|办|干)|到(20\d{2})年(?:底|末)?(?=[^,。?]{0,6}(?:目标|任务|做|干|办))|(20\d{2})年(?:底|末)(?:之?前|以前)|(?:时限|期限|截止)[^,。?]{0,6}(20\d{2})年/u;

/** "2023年9月底" → { year: 2023, month: 9 }; "2026年完成" → { year: 2026, month: null }. */
function dueIn(text: string): { year: number | null; month: number | null } | null {
  const match = /(?:(20\d{2})年)?(\d{1,2})月(?:底|末|份|\d{1,2}日)?(?:前|以前)?/u.exec(text);
  if (match?.[2] !== undefined)
    return { year: match[1] ? Number(match[1]) : null, month: Number(match[2]) };
  const year = DUE_YEAR.exec(text)
    ?.slice(1)
    .find((each) => each !== undefined);
  return year === undefined ? null : { year: Number(year), month: null };
}

/** "第23", taken over from "第23条谁负责". */
function labelLeft(phrase: string): string | null {
  return /(?:^|\|)第(\d{1,2})(?=\||$)/u.exec(phrase)?.[1] ?? null;
}
