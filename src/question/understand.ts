import { fold } from "../language/fold.ts";
import { fitOf, gramsOf, phraseGrams } from "../language/grams.ts";
import type { Turn } from "../policy.ts";
import { type Asked, askedAs, takenOver } from "./asked-as.ts";
import { asksBesideIts } from "./asks-with-whom.ts";
import { findVersions } from "./find-versions.ts";
import { inherit, type Tells } from "./inherit.ts";
import { isAsked } from "./is-asked.ts";
import { isRemark, narrowsRole } from "./is-remark.ts";
import { type Language, languageOf } from "./language-of.ts";
import { markGaps } from "./mark-gaps.ts";
import { namedIn } from "./named-in.ts";
import { ofForemost } from "./of-foremost.ts";
import { ofPicked } from "./of-picked.ts";
import { openClaim } from "./open-claim.ts";
import type { Holds } from "./other-kind.ts";
import { isOutside } from "./places-outside.ts";
import { readPremise } from "./premise.ts";
import type { Query } from "./query.ts";
import { isPlacedByRow, namesPlace, readAtPlace } from "./read-at-place.ts";
import { type Reading, readQuestion } from "./read-question.ts";
import { repairTypos } from "./repair-typos.ts";
import { restate } from "./restate.ts";
import { withRowsSpokenOf } from "./rows-spoken-of.ts";
import { spellDateSpan } from "./spell-date-span.ts";
import { spellDueClaim } from "./spell-due-claim.ts";
import { spellEachCount } from "./spell-each-count.ts";
import { spellFacets } from "./spell-facets.ts";
import { spellGaps } from "./spell-gaps.ts";
import { spellLocation } from "./spell-location.ts";
import { spellOlder } from "./spell-older.ts";
import { spellOperations } from "./spell-operations.ts";
import { itemsOf, spellOrdinal } from "./spell-ordinal.ts";
import { isPinyin, spellPinyin } from "./spell-pinyin.ts";
import { spellRelativeYear } from "./spell-relative-year.ts";
import { spellTwoEnds } from "./spell-two-ends.ts";
import { spellWonder } from "./spell-wonder.ts";
import { splitQuestions } from "./split-questions.ts";
import { withPlaceSpokenOf } from "./spoken-places.ts";
import { taskIn } from "./task-spoken-of.ts";
import type { ThreadReading } from "./thread-reading.ts";
import { toQuery } from "./to-query.ts";
import { translateQuestion } from "./translate-question.ts";
import type { NamedRow, Vocabulary } from "./vocabulary.ts";
import { withdraws } from "./withdraws.ts";
import { withoutTalk } from "./without-talk.ts";
import { isUnheard, withoutSubject } from "./without-unheard.ts";

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
  const spoken = [chinese, before?.text, before?.reply, ...(before?.subjects ?? [])].join(" ");
  const questions = splitQuestions(
    spellTwoEnds(spellFacets(spellEachCount(chinese, (words) => namedIn(words, vocabulary).place))),
  );
  const holds = holdsOf(vocabulary);
  const leaning = (own: Reading) =>
    goesOn && isUnheard(own, (words) => holds(words, [])) ? withoutSubject(own) : own;
  const first = (questions.length > 0 ? questions : [chinese]).map((question, i) => {
    const full = askedOfPlace(question, questions[i - 1], vocabulary);
    const opened = openClaim(full);
    const dated = { said: questions.slice(0, i).join("|"), fields: before?.fields ?? [] };
    const { text, repairs } = repairTypos(
      spellOperations(
        spellRelativeYear(
          spellOlder(
            spellOrdinal(
              spellLocation(spellDueClaim(spellDateSpan(opened?.question ?? full, dated))),
              before?.listed ?? "",
            ),
            spoken,
            vocabulary.foldedTexts.values(),
          ),
          before?.years ?? [],
        ),
      ),
      vocabulary,
    );
    const premise = questions.length > 1 ? readPremise(text) : null;
    const said = premise?.question ?? text;
    const own = leaning(readQuestion(said, vocabulary));
    const claim = opened?.claim ?? null;
    return { question, repairs, said, own, claim, premise: premise?.claim ?? null };
  });
  const naming = first.find(({ said, own }) => namesPlace(said, own, vocabulary))?.own;
  const placed =
    naming ?? first.find(({ own }) => own.documents.length > 0 && !isPlacedByRow(own))?.own;
  const setting = {
    message: placed?.documents ?? [],
    before: before?.documents ?? [],
    outside: isOutside(naming ?? before ?? NOWHERE),
  };
  const read = first.map((part) => ({
    ...part,
    own: readAtPlace(part.said, part.own, setting, vocabulary),
  }));
  const named = read.find(({ own }) => isPlaced(own))?.own;
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

