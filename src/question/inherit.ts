import { literal } from "../language/literal.ts";
import { againstEarlier } from "./against-earlier.ts";
import { asksOfTheSame } from "./asks-of-the-same.ts";
import { bodiesMeant, bodyReplied, withBodiesSpokenOf } from "./bodies-spoken-of.ts";
import type { Cue } from "./cues.ts";
import type { NamedDepartment } from "./find-department.ts";
import {
  asksByRole,
  isBare,
  isShareAlone,
  OTHER_TASKS,
  POINTS_TO_BODY,
  SHARE,
  withoutRoles,
} from "./is-bare.ts";
import { mergeCues } from "./merge-cues.ts";
import { namedByKind } from "./named-by-kind.ts";
import { ofListed } from "./of-listed.ts";
import { oneOfSeveral } from "./one-of-several.ts";
import { CORRECTS, type Holds, otherKind } from "./other-kind.ts";
import { placesOutside } from "./places-outside.ts";
import type { Query } from "./query.ts";
import type { Reading } from "./read-question.ts";
import { rowsMeant } from "./rows-meant.ts";
import { withRowsSpokenOf } from "./rows-spoken-of.ts";
import { COUNTS_GROUP } from "./spell-each-count.ts";
import { spokenOfInPart } from "./spoken-of-in-part.ts";
import {
  pointsToBoth,
  type SpokenPlaces,
  spokenPlaces,
  withPlaceSpokenOf,
} from "./spoken-places.ts";
import { asksForList, standsAlone } from "./stands-alone.ts";
import { standsApart } from "./stands-apart.ts";
import { type OfTask, ofTask } from "./task-spoken-of.ts";
import { type TurnBefore, turnOf } from "./turn-before.ts";

/** A reading in its conversation. */
export interface ThreadReading extends Reading {
  /** Subject of the earlier question that an elliptic one may lean on; "" where it stands alone. */
  readonly hint: string;
  /** True where the place was taken over from an earlier turn. */
  readonly inheritedPlace: boolean;
  /** True where the years were. */
  readonly yearsTaken: boolean;
  /** An earlier question was about the people of a body. */
  readonly aboutPeople: boolean;
  /** …and of its office. */
  readonly aboutOffice: boolean;
  /** The reply to the question whose subject was taken over; "" where the question has its own. */
  readonly told: string;
  /** The two quantities, where what was asked before is held against a kind of it. */
  readonly against: readonly [string, string] | null;
  /** The subjects asked after so far, each once, the latest last. */
  readonly subjects: readonly string[];
  /** What was replied to this question; "" until it is known. */
  readonly reply: string;
  /** The last reply that listed things; "" where none did. */
  readonly listed: string;
  /** The department that the reply named, or an earlier one: what "它" then means. */
  readonly replied: Reading["department"];
  /** The departments that the conversation was about, each once, the latest last. */
  readonly bodiesSpokenOf: readonly NamedDepartment[];
  /** The only task that the reply named, or that the question is about; "" if none. */
  readonly task: string;
  /** Documents of each place that the conversation was about, the latest last. */
  readonly spokenOf: SpokenPlaces["spokenOf"];
  /** Rows of tables that the conversation was about, each once, the latest last. */
  readonly rowsSpokenOf: Reading["rows"];
  /** The turn that it may go on from; null where it is the first, or stands alone. */
  readonly before: TurnBefore | null;
}

const LEANING =
  /^(?:那么?|换成?|改成|换|还有|再|同样|另外|以及|至于|如果|要是|只看|和|跟|与|比)|呢[?!]*$|它|其(?![他中])|这(?:个|项|些|里|份)|那(?:个|项|些|里|份)|该|上述|刚才|前面|前者|后者|前述|此项|同一/u;
const PEOPLE = /组长|领导小组|召集人|办公室主任|副主任/u;
const OFFICERS = /办公室,?的?(?:[正副、]*主任|[正副][的职手])/u;
const SOMEBODY = /[他她](?!们)|这位|此人/u;

