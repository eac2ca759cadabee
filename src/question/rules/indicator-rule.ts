import { ALL_ROWS, type Query, type QueryOf, type Relation } from "../query.ts";
import { ADDS_UP } from "../read/adds-up.ts";
import { pairPhrases } from "../read/pair-phrases.ts";
import { splitPhrases } from "../read/split-phrases.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { indicatorFit, measureFit } from "./indicator-fit.ts";
import { has, isOnePlace, scopeOf } from "./rule.ts";

/** A figure of named indicators: its value, attribute, change, or how places compare. */
export function indicatorRule(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  const fit = indicatorFit(reading.phrase, vocabulary);
  const share = SHARE_OF.test(reading.text);
  if (has(reading, "how", "money") && fit < 0.85 && !share && !asksWhy(reading)) return null;
  if (asksWhen(reading, fit) || asksWhich(reading)) return null;
  // The city's figure is not its county's.
  if (reading.rows.length > 0 || reading.phrase.replace(/\|/g, "").length < 2) return null;
  if (!share && !asksForFigure(reading, fit) && !namesFigures(reading, vocabulary)) return null;
  const pair = pairPhrases(reading, vocabulary);
  const named = reading.against ?? pair ?? splitPhrases(reading, vocabulary);
  const relation = namesAll(reading, named) ? relationOf(reading, named.length) : null;
  const two = relation !== null && relation !== "foremost" && named.length === 2;
  const operation = operationOf(asOnePlace(reading, vocabulary), two);
  const phrases = operation === "attribute" ? withoutKinds(named, reading) : [...named];
  return {
    ...indicatorBase(reading, vocabulary),
    phrases,
    paired: pair !== null,
    relation,
    operation,
    by: ranks(operation, relation) ? movesBy(reading, relation) : "value",
    ...(two ? { claim: null } : {}),
    ...againstEnd(reading, named.length, vocabulary),
  };
}

/** One place against an end of the order of all, or several against that of theirs; nothing for other questions. */
function againstEnd(
  { toEnd, documents, direction, nth }: ThreadReading,
  count: number,
  vocabulary: Vocabulary,
): Partial<QueryOf<"indicator">> {
  if (!toEnd || count > 1) return {};
  const one = isOnePlace(documents, vocabulary);
  return {
    documents: one ? [] : [...documents],
    placesNamed: true,
    end: one ? [...documents] : [],
    direction: direction ?? "highest",
    nth,
    relation: "difference",
    operation: "compare",
    by: "value",
    claim: null,
  };
}

function ranks(operation: QueryOf<"indicator">["operation"], relation: Relation): boolean {
  return operation === "extreme" || relation === "foremost";
}

/** A time is asked for, and no figure with it ("哪年达到多少"). */
function asksWhen(reading: ThreadReading, fit: number): boolean {
  return has(reading, "date") && !has(reading, "change") && !(has(reading, "number") && fit >= 0.6);
}

/** "6个重点项目都是什么", "…都包括哪些人": which they are, and no figure of them. */
function asksWhich({ text, years }: ThreadReading): boolean {
  return years.length === 0 && WHICH.test(text);
}

const WHICH =
  /\d[个项大类条种家](?!指标|数据?)\p{Script=Han}{2,12}(?:都|分别|具体|各)*(?:是|有|叫|指|包括)(?:什么|啥|哪些|哪几[个项]?)(?:$|[?,])|(?:包括|包含|是指|指的是|指|涵盖)(?:了|的)?(?:哪些|哪几类|什么|啥|谁)(?:样的)?(?:人群?|老人|老年人|对象|群体|家庭|情形|情况|内容|服务)?(?:$|[?,])/u;

/** The documents of one place are not held against each other. */
function asOnePlace(reading: ThreadReading, vocabulary: Vocabulary): ThreadReading {
  return isOnePlace(reading.documents, vocabulary)
    ? { ...reading, documents: reading.documents.slice(0, 1) }
    : reading;
}

/** "甲占乙的比重", "甲占乙多少": one quantity as a share of another. */
const SHARE_OF =
  /占(?!比)(?:到|了|整个|全部)*\p{Script=Han}[^,。?]{1,15}?(?:的?(?:比重|比例|百分比|份额)|多少|几成|百分之[几多]|多大)/u;

/** What kind is asked of, without what only names the kinds: "…是约束的还是预期一下", "…是必须完成的,还是尽量争取的". */
function withoutKinds(named: readonly string[], { text }: ThreadReading): string[] {
  const [, kinds = ""] = KIND_OR_KIND.exec(text) ?? [];
  const names = named.map((phrase) => {
    const kept = phrase.split("|").filter((run) => !kinds.includes(run));
    return withoutAttributes(kept.length === 0 ? phrase : kept.join("|"));
  });
  const own = names.filter((name) => !kinds.includes(name) && !ATTRIBUTE_TALK.test(name));
  return own.length > 0 ? own : names;
}

