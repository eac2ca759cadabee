import { fold } from "../language/fold.ts";
import type { Turn } from "../policy.ts";
import { asksForCited } from "./asks-for-cited.ts";
import type { Cue } from "./cues.ts";
import { findDepartment } from "./find-department.ts";
import { findVersions } from "./find-versions.ts";
import { inherit, type ThreadReading } from "./inherit.ts";
import { type Language, languageOf } from "./language-of.ts";
import { markGaps } from "./mark-gaps.ts";
import { ofForemost } from "./of-foremost.ts";
import { readPremise } from "./premise.ts";
import type { Query } from "./query.ts";
import { type Reading, readQuestion } from "./read-question.ts";
import { repairTypos } from "./repair-typos.ts";
import { spellChanges } from "./spell-changes.ts";
import { isPinyin, spellPinyin } from "./spell-pinyin.ts";
import { spellShares } from "./spell-shares.ts";
import { spellVersus } from "./spell-versus.ts";
import { splitQuestions } from "./split-questions.ts";
import { stripCourtesies } from "./strip-courtesies.ts";
import { toQuery } from "./to-query.ts";
import { translateQuestion } from "./translate-question.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One question of a message, understood. */
export interface Understood {
  /** The question as written (its part of the message). */
  readonly question: string;
  readonly query: Query;
  readonly reading: ThreadReading;
  /** Typos mended on the way: ["路登" → "路灯"]. */
  readonly repairs: readonly { from: string; to: string }[];
  /** The figure, where the part only takes one for granted: of interest where the documents give another. */
  readonly premise: number | null;
  /** True where the message names no place and the default documents were taken. */
  readonly assumedPlace: boolean;
}

export interface Understanding {
  readonly language: Language;
  readonly parts: readonly Understood[];
}

/**
 * Understands a message in its conversation: each question it asks becomes one query. A question that
 * names no place, and follows none that does, is meant for `defaultDocuments`, where there are any.
 */
export function understand(
  message: string,
  history: readonly Turn[],
  vocabulary: Vocabulary,
  { defaultDocuments = [] }: { defaultDocuments?: readonly string[] } = {},
): Understanding {
  let previous: ThreadReading | null = null;
  for (const [i, turn] of history.entries()) {
    if (turn.role !== "user") continue;
    const reply = history[i + 1];
    previous = askedLast(understandMessage(turn.text, previous, vocabulary)) ?? previous;
    if (previous !== null && reply?.role === "assistant")
      previous = learnFromReply(previous, reply.text, vocabulary);
  }
  const language = languageOf(message);
  const parts = understandMessage(message, previous, vocabulary);
  return {
    language,
    parts: parts.map((part) => withDefaultPlace(part, defaultDocuments, vocabulary)),
  };
}

/** What a message asked last; where it asked for facts about documents one by one, for all of them. */
function askedLast(parts: readonly Understood[]): ThreadReading | null {
  const readings = parts.map(({ reading }) => reading);
  const last = readings.at(-1) ?? null;
  if (last === null || readings.some(({ fields }) => fields.length === 0)) return last;
  return {
    ...last,
    fields: [...new Set(readings.flatMap(({ fields }) => fields))],
    labels: readings.flatMap(({ labels }) => labels),
  };
}

function understandMessage(
  message: string,
  before: ThreadReading | null,
  vocabulary: Vocabulary,
): Understood[] {
  const isEnglish = languageOf(message) === "en";
  const chinese = isEnglish
    ? translateQuestion(message, vocabulary)
    : markGaps(
        stripCourtesies(inCharacters(message, vocabulary), (stretch) =>
          namesSubject(stretch, vocabulary),
        ),
      );
  const questions = splitQuestions(chinese);
  const read = (questions.length > 0 ? questions : [chinese]).map((question) => {
    const { text, repairs } = repairTypos(
      spellShares(spellChanges(spellVersus(question))),
      vocabulary,
    );
    const premise = questions.length > 1 ? readPremise(text) : null;
    const own = readQuestion(premise?.question ?? text, vocabulary);
    return { question, repairs, own, premise: premise?.claim ?? null };
  });
  const named = read.find(({ own }) => own.documents.length > 0)?.own;
  let previous = before;
  const remarks = read.map(
    ({ own }, i) =>
      i > 0 &&
      (addsNothing(own, read[i - 1]?.own ?? before, {
        placesAll: i === 1 && own === named && own.documents.length > 1,
      }) ||
        asksForNames(own)) &&
      ofForemost(read[i - 1]?.own ?? null, own) === null,
  );
  return read.flatMap(({ question, repairs, own: said, premise }, i) => {
    if (remarks[i] === true) return [];
    const own = withRemarks(
      said,
      read.slice(i + 1).map((each) => each.own),
      remarks.slice(i + 1),
    );
    const placed = i === 0 && named !== undefined ? withPlace(own, named) : own;
    const reading =
      (i > 0 ? ofForemost(previous, placed) : null) ??
      inherit(previous, placed, { sameMessage: i > 0 });
    previous = reading;
    return [
      {
        question,
        query: claiming(toQuery(reading, vocabulary), premise),
        reading,
        repairs,
        premise,
        assumedPlace: false,
      },
    ];
  });
}

