import type { Figure } from "./find-figures.ts";
import type { TimePhrase } from "./find-time.ts";
import { type Subject, subjectBefore, subjectBehind } from "./read-subject.ts";
import { splitInTurn, splitShared } from "./split-subject.ts";

/** A figure with what it measures; `from`/`to` are the subject's place in the squeezed text. */
export interface Measured extends Subject {
  readonly figure: Figure;
}

/** A stretch of squeezed text. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the words that each figure measures: those before its predicate (`"占比达到70%"` → 占比), those behind it where
 * it opens the phrase (`"建成10座公园"` → 公园), several subjects with one predicate (`"甲率、乙率均达到100%"`, two
 * readings) and several figures in turn (`"甲、乙率分别达到100%、60%"`). A figure without a subject is left out.
 */
export function measure(
  text: string,
  figures: readonly Figure[],
  times: readonly TimePhrase[],
): Measured[] {
  const found: Measured[] = [];
  let last: Measured | null = null;
  for (const segment of segments(text)) {
    const own = figures.filter((figure) => figure.from >= segment.from && figure.to <= segment.to);
    const read = readSegment({ text, segment, figures: own, times }, last);
    found.push(...read);
    last = read.at(-1) ?? (text.charAt(segment.to) === "。" ? null : last);
  }
  return found;
}

/** Stretches between commas, semicolons, colons and full stops outside brackets. */
function segments(text: string): Stretch[] {
  const parts: Stretch[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index <= text.length; index++) {
    depth = depthAfter(text.charAt(index), depth);
    if (index < text.length && !cutsAt(text, index, depth)) continue;
    if (index > from) parts.push({ from, to: index });
    from = index + 1;
  }
  return parts;
}

function depthAfter(character: string, depth: number): number {
  if (/[(《“〔]/.test(character)) return depth + 1;
  if (/[)》”〕]/.test(character)) return Math.max(0, depth - 1);
  return /[。;]/.test(character) ? 0 : depth;
}

function cutsAt(text: string, index: number, depth: number): boolean {
  const character = text.charAt(index);
  if (/[。;!?]/.test(character)) return true;
  if (depth > 0 || !/[,:]/.test(character)) return false;
  return !(
    /\d/.test(text.charAt(index - 1)) && /^\d{3}(?!\d)/.test(text.slice(index + 1, index + 5))
  );
}

/** A segment with the figures in it. */
interface Segment {
  readonly text: string;
  readonly segment: Stretch;
  readonly figures: readonly Figure[];
  readonly times: readonly TimePhrase[];
}

function readSegment(given: Segment, earlier: Measured | null): Measured[] {
  const whole = readInTurn(given) ?? readComparison(given, earlier);
  if (whole !== null) return whole;
  const found: Measured[] = [];
  given.figures.forEach((_, index) => {
    found.push(...readFigure(given, index, found.at(-1) ?? (index === 0 ? earlier : null)));
  });
  return found;
}

/** End of a time phrase between the segment's start and the figure. */
function timeEnd(given: Segment, figure: Figure): number {
  const inner = given.times.filter(
    (time) => time.from >= given.segment.from && time.to <= figure.from,
  );
  return inner.at(-1)?.to ?? given.segment.from;
}

function readFigure(given: Segment, index: number, last: Measured | null): Measured[] {
  const { text, segment, figures } = given;
  const figure = figures[index];
  if (figure === undefined) return [];
  const previous = figures[index - 1] ?? null;
  const ahead = {
    from: Math.max(previous?.to ?? segment.from, timeEnd(given, figure)),
    to: figure.from,
  };
  const next = figures[index + 1];
  const behind = { from: figure.to, to: next?.from ?? segment.to, last: next === undefined };
  if (isQualifier(given, index)) return [];
  const listed = previous !== null && /[、和及与]$/.test(text.slice(ahead.from, ahead.to));
  const before = listed
    ? null
    : (subjectBefore(text, ahead, previous !== null) ?? subjectBeforeTime(given, figure, previous));
  if (before !== null) return readAhead(given, figure, before, last);
  const after = subjectBehind(text, behind);
  if (after !== null) return [{ figure, ...after }];
  const change = CHANGE.exec(text.slice(ahead.from, ahead.to))?.[0];
  if (change !== undefined && last !== null) {
    const from = figure.from - change.length;
    return [{ figure, subject: withoutChange(last.subject) + change, from, to: figure.from }];
  }
  const inherited = last ?? subjectOfPhraseBefore(text, segment);
  return inherited === null
    ? []
    : [{ figure, subject: inherited.subject, from: inherited.from, to: inherited.to }];
}

/** How much the measure named before changes, which is another measure: `"收入100亿元,增长5%"`. */
const CHANGE = /(?:同比|环比|年均)?(?:增长|下降|增加|减少|提高|上升|回落)$/;

/** Figures that say by how much and not how many. */
const IS_SHARE = /%|‰|百分点|倍/;

function withoutChange(subject: string): string {
  return subject.replace(CHANGE, "");
}

/** `"绿地率2023年底前达到40%"`: the time phrase stands between the subject and its predicate. */
function subjectBeforeTime(given: Segment, figure: Figure, previous: Figure | null) {
  const time = given.times
    .filter((each) => each.from > given.segment.from && each.to <= figure.from)
    .at(-1);
  if (time === undefined || (previous !== null && previous.to > time.from)) return null;
  return subjectBefore(
    given.text,
    { from: previous?.to ?? given.segment.from, to: time.from },
    previous !== null,
  );
}

