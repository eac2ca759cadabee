import type { Clause, Span, Statement } from "../../policy.ts";
import type { Recognised } from "../recognise/recognise.ts";
import { type Squeezed, spanIn, squeeze } from "../recognise/squeeze.ts";
import { digitise } from "./digitise.ts";
import { findDutyBracket } from "./find-duty-bracket.ts";
import { type Figure, findFigures } from "./find-figures.ts";
import { findTimes, type TimePhrase } from "./find-time.ts";
import { type Measured, measure } from "./measure-segment.ts";
import { readComparator, readNumber } from "./read-number.ts";
import { isOrigin, sentenceBounds, timeOf } from "./time-of-figure.ts";

/**
 * The figures of the running text with what they measure, the year they hold for and whether they are the state before
 * or the aim: `"到2025年,…每千人口拥有车位达到4.5个。"`. A time phrase holds until the next one in the same clause.
 */
export function readStatements(text: string, form: Recognised, signed: number | null): Statement[] {
  const leads = leadsOver(text, form.clauses);
  const drafts = form.clauses.flatMap((clause) =>
    readClause(text, clause, { signed, lead: leads.get(clause.id) ?? null }),
  );
  return drafts.map((draft, index) => ({ id: `s${index + 1}`, ...draft }));
}

type Draft = Omit<Statement, "id">;

/** Heading and body are read apart, so that a heading's words never become part of the first sentence. */
function readClause(text: string, clause: Clause, under: Under): Draft[] {
  const bracket = findDutyBracket(text, clause.span);
  const end = bracket === null ? clause.span.end : bracket.start - 1;
  const numberEnd = clause.span.start + clause.number.length;
  const titleEnd = Math.max(numberEnd, Math.min(clause.titleSpan.end, end));
  const gap = /^[。.:;\s]*/.exec(text.slice(titleEnd, end))?.[0].length ?? 0;
  const parts = [
    { start: numberEnd, end: titleEnd },
    { start: titleEnd + gap, end },
  ];
  return parts.flatMap((part) => readPart(text, clause, part, under));
}

/** What stands over a clause. */
interface Under {
  /** Year in which the document was signed. */
  readonly signed: number | null;
  /** The time of the words with a colon that its list follows. */
  readonly lead: TimePhrase | null;
}

/**
 * The times of the words that lists follow, by the ids of the items: `"到2025年,实现以下目标:"` over `"——绿地率达到40%"`. The words are
 * the end of the parent or a paragraph before the items.
 */
function leadsOver(text: string, clauses: readonly Clause[]): ReadonlyMap<string, TimePhrase> {
  const leads = new Map<string, TimePhrase>();
  const open = new Map<string | null, TimePhrase | null>();
  for (const { id, parent, number, span } of clauses) {
    const lead = number === "" ? null : (open.get(parent) ?? null);
    if (lead !== null) leads.set(id, lead);
    const words = /[^。;!?\n]*[::]\s*$/u.exec(text.slice(span.start, span.end))?.[0];
    const time = words === undefined ? undefined : findTimes(words.replace(/\s/g, "")).at(-1);
    const told = time?.year == null ? null : time;
    open.set(id, told);
    if (number === "") open.set(parent, told);
  }
  return leads;
}

function readPart(text: string, clause: Clause, part: Span, { signed, lead }: Under): Draft[] {
  if (!/[\d十百千万亿]|分之/u.test(text.slice(part.start, part.end))) return [];
  const squeezed = digitise(squeeze(text, part));
  const figures = findFigures(squeezed.text);
  if (figures.length === 0) return [];
  const times = findTimes(squeezed.text);
  const head = lead ?? headTime(clause);
  const context = { clause, squeezed, times, head, hint: sectionRole(clause), signed };
  return measure(squeezed.text, figures, times).map((measured) => toDraft(text, context, measured));
}

interface Context {
  readonly clause: Clause;
  readonly squeezed: Squeezed;
  readonly times: readonly TimePhrase[];
  /** The year of the words over the list, or that a heading over the figures begins with. */
  readonly head: TimePhrase | null;
  readonly hint: Statement["role"];
  /** Year in which the document was signed. */
  readonly signed: number | null;
}

