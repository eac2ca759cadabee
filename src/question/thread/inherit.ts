import type { Query } from "../query.ts";
import type { Reading } from "../read/read-question.ts";
import { sideOfRow, type Tells, withoutRowNames } from "../read/side-of-row.ts";
import { againstEarlier } from "./against-earlier.ts";
import { attachmentOf, cuesOf, isOfAll, joinedBy, takenOver, timeOf } from "./inherited-slots.ts";
import { goesOn, hintOf, oneOfSpokenOf, phraseOf, withoutPointed } from "./inherited-subject.ts";
import { asksByRole, isBare, isShareAlone, SHARE } from "./is-bare.ts";
import { ofListed } from "./of-listed.ts";
import { CORRECTS, type Holds, otherKind } from "./other-kind.ts";
import { placesOutside } from "./places-outside.ts";
import { rowsMeant } from "./rows-meant.ts";
import { spokenPlaces } from "./spoken-places.ts";
import { asksForList, standsAlone } from "./stands-alone.ts";
import { standsApart } from "./stands-apart.ts";
import { type OfTask, ofTask } from "./task-spoken-of.ts";
import { aboutWhom, alone, goneBefore, type ThreadReading } from "./thread-reading.ts";
import { turnOf } from "./turn-before.ts";

/**
 * Completes a reading from the one before it: "那2021年呢?" takes over place and subject, "牵头的呢?"
 * the task, "换成某地" everything but the place. A question that names its own subject keeps it, and
 * takes over only the place it does not name; one that names its place, too, is complete (`asks` tells what a reading
 * asks for).
 */
export function inherit(
  last: ThreadReading | null,
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
  if (last === null) return own;
  const previous = current.rows.length > 0 ? withoutRowNames(last) : last;
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
  const ofRow = sideOfRow(previous, current, tells);
  const alike = { measures: () => measures(documents), asks: () => asks({ ...own, ...place }) };
  if (sameMessage && ofRow === null && standsApart(previous, current, alike))
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
  return {
    ...goesOnFrom(previous, current, { documents, there, sameMessage, tells, ofRow }),
    ...place,
  };
}

/** "其中哪些是约束性的": of what was just listed. */
const OF_THOSE = /其中|里[面头]|当中|[这那](?:些|几|里|张|份|个)|它/u;

/** A reading with what it takes over from the one before it. */
function goesOnFrom(
  previous: ThreadReading,
  current: Reading,
  {
    documents,
    there,
    sameMessage,
    tells,
    ofRow,
  }: {
    documents: readonly string[];
    there: Holds;
    sameMessage: boolean;
    tells: Tells;
    ofRow: string | null;
  },
): Omit<ThreadReading, "documents" | "foreign" | "inheritedPlace"> {
  const bare = isBare(withoutPointed(previous, current)) || asksShareAgain(previous, current);
  const held = againstEarlier(previous, current, there);
  const leaning =
    LEANING.test(current.text) || CORRECTS.test(current.text) || bare || held !== null;
  const task = ofTask(previous, current, bare);
  const cues = cuesOf(previous, current, { leaning, bare, held, task, ofRow });
  const kind = otherKind(previous.phrase, current, there);
  const phrase =
    held?.join("|") ??
    kind ??
    ofRow ??
    oneOfSpokenOf(previous, current, { bare, task }) ??
    phraseOf(previous, current, { bare, sameMessage, there });
  const rows =
    leaning || ofRow !== null || tells(previous.rows, phrase)
      ? rowsMeant(previous, current)
      : current.rows;
  return {
    ...current,
    cues,
    ...timeOf(previous, current, {
      leaning: leaning || (sameMessage && goesOn(current)),
      cues: documents.length !== 1 && cues.has("difference") ? new Set() : cues,
    }),
    ...(bare ? takenOver(previous, current) : {}),
    ...(ofRow !== null && { fields: [] }),
    ...ofListed(previous, current, cues),
    attachment: attachmentOf(previous, current),
    rows,
    all: isOfAll(previous, current, { leaning, documents }),
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

/** "那年的比例呢" after a share: the same share. */
function asksShareAgain(previous: ThreadReading, current: Reading): boolean {
  return isShareAlone(current) && SHARE.test(`${previous.text} ${previous.reply}`);
}

function takesPlace(current: Reading, documents: readonly string[]): boolean {
  return current.documents.length + current.foreign.length === 0 && documents.length > 0;
}

/** A task that is asked about is nobody's in particular. */
function aboutTask(task: OfTask | null): { task: string; department?: null } {
  return task === null ? { task: "" } : { task: task.task, department: null };
}

const LEANING =
  /^(?:那么?|换成?|改成|换|还有|再|同样|另外|以及|至于|如果|要是|只看|和|跟|与|比)|呢[?!]*$|它|其(?![他中])|这(?:个|项|些|里|份)|那(?:个|项|些|里|份)|该|上述|刚才|前面|前者|后者|前述|此项|同一/u;
