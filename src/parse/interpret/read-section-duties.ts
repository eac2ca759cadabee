import type { Clause, Party, Span } from "../../policy.ts";
import { BODIES, BODY } from "./body-words.ts";
import { draftClauseDuty } from "./draft-clause-duty.ts";
import type { DutyDraft } from "./duty-draft.ts";
import { readMatchedParties } from "./read-matched-parties.ts";
import { readParties } from "./read-parties.ts";
import { trimSpan } from "./trim-span.ts";

/**
 * The duties of a clause that a department's name heads: `"(二)市甲局"` / `"负责安排预算。落实资金保障。"` → one for each
 * sentence; `"市甲局:负责…"` likewise. A name that only stands as a title counts under a heading about who does what
 * (职责分工, 部门职责). Null for other clauses.
 */
export function readSectionDuties(
  text: string,
  clause: Clause,
  parent: Clause | undefined,
): DutyDraft[] | null {
  const heads = [titleHead(text, clause, parent), ...labelHeads(text, clause)].filter(
    (head) => head !== null,
  );
  const drafts = heads.flatMap((head) => {
    const read = readParties(text, head.names);
    const named = [...read.lead, ...read.shared, ...read.support];
    if (named.length === 0) return [];
    return sentences(text, head.work).map((sentence) =>
      readSentence({ text, clause, named, head: head.names, sentence }),
    );
  });
  return drafts.length === 0 ? null : drafts;
}

const SECTION =
  /职责$|(?:职责|任务|责任|部门|单位|工作)(?:分工|划分|清单)$|(?:部门|单位|各方|工作)责任$/;
const NAME = new RegExp(`^(?:${BODIES}|各[^,。;:的、由]{1,10})$`);
const LABELLED = new RegExp(
  `^(?:[(（]?[一二三四五六七八九十\\d]{1,3}[)）、.]\\s*)?(${BODY}(?:、${BODY})*)\\s*:\\s*(?=\\S{4})`,
);
/** What follows the colon is work and no list of names, numbers or places. */
const WORK =
  /^(?:牵头|负责|会同|配合|协助|参与|指导|组织|统筹|落实|做好|加强|承担|制定|开展|推进|监督|按照|根据|依法|具体|主要|将|对|在)/;

interface Head {
  readonly names: Span;
  /** The words of work under it. */
  readonly work: Span;
}

/** The name over a clause: its own title, or that of the item whose paragraph it is. */
function titleHead(text: string, clause: Clause, parent: Clause | undefined): Head | null {
  const owner = clause.number === "" && parent !== undefined ? parent : clause;
  const { titleSpan } = owner;
  const title = text.slice(titleSpan.start, titleSpan.end);
  const from = title.startsWith(owner.number) ? owner.number.length : 0;
  const names = trimSpan(text, { start: titleSpan.start + from, end: titleSpan.end });
  const isName = NAME.test(text.slice(names.start, names.end).replace(/\s+/g, ""));
  if (!isName || !isSection(owner)) return null;
  const start = owner === clause ? titleSpan.end : clause.span.start;
  return { names, work: { start, end: clause.span.end } };
}

/** Lines of a clause that begin with a department and a colon. */
function labelHeads(text: string, clause: Clause): Head[] {
  const { span } = clause;
  return [...text.slice(span.start, span.end).matchAll(/[^\r\n]+/g)].flatMap((line): Head[] => {
    const match = LABELLED.exec(line[0]);
    const names = match?.[1] ?? "";
    const work = line[0].slice(match?.[0].length);
    if (match === null || !(isSection(clause) || WORK.test(work))) return [];
    const start = span.start + line.index + match[0].indexOf(names);
    const end = span.start + line.index + line[0].length;
    return [
      { names: { start, end: start + names.length }, work: { start: end - work.length, end } },
    ];
  });
}

function isSection({ path }: Clause): boolean {
  return path.some((label) => SECTION.test(label.replace(/[()]/g, "")));
}

function sentences(text: string, span: Span): Span[] {
  return [...text.slice(span.start, span.end).matchAll(/[^。;]+/g)]
    .map(({ 0: words, index }) =>
      trimSpan(text, { start: span.start + index, end: span.start + index + words.length }),
    )
    .map(({ start, end }) => ({
      start: start + (/^[\s:,]*/.exec(text.slice(start, end))?.[0].length ?? 0),
      end,
    }))
    .filter(({ start, end }) => text.slice(start, end).replace(/\s+/g, "").length >= 4);
}

interface Told {
  readonly text: string;
  readonly clause: Clause;
  readonly named: readonly Party[];
  readonly head: Span;
  readonly sentence: Span;
}

/** The sentence without its verb is the task; whom it names with 会同 supports. */
function readSentence({ text, clause, named, head, sentence }: Told): DutyDraft {
  const words = text.slice(sentence.start, sentence.end);
  const joint = new RegExp(`^(?:牵头)?(?:会同|联合)(${BODIES})`).exec(words);
  const support = joint === null ? [] : readMatchedParties(text, sentence.start, joint);
  const leads = support.length > 0 || /^牵头/.test(words);
  const verb = /^(?:(?:具体|主要|牵头|共同)*负责(?![人的])|牵头)/.exec(words)?.[0].length ?? 0;
  const draft = draftClauseDuty(text, clause, {
    task: { start: sentence.start + (joint?.[0].length ?? verb), end: sentence.end },
    lead: leads ? named : [],
    support,
    shared: leads ? [] : named,
    span: { start: head.start, end: sentence.end },
  });
  return { ...draft, task: draft.task.replace(/^负责/, "") };
}
