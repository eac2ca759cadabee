import { literal } from "../../language/literal.ts";
import { asksOfTheSame } from "../read/asks-of-the-same.ts";
import type { Reading } from "../read/read-question.ts";
import { COUNTS_GROUP } from "../rewrite/spell-each-count.ts";
import { isShareAlone, OTHER_TASKS, POINTS_TO_BODY, withoutRoles } from "./is-bare.ts";
import { namedByKind } from "./named-by-kind.ts";
import { oneOfSeveral } from "./one-of-several.ts";
import type { Holds } from "./other-kind.ts";
import { spokenOfInPart } from "./spoken-of-in-part.ts";
import type { OfTask } from "./task-spoken-of.ts";
import type { ThreadReading } from "./thread-reading.ts";

/** How a question goes on: without a subject of its own, and about the task that was named before. */
export interface Leaning {
  readonly bare: boolean;
  readonly task: OfTask | null;
}

export function phraseOf(
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
  if (sameMessage ? isShort(current) : isVerbOf(previous, current))
    return `${withoutRoles(previous.phrase)}|${current.phrase}`;
  if (isOfEach(previous, current, sameMessage))
    return `${withoutRoles(previous.phrase)}|${current.phrase}`;
  return current.phrase;
}

/**
 * The subject asked after; of another place that says nothing of it, the one that it was a detail of: "乙市呢" after "公园
 * 座椅" and "单张要多长".
 */
function subjectAt(previous: ThreadReading, current: Reading, there: Holds): string {
  const { subjects } = previous;
  const timed = current.period !== null || current.owner !== null || current.years.length > 0;
  const phrase = timed ? previous.phrase.replace(YEARLY, "") : previous.phrase;
  const of = subjects.toReversed().find((subject) => subject.replace(/\|/g, "").length > DETAIL);
  if (of === undefined || !new RegExp(`^\\p{Script=Han}{2,${DETAIL}}$`, "u").test(phrase))
    return phrase;
  const elsewhere = current.documents.length > 0 && previous.inheritedPlace;
  return elsewhere && !there(phrase, current.documents) ? of : phrase;
}

/** "2030年的目标呢" after how many there are every year. */
const YEARLY = /\|每年(?=\||$)/gu;

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

/** "那边有多少人": of a place, its inhabitants. */
const INHABITANTS = /(?:多少|几)万?人口?(?=$|[?,。呢啊吧])/u;

/** "占比呢" after a figure of the same place: the share that this is. */
function asksForPart(previous: ThreadReading, current: Reading): boolean {
  const elsewhere = current.documents.length + current.foreign.length + current.rows.length > 0;
  const named = current.department !== null || previous.phrase === "";
  return isShareAlone(current) && !elsewhere && !named;
}

/**
 * The earlier subject that the question points at, names by one word of it, or by its kind beside words of its own.
 */
export function oneOfSpokenOf(
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

/** "上述座椅更换任务由谁牵头": without the words behind the pointing that the earlier question or its reply has said. */
export function withoutPointed({ text, reply }: ThreadReading, current: Reading): Reading {
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

export function hintOf({ phrase, hint }: ThreadReading): string {
  return [phrase, hint].filter(Boolean).join("|");
}

/** Asks on about the same time: "20年底有多少公园、多少长椅". */
export function goesOn(reading: Reading): boolean {
  return isShort(reading) || COUNTS_OWN.test(reading.text);
}

/** Too short to be a subject of its own beside the one just named ("什么时候全覆盖"); a figure of several rows is one. */
function isShort({ phrase, text, rows }: Reading): boolean {
  const words = phrase.replace(/每[年月天]|\|/gu, "");
  if (rows.length > 1 && words.length > 1) return false;
  if (COUNTS_OWN.test(text) || COUNTS_GROUP.test(text)) return false;
  return words.length < 4 || BARE_RATE.test(words);
}

/** "要创建几家" after who promotes model parks: what is done with it, in a word that names nothing by itself. */
function isVerbOf(previous: ThreadReading, current: Reading): boolean {
  const { phrase, text, documents, rows, fields, years, department, cues } = current;
  if (phrase.replace(/\|/g, "").length > 2 || previous.rows.length > 0) return false;
  if (!cues.has("number") && !cues.has("who")) return false;
  if (cues.has("list") || /什么|哪/u.test(text)) return false;
  const named = documents.length + rows.length + fields.length + years.length;
  return named === 0 && department === null && !ELSE.test(text);
}

/** Goes over to something else. */
const ELSE = /^(?:那|换|改|再|还|另|也|第)|呢[?!]*$|它|其中|[这那该]|,/u;

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
