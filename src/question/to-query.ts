import { fold } from "../language/fold.ts";
import { fitOf, gramsOf, phraseGrams } from "../language/grams.ts";
import type { Cue } from "./cues.ts";
import { stripMetadataWords } from "./find-metadata-fields.ts";
import type { ThreadReading } from "./inherit.ts";
import type { IndicatorFilter, Query, QueryOf } from "./query.ts";
import { splitPhrases } from "./split-phrases.ts";
import type { KnownTable, Vocabulary } from "./vocabulary.ts";

/** Decides what kind of question a reading is: the first rule that applies writes the query. */
export function toQuery(reading: ThreadReading, vocabulary: Vocabulary): Query {
  for (const rule of RULES) {
    const query = rule(reading, vocabulary);
    if (query !== null) return query;
  }
  return passage(reading);
}

type Rule = (reading: ThreadReading, vocabulary: Vocabulary) => Query | null;

const RULES: readonly Rule[] = [
  outside,
  absentAttachment,
  metadata,
  person,
  duty,
  table,
  indicatorList,
  unclear,
  mentions,
  indicator,
];

function scopeOf({ documents, foreign, all }: ThreadReading) {
  return {
    documents: [...documents],
    placesNamed: documents.length > 0 || all,
    foreign: [...foreign],
  };
}

function has(reading: ThreadReading, ...cues: readonly Cue[]): boolean {
  return cues.some((cue) => reading.cues.has(cue));
}

function bareLength(phrase: string): number {
  return phrase.replace(/[^\p{Script=Han}a-z]/gu, "").length;
}

function outside(reading: ThreadReading): Query | null {
  if (reading.foreign.length === 0 || reading.documents.length > 0) return null;
  return { kind: "outside", ...scopeOf(reading), what: reading.foreign.join("、") };
}

/** The question points to an attachment that is named but not included. */
function absentAttachment(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  const { attachment, documents } = reading;
  if (attachment === null || reading.fields.length > 0) return null;
  const absent = vocabulary.absentAttachments.some((known) => known.number === attachment && (documents.length === 0 || documents.includes(known.document)));
  return absent ? passage(reading) : null;
}

function metadata(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  const { fields } = reading;
  const cited = documentNumberIn(reading.text, vocabulary);
  if (cited !== null) {
    const asksInside =
      /怎么写|原文|内容|第[^,。]{1,3}(?:部分|条|章|款)|规定了?(?:什么|哪些)|说了什么|写了什么/u.test(
        reading.text,
      );
    return {
      kind: "metadata",
      ...scopeOf(reading),
      fields: fields.length > 0 ? fields : ["title"],
      operation: asksInside ? "content" : "which",
      value: cited,
    };
  }
  if (reading.attachment !== null && /题目|名称|标题|叫什么|全称|一样|一致/u.test(reading.text)) {
    return {
      kind: "metadata",
      ...scopeOf(reading),
      fields: ["attachments"],
      operation: "value",
      value: null,
    };
  }
  const carried = /哪(?:一)?(?:份|个文件|个方案|个地方|个市)/u.test(reading.text)
    ? (reading.phrase
        .split("|")
        .find(
          (run) =>
            run.length >= 3 &&
            vocabulary.metadataValues.some((value) =>
              value.includes(run.replace(/^转?自|^来自/u, "")),
            ),
        ) ?? null)
    : null;
  if (carried !== null)
    return {
      kind: "metadata",
      ...scopeOf(reading),
      fields: ["title"],
      operation: "which",
      value: carried.replace(/^转?自|^来自/u, ""),
    };
  if (
    fields.length === 0 ||
    (fields.every((field) => field === "title") && /指标|任务/u.test(reading.text))
  )
    return null;
  if (bareLength(stripTitleWords(reading, vocabulary)) > 3) return null;
  const operation =
    /最早|最先|先(?:发|出|印)|(?:更|较)早|早(?:一些|点|些)?(?:$|[?])|哪[^,。]{0,6}早/u.test(
      reading.text,
    )
      ? "earliest"
      : /最晚|最新|最近|最后|排在?最后|最后(?:发|出|印)|(?:更|较)(?:晚|新)|哪[^,。]{0,6}晚/u.test(
            reading.text,
          )
        ? "latest"
        : "value";
  return { kind: "metadata", ...scopeOf(reading), fields, operation, value: null };
}

