import type { ThreadReading } from "../inherit.ts";
import type { Query, QueryOf } from "../query.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { indicatorFit } from "./indicator-fit.ts";
import { bareLength, has, scopeOf } from "./rule.ts";

/** Who is responsible for what: tasks by department, departments by task, deadlines and counts. */
export function dutyRule(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  const duty = takeApart(reading, vocabulary);
  if (duty.department === null && /设在|挂靠|隶属|办公地点/u.test(reading.text)) return null;
  return (
    dueTasks(duty, vocabulary) ??
    tasksByShape(duty) ??
    tasksOfDepartment(duty, vocabulary) ??
    taskByName(duty, vocabulary)
  );
}

/** A reading as the duty rules see it. */
interface DutyReading {
  readonly reading: ThreadReading;
  readonly department: ThreadReading["department"];
  /** The task's own words. */
  readonly subject: string;
  readonly base: Base;
}

type Base = Pick<
  QueryOf<"duty">,
  | "kind"
  | "documents"
  | "placesNamed"
  | "foreign"
  | "asked"
  | "hint"
  | "role"
  | "leads"
  | "without"
  | "due"
  | "direction"
>;

function takeApart(reading: ThreadReading, vocabulary: Vocabulary): DutyReading {
  const { text } = reading;
  // "除发改委外还有谁": the department is set aside, the others are asked for.
  const setAside = /除(?:了)?\|?.{0,6}(?:外|以外|之外)|以外|之外/u.test(text);
  return {
    reading,
    department: setAside ? null : reading.department,
    subject: stripDutyWords(reading.phrase, vocabulary),
    base: {
      kind: "duty",
      ...scopeOf(reading),
      hint: reading.hint,
      role: roleOf(reading),
      leads: leadsIn(text),
      without: WITHOUT.test(text),
      due: dueIn(text),
      direction: null,
    },
  };
}

const ENDS =
  /(?:时限|期限|截止|完成)[^,。?]{0,6}最?(?:早|晚|迟|先)|最(?:早|晚|先)(?:完成|截止|到期)/u;

/** Tasks with a deadline in a month, or the first or last of all. */
function dueTasks({ reading, base }: DutyReading, { deadlines }: Vocabulary): Query | null {
  const { text, documents } = reading;
  if (!deadlines.some((id) => documents.includes(id))) return null;
  if ((base.due === null && !ENDS.test(text)) || !/任务|项|哪些|哪个/u.test(text)) return null;
  const end = base.due === null ? "lowest" : null;
  const direction = /晚|迟|最后/u.test(text) ? "highest" : end;
  return { ...base, phrase: "", department: null, operation: "due", direction };
}

/** Tasks by how many lead them, or whether anybody supports them. */
function tasksByShape({ reading, department, base }: DutyReading): Query | null {
  const { text } = reading;
  const all = { ...base, phrase: "", department: null };
  if (/(?:没有?|未|无|缺)(?:列|写|写明|明确|设|标)?(?:出)?(?:责任|配合)单位/u.test(text)) {
    return { ...all, operation: "without-support" };
  }
  if (department !== null) return null;
  if (base.leads !== null) return { ...all, role: "lead", operation: "tasks" };
  const superlative = /(?:最多|最少)/u.test(text) && /部门|单位|局/u.test(text);
  return superlative && has(reading, "who") ? { ...all, operation: "most" } : null;
}

function tasksOfDepartment(duty: DutyReading, vocabulary: Vocabulary): Query | null {
  const { reading, department, subject, base } = duty;
  if (department === null) return null;
  if (has(reading, "who", "tasks", "lead", "support") || bareLength(subject) === 0) {
    return dutyOfDepartment({ ...reading, department }, { base, subject });
  }
  const unknown = department.names.length === 0;
  if (unknown || has(reading, "date", "money")) return null;
  if (indicatorFit(reading.phrase, vocabulary) >= 0.7) return null;
  const operation = countsOnly(reading) ? "count" : "tasks";
  return { ...base, phrase: subject, department, operation };
}

function taskByName(
  { reading, department, subject, base }: DutyReading,
  vocabulary: Vocabulary,
): Query | null {
  if (!has(reading, "who")) return null;
  const counted: Query = { ...base, phrase: "", department: null, operation: "count" };
  if (bareLength(subject) < 2) {
    const listed = has(reading, "count", "tasks", "list") && reading.documents.length > 0;
    return department === null && listed ? counted : null;
  }
  const marked = /(?:写明|列明|标明|写了|标了|注明)[^,。?]{0,8}(?:牵头|责任)/u.test(reading.text);
  if (department === null && marked && has(reading, "count")) return counted;
  if (isAboutQuantity(reading, subject, vocabulary)) return null;
  return { ...base, phrase: subject, department: null, operation: "who" };
}