/** `"运营10个以上中心的机构数量达到4家"`: the first figure says which, the second how many. */
function isQualifier(given: Segment, index: number): boolean {
  const { text, segment, figures } = given;
  const next = figures[index + 1];
  const figure = figures[index];
  if (figure === undefined || next === undefined || index > 0) return false;
  const opening = text.slice(segment.from, figure.from);
  return (
    /^.{0,3}$/.test(opening) &&
    !/[全共]/.test(opening) &&
    /的.*达到?$/.test(text.slice(figure.to, next.from))
  );
}

function readAhead(
  given: Segment,
  figure: Figure,
  before: Subject & { readonly verb: boolean },
  last: Measured | null,
): Measured[] {
  const { text, segment } = given;
  if (before.verb) {
    const next = given.figures.find((other) => other.from > figure.from);
    const object = subjectBehind(text, {
      from: figure.to,
      to: next?.from ?? segment.to,
      last: next === undefined,
    });
    if (object !== null) {
      const words = text
        .slice(before.from, figure.from)
        .replace(/(至少|最少|分别|不少于|不低于)+$/, "");
      return [{ figure, subject: words + object.subject, from: before.from, to: object.to }];
    }
  }
  const rate = /^每\p{Script=Han}{1,2}(?:每\p{Script=Han})?(?:补[助贴])?$/u.test(before.subject)
    ? phraseBefore(text, segment)
    : null;
  if (rate !== null)
    return [{ figure, subject: rate.subject + before.subject, from: rate.from, to: before.to }];
  const relative = /^(占|高于|低于|比|较|同比)/.test(before.subject) && last !== null;
  if (relative)
    return [
      {
        figure,
        subject: joinRelative(withoutChange(last.subject), before.subject),
        from: before.from,
        to: before.to,
      },
    ];
  const change = IS_SHARE.test(figure.raw)
    ? (CHANGE.exec(text.slice(before.to, figure.from))?.[0] ?? "")
    : "";
  return splitShared(before).map((part) => ({
    figure,
    ...part,
    subject: withoutChange(part.subject) + change,
  }));
}

/** `"绿地"` + `"占建设用地"`; of two relations the later replaces the earlier. */
function joinRelative(base: string, relation: string): string {
  const cut = /^(.{2,}?)(?:高于|低于|较|比上年)/.exec(base)?.[1] ?? base;
  const word = /^(占|高于|低于)/.exec(relation)?.[1] ?? "";
  const at = word === "占" ? cut.indexOf("占") : -1;
  return (at > 1 ? cut.slice(0, at) : cut) + relation;
}

/** What a figure with nothing but a verb speaks of: the phrase before (`"推进改造,每年实施100户"` → 改造). */
function subjectOfPhraseBefore(text: string, segment: Stretch): Subject | null {
  const phrase = phraseBefore(text, segment);
  const head =
    /^(?:推进|开展|实施|加强|加快|推动|支持|做好|组织)+/.exec(phrase?.subject ?? "")?.[0].length ??
    0;
  return phrase === null
    ? null
    : { ...phrase, subject: phrase.subject.slice(head), from: phrase.from + head };
}

/** The words between the two commas before a segment, if they are few. */
function phraseBefore(text: string, segment: Stretch): Subject | null {
  if (text.charAt(segment.from - 1) !== ",") return null;
  const start =
    Math.max(...["。", ";", ",", ":"].map((mark) => text.lastIndexOf(mark, segment.from - 2))) + 1;
  const words = text.slice(start, segment.from - 1);
  return words.length < 4 || words.length > 40
    ? null
    : { subject: words, from: start, to: segment.from - 1 };
}

/**
 * `"分别高于全省(18.08%)1.67个百分点、全国(17.8%)1.95个百分点"` behind a phrase that says what is compared: a figure in
 * brackets is that of the body before it, the others tell the difference.
 */
function readComparison(given: Segment, earlier: Measured | null): Measured[] | null {
  const { text, segment, figures } = given;
  const relation = /^(?:分别)?(高于|低于)/.exec(text.slice(segment.from, segment.to))?.[1];
  if (relation === undefined || earlier === null || figures.length < 2) return null;
  let body = "";
  let from = segment.from;
  let at = segment.from;
  return figures.map((figure) => {
    const words = text.slice(at, figure.from).replace(/分别|高于|低于|[()、]/g, "");
    if (words !== "") from = at + text.slice(at, figure.from).indexOf(words);
    if (words !== "") body = words;
    at = figure.to;
    const own = text.charAt(figure.from - 1) === "(";
    const subject = own
      ? body + earlier.subject.replace(/^[全我本][市县区州省]/, "")
      : earlier.subject + relation + body;
    return { figure, subject, from, to: from + body.length };
  });
}

/** Several figures in turn behind 分别. */
function readInTurn(given: Segment): Measured[] | null {
  const { text, figures } = given;
  const first = figures[0];
  if (first === undefined || figures.length < 2) return null;
  const from = timeEnd(given, first);
  if (!/分别/.test(text.slice(from, first.from)) || !onlyMarksBetween(text, figures)) return null;
  const subject = subjectBefore(text, { from, to: first.from }, false);
  if (subject === null) return null;
  const parts = splitInTurn(subject.subject, figures.length);
  return figures.map((figure, index) => ({
    figure,
    from: subject.from,
    to: subject.to,
    subject: parts[index] ?? subject.subject,
  }));
}

function onlyMarksBetween(text: string, figures: readonly Figure[]): boolean {
  return figures.every((figure, index) => {
    const next = figures[index + 1];
    return next === undefined || /^[、和及与,]$/.test(text.slice(figure.to, next.from));
  });
}