/** Do the texts of some documents, which have no white space when folded, hold these words? */
function holdsOf({ foldedTexts }: Vocabulary): Holds {
  return (words, documents) => {
    const bare = bareWords(words);
    return [...foldedTexts].some(([id, text]) => isAsked(id, documents) && text.includes(bare));
  };
}

function bareWords(text: string): string {
  return text.replace(/[^\p{Script=Han}\w]/gu, "");
}

/** Names of the measures that some documents have, in the words that questions are brought to. */
function measuresOf(vocabulary: Vocabulary, documents: readonly string[]): string[] {
  const holds = holdsOf(vocabulary);
  return vocabulary.indicatorNames
    .filter((name) => holds(fold(name).slice(-WRITTEN), documents))
    .map((name) => bareWords(vocabulary.canonical(name)));
}

/** Characters at the end of a measure's name that a document has as they are; what stands before may be put together. */
const WRITTEN = 8;

/** Do the columns of the rows' tables hold some of what is asked about? */
function tellsOf({ tables, canonical, known, weight }: Vocabulary): Tells {
  return (rows, phrase) =>
    rows.some(({ document, table }) => {
      const own = tables.find((each) => each.document === document && each.id === table);
      const columns = gramsOf(canonical((own?.columns ?? []).join("|")));
      const { coverage } = fitOf(phraseGrams(canonical(phrase), known), columns, { weight });
      return coverage >= TOLD;
    });
}

/** Share of a subject's words that the columns of a table must hold. */
const TOLD = 0.4;

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

/** Does a reading name a place, with documents or without? */
function isPlaced({ documents, foreign }: Pick<Reading, "documents" | "foreign">): boolean {
  return documents.length + foreign.length > 0;
}

const NOWHERE = { documents: [], foreign: [] };

/** What the reply said, and named where the question did not: the place and department that are then meant. */
function learnFromReply(
  reading: ThreadReading,
  reply: string,
  vocabulary: Vocabulary,
): ThreadReading {
  const said = readQuestion(reply.slice(0, 400), vocabulary);
  const documents =
    isPlaced(reading) || said.documents.length !== 1 ? reading.documents : said.documents;
  const rows = reading.rows.length === 0 && said.rows.length === 1 ? said.rows : reading.rows;
  const task = taskIn(reply) || reading.task;
  const phrase = (NUMBERED.test(reading.phrase) && (headingIn(reply) || task)) || reading.phrase;
  return {
    ...reading,
    documents,
    phrase,
    task,
    subjects: reading.subjects.map((each) => (each === reading.phrase ? phrase : each)),
    spokenOf: withPlaceSpokenOf(reading.spokenOf, documents),
    reply: reply.slice(0, 200),
    attachment: reading.attachment ?? attachmentIn(reply),
    rows,
    rowsSpokenOf: withRowsSpokenOf(reading.rowsSpokenOf, rows),
    listed: itemsOf(reply).length >= 2 ? reply : reading.listed,
    replied:
      said.department && said.department.names.length > 0 ? said.department : reading.replied,
  };
}

/** "第12", "第3|讲的": a clause by its number alone. */
const NUMBERED = /^第[\d一二三四五六七八九十]{1,3}(?:\||$)/u;

/** The heading that a reply begins its quotation with, without its number: "座椅" of "(二、任务 › 3.座椅):“…”"; "" if none. */
function headingIn(reply: string): string {
  const heading = /›\s*([^\n›“:]+)[))][::]/u.exec(reply)?.[1] ?? "";
  return bareWords(heading.replace(/^(?:[((][一二三四五六七八九十]+[))]|\d{1,2}[.、．])/u, ""));
}

/** The number of the one attachment that a reply names; null where it names several or none. */
function attachmentIn(reply: string): string | null {
  const numbers = new Set([...reply.matchAll(/附件\s*(\d)/gu)].map(([, number]) => number));
  const [number] = numbers;
  return numbers.size === 1 ? (number ?? null) : null;
}