function inCharacters(message: string, vocabulary: Vocabulary): string {
  return isPinyin(message) ? spellPinyin(message, vocabulary) : message;
}

/** Does a stretch name a place or a department of the corpus? */
function namesSubject(stretch: string, vocabulary: Vocabulary): boolean {
  const text = fold(stretch);
  return (
    vocabulary.places.some(({ surfaces }) => surfaces.some((each) => text.includes(each))) ||
    findDepartment(text, vocabulary) !== null
  );
}

function claiming(query: Query, claim: number | null): Query {
  return query.kind === "indicator" && claim !== null ? { ...query, claim } : query;
}

/** A question with the remarks that follow it, whose words help to find what is meant. */
function withRemarks(
  own: Reading,
  after: readonly Reading[],
  remarks: readonly boolean[],
): Reading {
  const end = remarks.indexOf(false);
  const said = after.slice(0, end === -1 ? undefined : end);
  if (said.length === 0) return own;
  const lists = said.flatMap(({ cues }) => [...cues]).filter((cue) => cue === "list");
  // "…多少,正文和表里不一样": that there are two is part of the question.
  const versions = said.filter(({ text }) => findVersions(text) !== null);
  return {
    ...own,
    text: [own, ...versions].map(({ text }) => text).join(","),
    asked: [own, ...said].map(({ asked }) => asked).join("|"),
    cues: new Set([...own.cues, ...lists]),
  };
}

/** Narrows a question that names no place to the default documents; one about the whole corpus stays. */
function withDefaultPlace(
  part: Understood,
  documents: readonly string[],
  vocabulary: Vocabulary,
): Understood {
  const { documents: named, foreign, all } = part.reading;
  const placed = named.length > 0 || foreign.length > 0 || all;
  if (documents.length === 0 || placed || asksAcrossPlaces(part.query)) return part;
  const reading = { ...part.reading, documents };
  return { ...part, reading, query: toQuery(reading, vocabulary), assumedPlace: true };
}

/** Which documents there are, which of them says something, how the places compare. */
function asksAcrossPlaces(query: Query): boolean {
  switch (query.kind) {
    case "metadata":
      return query.operation !== "value" || query.fields.includes("documents");
    case "indicator":
      return query.operation === "compare" || query.operation === "rank";
    case "outside":
      return true;
    default:
      return false;
  }
}

/** "已有几个区出台了政策?指某地": the place named in a later sentence holds for the whole message. */
function withPlace(own: Reading, named: Reading): Reading {
  return own.documents.length > 0 || own.foreign.length > 0 || own.all
    ? own
    : { ...own, documents: named.documents };
}

const REMARKS: ReadonlySet<Cue> = new Set<Cue>([
  "list",
  "count",
  "yesno",
  "document",
  "number",
  "tasks",
  "how",
  "compare",
  "sum",
]);

/** What an answer that names the foremost says anyway: "…最多的是哪个,涨多少". */
const FIGURES: ReadonlySet<Cue> = new Set<Cue>(["change", "growth", "difference"]);

/** "标明牵头还是配合", "分别写清楚": how the answer is to be written. */
const INSTRUCTS =
  /^(?:请|要|并|还要|最好)?(?:分别|逐项|逐条)?(?:标|注|写|列|区分|分|说)(?:明|清楚?|出来?)[^?]{0,12}$|^(?:我)?(?:想|要|好|准备|打算)(?:再)?(?:核对|核实|确认|比对|写进?|填|存)[^?多少几谁哪]{0,8}$/u;