function toDraft(text: string, context: Context, measured: Measured): Draft {
  const { clause, squeezed, times } = context;
  const { figure } = measured;
  const time =
    timeOf(squeezed.text, times, figure) ?? (isOrigin(squeezed.text, figure) ? null : context.head);
  const words = squeezed.text.slice(Math.max(0, figure.from - 6), figure.from) + figure.raw;
  const read = readNumber(figure.raw);
  const bounds = sentenceBounds(squeezed.text, figure);
  const valueSpan = spanIn(squeezed, figure.from, figure.to);
  return {
    subject: measured.subject,
    raw: text.slice(valueSpan.start, valueSpan.end).replace(/\s+/g, ""),
    number: read.number ?? 0,
    unit: read.unit ?? "",
    comparator: comparatorOf(words, figure.raw),
    year: time?.year ?? null,
    when: time?.words ?? null,
    role:
      (isOrigin(squeezed.text, figure) ? "baseline" : null) ??
      time?.role ??
      roleByYear(time, context.signed) ??
      ownRole(squeezed.text, bounds.from, figure) ??
      context.hint,
    clause: clause.id,
    span: spanIn(squeezed, Math.min(measured.from, figure.from), Math.max(measured.to, figure.to)),
    valueSpan,
    sentence: spanIn(squeezed, bounds.from, bounds.to),
  };
}

/** The year that the nearest heading begins with, its own first: "2025年见成效。…", "(二)到2025年目标". */
function headTime({ title, path }: Clause): TimePhrase | null {
  for (const words of [title, ...[...path].reverse()]) {
    const [time] = findTimes(words);
    if (time !== undefined && time.year !== null && HEAD_MARK.test(words.slice(0, time.from)))
      return time;
  }
  return null;
}

/** Nothing but a number before the year. */
const HEAD_MARK = /^[\p{P}\p{S}\d一二三四五六七八九十\s]{0,6}$/u;

function comparatorOf(words: string, raw: string): Statement["comparator"] {
  const before = words.slice(0, words.length - raw.length);
  const near =
    /(不低于|不少于|不小于|至少|最少|超过|不超过|不高于|不大于|至多|控制在|高于|大于|不得低于|不得少于|不得超过|突破|接近|(?<!不)(?:低于|少于|不足)|[约近≥≤])(?:为|达到?|有)?$/.exec(
      before,
    );
  return readComparator(
    (near?.[1] ?? "")
      .replace("突破", "超过")
      .replace("不得", "不")
      .replace(/^少于|^不足/, "低于") + raw.replace(/(\d)[多余几]/, "$1余"),
  );
}

/** A year before that of the signature lies behind, a later one ahead. */
function roleByYear(time: TimePhrase | null, signed: number | null): Statement["role"] {
  if (signed === null || time?.year === null || time === null || time.year === signed) return null;
  return time.year < signed ? "baseline" : "target";
}

const ACHIEVED =
  /(全市|全县|全区|全省|全州)?(现有(?!基础)|共有|已有|已(?:经)?(?:达|完成|实现|备案|投入|出台|覆盖|形成)|已建成(?!.{0,2}(?:居住|小区|住宅|区|的))|累计|建成了|共建成|仅有|达到了|实现了|被?评为|被?认定为|普查|公报|年报|数据显示)/;
const AIMED =
  /(力争|争取|确保|不低于|不少于|不超过|至少|应当?|要|必须|须|需|不得|原则上|逐步|努力)/;

function ownRole(text: string, from: number, figure: Figure): Statement["role"] {
  const part = text.slice(from, figure.from).split(/[;]/).at(-1) ?? "";
  if (/^的(要求|标准|目标|比例配)/.test(text.slice(figure.to))) return "target";
  if (ACHIEVED.test(part)) return "baseline";
  return AIMED.test(part) ? "target" : null;
}

/** What the headings over a clause say about its figures: 发展基础, 现状 → the state before; 目标, 任务 → the aim. */
function sectionRole(clause: Clause): Statement["role"] {
  for (const words of [clause.title, ...[...clause.path].reverse()]) {
    if (/^附件/.test(words)) return null;
    if (/基础$|现状|背景|成效|成就|回顾|形势|做法|经验|执行情况/.test(words)) return "baseline";
    if (/目标|任务|举措|措施$/.test(words)) return "target";
  }
  return null;
}
