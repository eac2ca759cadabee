import type { NamedDepartment } from "../read/find-department.ts";
import type { Reading } from "../read/read-question.ts";
import { withBodiesSpokenOf } from "./bodies-spoken-of.ts";
import { withRowsSpokenOf } from "./rows-spoken-of.ts";
import { type SpokenPlaces, withPlaceSpokenOf } from "./spoken-places.ts";
import type { TurnBefore } from "./turn-before.ts";

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

/** The first reading of a conversation. */
export function alone(current: Reading): ThreadReading {
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

/** What the conversation was about so far, for the questions to come. */
export function goneBefore(
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

const PEOPLE = /组长|领导小组|召集人|办公室主任|副主任/u;
const OFFICERS = /办公室,?的?(?:[正副、]*主任|[正副][的职手])/u;
const SOMEBODY = /[他她](?!们)|这位|此人/u;

/** Is it about the people of a body, and what was replied to the question it leans on ("他是什么职务")? */
export function aboutWhom(previous: ThreadReading, { text }: Reading, bare: boolean) {
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

/** Does a reading name a place, with documents or without? */
export function isPlaced({ documents, foreign }: Pick<Reading, "documents" | "foreign">): boolean {
  return documents.length + foreign.length > 0;
}