/** The document number that a text names: the longest form that the corpus prints, else as written. */
function documentNumberIn(text: string, { foldedTexts }: Vocabulary): string | null {
  const match = /([\p{Script=Han}]{1,10})([〔[(]20\d\d[〕\])]\d+号)/u.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const [, before, tail] = match;
  const all = [...foldedTexts.values()];
  for (let from = 0; from < before.length; from += 1) {
    if (all.some((each) => each.includes(before.slice(from) + tail)))
      return before.slice(from) + tail;
  }
  return before.slice(-5) + tail;
}

/** What is left of the phrase when the words about documents and of the documents' titles are gone. */
function stripTitleWords(reading: ThreadReading, vocabulary: Vocabulary): string {
  let rest = stripMetadataWords(reading.phrase);
  const titles = [...vocabulary.titles.values()];
  for (const run of rest.split("|")) {
    if (run.length >= 2 && titles.some((title) => echoes(run, title)))
      rest = rest.replace(run, "|");
  }
  return rest;
}

/** Most of a run's character pairs stand in the title. */
function echoes(run: string, title: string): boolean {
  const pairs = [...run].slice(0, -1).map((_, i) => run.slice(i, i + 2));
  return pairs.filter((pair) => title.includes(pair)).length >= 0.6 * pairs.length;
}

const ROLE =
  /副?组长|副?主任(?!务)|成员(?!单位)|召集人|局长|市长|县长|区长|书记|秘书长|主席|负责人|联系人|领导小组(?:有|的)?(?:哪些|几|谁|人)/u;
const WHO_IS =
  /谁|哪位|姓名|姓什么|名字|叫什么|哪些人|几个人|几人|多少人|名单|什么职务|职务|担任|兼任|人选|几[位名]|是(?:不是)?/u;

function person(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  const known = vocabulary.people.find(({ name }) => reading.text.includes(fold(name)));
  const role = ROLE.exec(reading.text)?.[0] ?? null;
  if (known === undefined && (role === null || !WHO_IS.test(reading.text))) return null;
  if (known === undefined && has(reading, "lead", "support")) return null;
  const post =
    /(?:[省市县区])?[\p{Script=Han}]{2,12}?(?:局长|市长|县长|区长|主任|书记|主席)/u.exec(
      reading.text.replace(/^.*[|,。]/u, ""),
    )?.[0] ?? null;
  const many =
    has(reading, "list", "count") || /名单|哪些人|几个?人|多少人|几[位名]/u.test(reading.text);
  return {
    kind: "person",
    ...scopeOf(reading),
    role,
    name: known?.name ?? null,
    post,
    operation: /几个?人|多少[个位名]?人?|几[位名]/u.test(reading.text)
      ? "count"
      : many
        ? "list"
        : "who",
  };
}

