import type { Answer } from "../src/answer/answer.ts";
import { answerWords, listEntries } from "./answer-words.ts";
import { chineseNumbersIn, type FoundNumber, numbersIn, shortYearsIn } from "./numbers-in.ts";
import type { Question } from "./question.ts";
import { shownCalculations } from "./shown-calculations.ts";

export interface SupportCheck {
  readonly supported: boolean;
  /** Figures without a source, with a few words around them, and wrong calculations. */
  readonly unsupported: readonly string[];
}

type Judged = Pick<Answer, "answer" | "table" | "notes" | "citations">;

/** Words after a figure that make it a count of what the answer itself lists. */
const COUNTED = /^\s*(?:项|条|处|家|份|行|类|种|件|名|人|次|位|地|个(?!百分点)|[a-z])/i;
/** Words before a figure that make it a place in a ranking. */
const ORDINAL = /(?:第|排名|排|top|no\.?|#)\s*$/i;

/**
 * Checks that every figure of an answer has a source: a quote, a citation's locator, title or number,
 * the question (or what the reader said before), or a calculation that the answer shows and that is
 * right. A percentage needs a source that has a percent sign.
 *
 * A figure may also count what the answer lists ("共 13 项" over 13 rows) or the documents searched.
 * Independent of the product's own check on purpose.
 */
export function checkSupport(
  question: Pick<Question, "question" | "history">,
  answer: Judged,
  documentCount: number,
): SupportCheck {
  const text = answerWords(answer).normalize("NFKC");
  const sources = sourcesOf(question, answer);
  const calculations = shownCalculations(text);
  const computed = new Set([
    ...calculations.filter((c) => c.right).flatMap((c) => [c.result, ...c.constants]),
    ...shownDateSpans(text),
  ]);
  const counts = countsIn(answer, documentCount);
  const ranks = listEntries(answer)?.length ?? 0;
  const unsupported = numbersIn(text)
    .filter((number) => !isStated(number, sources))
    .filter((number) => !computed.has(number.plain) && !computed.has(number.value))
    .filter((number) => !isCount(number, text, counts))
    .filter((number) => !(isOrdinal(number, text) && number.plain <= ranks))
    .map((number) =>
      text.slice(Math.max(0, number.start - 8), number.end + 6).replace(/\s+/g, " "),
    );
  const wrong = calculations.filter((c) => !c.right).map((c) => `算错:${c.text}`);
  return {
    supported: unsupported.length + wrong.length === 0,
    unsupported: [...unsupported, ...wrong],
  };
}

/** Days between two dates that an answer shows: "56天(2022-09-08→2022-11-03)". */
function shownDateSpans(text: string): number[] {
  const spans = text.matchAll(/(\d+)\s*(?:天|days[^(]*)\((\d{4}-\d\d-\d\d)→(\d{4}-\d\d-\d\d)/g);
  return [...spans].flatMap(([, days, from = "", to = ""]) =>
    Date.parse(to) - Date.parse(from) === Number(days) * 86_400_000 ? [Number(days)] : [],
  );
}

interface Source {
  readonly plain: ReadonlySet<number>;
  readonly values: ReadonlySet<number>;
  readonly percent: boolean;
}

function sourcesOf(question: Pick<Question, "question" | "history">, answer: Judged): Source[] {
  const said = (question.history ?? []).filter((turn) => turn.role === "user");
  const texts = [
    ...citedTexts(answer.citations),
    question.question,
    ...said.map((turn) => turn.text),
  ];
  return texts.map((text) => {
    const joined = text.normalize("NFKC").replace(/(\d)\s*\.\s*(?=\d)/g, "$1.");
    const numbers = [joined, acrossPages(joined)].flatMap(numbersIn);
    const unbroken = joined.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");
    const spoken = [...chineseNumbersIn(unbroken), ...shortYearsIn(joined)];
    return {
      plain: new Set([...numbers.map((n) => n.plain), ...spoken]),
      values: new Set([...numbers.map((n) => n.value), ...spoken]),
      percent: /%|百分|percent|per cent/i.test(joined),
    };
  });
}

/** A figure that a page number, or the end of a line before its zeros, stands in the middle of is one figure. */
function acrossPages(text: string): string {
  return text
    .replace(/(\d)\s*\n\s*(?:[-—–]\s*\d+\s*[-—–]|第\s*\d+\s*页[^\n]*)\s*\n\s*(?=\d)/g, "$1")
    .replace(/(\d)[^\S\n]*\n\s*(?=0\d)/g, "$1");
}

/** The words behind each citation; the pieces of a row that a page break cuts in two are one. */
function citedTexts(citations: Judged["citations"]): string[] {
  const rows = new Map<string, string[]>();
  for (const [
    i,
    { kind, document, locator, title, documentNumber, quote },
  ] of citations.entries()) {
    const row = kind === "indicator" || kind === "table";
    const key = row ? `${document} ${locator}` : String(i);
    rows.set(key, [...(rows.get(key) ?? [locator, title, documentNumber ?? ""]), quote]);
  }
  return [...rows.values()].map((words) => words.join("\n"));
}

function isStated(number: FoundNumber, sources: readonly Source[]): boolean {
  return sources.some(
    (source) =>
      (source.plain.has(number.plain) || source.values.has(number.value)) &&
      (source.percent || !number.percent),
  );
}

/** Counts that an answer may state about itself: entries, rows of one group, citations, documents. */
function countsIn(answer: Judged, documentCount: number): Set<number> {
  const entries = listEntries(answer)?.length ?? 0;
  const documents = new Set(answer.citations.map((citation) => citation.document)).size;
  return new Set([
    entries,
    documents,
    documentCount,
    answer.citations.length,
    ...columnGroups(answer),
    ...bulletRuns(answer.answer),
  ]);
}

function columnGroups(answer: Judged): number[] {
  const rows = answer.table?.rows ?? [];
  return (answer.table?.columns ?? []).flatMap((_, column) => {
    const sizes = new Map<string, number>();
    for (const row of rows) sizes.set(row[column] ?? "", (sizes.get(row[column] ?? "") ?? 0) + 1);
    return [sizes.size, ...sizes.values()];
  });
}

/** Lengths of runs of bullet lines, so that "牵头 3 项:…" over three bullets counts. */
function bulletRuns(text: string): number[] {
  const runs: number[] = [];
  let run = 0;
  for (const line of [...text.split("\n"), ""]) {
    if (/^\s*(?:[-*•·]|\d+\.)\s/.test(line)) run += 1;
    else if (line.trim() !== "" || run > 0) {
      runs.push(run);
      run = 0;
    }
  }
  return runs;
}

function isCount(number: FoundNumber, text: string, counts: ReadonlySet<number>): boolean {
  if (number.percent || !counts.has(number.plain)) return false;
  return (
    COUNTED.test(text.slice(number.end)) || /共\s*(?:有|计)?\s*$/.test(text.slice(0, number.start))
  );
}

/** A place in a ranking: "第 3", "3. …" at the start of a line, or a first cell "|3|". */
function isOrdinal(number: FoundNumber, text: string): boolean {
  const before = text.slice(0, number.start);
  if (ORDINAL.test(before)) return true;
  const opensLine = /(?:^|\n)\s*$/.test(before) && text.startsWith(".", number.end);
  return opensLine || (/(?:^|\n)\|\s*$/.test(before) && /^\s*\|/.test(text.slice(number.end)));
}
