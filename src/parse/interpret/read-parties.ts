import { BODY_ENDING } from "../../language/body-ending.ts";
import type { Party, Span } from "../../policy.ts";
import { DUTY_LABEL, type LabelledPart, labelledPart, MARKS } from "../recognise/duty-labels.ts";
import { readTerm } from "./read-term.ts";

/** The bodies that a piece of responsibility text names, by their part. */
export interface Responsibility {
  readonly lead: readonly Party[];
  readonly support: readonly Party[];
  readonly shared: readonly Party[];
  /** Words behind a 完成时限 label, or that name a term by themselves (`"11月底前完成"`), if the text has any. */
  readonly deadline: { readonly text: string; readonly span: Span } | null;
}

type Part = "lead" | "support" | "shared";

/**
 * Responsibility words of an evened text, in any usual form: `"牵头单位:A、B;责任单位:C"`, `"A牵头,B、C配合"`,
 * `"由A会同B负责"`, `"A、B,各县〔市、区〕政府按职责分工负责"`. With a lead, those named without a part support it.
 */
export function readParties(text: string, span: Span, fallback: Part = "shared"): Responsibility {
  const found: Record<Part, Party[]> = { lead: [], support: [], shared: [] };
  let deadline: Responsibility["deadline"] = null;
  for (const section of splitLabels(text, span)) {
    if (section.part === "deadline") {
      deadline = readDeadline(text, section);
      continue;
    }
    if (section.part === "person") continue;
    for (const chunk of splitChunks(text, section)) {
      const term = readTerm(text, chunk);
      if (term === null) readChunk(text, chunk, section.part ?? fallback, found);
      else deadline ??= term;
    }
  }
  if (found.lead.length === 0) return { ...found, deadline };
  return {
    lead: found.lead,
    support: dropRepeats([...found.support, ...found.shared]),
    shared: [],
    deadline,
  };
}

function dropRepeats(parties: readonly Party[]): Party[] {
  return parties.filter(
    (party, index) => parties.findIndex((other) => other.name === party.name) === index,
  );
}

interface Section extends Span {
  readonly part: LabelledPart | null;
}

const LABEL = new RegExp(DUTY_LABEL, "gu");

function splitLabels(text: string, span: Span): Section[] {
  const labels = [...text.slice(span.start, span.end).matchAll(LABEL)];
  const first = labels[0];
  if (first === undefined) return [{ ...span, part: null }];
  const before: Section = { start: span.start, end: span.start + first.index, part: null };
  return [
    before,
    ...labels.map((label, index): Section => {
      const start = span.start + label.index + label[0].length;
      const next = labels[index + 1];
      const end = next === undefined ? span.end : span.start + next.index;
      return { start, end, part: labelledPart(label[0]) };
    }),
  ];
}

function readDeadline(text: string, span: Span): Responsibility["deadline"] {
  const raw = text.slice(span.start, span.end);
  const words = raw.trim().replace(/[;,。)】〕(【〔\s]+$/, "");
  if (words === "") return null;
  const start = span.start + raw.indexOf(words);
  return { text: words, span: { start, end: start + words.length } };
}

/** Cuts at commas, semicolons and full stops that stand outside brackets. */
function splitChunks(text: string, span: Span): Span[] {
  return splitOutside(text, span, /[,;。]/);
}

function splitOutside(text: string, span: Span, at: RegExp): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let start = span.start;
  for (let index = span.start; index < span.end; index++) {
    const character = text.charAt(index);
    if (/[(〔[【]/.test(character)) depth++;
    else if (/[)〕\]】]/.test(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && at.test(character)) {
      parts.push({ start, end: index });
      start = index + 1;
    }
  }
  parts.push({ start, end: span.end });
  return parts;
}

/** One chunk: `"由A会同B负责"`, `"C、D配合"`, `"各县政府按职责分工负责"`. */
function readChunk(text: string, chunk: Span, fallback: Part, found: Record<Part, Party[]>): void {
  const words = text.slice(chunk.start, chunk.end);
  const marked = splitAtMarkedLead(text, chunk);
  if (marked !== null) {
    found.lead.push(...readNames(text, marked.lead));
    for (const rest of marked.rest) readChunk(text, rest, fallback, found);
    return;
  }
  const joint = /会同|联合(?!会)|协同(?!推进|配合|做好|落实|\s*$)/.exec(words);
  if (joint !== null && joint.index > 0) {
    const middle = chunk.start + joint.index;
    found.lead.push(...readNames(text, { start: chunk.start, end: middle }));
    found.support.push(...readNames(text, { start: middle + joint[0].length, end: chunk.end }));
    return;
  }
  const cut = /牵头|主抓|主办|(?:负责|总)统筹|统筹负责|负?总责/.exec(words);
  if (cut !== null) {
    const middle = chunk.start + cut.index;
    found.lead.push(...readNames(text, { start: chunk.start, end: middle }));
    const rest = { start: middle + cut[0].length, end: chunk.end };
    // "市甲局牵头公园建设": what is led is no body.
    found.support.push(...readNames(text, rest).filter(({ name }) => isBody(name)));
    return;
  }
  const supports =
    joint !== null ||
    /(配合|参加|参与|协助|协同|协办|支持|指导)(落实|做好.{0,4}|实施|推进)?\s*$/.test(words);
  found[supports ? "support" : fallback].push(...readNames(text, chunk));
}