function duty(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  const { phrase, text } = reading;
  // "除发改委外还有谁": the department is set aside, the others are asked for.
  const department = /除(?:了)?\|?.{0,6}(?:外|以外|之外)|以外|之外/u.test(text) ? null : reading.department;
  if (department === null && /设在|挂靠|隶属|办公地点/u.test(text)) return null;
  const asksWho = has(reading, "who");
  const base = {
    kind: "duty" as const,
    ...scopeOf(reading),
    hint: reading.hint,
    role: roleOf(reading),
    leads: leadsIn(text),
    without: WITHOUT.test(text),
    due: dueIn(text),
    direction: null,
  };
  if (
    vocabulary.deadlines.some((id) => reading.documents.includes(id)) &&
    (base.due !== null ||
      /(?:时限|期限|截止|完成)[^,。?]{0,6}最?(?:早|晚|迟|先)|最(?:早|晚|先)(?:完成|截止|到期)/u.test(
        text,
      )) &&
    /任务|项|哪些|哪个/u.test(text)
  ) {
    return {
      ...base,
      phrase: "",
      department: null,
      operation: "due",
      direction: /晚|迟|最后/u.test(text) ? "highest" : base.due === null ? "lowest" : null,
    };
  }
  if (/(?:没有?|未|无|缺)(?:列|写|写明|明确|设|标)?(?:出)?(?:责任|配合)单位/u.test(text)) {
    return { ...base, phrase: "", department: null, operation: "without-support" };
  }
  if (department === null && base.leads !== null)
    return { ...base, phrase: "", department: null, role: "lead", operation: "tasks" };
  if (department === null && asksWho && /(?:最多|最少)/u.test(text) && /部门|单位|局/u.test(text)) {
    return { ...base, phrase: "", department: null, operation: "most" };
  }
  const subject = stripDutyWords(phrase, vocabulary);
  if (
    department !== null &&
    (asksWho || has(reading, "tasks", "lead", "support") || bareLength(subject) === 0)
  ) {
    return dutyOfDepartment({ ...reading, department }, { base, subject });
  }
  if (
    department !== null &&
    department.names.length > 0 &&
    indicatorFit(phrase, vocabulary) < 0.7 &&
    !has(reading, "date", "money")
  ) {
    return {
      ...base,
      phrase: subject,
      department,
      operation: countsOnly(reading) ? "count" : "tasks",
    };
  }
  if (!asksWho || bareLength(subject) < 2) {
    if (
      asksWho &&
      department === null &&
      has(reading, "count", "tasks", "list") &&
      reading.documents.length > 0
    ) {
      return { ...base, phrase: "", department: null, operation: "count" };
    }
    return null;
  }
  if (department === null && /(?:写明|列明|标明|写了|标了|注明)[^,。?]{0,8}(?:牵头|责任)/u.test(text) && has(reading, "count")) {
    return { ...base, phrase: "", department: null, operation: "count" };
  }
  if (isAboutQuantity(reading, subject, vocabulary)) return null;
  return { ...base, phrase: subject, department: null, operation: "who" };
}

