import type { Clause, Span } from "../../policy.ts";
import { BODIES, BODY } from "./body-words.ts";
import { draftClauseDuty } from "./draft-clause-duty.ts";
import type { DutyDraft } from "./duty-draft.ts";
import { findClosingDuty } from "./find-closing-duty.ts";
import { POINTER } from "./pointing-words.ts";
import { readActing, readCharged } from "./read-acting-duties.ts";
import { readMatchedParties } from "./read-matched-parties.ts";
import { readPairedDuties } from "./read-paired-duties.ts";
import { readParties } from "./read-parties.ts";
import { titleWords } from "./title-words.ts";
import { trimSpan } from "./trim-span.ts";

/**
 * Duties told in sentences: `"市甲局负责制定规划;市乙局负责用地。"` → two, each with the words behind 负责 as its task;
 * `"由A牵头,会同B、C负责"` → one whose task is the clause. A body must open the sentence, so that
 * `"建立部门负责的机制"` is none.
 */
export function readProseDuties(text: string, clause: Clause): DutyDraft[] {
  return sentences(text, clause.span).flatMap((sentence) => {
    const paired = readPairedDuties(text, clause, sentence);
    if (paired !== null) return paired;
    const closing = findClosingDuty(text, sentence);
    if (closing !== null) return [readClosing(text, clause, sentence, closing)];
    return phrases(text, sentence).flatMap((phrase) => {
      const words = text.slice(phrase.start, phrase.end);
      return (
        readSubject(text, clause, phrase, words) ??
        readPassive(text, clause, phrase, words) ??
        readCharged(text, clause, phrase) ??
        []
      );
    });
  });
}

/** What the bodies of a clause have to do where no word says that it is their responsibility: `"市甲局要编好规划"`. */
export function readActingDuties(text: string, clause: Clause): DutyDraft[] {
  return sentences(text, clause.span).flatMap((sentence) =>
    phrases(text, sentence).flatMap((phrase) => readActing(text, clause, phrase) ?? []),
  );
}

/** Departments without a level of government at the head of a sentence: "园林绿化部门负责…", "登记机关负责…". */
const FIELD = "\\p{Script=Han}{2,10}?(?:部门|机关)";

const SUBJECT = new RegExp(
  `^(${BODIES}|${FIELD}(?:[、和](?:${BODY}|${FIELD}))*)(?:是[^,。;]{2,20}(?:部门|单位|主体),)?(?:按照?[^,。;]{0,12}(?:职责|分工|权限))?(?:(?:具体|牵头|主要|共同|分别)?负责|牵头(?!,)|承担)(?!的|人|、|制(?![定订])|单位|部门)(?=\\S{3})`,
  "u",
);

/** Where a comma parts two duties: `"市甲局负责计划,市乙局负责资金"`. */
const NEXT = new RegExp(
  `,(?=${BODIES}(?:(?:具体|牵头|主要|共同|分别)?(?:负责|牵头)|要(?!求)))`,
  "g",
);

/** Departments without a level of government are told by what they do: "由受理申请的主管部门负责". */
const ANY_BODY = "[^,。;:由《》]{2,24}?(?:部门|机构)";

const PASSIVE = new RegExp(
  `由(${BODIES}|${ANY_BODY})(?:(?:分别|共同|联合)?牵头|会同|负责|承担|组织实施)[^。;]*$`,
);

function sentences(text: string, span: Span): Span[] {
  return [...text.slice(span.start, span.end).matchAll(/[^。;\r\n]+/g)].map((match) => {
    const start = span.start + match.index;
    return withoutNumber(text, trimSpan(text, { start, end: start + match[0].length }));
  });
}

/** A sentence cut where a comma parts two duties. */
function phrases(text: string, sentence: Span): Span[] {
  const parts: Span[] = [];
  let start = sentence.start;
  for (const cut of text.slice(sentence.start, sentence.end).matchAll(NEXT)) {
    parts.push({ start, end: sentence.start + cut.index });
    start = sentence.start + cut.index + 1;
  }
  return [...parts, { start, end: sentence.end }].map((part) => trimSpan(text, part));
}

/** `"…,市甲局牵头,市乙局配合,2024年底前完成"`: the task stands before it, in the sentence or in the clause. */
function readClosing(text: string, clause: Clause, sentence: Span, closing: Span): DutyDraft {
  const read = readParties(text, closing);
  const task = taskBefore(text, clause, sentence, closing.start);
  const start = pointsBack(text, sentence, closing.start) ? task.start : closing.start;
  return draftClauseDuty(text, clause, { ...read, task, span: { start, end: closing.end } });
}

/** A sentence without the number of the clause that it opens. */
function withoutNumber(text: string, span: Span): Span {
  const mark =
    /^(?:第[一二三四五六七八九十百零\d]{1,6}条|\([一二三四五六七八九十\d]{1,4}\)|(?:\d{1,2}\.)+\d{1,2}\s|\d{1,3}[.、]|其中,?)\s*/.exec(
      text.slice(span.start, span.end),
    );
  return mark === null ? span : { start: span.start + mark[0].length, end: span.end };
}