function dutyOfDepartment(
  reading: ThreadReading,
  {
    base,
    subject,
  }: {
    base: Base;
    subject: string;
  },
): Query {
  const { department } = reading;
  const generic = bareLength(subject) < 2;
  const either = /(?:是|由|归)[^,。?]{2,12}还是/u.test(reading.text);
  if (either && !generic) return { ...base, phrase: subject, department: null, operation: "who" };
  if (
    !generic &&
    (has(reading, "yesno") || /(?:是|由|归)(?:\||不)/u.test(reading.text)) &&
    !has(reading, "tasks", "list", "count")
  ) {
    return { ...base, phrase: subject, department, operation: "confirm" };
  }
  return {
    ...base,
    phrase: subject,
    department,
    operation: countsOnly(reading) ? "count" : "tasks",
  };
}

/** "2023年9月底" → { year: 2023, month: 9 }. */
function dueIn(text: string): { year: number | null; month: number } | null {
  const match = /(?:(20\d{2})年)?(\d{1,2})月(?:底|末|份|\d{1,2}日)?(?:前|以前)?/u.exec(text);
  return match?.[2] === undefined
    ? null
    : { year: match[1] ? Number(match[1]) : null, month: Number(match[2]) };
}

const WITHOUT =
  /(?:没有?|未)(?:把|将|被)?[^,。?]{0,12}(?:列|写|包括|涉及|纳入|点到)|不(?:涉及|包括|含|归|由)|与[^,。?]{2,8}无关/u;

/** "单独牵头" → 1, "联合牵头" → 0 (several), "3个部门一起牵头" → 3. */
function leadsIn(text: string): number | null {
  if (/(?:单独|独家|独立|一家|唯一|自己)(?:单独)?(?:来)?牵头/u.test(text)) return 1;
  const number = /([二三四五两]|\d)(?:个|家)(?:部门|单位|局)?(?:一起|联合|共同|合作)?牵头/u.exec(
    text,
  )?.[1];
  if (number !== undefined)
    return number === "两"
      ? 2
      : /\d/.test(number)
        ? Number(number)
        : "一二三四五".indexOf(number) + 1;
  return /(?:联合|共同|一起)牵头/u.test(text) && !/含联合/u.test(text) ? 0 : null;
}

function countsOnly(reading: ThreadReading): boolean {
  return has(reading, "count") && !has(reading, "list");
}

/** "责任单位数量的目标是多少" asks for a figure although it names a responsibility word. */
function isAboutQuantity(reading: ThreadReading, subject: string, vocabulary: Vocabulary): boolean {
  return (
    has(reading, "number") &&
    !/谁|部门|单位|局|牵头/u.test(reading.text) &&
    indicatorFit(subject, vocabulary) > 0.8
  );
}

function roleOf(reading: ThreadReading): "lead" | "support" | "any" {
  if (/不(?:是)?牵头|只(?:是)?(?:作为)?配合|除了?牵头|非牵头|不算牵头/u.test(reading.text))
    return "support";
  const lead = has(reading, "lead");
  const support = has(reading, "support");
  return lead === support ? "any" : lead ? "lead" : "support";
}

const DUTY_WORDS =
  /牵头|负责人?|责任单位|责任部门|责任主体|责任分工|责任|归口|分管|主管|主抓|主办|协办|配合|参与单位|参与|承担|任务|工作(?!者|站)|事项|职责|分工|事情|单位|部门|机关|落实|推进|管|抓|干|做|搞|找|领头|带头|主导|协助|活|列|归/gu;

/** The task's own words: those of responsibility are removed unless they are all there is. */
function stripDutyWords(phrase: string, { inTerm }: Vocabulary): string {
  return phrase
    .replace(DUTY_WORDS, (word: string, at: number) => {
      const [before, after] = [
        phrase.slice(Math.max(0, at - 1), at),
        phrase.slice(at + word.length, at + word.length + 1),
      ];
      const inside =
        (/\p{Script=Han}/u.test(before) && inTerm(before + word)) ||
        (/\p{Script=Han}/u.test(after) && inTerm(word + after));
      return inside && word.length === 1 ? word : "|";
    })
    .replace(/\|+/g, "|")
    .replace(/^\||\|$/g, "");
}