/**
 * Completes a reading from the one before it: "那2021年呢?" takes over place and subject, "牵头的呢?"
 * the task, "换成某地" everything but the place. A question that names its own subject keeps it, and
 * takes over only the place it does not name; one that names its place, too, is complete (`asks` tells what a reading
 * asks for).
 */
export function inherit(
  previous: ThreadReading | null,
  current: Reading,
  {
    sameMessage = false,
    holds = () => false,
    tells = () => true,
    asks = () => null,
    measures = () => [],
  }: {
    sameMessage?: boolean;
    holds?: Holds;
    tells?: Tells;
    asks?: (reading: ThreadReading) => Query | null;
    /** Names of the measures of some documents, or of all where none are given. */
    measures?: (documents: readonly string[]) => readonly string[];
  } = {},
): ThreadReading {
  const own = alone(current);
  if (previous === null) return own;
  const { spokenOf } = previous;
  if (!sameMessage && standsAlone(current, () => asks(own)))
    return {
      ...own,
      ...goneBefore(previous, current),
      ...aboutWhom(previous, current, false),
      listed: previous.listed,
    };
  const documents = spokenPlaces({ before: previous.documents, spokenOf }, current);
  const place = {
    documents,
    foreign: placesOutside(previous, current, () => asks(own)),
    inheritedPlace: takesPlace(current, documents),
  };
  const alike = { measures: () => measures(documents), asks: () => asks({ ...own, ...place }) };
  if (sameMessage && standsApart(previous, current, alike))
    return {
      ...own,
      ...place,
      ...timeOf(previous, current, { leaning: goesOn(current), cues: current.cues }),
      ...goneBefore(previous, { ...current, documents }),
      rows: isBare(current) ? current.rows : rowsMeant(previous, current),
      listed: previous.listed,
      replied: previous.replied,
      before: previous.before,
    };
  const picks = place.inheritedPlace && isBare(current) && asksForList(current, alike.asks);
  const ofBody = previous.department !== null && asksByRole(current);
  const ofThose =
    ofBody ||
    joinedBy(previous, current) !== null ||
    OF_THOSE.test(current.text) ||
    aboutWhom(previous, current, true).aboutPeople;
  if (!sameMessage && picks && !ofThose)
    return {
      ...own,
      ...place,
      ...goneBefore(previous, { ...current, documents }),
      ...aboutWhom(previous, current, false),
      listed: previous.listed,
      replied: previous.replied,
      before: turnOf(previous),
    };
  const there: Holds = (words) => holds(words, documents);
  return { ...goesOnFrom(previous, current, { documents, there, sameMessage, tells }), ...place };
}

/** "其中哪些是约束性的": of what was just listed. */
const OF_THOSE = /其中|里[面头]|当中|[这那](?:些|几|里|张|份|个)|它/u;

/** Do the tables of these rows tell what is asked about? */
export type Tells = (rows: Reading["rows"], phrase: string) => boolean;

/** A reading with what it takes over from the one before it. */
function goesOnFrom(
  previous: ThreadReading,
  current: Reading,
  {
    documents,
    there,
    sameMessage,
    tells,
  }: { documents: readonly string[]; there: Holds; sameMessage: boolean; tells: Tells },
): Omit<ThreadReading, "documents" | "foreign" | "inheritedPlace"> {
  const bare = isBare(withoutPointed(previous, current)) || asksShareAgain(previous, current);
  const held = againstEarlier(previous, current, there);
  const leaning =
    LEANING.test(current.text) || CORRECTS.test(current.text) || bare || held !== null;
  const task = ofTask(previous, current, bare);
  const cues = cuesOf(previous, current, { leaning, bare, held, task });
  const kind = otherKind(previous.phrase, current, there);
  const phrase =
    held?.join("|") ??
    kind ??
    oneOfSpokenOf(previous, current, { bare, task }) ??
    phraseOf(previous, current, { bare, sameMessage, there });
  const rows =
    leaning || tells(previous.rows, phrase) ? rowsMeant(previous, current) : current.rows;
  return {
    ...current,
    cues,
    ...timeOf(previous, current, {
      leaning: leaning || (sameMessage && goesOn(current)),
      cues: documents.length !== 1 && cues.has("difference") ? new Set() : cues,
    }),
    ...(bare ? takenOver(previous, current) : {}),
    ...ofListed(previous, current, cues),
    attachment: attachmentOf(previous, current),
    rows,
    all: isOfAll(previous, current, leaning),
    phrase,
    hint: leaning && !bare && kind === null && held === null ? hintOf(previous) : "",
    against: held,
    ...goneBefore(previous, { department: current.department, documents, phrase, rows }),
    ...aboutWhom(previous, current, bare),
    ...aboutTask(task),
    reply: "",
    listed: previous.listed,
    replied: previous.replied,
    before: sameMessage ? previous.before : turnOf(previous),
  };
}