const KIND_OR_KIND =
  /((?:[是算归]|属于|[,,](?=\p{Script=Han}{2,6}还是))[^,。?]{1,12}?[,]?还是[^,。?]{1,12})/u;

/** "是必须完成的还是…": one kind or another is asked for. */
function asksKind({ attribute, text }: ThreadReading): boolean {
  return attribute !== null && KIND_OR_KIND.test(text);
}

/** The phrase without the runs that only tell kinds of targets apart: "绿地率|硬性|只作预期" → "绿地率". */
function withoutAttributes(phrase: string): string {
  const kept = phrase.split("|").filter((run) => !ATTRIBUTE_TALK.test(run));
  return kept.length === 0 ? phrase : kept.join("|");
}

const ATTRIBUTE_TALK =
  /^(?:只|仅|就|也|作|当|算|不|必须|一定|要|的|硬|刚|软|性|杠|任务|完成|达到|约束|预期|期望|引导|强制|考核|性质)+$/u;

/** "哪个增长更快": by how many times as much they become; "哪个提高得多": by how much. */
function movesBy({ text }: ThreadReading, relation: Relation): QueryOf<"indicator">["by"] {
  if (relation === "foremost" && FASTER.test(text)) return "ratio";
  return RISES.test(text) ? "change" : "value";
}

const FASTER =
  /(?:增|涨|翻|升|提)[^,。?]{0,5}[快慢猛]|增速|增长率|翻(?:了|得)?(?:几|多少)?倍|倍数/u;

/** Who rises most, not who stands highest. */
const RISES = /涨|[增升降]幅|增速|增长|增加|提高|提升|升得|进步|拉高|抬高|多出/u;

/** What is asked of two indicators together; the first that applies. */
const RELATIONS: readonly [NonNullable<Relation>, (reading: ThreadReading) => boolean][] = [
  ["product", (r) => RECKONED.test(r.text) && !has(r, "difference", "change", "ratio")],
  [
    "share",
    (r) =>
      has(r, "share") ||
      SHARE_OF.test(r.text) ||
      /占(?!比)[^,。?]{0,14}(?:几成|比重|比例|百分[之比]|多少|多大)/u.test(r.text),
  ],
  ["ratio", (r) => has(r, "ratio")],
  ["sum", (r) => ADDS_UP.test(r.text)],
  ["same", (r) => /一样|相同|一致|同一|一个(?:数|值|指标)|一回事|一类/u.test(r.text)],
  [
    "difference",
    (r) =>
      has(r, "difference") ||
      /差(?:几|多少|距)|(?<![占对])比(?![例率重较])[^,。?]{0,16}(?:高|低|多|少)/u.test(r.text),
  ],
];

/** A number is to be made of a share that is stated. */
const RECKONED =
  /(?:折算|换算|推算|估算|测算)|(?:按|用|根据)[^,。?]{0,10}(?:占比|比例|比重)[^,。?]{0,4}算/u;

/** "甲、乙、丙哪种最多": which of them stands first is not told where not every one was made out. */
function namesAll(reading: ThreadReading, named: readonly string[]): boolean {
  return (
    !has(reading, "extreme") ||
    reading.text.split("、").length <= Math.max(named.length, 1) ||
    isSeveral(reading)
  );
}

/** How the named indicators are held against each other: two by any relation, more of one place only for the foremost. */
function relationOf(reading: ThreadReading, count: number): Relation {
  if (MOVES.test(reading.text)) return null;
  const two = RELATIONS.find(([, applies]) => applies(reading))?.[0] ?? null;
  if (two !== null && count <= 2) return two;
  if (count === 2 && !isSeveral(reading) && SET_SIDE_BY_SIDE.test(reading.text))
    return "difference";
  return count >= 2 && !isSeveral(reading) && has(reading, "extreme") ? "foremost" : null;
}

/** "基数和目标差几个点", "各提高多少": how much each moves in time, and not how far one lies from another. */
const MOVES =
  /(?:基数|基期值?|现状值?|起点|现在|目前)(?:和|与|跟|同|到|离|距离?)(?:20\d\d年的?)?目标值?[^,。?]{0,6}差|(?:各自?|分别)(?:都?[是要得应能将会需还])*(?:提高|提升|增加|增长|上升|上涨|下降|降低|减少|[增涨升降])(?:了|到|出)?(?:多少|几)/u;

/** "对比一下甲和乙", "甲和乙比一比": which is more is asked for, too. */
const SET_SIDE_BY_SIDE = /对比|比较|比对|比一[比下]|比比|作比|相比/u;

/** "各地绿地率": a rate of several places is a figure of each. */
const RATE = /(?:率|占比|比例)$/u;

