import { fold } from "../language/fold.ts";
import type { Turn } from "../policy.ts";
import { readPremise } from "./premise.ts";
import type { Query } from "./query.ts";
import { asksBesideIts } from "./read/asks-with-whom.ts";
import { findVersions } from "./read/find-versions.ts";
import { namedIn } from "./read/named-in.ts";
import { isPlacedByRow, isPlacedByTitle, namesPlace, readAtPlace } from "./read/read-at-place.ts";
import { type Reading, readQuestion } from "./read/read-question.ts";
import { type Language, languageOf } from "./rewrite/language-of.ts";
import { markGaps } from "./rewrite/mark-gaps.ts";
import { openClaim } from "./rewrite/open-claim.ts";
import { spellDateSpan } from "./rewrite/spell-date-span.ts";
import { spellEachCount } from "./rewrite/spell-each-count.ts";
import { spellFacets } from "./rewrite/spell-facets.ts";
import { spellGaps } from "./rewrite/spell-gaps.ts";
import { spellInThread } from "./rewrite/spell-in-thread.ts";
import { isPinyin, spellPinyin } from "./rewrite/spell-pinyin.ts";
import { spellTwoEnds } from "./rewrite/spell-two-ends.ts";
import { spellWhose } from "./rewrite/spell-whose.ts";
import { spellWonder } from "./rewrite/spell-wonder.ts";
import { translateQuestion } from "./rewrite/translate-question.ts";
import { withoutTalk } from "./rewrite/without-talk.ts";
import { isUnheard, withoutSubject } from "./rewrite/without-unheard.ts";
import { splitQuestions } from "./split-questions.ts";
import { type Asked, askedAs, takenOver } from "./thread/asked-as.ts";
import { inherit } from "./thread/inherit.ts";
import { isRemark, narrowsRole } from "./thread/is-remark.ts";
import { learnFromReply } from "./thread/learn-from-reply.ts";
import { ofForemost } from "./thread/of-foremost.ts";
import { ofPicked } from "./thread/of-picked.ts";
import { isOutside } from "./thread/places-outside.ts";
import { restate } from "./thread/restate.ts";
import { isPlaced, type ThreadReading } from "./thread/thread-reading.ts";
import { withdraws } from "./thread/withdraws.ts";
import { holdsOf, measuresOf, tellsOf } from "./thread/words-of-documents.ts";
import { toQuery } from "./to-query.ts";
import type { NamedRow, Vocabulary } from "./vocabulary.ts";

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
  /** True where the very words are asked for that the answer rests on. */
  readonly words: boolean;
}

export interface Understanding {
  readonly language: Language;
  readonly parts: readonly Understood[];
}

/**
 * Understands a message in its conversation: each question it asks becomes one query. A question that
 * names no place, and follows none that does, is meant for `defaultDocuments`, where there are any. `asWritten`: the message
 * is not taken for an earlier question asked again; `goesOn`: nor are a few characters that no document holds for its subject.
 */
export function understand(
  message: string,
  history: readonly Turn[],
  vocabulary: Vocabulary,
  {
    defaultDocuments = [],
    asWritten = false,
    goesOn = false,
    picked = () => [],
  }: {
    defaultDocuments?: readonly string[];
    asWritten?: boolean;
    goesOn?: boolean;
    /** The rows that a question of a table is answered with. */
    picked?: Picked;
  } = {},
): Understanding {
  let previous: ThreadReading | null = null;
  let last: Asked | null = null;
  const asks = (text: string) =>
    askedAs({ text, plain: withoutTalk(text, vocabulary) }, { last, previous }, vocabulary);
  for (const [i, turn] of history.entries()) {
    if (turn.role !== "user" || withdraws(turn.text)) continue;
    const reply = history[i + 1];
    last = asks(turn.text);
    previous = askedLast(understandMessage(last, vocabulary, picked)) ?? previous;
    if (previous !== null && reply?.role === "assistant")
      previous = learnFromReply(previous, reply.text, vocabulary);
  }
  const language = languageOf(message);
  const asked = asWritten ? { text: message, before: previous, again: null } : asks(message);
  const parts = understandMessage(asked, vocabulary, picked, goesOn);
  return {
    language,
    parts: parts.map((part) => withDefaultPlace(part, defaultDocuments, vocabulary)),
  };
}