/** `"A、B(牵头)、C"` → B leads, A and C do not. */
function splitAtMarkedLead(text: string, chunk: Span): { lead: Span; rest: Span[] } | null {
  const words = text.slice(chunk.start, chunk.end);
  const mark = /\s*[(〔[]\s*(?:牵头|主办|主抓)(?:单位|部门)?\s*[)〕\]]/.exec(words);
  if (mark === null) return null;
  const from = words.lastIndexOf("、", mark.index) + 1;
  const rest = [
    { start: chunk.start, end: chunk.start + from },
    { start: chunk.start + mark.index + mark[0].length, end: chunk.end },
  ];
  return {
    lead: { start: chunk.start + from, end: chunk.start + mark.index },
    rest: rest.filter(({ start, end }) => end > start),
  };
}

function readNames(text: string, span: Span): Party[] {
  return splitOutside(text, span, /[、]/)
    .flatMap((part) => splitAtBlanks(text, part))
    .flatMap((part) => splitAtAnd(text, part))
    .flatMap((part) => cleanName(text, part));
}

/** Blanks part two bodies where both sides read like one: `"市甲局 市乙局"`. */
function splitAtBlanks(text: string, span: Span): Span[] {
  for (const gap of text.slice(span.start, span.end).matchAll(/\s+/g)) {
    const left = { start: span.start, end: span.start + gap.index };
    const right = { start: left.end + gap[0].length, end: span.end };
    if (!BODY_END.test(text.slice(left.start, left.end).trimStart())) continue;
    if (!BODY_START.test(text.slice(right.start, right.end))) continue;
    return [left, ...splitAtBlanks(text, right)];
  }
  return [span];
}

/** 和, 及, 与 part two bodies only where both sides read like one: 市有关部门及各区政府, but not 园林和绿化局. */
function splitAtAnd(text: string, span: Span): Span[] {
  const words = text.slice(span.start, span.end);
  for (const match of words.matchAll(/以及|[和及与暨]/g)) {
    const left = words.slice(0, match.index).trim();
    const right = words.slice(match.index + match[0].length).trim();
    if (!BODY_END.test(left) || !BODY_START.test(right)) continue;
    const middle = span.start + match.index;
    return [
      { start: span.start, end: middle },
      ...splitAtAnd(text, { start: middle + match[0].length, end: span.end }),
    ];
  }
  return [span];
}

const BODY_END = new RegExp(
  `(?:${BODY_ENDING}|会|联|社|处|署|所|团|部门|单位|机构|企业|公安|[〕)])$`,
);

function isBody(name: string): boolean {
  return BODY_END.test(name) || /^各|[县市区镇乡]$|街道$/.test(name);
}

const BODY_START =
  /^(各|市|县|区|省|州|镇|乡|其他|有关|相关|国家|属地|所在|人行|中国|人民|街道|当地|团|自治)/;

const BEFORE = /由|会同|联合(?!会)|和|及|以及|并|同|与|以|[(【〔[](?![^)】〕\]]*[)】〕\]])|[:、,;]/;
const LEAD_WORDS = new RegExp(`^(?:[\\s${MARKS}]|${BEFORE.source})+`);

const BEHIND =
  /[)】](?<![(【][^()【】]*[)】])|等(?:有关|相关|市直|县直|市级|县级)?(?:部门|单位|部门单位|部门和单位|单位和部门)?|(?:按照?|依据|根据|结合)?各?自?的?(?:职责|职能|分工|责任|任务)+(?:分工|任务|范围|划分)*(?:分别)?|(?:分别|共同|具体|组织|牵头|统筹)?(?:负责|落实|实施|推进|承担|办理)|配合|参加|参与|协助|指导|协同|协办|协抓|支持|牵头|主抓|主办|分别|下同|做好|推进|[;,。]/;
const TAIL_WORDS = new RegExp(`(?:[\\s【(〔[${MARKS}]|${BEHIND.source})+$`);

/** What a body is responsible for, behind its name: `"各镇政府负责土地"`. */
const OWN_TASK = new RegExp(`(${BODY_ENDING}|街道|乡镇)(?:负责|承担|做好)(?!的)\\S{2,}$`);

function cleanName(text: string, span: Span): Party[] {
  const raw = text.slice(span.start, span.end);
  const lead = LEAD_WORDS.exec(raw)?.[0].length ?? 0;
  const rest = raw.slice(lead);
  const name = rest.replace(OWN_TASK, "$1").replace(TAIL_WORDS, "").trim();
  const tight = name.replace(/\s+/g, "");
  if (!/\p{Script=Han}{2}/u.test(tight) || tight.length > 36 || NO_NAME.test(tight)) return [];
  const start = span.start + lead + rest.indexOf(name);
  return [{ name: tight, span: { start, end: start + name.length } }];
}

const NO_NAME = /^(按职责|按照|职责分工|分工|下同|排名第一|列第一|分别|以下|同上|首位|第一位)/;