function dutyOfDepartment(
  reading: ThreadReading,
  {
    base,
    subject,
  }: {
    base: Pick<
      QueryOf<"duty">,
      | "kind"
      | "documents"
      | "placesNamed"
      | "foreign"
      | "hint"
      | "role"
      | "leads"
      | "without"
      | "due"
      | "direction"
    >;
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

function table(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  const rowDocuments = new Set(reading.rows.map((row) => row.document));
  const asked = vocabulary.tables.filter(
    (known) => rowDocuments.has(known.document) || asksForRows(reading, known, vocabulary),
  );
  const known = asked.find(
    ({ document }) => reading.documents.length === 0 || reading.documents.includes(document),
  );
  if (known === undefined) return null;
  if (perIn(reading.text) !== null && reading.rows.length === 0) return null;
  if (reading.rows.length > 0 && perIn(reading.text) === null && !columnFits(reading.phrase, known, vocabulary)) return null;
  const operation = tableOperation(reading);
  return {
    kind: "table",
    ...scopeOf(reading),
    documents: [known.document],
    table: known.id,
    phrase: reading.phrase,
    rows: reading.rows
      .filter((row) => row.table === known.id && row.document === known.document)
      .map((row) => row.name),
    operation,
    direction: reading.direction ?? (operation === "extreme" ? "highest" : null),
    per: perIn(reading.text),
    versus: versusIn(reading.text),
    where: known.values.filter((value) => reading.text.includes(fold(value))),
    limit: reading.limit,
    condition: reading.condition,
  };
}

/** "哪个县…", "各县(区)…", "13个县…": the class of the table's rows is asked for, and a column fits. */
function asksForRows(reading: ThreadReading, known: KnownTable, vocabulary: Vocabulary): boolean {
  const classes = known.rowClasses.filter(
    (word) => word !== "市" || /县市区|县\(市/u.test(reading.text),
  );
  if (classes.length === 0) return false;
  const here = reading.documents.length === 1 && reading.documents[0] === known.document;
  const aboutValues =
    known.values.some((value) => reading.text.includes(fold(value))) &&
    known.rowClasses.some((word) => word.length > 1 && reading.text.includes(word));
  if (here && aboutValues) return true;
  const aboutRows =
    /各地|各处|地区|区域|哪几处|哪(?:一)?处|哪儿|哪里|地方|县市区|县区|区县|下属|辖区|分配表/u.test(
      reading.text,
    );
  if (reading.documents.length > 1 || (reading.all && reading.documents.length === 0)) return false;
  const ordered =
    has(reading, "extreme", "rank") ||
    reading.limit !== null ||
    reading.condition !== null ||
    has(reading, "sum", "average");
  if (
    here &&
    (aboutRows || (ordered && !/指标/u.test(reading.text))) &&
    columnCoverage(reading.phrase, known, vocabulary) >= 0.75
  )
    return true;
  const pattern = new RegExp(
    `(?:哪(?:个|些|几个|一个)?|各(?:个)?|每个?|所有|全部|多少个?|几个|\\d+个?)(?:${classes.map(escape).join("|")})|(?:${
      classes
        .filter((w) => w.length > 1)
        .map(escape)
        .join("|") || "\\u0000"
    })`,
    "u",
  );
  return pattern.test(reading.text) && columnFits(reading.phrase, known, vocabulary);
}

function columnFits(phrase: string, known: KnownTable, vocabulary: Vocabulary): boolean {
  return bareLength(phrase) < 2 || columnCoverage(phrase, known, vocabulary) >= 0.4;
}

/** How well the best word of a phrase names a column of the table, 0–1. */
function columnCoverage(
  phrase: string,
  known: KnownTable,
  { canonical, weight, known: isKnown }: Vocabulary,
): number {
  const context = gramsOf(canonical(known.caption));
  const columns = known.columns.slice(1).map((column) => gramsOf(canonical(column)));
  const runs = phrase
    .split("|")
    .map((run) => phraseGrams(canonical(run), isKnown))
    .filter((run) => run.size > 1);
  return Math.max(
    0,
    ...runs.flatMap((run) =>
      columns.map((column) => fitOf(run, column, { weight, context }).coverage),
    ),
  );
}

/** "每千人" → 1000; "人均" → 1. */
function perIn(text: string): number | null {
  const match = /每(百|千|万)(?:名|个|位)?(?:常住)?(?:人|人口|居民|老)|(人均)/u.exec(text);
  if (match === null) return null;
  return match[2] ? 1 : ({ 百: 100, 千: 1_000, 万: 10_000 }[match[1] ?? ""] ?? null);
}

function versusIn(text: string): "more" | "less" | null {
  const match =
    /(?:比|超过|多于|大于|高于|少于|低于)[^,。?]{1,10}?(还)?(多|高|大|少|低|小)(?!少)|反(?:而|超)|倒挂/u.exec(
      text,
    );
  if (match === null) return null;
  return /少|低|小/u.test(match[2] ?? "") ? "less" : "more";
}

function tableOperation(reading: ThreadReading): QueryOf<"table">["operation"] {
  const many = reading.rows.length !== 1;
  if (
    reading.rows.length === 0 &&
    versusIn(reading.text) !== null &&
    !has(reading, "extreme", "rank")
  )
    return "list";
  if (perIn(reading.text) !== null) return "ratio";
  if (
    reading.rows.length >= 2 &&
    /加(?:在|到)?一(?:起|块)|合(?:在)?一起|加起来|合计|总共|一共/u.test(reading.text)
  )
    return "sum";
  if (reading.condition !== null && many)
    return has(reading, "count") && !has(reading, "list") ? "count" : "list";
  if (has(reading, "average")) return "average";
  if (has(reading, "difference") && reading.rows.length >= 2) return "difference";
  if (has(reading, "share")) return "share";
  if (has(reading, "ratio")) return "ratio";
  if (has(reading, "rank")) return "rank";
  if (has(reading, "extreme") && many) return "extreme";
  if (has(reading, "sum")) return "sum";
  return "cell";
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const GENERIC =
  /^(?:目标|数量|数|比例|占比|多少|床|床位|率|覆盖率|比率|任务|工作|政策|措施|时间|日期|结果|规模|总数|总量|达标率|补贴|钱|资金)?$/u;

function unclear(reading: ThreadReading): Query | null {
  const subject = reading.phrase.replace(/\|/g, "");
  const asksForLists =
    has(reading, "list", "count", "extreme", "mentions") ||
    reading.attribute !== null ||
    reading.condition !== null;
  if (subject === "" && asksForLists && /指标/u.test(reading.text)) return null;
  if (subject === "" && reading.attribute !== null) return null;
  if (bareLength(subject) >= 2 && !GENERIC.test(subject)) return null;
  return { kind: "clarify", ...scopeOf(reading), missing: "topic", phrase: subject };
}

function mentions(reading: ThreadReading): Query | null {
  if (!has(reading, "mentions") || reading.documents.length > 1) return null;
  if (has(reading, "extreme", "number", "change", "rank", "how", "date")) return null;
  if (reading.documents.length === 1 && !reading.inheritedPlace) return null;
  if (
    !/(?:哪些|哪几个|哪几|哪个|哪里|哪儿|哪家|谁|几个)(?:地方|城市|地市|市|县|地区|文件|方案|规划|地|家|里)?/u.test(
      reading.text,
    )
  )
    return null;
  if (!/地方|城市|地市|市|县|地区|文件|方案|规划|哪里|哪儿|哪家|哪地|几地|谁/u.test(reading.text))
    return null;
  return {
    kind: "mentions",
    ...scopeOf(reading),
    documents: [],
    placesNamed: false,
    phrase: reading.phrase,
  };
}

const GOALS =
  /(?:哪些|所有|全部|都)[^,。?]{0,12}(?:目标|任务指标)|目标(?:有哪些|都|清单|一览)|(?:目标|指标)[^,。?]{0,6}(?:列|清单)/u;

function indicatorList(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  const { text } = reading;
  const names = /指标|表(?:里|中|$|[^示现明达彰])/u.test(text) || GOALS.test(text);
  const filter = filterOf(reading);
  const superlative = has(reading, "extreme", "rank") && names && reading.documents.length <= 1;
  const lists = has(reading, "list", "count") || filter.state !== null || GOALS.test(text);
  const filtered = names || reading.attribute !== null;
  if (!superlative && !(lists && filtered)) return null;
  if (
    (has(reading, "attribute", "unit") || !has(reading, "list", "count")) &&
    indicatorFit(filter.topic, vocabulary) > 0.75
  )
    return null;
  const operation = superlative
    ? "extreme"
    : has(reading, "count") && !/哪些|列|分别|叫什么|哪几/u.test(text)
      ? "count"
      : "list";
  return {
    ...indicatorBase(reading),
    phrases: [],
    operation,
    filter,
    direction: superlative ? (reading.direction ?? "highest") : null,
    by: /提高|提升|增|涨|幅|变化|差|升|降|跨度|进步/u.test(text) ? "change" : "value",
    limit: reading.limit,
  };
}

function filterOf(reading: ThreadReading): IndicatorFilter {
  const { text } = reading;
  const state = /数值?(?:完全)?一样|完全相同|没有?变化/u.test(text)
    ? "unchanged"
    : /(?<!有)(?:没有?|未|无|缺|空)(?:给出|给|写|列|列出|填|标)?(?:过)?(?:的)?(?:基期|现状|基准|基数|20\d\d年?|起点)|斜杠|横线|(?:基期|基数|基准|现状)[^,。?]{0,8}(?:空|没|缺|无)/u.test(
          text,
        )
      ? "missing-baseline"
      : /(?:没有?|未|无|缺)(?:填|给|写|列|标)?(?:出)?(?:数据|数值|数字|数)|空白|空着|缺数/u.test(
            text,
          )
        ? "missing-any"
        : /不变|持平|没有?(?:变化|提高|增长|变)|保持(?!在)|(?:完全)?一样|相同|原地/u.test(text)
          ? "unchanged"
          : /(?:低于|不如|小于)(?:基期|现状|原来)|下降|倒退/u.test(text)
            ? "falling"
            : null;
  return {
    attribute: reading.attribute,
    value: reading.condition,
    unit: /百分点|百分比|百分率|比例类|率类|%/u.test(text)
      ? "%"
      : (/以["“]?([\p{Script=Han}]{1,3}?)["”]?(?:为|作)(?:计量)?单位|单位(?:是|为)["“]?([\p{Script=Han}]{1,2})["”]?的/u
          .exec(text)
          ?.slice(1)
          .find(Boolean) ?? null),
    topic: reading.phrase
      .replace(
        /以["“]?[\p{Script=Han}]{1,2}["”]?为单位|单位|约束性?|预期性?|指标|属性|百分比|百分点|百分率|增幅|涨幅|提升|提高|增长|变化|幅度|最|大|小|多|高|低|属于|达到|没有?|基期|现状|基数|不变|持平|数据|数值|完成|实现|斜杠|打|填|栏|计|表|张|一样|相同|跟|有关|有|定|排|队|名|谁|县|省|市|\d+|附件|目标|任务/gu,
        "|",
      )
      .replace(/\|+/g, "|")
      .replace(/^\||\|$/g, ""),
    state,
  };
}

function indicatorBase(reading: ThreadReading) {
  return {
    kind: "indicator" as const,
    ...scopeOf(reading),
    hint: reading.hint,
    years: [...reading.years],
    period: reading.period,
    owner: reading.owner,
    filter: null,
    direction: reading.direction,
    by: "value" as const,
    claim:
      has(reading, "yesno") || /不是|难道|听说|记得|应该是/u.test(reading.text)
        ? reading.claim
        : null,
    limit: reading.limit,
  };
}

function indicator(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  const operation = indicatorOperation(reading);
  const fit = indicatorFit(reading.phrase, vocabulary);
  const quantity =
    has(
      reading,
      "number",
      "change",
      "growth",
      "attribute",
      "unit",
      "extreme",
      "rank",
      "difference",
    ) || reading.claim !== null;
  const timed = reading.years.length > 0 || reading.period !== null;
  if (has(reading, "how", "money") && fit < 0.85) return null;
  if (has(reading, "date") && !has(reading, "change")) return null;
  if (reading.phrase.replace(/\|/g, "").length < 2) return null;
  if (!quantity && !(timed && fit > 0.55) && !(has(reading, "compare") && fit > 0.55) && fit < 0.72)
    return null;
  return { ...indicatorBase(reading), phrases: splitPhrases(reading, vocabulary), operation };
}

function indicatorOperation(reading: ThreadReading): QueryOf<"indicator">["operation"] {
  const several = reading.documents.length !== 1 || reading.all;
  if (has(reading, "unit")) return "unit";
  if (has(reading, "attribute") || (reading.attribute !== null && has(reading, "yesno")))
    return "attribute";
  if (several && has(reading, "difference")) return "compare";
  if (has(reading, "growth")) return "growth";
  if (has(reading, "change")) return several && has(reading, "extreme") ? "extreme" : "change";
  if (several && has(reading, "extreme")) return "extreme";
  if (several && has(reading, "rank")) return "rank";
  if (reading.documents.length > 1 || reading.all || has(reading, "compare"))
    return several ? "compare" : "value";
  return "value";
}

const fits = new WeakMap<Vocabulary, (phrase: string) => number>();

/** How well a phrase names an indicator of the corpus, 0–1: coverage damped by precision. */
function indicatorFit(phrase: string, vocabulary: Vocabulary): number {
  let measure = fits.get(vocabulary);
  if (measure === undefined) {
    const names = vocabulary.indicatorNames.map((name) => gramsOf(vocabulary.canonical(name)));
    measure = (text) => {
      const wanted = phraseGrams(vocabulary.canonical(text), vocabulary.known);
      return Math.max(
        0,
        ...names.map((name) => {
          const { coverage, precision } = fitOf(wanted, name, vocabulary);
          return coverage * Math.min(1, 0.5 + precision);
        }),
      );
    };
    fits.set(vocabulary, measure);
  }
  return measure(phrase);
}

function passage(reading: ThreadReading): Query {
  const figure = /多少|几(?![\p{Script=Han}]*(?:方面|部分|类))/u.test(reading.text);
  const expects = has(reading, "money")
    ? "money"
    : has(reading, "date")
      ? "date"
      : has(reading, "number", "count") && (figure || !has(reading, "how"))
        ? "number"
        : "text";
  return {
    kind: "passage",
    ...scopeOf(reading),
    phrase: reading.phrase,
    hint: reading.hint,
    years: [...reading.years],
    expects,
    attachment: reading.attachment,
    claim: has(reading, "yesno") ? reading.claim : null,
  };
}