/** "上述座椅更换任务由谁牵头": without the words behind the pointing that the earlier question or its reply has said. */
function withoutPointed({ text, reply }: ThreadReading, current: Reading): Reading {
  const said = `${text}${reply}`;
  const isSaid = (run: string) =>
    [...run].filter((character) => said.includes(character)).length >= POINTED * run.length;
  const runs = current.phrase.split("|");
  const left = runs.filter(
    (run) =>
      !(
        new RegExp(`(?:上述|前述|该|此|[这那]一?[项件])${literal(run)}`, "u").test(current.text) &&
        isSaid(run)
      ),
  );
  return left.length === runs.length ? current : { ...current, phrase: left.join("|") };
}

/** Share of a name's characters that must have been said before. */
const POINTED = 0.6;

/** "占比呢" after a figure of the same place: the share that this is. */
function asksForPart(previous: ThreadReading, current: Reading): boolean {
  const elsewhere = current.documents.length + current.foreign.length + current.rows.length > 0;
  const named = current.department !== null || previous.phrase === "";
  return isShareAlone(current) && !elsewhere && !named;
}

/** "那年的比例呢" after a share: the same share. */
function asksShareAgain(previous: ThreadReading, current: Reading): boolean {
  return isShareAlone(current) && SHARE.test(`${previous.text} ${previous.reply}`);
}

function cuesOf(
  previous: ThreadReading,
  current: Reading,
  { held, task, ...how }: Leaning & { leaning: boolean; held: ThreadReading["against"] },
): ReadonlySet<Cue> {
  if (task?.content === true) return current.cues;
  const one = previous.documents.length > 1 && current.documents.length === 1;
  const before = one ? withoutOrder(previous) : previous;
  const cues = ranksOn(previous, current) ?? mergeCues(before, current, how);
  const share = isShareAlone(current) || current.text.includes("占");
  return held !== null && share ? new Set<Cue>([...cues, "share"]) : cues;
}

/** What was asked of several places, without their order: one place has none. */
function withoutOrder({ cues }: ThreadReading): Pick<ThreadReading, "cues"> {
  return { cues: new Set([...cues].filter((cue) => cue !== "extreme" && cue !== "rank")) };
}

function takesPlace(current: Reading, documents: readonly string[]): boolean {
  return current.documents.length + current.foreign.length === 0 && documents.length > 0;
}

/** How a question goes on: without a subject of its own, and about the task that was named before. */
interface Leaning {
  readonly bare: boolean;
  readonly task: OfTask | null;
}

/** A task that is asked about is nobody's in particular. */
function aboutTask(task: OfTask | null): { task: string; department?: null } {
  return task === null ? { task: "" } : { task: task.task, department: null };
}

/**
 * The earlier subject that the question points at, names by one word of it, or by its kind beside words of its own.
 */
function oneOfSpokenOf(
  previous: ThreadReading,
  current: Reading,
  { bare, task }: Leaning,
): string | null {
  if (task !== null) return task.task;
  const one = oneOfSeveral(previous.subject, current.subject);
  if (one !== null || bare) return one;
  const inPart = spokenOfInPart(previous.subjects, current);
  if (inPart !== null) return inPart;
  const name = namedByKind(previous.subjects, current.asked);
  return name === null ? null : `${name}|${current.phrase}`;
}