/** Rows of tables, by the query that picks them. */
type Picked = (query: Query) => readonly NamedRow[];

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
  { text: message, before, again }: Asked,
  vocabulary: Vocabulary,
  picked: Picked,
  goesOn = false,
): Understood[] {
  const isEnglish = languageOf(message) === "en";
  const chinese = isEnglish
    ? translateQuestion(message, vocabulary)
    : spellWonder(markGaps(withoutTalk(spellGaps(inCharacters(message, vocabulary)), vocabulary)));
  const isPlace = (words: string) => namedIn(words, vocabulary).place;
  const spoken = [chinese, before?.text, before?.reply, ...(before?.subjects ?? [])].join(" ");
  const questions = splitQuestions(
    spellTwoEnds(spellFacets(spellEachCount(spellWhose(chinese, isPlace), isPlace))),
  );
  const holds = holdsOf(vocabulary);
  const leaning = (own: Reading) =>
    goesOn && isUnheard(own, (words) => holds(words, [])) ? withoutSubject(own) : own;
  const first = (questions.length > 0 ? questions : [chinese]).map((question, i) => {
    const full = askedOfPlace(question, questions[i - 1], vocabulary);
    const opened = openClaim(full);
    const dated = { said: questions.slice(0, i).join("|"), fields: before?.fields ?? [] };
    const { text, repairs } = spellInThread(
      spellDateSpan(opened?.question ?? full, dated),
      { spoken, listed: before?.listed ?? "", years: before?.years ?? [] },
      vocabulary,
    );
    const premise = questions.length > 1 ? readPremise(text) : null;
    const said = premise?.question ?? text;
    const own = leaning(readQuestion(said, vocabulary));
    const claim = opened?.claim ?? null;
    return { question, repairs, said, own, claim, premise: premise?.claim ?? null };
  });
  const spokenOf = before?.documents ?? [];
  // "座椅多少?比乙市多几张" after questions about another place: it is held against that one.
  const ofPlaces = first.filter(({ said }) => spokenOf.length === 0 || !HELD_AGAINST.test(said));
  const naming = ofPlaces.find(({ said, own }) => namesPlace(said, own, vocabulary))?.own;
  const byWord = ({ said, own }: (typeof first)[number]) =>
    isPlacedByRow(own) || (spokenOf.length > 0 && isPlacedByTitle(said, own, vocabulary));
  const placed =
    naming ?? ofPlaces.find((part) => part.own.documents.length > 0 && !byWord(part))?.own;
  const setting = {
    message: placed?.documents ?? [],
    before: spokenOf,
    outside: isOutside(naming ?? before ?? NOWHERE),
  };
  const read = first.map((part) => ({
    ...part,
    own: readAtPlace(part.said, part.own, setting, vocabulary),
  }));
  const named = read.find(
    ({ own, said }) => isPlaced(own) && (spokenOf.length === 0 || !HELD_AGAINST.test(said)),
  )?.own;
  let previous = before;
  const remarks: boolean[] = [];
  for (const [i, { own }] of read.entries()) {
    const last = read.findLast((_, j) => j < i && remarks[j] === false)?.own ?? null;
    const placesAll = i === 1 && own === named && own.documents.length > 1;
    remarks.push(i > 0 && isRemark(own, last, { placesAll }) && ofForemost(last, own) === null);
  }
  return read.flatMap(({ question, repairs, own: said, claim, premise }, i) => {
    if (remarks[i] === true) return [];
    const own = withRemarks(
      said,
      read.slice(i + 1).map((each) => each.own),
      remarks.slice(i + 1),
    );
    const before = previous;
    const placed = ofPicked(before, i === 0 && named !== undefined ? withPlace(own, named) : own, {
      sameMessage: i > 0,
      picked: () => (before === null ? [] : picked(toQuery(before, vocabulary))),
    });
    const reading = takenOver(
      (i > 0 ? ofForemost(previous, placed) : besideItsTasks(previous, placed)) ??
        inherit(previous, placed, {
          sameMessage: i > 0,
          holds: holdsOf(vocabulary),
          tells: tellsOf(vocabulary),
          measures: (documents) => measuresOf(vocabulary, documents),
          asks: (alone) => toQuery(alone, vocabulary),
        }),
      again,
    );
    previous = reading;
    return [
      {
        question,
        query: claiming(toQuery(reading, vocabulary), claim ?? premise),
        reading,
        repairs,
        premise,
        assumedPlace: false,
        words: again?.words === true,
      },
    ];
  });
}

/** "和哪些部门一起" after the tasks of a department: those tasks again, with who else acts in them; null for others. */
function besideItsTasks(previous: ThreadReading | null, current: Reading): ThreadReading | null {
  if (previous === null || !asksBesideIts(previous, current)) return null;
  const asked = `${previous.asked}|${current.asked}`;
  return { ...previous, text: `${previous.text}|${current.text}`, asked };
}

/** "甲地有几张?乙地呢?": the question before it, asked of the other place. */
function askedOfPlace(
  question: string,
  before: string | undefined,
  vocabulary: Vocabulary,
): string {
  if (before === undefined || !namedIn(before, vocabulary).place) return question;
  const again = restate(fold(question), before, vocabulary);
  if (again === null || again.goesOn || again.words) return question;
  return again.names.place ? again.text : question;
}

function inCharacters(message: string, vocabulary: Vocabulary): string {
  return isPinyin(message) ? spellPinyin(message, vocabulary) : message;
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
  const narrowing = said.filter(narrowsRole);
  const kept = said.flatMap(({ cues }) => [...cues]).filter((cue) => cue === "list");
  // "…多少,正文和表里不一样": that there are two is part of the question.
  const versions = said.filter(({ text }) => findVersions(text) !== null);
  return {
    ...own,
    text: [own, ...narrowing, ...versions].map(({ text }) => text).join(","),
    // "…是几个,跟省里一致吗": whose figure it is held against.
    owner: own.owner ?? (said.some(({ owner }) => owner !== null) ? "*" : null),
    asked: [own, ...said].map(({ asked }) => asked).join("|"),
    cues: new Set([...own.cues, ...kept, ...narrowing.flatMap(({ cues }) => [...cues])]),
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
  return isPlaced(own) || own.all
    ? own
    : { ...own, documents: named.documents, foreign: named.foreign };
}

const HELD_AGAINST = /^(?:那|又|要)*(?:比|(?:和|跟|与|同|较)[^,。?]{1,10}(?:比|差))/u;

const NOWHERE = { documents: [], foreign: [] };