/** A word for a quantity; without one the phrase itself must name an indicator, the better the less else says so. */
function asksForFigure(reading: ThreadReading, fit: number): boolean {
  const quantity = has(
    reading,
    "number",
    "change",
    "growth",
    "attribute",
    "unit",
    "extreme",
    "rank",
    "difference",
  );
  const kind = (reading.attribute !== null && has(reading, "yesno")) || asksKind(reading); // "…是约束性的吗"
  const claimed = reading.claim !== null || reading.way !== null;
  if (quantity || kind || claimed || fit >= 0.72) return true;
  if (reading.all && RATE.test(reading.phrase) && fit > 0.3) return true;
  const timed = reading.years.length > 0 || reading.period !== null;
  return (timed || has(reading, "compare")) && fit > 0.55;
}

/** Is a figure, or are two of them, named, with no word that asks for it? */
function namesFigures(reading: ThreadReading, vocabulary: Vocabulary): boolean {
  return namesQuantity(reading, vocabulary) || setsTwoApart(reading, vocabulary);
}

/** Nothing but the name of a quantity that the text has a figure for: "公园绿地率", "每千人口座椅数". */
function namesQuantity(reading: ThreadReading, vocabulary: Vocabulary): boolean {
  const words = reading.asked.replace(/[^\p{Script=Han}\w]+|的?目标值?$/gu, "");
  if (!QUANTITY.test(words) || reading.cues.size > 0) return false;
  return measureFit(words, reading.documents, vocabulary) >= 0.6;
}

const QUANTITY = /(?:率|占比|比例|比重|[数量额]|增长|增速|增幅|面积|收入|寿命|年限)$/u;

/** "市属的比区属的多吧": which of two named figures is more. */
function setsTwoApart(reading: ThreadReading, vocabulary: Vocabulary): boolean {
  return relationOf(reading, 1) === "difference" && splitPhrases(reading, vocabulary).length === 2;
}

/** What all queries for indicators share. A body other than the places is asked for where tables know it. */
export function indicatorBase(reading: ThreadReading, { owners }: Vocabulary) {
  const scope = scopeOf(reading);
  const owning = owners
    .filter(({ name }) => reading.owner === "*" || name === reading.owner)
    .map(({ document }) => document);
  const documents = scope.placesNamed ? scope.documents : owning;
  return {
    kind: "indicator" as const,
    ...scope,
    documents,
    hint: reading.hint,
    years: [...reading.years],
    yearsTaken: reading.yearsTaken,
    period: reading.period,
    owner: owning.length > 0 ? reading.owner : null,
    filter: null,
    direction: reading.direction,
    by: "value" as const,
    claim: claims(reading) ? reading.claim : null,
    way: reading.way,
    limit: reading.limit,
    nth: has(reading, "rank") ? reading.nth : null,
    end: null,
    relation: null,
    versions: null,
    paired: false,
  };
}

/** All rows of the indicator tables, or aims of the text, of the asked time. */
export function listOfAll(reading: ThreadReading, vocabulary: Vocabulary): Query {
  return {
    ...indicatorBase(reading, vocabulary),
    phrases: [],
    operation: "list",
    filter: ALL_ROWS,
  };
}

/** Is a figure of the question to be confirmed? */
function claims(reading: ThreadReading): boolean {
  const { text } = reading;
  return (
    has(reading, "yesno") ||
    asksWhy(reading) ||
    /不是|难道|听说|记得|应该是/u.test(text) ||
    !ASKS.test(text)
  );
}

const ASKS = /多少|几|什么|哪|谁|怎|如何|啥|咋|何|列|说|给|查/u;

/** "为啥才定60%": takes the figure for granted. */
function asksWhy({ text, claim }: ThreadReading): boolean {
  return claim !== null && /为(?:什么|啥|何)|(?:怎么|咋)(?:会|就|才|只)|凭(?:什么|啥)/u.test(text);
}

type Operation = QueryOf<"indicator">["operation"];

/** The first that applies; a value where nothing else is asked. */
const OPERATIONS: readonly [Operation, (reading: ThreadReading) => boolean][] = [
  ["unit", (r) => has(r, "unit")],
  [
    "attribute",
    (r) => has(r, "attribute") || (r.attribute !== null && has(r, "yesno")) || asksKind(r),
  ],
  ["compare", (r) => isSeveral(r) && has(r, "difference")],
  ["growth", (r) => has(r, "growth")],
  ["extreme", (r) => isSeveral(r) && has(r, "extreme")],
  ["change", (r) => has(r, "change") || r.way !== null],
  ["rank", (r) => isSeveral(r) && has(r, "rank")],
  ["compare", (r) => isSeveral(r) && (r.documents.length > 1 || r.all || has(r, "compare"))],
];

function operationOf(reading: ThreadReading, two: boolean): Operation {
  const operation = OPERATIONS.find(([, applies]) => applies(reading))?.[0] ?? "value";
  // Two indicators of one place against each other: each one's figure is stated, not its change over time.
  const apart = operation === "change" || operation === "growth";
  return two && apart && !isSeveral(reading) ? "value" : operation;
}

function isSeveral({ documents, all }: ThreadReading): boolean {
  return documents.length !== 1 || all;
}