/** "第二呢" after "座椅最多的是哪个": another place in the same order. */
function ranksOn(previous: ThreadReading, current: Reading): ReadonlySet<Cue> | null {
  const ordered = previous.cues.has("extreme") || previous.cues.has("rank");
  if (current.nth === null || !ordered) return null;
  return new Set<Cue>([...[...previous.cues].filter((cue) => cue !== "extreme"), "rank"]);
}

/** What the conversation was about so far, for the questions to come. */
function goneBefore(
  { subjects, spokenOf, rowsSpokenOf, bodiesSpokenOf }: ThreadReading,
  {
    documents,
    phrase,
    rows,
    department,
  }: Pick<Reading, "documents" | "phrase" | "rows" | "department">,
): Pick<ThreadReading, "subjects" | "spokenOf" | "rowsSpokenOf" | "bodiesSpokenOf"> {
  return {
    bodiesSpokenOf: withBodiesSpokenOf(bodiesSpokenOf, department),
    rowsSpokenOf: withRowsSpokenOf(rowsSpokenOf, rows),
    subjects: [...subjects.filter((each) => each !== phrase), phrase],
    spokenOf: withPlaceSpokenOf(spokenOf, documents),
  };
}

/** The first reading of a conversation. */
function alone(current: Reading): ThreadReading {
  return {
    ...current,
    hint: "",
    inheritedPlace: false,
    yearsTaken: false,
    aboutPeople: false,
    aboutOffice: false,
    told: "",
    against: null,
    subjects: [current.phrase],
    spokenOf: withPlaceSpokenOf([], current.documents),
    rowsSpokenOf: current.rows,
    bodiesSpokenOf: withBodiesSpokenOf([], current.department),
    task: "",
    reply: "",
    listed: "",
    replied: null,
    before: null,
  };
}

/** Is it about the people of a body, and what was replied to the question it leans on ("他是什么职务")? */
function aboutWhom(previous: ThreadReading, { text }: Reading, bare: boolean) {
  const aboutPeople = PEOPLE.test(previous.text) || (bare && previous.aboutPeople);
  const leans = bare || (aboutPeople && SOMEBODY.test(text));
  const aboutOffice =
    OFFICERS.test(previous.text) || OFFICERS.test(previous.reply) || (bare && previous.aboutOffice);
  return { aboutPeople, aboutOffice, told: leans ? replyBefore(previous) : "" };
}

/** What was replied to a reading; of a part of the same message, to the turn that it goes on from. */
function replyBefore({ reply, told, before }: ThreadReading): string {
  return reply || told || (before?.reply ?? "");
}

function hintOf({ phrase, hint }: ThreadReading): string {
  return [phrase, hint].filter(Boolean).join("|");
}

/** All places are asked again where a question that leans on one about all names none. */
function isOfAll(previous: ThreadReading, current: Reading, leaning: boolean): boolean {
  if (pointsToBoth(current.text)) return false;
  return current.all || (leaning && current.documents.length === 0 && previous.all);
}

/** "那它总投资多少", "里面有哪些": the attachment just spoken of. */
function attachmentOf(previous: ThreadReading, current: Reading): Reading["attachment"] {
  const inside =
    /它|其中|里[面头]|当中|[这那该此](?:个|份|张)?(?:附件|清单|目录|名单|表)|(?:清单|附件|表)[里上中内]/u;
  const moved = current.documents.length > 0;
  return current.attachment ?? (!moved && inside.test(current.text) ? previous.attachment : null);
}