/** "哪个是牵头", "哪几项是配合": the list of a department's tasks says so of each. */
const REFINES =
  /^(?:其中|分别|具体)?(?:哪|几)(?:一|些|几)?(?:项|个|件|条)?(?:工作|任务|活)?(?:是|为|算|属于?)(?:它?(?:来|在))?(?:牵头|主办|配合|协办|参与|负责)的?呢?[?]*$/u;

/**
 * "逐条说", "一条都不要漏": a remark on the question before it, no question of its own; so is one that only says
 * which places that was about (`placesAll`).
 */
function addsNothing(
  reading: Reading,
  previous: Reading | null,
  { placesAll }: { placesAll: boolean },
): boolean {
  const ranked = previous?.cues.has("extreme") === true || previous?.cues.has("rank") === true;
  const asksFigure = /多少|几(?=[个家所张处名户人])/u.test(reading.text);
  const bare = reading.phrase.replace(/\|/g, "").length < (asksFigure ? 2 : 3);
  const named = reading.documents.length > 0 || reading.department !== null;
  if (INSTRUCTS.test(reading.text) && !named) return true;
  // "…做登记?某县居民的": what the question before it is about.
  if (/的$/u.test(reading.text) && reading.cues.size === 0 && previous !== null) return true;
  if (previous !== null && asksForNumbers(reading) && asksForCited(previous.text)) return true;
  if (REFINES.test(reading.text) && !named && previous?.department) return true;
  const slots = reading.foreign.length + reading.years.length + reading.rows.length;
  const placeOnly =
    !placesAll &&
    reading.documents.length > 0 &&
    (/呢/u.test(reading.text) || reading.text.length > 8);
  return (
    bare &&
    !/谁/u.test(reading.text) &&
    reading.fields.length === 0 &&
    !placeOnly &&
    slots === 0 &&
    reading.period === null &&
    reading.department === null &&
    reading.attribute === null &&
    !(reading.cues.has("how") && previous?.cues.has("who")) &&
    [...reading.cues].every((cue) => REMARKS.has(cue) || (ranked && FIGURES.has(cue)))
  );
}

/** "文号给我", and nothing else. */
function asksForNumbers({ fields, phrase, documents }: Reading): boolean {
  const only = fields.length === 1 && fields[0] === "documentNumber";
  return only && documents.length === 0 && phrase.replace(/\|/g, "").length <= 4;
}

const PARTICULARS = "(?:姓名|名字|名单|人名|职务|职位|头衔|身份|单位)";
/** "名字和职务都列一下", "带上职务": what the list is to tell of each. */
const WITH_NAMES = new RegExp(
  `^(?:请|要|并|还要|把|将|连)*(?:(?:带|附|列|写|标|注|报|给)(?:上|出|明|一下)?)?(?:他们|各自|每个?人|每位)?的?${PARTICULARS}(?:[和及与跟、,]?${PARTICULARS})*(?:都|也|一并|一起|分别|要|请)*(?:带|附|列|写|标|注|报|给|说|发)?(?:上|出来|出|明|全|清楚|一下|我)*(?:吧|呗)?$`,
  "u",
);

/** "叫什么", "都是哪些", "由低到高": how the answer to the question before it is to look. */
function asksForNames({ text }: Reading): boolean {
  return (
    WITH_NAMES.test(text) ||
    /^(?:那|各自|分别|都)*(?:叫|是|有)(?:什么|啥|哪些|哪几[个项])(?:名字?|名称)?[?]*$|^(?:分别|都|各)(?:是|有)?(?:谁|哪几?位|哪些人)[?]*$|^(?:请|按)*[由从](?:高|低|大|小|多|少)到(?:高|低|大|小|多|少)(?:排列?|列出?|来)?[?]*$/u.test(
      text,
    )
  );
}

/** What the reply said, and named where the question did not: the place and department that are then meant. */
function learnFromReply(
  reading: ThreadReading,
  reply: string,
  vocabulary: Vocabulary,
): ThreadReading {
  const said = readQuestion(reply.slice(0, 400), vocabulary);
  return {
    ...reading,
    documents:
      reading.documents.length > 0 || said.documents.length !== 1
        ? reading.documents
        : said.documents,
    reply: reply.slice(0, 200),
    rows: reading.rows.length === 0 && said.rows.length === 1 ? said.rows : reading.rows,
    replied: said.department && said.department.names.length > 0 ? said.department : null,
  };
}
