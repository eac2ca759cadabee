import type { PolicyDocument, Span, Statement } from "../../policy.ts";
import type { Corpus, Sentence } from "../corpus.ts";
import { clauseEvidence, type Evidence } from "../evidence.ts";

/** An aim stated in running text: a figure to reach or keep, or a whole to be covered by a year. */
export interface Target {
  readonly document: PolicyDocument;
  readonly year: number | null;
  /** The time phrase that governs it, where that stands outside its words but in the quote: "2025年底前". */
  readonly when: string | null;
  /** Its words alone, white space dropped. */
  readonly words: string;
  readonly evidence: Evidence;
  /** The figures it states; none where all of something is meant ("全覆盖"). */
  readonly figures: readonly Statement[];
}

const TIME = /(?:到|至)?(20\d{2})年(?:底|末)?(?:之?前)?/u;
/** What is to be there by some day, without a figure: "2024年6月底前投入使用". */
const READY =
  /20\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?[底末]?(?:之?前|以前)[^,，。;；]*(?:投入(?:使用|运营)|投[用产]|建成|完成|出台|上线|启用|竣工|交付|到位)/u;
/** The whole of something, which is a target without a figure. */
const WHOLE = /全覆盖|全面|全部|所有|普遍|应\p{Script=Han}尽\p{Script=Han}/u;
/** A level written in Chinese numerals: "保持在二星级以上". */
const LEVEL =
  /(?:保持在|达到|不低于|不少于|提高到|增加到|至少)[^,，。;；]{0,8}[一二三四五六七八九十百两]/u;

/**
 * The aims that a document states in its running text, in order, one for each stretch between commas:
 * "2025年底前,道路照明率达到100%,座椅完好率保持在85%以上" are two, both for 2025.
 */
export function findTargets(document: PolicyDocument, corpus: Corpus): Target[] {
  return corpus
    .of(document)
    .sentences.filter(({ clause }) => clause !== null)
    .flatMap(targetsIn);
}

/** The time phrase that holds at a piece, and where it stands. */
interface Governing {
  readonly words: string;
  readonly year: number;
  readonly at: Span;
  /** It opens its sentence. */
  readonly opens: boolean;
  /** Nothing but the time phrase stands in its piece: it belongs to the piece after it. */
  readonly alone: boolean;
}

const LONGEST_QUOTE = 160;

function targetsIn(sentence: Sentence): Target[] {
  const { document, pieces } = sentence;
  const targets: Target[] = [];
  let time: Governing | null = null;
  for (const [at, piece] of pieces.entries()) {
    const words = squeezed(document.text, piece);
    const found = timeIn(words, piece, at === 0);
    time = found ?? time;
    if (found?.alone) continue;
    const figures = figuresIn(document, piece);
    const stated = figures.length > 0 || (time !== null && WHOLE.test(words)) || LEVEL.test(words);
    if (stated || READY.test(words)) {
      const own = stated ? piece : withSubject(pieces, at, document);
      targets.push(targetOf(own, { sentence, time, figures }));
    }
    if (time !== null) time = carried(time, words);
  }
  return targets;
}

const LONGEST_SUBJECT = 60;

/** "建设花坛,面积大,2024年底前建成": a piece that opens with its time is said of what stands before it. */
function withSubject(pieces: readonly Span[], at: number, { text }: PolicyDocument): Span {
  const piece = pieces[at] ?? { start: 0, end: 0 };
  if (!/^(?:[到至])?20\d{2}年/u.test(squeezed(text, piece))) return piece;
  const ends = pieces.findLastIndex((each, i) => i < at && /[;；。]$/u.test(squeezed(text, each)));
  const before = pieces.slice(ends + 1, at);
  const from = before.find(({ start }) => piece.start - start <= LONGEST_SUBJECT) ?? piece;
  return { start: from.start, end: piece.end };
}

/** The quote reaches back to the time phrase where that stands near. */
function targetOf(
  piece: Span,
  {
    sentence: { document, clause },
    time,
    figures,
  }: { sentence: Sentence; time: Governing | null; figures: readonly Statement[] },
): Target {
  const { text } = document;
  const [figure] = figures;
  const governs = time !== null && (figure === undefined || figure.year === time.year);
  const near = governs && piece.end - time.at.start <= LONGEST_QUOTE;
  const own = trimmed(text, governs && time.alone ? { ...piece, start: time.at.start } : piece);
  const quoted = near ? { ...own, start: Math.min(own.start, time.at.start) } : own;
  const words = squeezed(text, own);
  return {
    document,
    year: figure === undefined ? (time?.year ?? null) : figure.year,
    when: near && !words.includes(time.words) ? time.words : null,
    words,
    figures,
    evidence: clauseEvidence(document, clause ?? undefined, quoted),
  };
}

function squeezed(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, "");
}

function timeIn(words: string, at: Span, opens: boolean): Governing | null {
  const match = TIME.exec(words);
  if (match?.[1] === undefined) return null;
  const alone = words.replace(match[0], "").replace(/[\p{P}\s]/gu, "") === "";
  return { words: match[0], year: Number(match[1]), at, opens, alone };
}

/** Over a semicolon only a time phrase that opens the sentence goes on; behind its first piece it stands apart. */
function carried(time: Governing, words: string): Governing | null {
  return /[;；]$/u.test(words) && !time.opens ? null : { ...time, alone: false };
}

function figuresIn(document: PolicyDocument, { start, end }: Span): Statement[] {
  return document.statements.filter(
    ({ role, valueSpan }) => role === "target" && valueSpan.start >= start && valueSpan.end <= end,
  );
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end).replace(/[,，;；:：。、\s]+$/u, "");
  return { start, end: start + words.length };
}