function readSubject(
  text: string,
  clause: Clause,
  sentence: Span,
  words: string,
): DutyDraft[] | null {
  const match = SUBJECT.exec(words);
  if (match === null) return null;
  const bodies = match[1] ?? "";
  const own = readParties(text, { start: sentence.start, end: sentence.start + bodies.length });
  const joint = new RegExp(`,会同(${BODIES})`).exec(words);
  const helped = helpers(text, clause, sentence);
  const others = joint === null ? helped.support : readMatchedParties(text, sentence.start, joint);
  const lead = joint !== null || /牵头/.test(match[0]);
  const named = [...own.lead, ...own.shared, ...own.support];
  if (named.length === 0) return null;
  const told = { start: sentence.start + match[0].length, end: helped.from ?? sentence.end };
  const task = trimSpan(text, told);
  const parties =
    own.lead.length > 0
      ? own
      : { lead: lead ? named : [], support: others, shared: lead ? [] : named };
  const span = { start: sentence.start, end: Math.max(sentence.end, helped.end) };
  return [draftClauseDuty(text, clause, { ...parties, task, span })];
}

const HELPS = new RegExp(
  `[,;]\\s*(${BODIES})(?=(?:等(?:部门|单位))?(?:积极|密切|主动|共同|做好|按照?(?:各自)?职责(?:分工)?)*(?:配合|协助|协同|参与))`,
);

/** Who helps, behind a comma of the sentence or a semicolon after it: `"市甲局牵头组建专班,…;市乙局配合"`. */
function helpers(text: string, clause: Clause, sentence: Span) {
  const stop = text.slice(sentence.start, clause.span.end).search(/[。\r\n]/);
  const end = stop < 0 ? clause.span.end : sentence.start + stop;
  const match = HELPS.exec(text.slice(sentence.start, end));
  const next = match === null ? "" : text.slice(sentence.end, sentence.start + match.index);
  // Of the sentences between them the first is this one's, the others have their own bodies.
  if (match === null || next.includes(";")) return { support: [], from: null, end: 0 };
  const from = sentence.start + match.index;
  return {
    support: readMatchedParties(text, sentence.start, match),
    from: from < sentence.end ? from : null,
    end: from < sentence.end ? 0 : end,
  };
}

function readPassive(
  text: string,
  clause: Clause,
  sentence: Span,
  words: string,
): DutyDraft[] | null {
  const match = PASSIVE.exec(words);
  if (match === null || /负责的|牵头的/.test(match[0])) return null;
  const start = sentence.start + match.index;
  const named = start + closedLength(match[0]);
  const closed =
    findClosingDuty(text, { start, end: sentence.end })?.start === start ||
    NOTHING_MORE.test(text.slice(named, sentence.end));
  const end = closed ? sentence.end : named;
  const read = readParties(text, { start, end });
  if (read.lead.length + read.shared.length + read.support.length === 0) return null;
  const task = passiveTask(text, clause, sentence, { start, closed });
  const from = pointsBack(text, sentence, start) ? task.start : start;
  return [
    draftClauseDuty(text, clause, { ...read, task, span: { start: from, end: sentence.end } }),
  ];
}

/** Verbs that say no more than that it is to be done. */
const NOTHING_MORE =
  /^(?:共同|联合|具体|抓好|负责|组织)*(?:推进|落实|实施|推动|开展|办理|推进落实|组织实施)$/;

/** How far the words reach that name bodies when more follows: `"由A会同B提出意见"` → through B. */
function closedLength(words: string): number {
  const names = new RegExp(
    `^由(?:${BODIES}|${ANY_BODY})(?=(?:分别|共同|联合)?(?:牵头|会同|负责|承担|组织实施))(?:会同${BODIES}|(?:分别|共同|联合)?牵头(?:[,、](?:会同|联合)${BODIES}|[,、]${BODIES}(?:配合|协助|协同|参与))?)?`,
  ).exec(words);
  return names?.[0].length ?? words.length;
}

/** The words before 由; with words behind the verb the sentence; with neither the clause. */
function passiveTask(
  text: string,
  clause: Clause,
  sentence: Span,
  passive: { start: number; closed: boolean },
): Span {
  return passive.closed ? taskBefore(text, clause, sentence, passive.start) : sentence;
}

function pointsBack(text: string, sentence: Span, end: number): boolean {
  const words = text.slice(sentence.start, end).replace(/\s+/g, "");
  return POINTER.exec(words)?.[0].length === words.length && words !== "";
}

/** The words of a sentence up to a place; what they point at; the clause's where there are none. */
function taskBefore(text: string, clause: Clause, sentence: Span, end: number): Span {
  const before = trimSpan(text, { start: sentence.start, end });
  if (pointsBack(text, sentence, end))
    return (
      titleBefore(text, clause, before.start) ??
      sentenceBefore(text, before.start) ??
      clauseTask(text, clause, sentence)
    );
  return before.end - before.start >= 4 ? before : clauseTask(text, clause, sentence);
}

/** The title of a clause that stands in the paragraph of a place. */
function titleBefore(text: string, clause: Clause, at: number): Span | null {
  const own = clause.title !== "" && !/[\r\n]/.test(text.slice(clause.span.start, at));
  return own ? titleWords(text, clause) : null;
}

/** The first sentence of the paragraph that a place stands in, or of the one above where it opens its own. */
function sentenceBefore(text: string, at: number): Span | null {
  const paragraph = /[^\r\n]*\S[^\r\n]*$/u.exec(text.slice(0, at).trimEnd());
  if (paragraph === null) return null;
  const [first] = sentences(text, {
    start: paragraph.index,
    end: paragraph.index + paragraph[0].length,
  });
  return first ?? null;
}

/** The clause's title, else its first sentence, else the sentence itself. */
function clauseTask(text: string, clause: Clause, sentence: Span): Span {
  if (clause.title !== "") return titleWords(text, clause);
  const first = sentences(text, clause.span)[0];
  return first === undefined || first.start >= sentence.start ? sentence : first;
}