/** What a question without a subject takes over where it says nothing itself. */
function takenOver(previous: ThreadReading, current: Reading) {
  if (asksOfTheSame(current.asked)) return { subject: previous.subject };
  // "哪个最晚" after "哪份印发最早": the other end of the same dates.
  const ends = /[早晚]/u.test(current.text) && [...current.cues].every((cue) => OF_ENDS.has(cue));
  const silent = current.fields.length === 0 && (current.cues.size === 0 || ends);
  return {
    fields: silent ? previous.fields : current.fields,
    labels: silent ? previous.labels : current.labels,
    subject: current.fields.length === 0 ? previous.subject : current.subject,
    department:
      joinedBy(previous, current) ??
      (previous.department && bodiesMeant(previous.bodiesSpokenOf, current)) ??
      current.department ??
      previous.department ??
      bodyReplied(previous, current),
    // "约束性还是预期性": what was asked, not by what was chosen.
    attribute: current.attribute ?? (previous.cues.has("attribute") ? null : previous.attribute),
    direction: current.direction ?? previous.direction,
    ...(silent ? againstEnd(previous, current) : {}),
    // "那甲县比乙县多多少" after "超过五千的有哪些": rows that are named need not be picked.
    condition: current.condition ?? (current.rows.length > 0 ? null : previous.condition),
  };
}

/** "乙市呢" after "甲市比第二名少多少": against the same place of the order. */
function againstEnd({ toEnd, nth }: ThreadReading, current: Reading) {
  return toEnd ? { toEnd, nth: current.nth ?? nth } : {};
}

const OF_ENDS: ReadonlySet<Cue> = new Set<Cue>(["extreme", "date", "document"]);

/** The time of the earlier question, unless another is given or a change is asked for. */
function timeOf(
  previous: ThreadReading,
  current: Reading,
  { leaning, cues }: { leaning: boolean; cues: ReadonlySet<Cue> },
): Pick<ThreadReading, "years" | "period" | "yearsTaken"> {
  const given = current.years.length > 0 || current.period !== null;
  const take = !given && leaning && !cues.has("change") && !cues.has("growth");
  if (take && AIMS.test(current.text)) return { years: [], period: "target", yearsTaken: false };
  const { years, period } = take ? previous : current;
  return { years, period, yearsTaken: take && years.length > 0 };
}

/** "打算提到多少" after the figure of a past year. */
const AIMS =
  /(?:打算|计划|准备|预计|以后|今后|将来|要|想|会)[^,。?]{0,3}(?:提|升|涨|降|增|减|压|建|达|做|干|搞|拉)(?:高|升|低|少|加)?(?:到|成)|(?:打算|计划|准备|预计|目标|要|想)到(?=多|几|什么)/u;

/** "其中和乙局一起的有哪些": the department asked about before, together with another. */
function joinedBy(previous: ThreadReading, current: Reading): Reading["department"] {
  const department = previous.department ?? bodyReplied(previous, current);
  if (department === null || current.department === null) return null;
  const together =
    /[和跟与同]\|?[^,。?]{0,8}(?:一起|一块儿?|一道|共同|联合|搭档|都(?:有|参|在))/u.test(
      current.text,
    );
  return together
    ? { ...current.department, others: [...current.department.others, department] }
    : null;
}

function phraseOf(
  previous: ThreadReading,
  current: Reading,
  { bare, sameMessage, there }: { bare: boolean; sameMessage: boolean; there: Holds },
): string {
  if (bare && previous.rows.length > 0 && INHABITANTS.test(current.text)) return "人口";
  if (bare && asksAllTasks(previous, current, sameMessage)) return "";
  if (bare && (current.fields.length === 0 || asksOfTheSame(current.asked)))
    return [...rowsLeft(previous, current), withoutRoles(subjectAt(previous, current, there))].join(
      "|",
    );
  if (asksForPart(previous, current)) return `${withoutRoles(previous.phrase)}|${current.phrase}`;
  if ((sameMessage && isShort(current)) || isOfEach(previous, current, sameMessage))
    return `${withoutRoles(previous.phrase)}|${current.phrase}`;
  return current.phrase;
}

/**
 * "它还参与哪些任务", "那乙局配合什么" after who leads one task: all tasks of the department, not that one or whether it has
 * part in it.
 */
