import { fold } from "../../language/fold.ts";
import type { Duty } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import { isAsked } from "../../question/read/is-asked.ts";
import type { Corpus, KnownDuty } from "../corpus.ts";

type Scope = Pick<QueryOf<"duty">, "documents" | "stated" | "asked">;

/**
 * Duties of the asked documents, all of them where none is named: of the lists that the question names by their captions, else of
 * the kind that it speaks of (`"某局负责哪些指标"`). Rows of indicators and projects are no tasks where a document has such.
 */
export function dutiesInScope(query: Scope, corpus: Corpus): readonly KnownDuty[] {
  const asked = corpus.duties.filter((known) => isAsked(known.document.id, query.documents));
  const named = namedPart(query.asked, asked);
  if (named.length > 0) return named;
  const tabled = inPart(asked, query);
  const kind = rowsAsked(query.asked);
  const ofKind = kind === null ? [] : tabled.filter(({ duty }) => duty.rows === kind);
  if (ofKind.length > 0) return ofKind;
  const left = LEFT_OUT.flatMap(([rows, pattern]) => (pattern.test(query.asked) ? [rows] : []));
  return ofTasks(tabled, left);
}

/** The kind of rows that a question speaks of, if they are no tasks. */
export function rowsAsked(asked: string): Rows | null {
  return KINDS.find(([, pattern]) => pattern.test(asked))?.[0] ?? null;
}

/** The duties of a document whose tasks are asked for, or whose indicators are; all where it has no such. */
export function tasksOrIndicators(
  duties: readonly KnownDuty[],
  asked: "indicator" | null,
): readonly KnownDuty[] {
  const meant = duties.filter(({ duty }) => (duty.rows === "indicator") === (asked !== null));
  return meant.length > 0 ? meant : duties;
}

type Rows = NonNullable<Duty["rows"]>;

/** The noun that the question has for what bodies are responsible for. */
const KINDS: readonly [Rows, RegExp][] = [
  ["indicator", /指标(?!任务)/u],
  ["project", /(?:建设|工程|重点|重大)项目|项目(?:表|清单|库)|(?:哪|几|什么|啥|些|个)项目/u],
  ["service", /服务(?:项目|事项|清单)|清单/u],
];

/** Rows that are none of what the question asks for. */
const LEFT_OUT: readonly [Rows, RegExp][] = [
  ["indicator", /./u],
  ["project", /任务|分工|职责/u],
  ["service", /任务|分工|职责/u],
];

/** Without the rows of some kinds in each document that has others. */
function ofTasks(duties: readonly KnownDuty[], left: readonly Rows[]): readonly KnownDuty[] {
  const isLeft = ({ duty }: KnownDuty) => duty.rows !== undefined && left.includes(duty.rows);
  const others = new Set(duties.flatMap((known) => (isLeft(known) ? [] : [known.document])));
  return duties.filter((known) => !isLeft(known) || !others.has(known.document));
}

/** Those of the tables that a question names, and those of the text where it names that as well; none where it names none. */
function namedPart(asked: string, duties: readonly KnownDuty[]): readonly KnownDuty[] {
  const [named = []] = [ofAttachment(asked, duties), ofNamedTables(asked, duties)].filter(
    ({ length }) => length > 0,
  );
  return TEXT_AND_TABLE.test(asked)
    ? duties.filter((known) => known.duty.table === null || named.includes(known))
    : named;
}

/** Those of the part that a question speaks of: of tables or of the text, where the document has such. */
function inPart(duties: readonly KnownDuty[], { stated, asked }: Scope): readonly KnownDuty[] {
  if (stated === "table") return inTables(duties);
  return IN_TEXT.test(asked) ? inText(duties) : duties;
}

/** "正文和分工表都要". */
const TEXT_AND_TABLE =
  /正文[^,。?]{0,4}[和与跟及、加][^,。?]{0,6}(?:表|附件)|(?:表|附件)[^,。?]{0,4}[和与跟及、加][^,。?]{0,3}正文/u;
/** "正文里", "工作要点中", "六大行动的任务里": what stands in the text, and no row of a table behind it. */
const IN_TEXT =
  /正文|要点[里中内]|[一二两三四五六七八九十]大(?:重点|主要)?(?:任务|工程|行动|专项|举措)[^,。?]{0,4}[里中内]/u;

/** Those of the text, in documents that lay down duties there. */
function inText(duties: readonly KnownDuty[]): readonly KnownDuty[] {
  const told = new Set(
    duties.flatMap(({ document, duty }) => (duty.table === null ? [document] : [])),
  );
  return duties.filter(({ document, duty }) => duty.table === null || !told.has(document));
}

/** "附件3里": those of the tables that the attachment of this number holds. */
function ofAttachment(asked: string, duties: readonly KnownDuty[]): readonly KnownDuty[] {
  const number = /附[件表]\(?(\d+)/u.exec(asked)?.[1];
  if (number === undefined) return [];
  return duties.filter(({ document, duty }) => {
    const caption = fold(document.tables.find(({ id }) => id === duty.table)?.caption ?? "");
    const titles = document.attachments.filter((each) => each.number === number);
    return (
      caption !== "" &&
      titles.some(({ title }) => caption.includes(fold(title)) || fold(title).includes(caption))
    );
  });
}

/** Those of tables, in documents that have tables of duties. */
function inTables(duties: readonly KnownDuty[]): readonly KnownDuty[] {
  const tabled = new Set(
    duties.flatMap(({ document, duty }) => (duty.table === null ? [] : [document])),
  );
  return duties.filter(({ document, duty }) => duty.table !== null || !tabled.has(document));
}

/** `"任务分工表里"`: those of the tables whose captions end so, the longest end counting. */
function ofNamedTables(asked: string, duties: readonly KnownDuty[]): readonly KnownDuty[] {
  const ends = duties.map(({ document, duty }) => {
    const table = document.tables.find(({ id }) => id === duty.table);
    return namedEnd(asked, table?.caption ?? "");
  });
  const longest = Math.max(0, ...ends);
  return longest === 0 ? [] : duties.filter((_, i) => ends[i] === longest);
}

/** How much of the end of a caption a question holds, in characters; 0 for less than the kind of a list (`"分工表"`). */
function namedEnd(asked: string, caption: string): number {
  const name = caption.replace(/\s+/g, "").replace(/[(（][^()（）]*[)）]$/u, "");
  if (!/(?:表|清单|台账|名录)$/u.test(name)) return 0;
  const lengths = Array.from({ length: name.length }, (_, i) => name.length - i);
  return lengths.find((length) => length >= 3 && asked.includes(name.slice(-length))) ?? 0;
}