function asksAllTasks(
  previous: ThreadReading,
  { department, cues, text }: Reading,
  sameMessage: boolean,
): boolean {
  const points = POINTS_TO_BODY.test(text);
  if (cues.has("tasks") && points) return true;
  const within = /[这那该此]一?[项件条]|其中|里[面头]/u.test(text);
  if (department !== null && cues.has("tasks") && !sameMessage && !within) return true;
  const ofBody = department !== null || previous.department !== null || points;
  return ofBody && OTHER_TASKS.test(text);
}

/**
 * The subject asked after; of another place that says nothing of it, the one that it was a detail of: "乙市呢" after "公园
 * 座椅" and "单张要多长".
 */
function subjectAt(previous: ThreadReading, current: Reading, there: Holds): string {
  const { phrase, subjects } = previous;
  const of = subjects.toReversed().find((subject) => subject.replace(/\|/g, "").length > DETAIL);
  if (of === undefined || !new RegExp(`^\\p{Script=Han}{2,${DETAIL}}$`, "u").test(phrase))
    return phrase;
  const elsewhere = current.documents.length > 0 && previous.inheritedPlace;
  return elsewhere && !there(phrase, current.documents) ? of : phrase;
}

/** Characters that the name of a detail has at most. */
const DETAIL = 3;

/** Names of the rows asked for before, as the reader wrote them, where another place is asked that has no such rows. */
function rowsLeft(previous: ThreadReading, current: Reading): string[] {
  const moved = current.documents.length > 0 && current.rows.length === 0;
  return moved && !previous.rows.some(({ document }) => current.documents.includes(document))
    ? previous.rows.flatMap(({ name, surfaces }) =>
        /[市县区旗镇乡]$|街道$/u.test(name)
          ? []
          : (surfaces.find((each) => previous.text.includes(each)) ?? []),
      )
    : [];
}

/** "那边有多少人": of a place, its inhabitants. */
const INHABITANTS = /(?:多少|几)万?人口?(?=$|[?,。呢啊吧])/u;

/** Asks on about the same time: "20年底有多少公园、多少长椅". */
function goesOn(reading: Reading): boolean {
  return isShort(reading) || COUNTS_OWN.test(reading.text);
}

/** Too short to be a subject of its own beside the one just named ("什么时候全覆盖"). */
function isShort({ phrase, text }: Reading): boolean {
  const words = phrase.replace(/\|/g, "");
  if (COUNTS_OWN.test(text) || COUNTS_GROUP.test(text)) return false;
  return words.length < 4 || BARE_RATE.test(words);
}

/** "多少座椅": the words behind 多少 are what is counted, whatever was asked before. */
const COUNTS_OWN =
  /^(?:又|还|再)?(?:有|要|建成?|达到)?(?:多少|几)[个家张所处名户]?(?!人次|百分|时候)[^个家张所处名户人万亿,?]\p{Script=Han}+/u;

/** "每部补贴多少", also where another question or its reply counted them ("多少部"). */
function isOfEach(
  previous: ThreadReading,
  { phrase, documents }: Reading,
  sameMessage: boolean,
): boolean {
  const unit = OF_EACH.exec(phrase.replace(/\|/g, ""))?.[1];
  if (unit === undefined || documents.length > 0) return false;
  const counted = new RegExp(`(?:多少|几|\\d)${literal(unit)}`, "u");
  return sameMessage || counted.test(previous.text) || counted.test(previous.reply);
}

/** "每部补贴": an amount for each, and nothing more. */
const OF_EACH =
  /^每([\p{Script=Han}]{1,2}?)(?:补贴|补助|奖励|资助|收费?|发放?|给|投资|造价|价格)?(?:标准|金额|费用|资金)?$/u;

/** "合每千人口": a rate that does not say what it counts. */
const BARE_RATE =
  /^(?:合|折合?|算下来|平均|摊到|相当于)*每(?:[百千万]|\d+)?[名个户]?(?:常住)?(?:人口|人|老年人|户)?(?:合|折合?|摊|算)*$/u;
