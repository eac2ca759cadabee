import type { Answer } from "../src/answer/answer.ts";
import { answerWords } from "./answer-words.ts";
import { type CitationCheck, type CitedDocument, checkCitations } from "./check-citations.ts";
import { checkEvidence, type EvidenceCheck } from "./check-evidence.ts";
import { checkList, type ListCheck } from "./check-list.ts";
import { checkNames } from "./check-names.ts";
import { checkSupport, type SupportCheck } from "./check-support.ts";
import { type FoldedText, foldText, foldWithOffsets } from "./folded-text.ts";
import type { Question } from "./question.ts";
import { type Split, splitOf } from "./split-of.ts";

/** The documents answers are judged against, prepared once. */
export interface Judge {
  readonly documents: ReadonlyMap<string, CitedDocument>;
  readonly texts: ReadonlyMap<string, FoldedText>;
  /** Departments that the documents name, longest first. */
  readonly departments: readonly string[];
}

/** How one answer did. */
export interface Score {
  readonly id: string;
  readonly type: string;
  readonly split: Split;
  readonly expected: Question["status"];
  readonly got: Answer["status"] | "error";
  /** Status, reason, words and list as the gold answer has them. */
  readonly right: boolean;
  readonly wrongReason: boolean;
  readonly evidence: EvidenceCheck;
  readonly citations: CitationCheck;
  /** Null where the question asks for no list. */
  readonly list: ListCheck | null;
  readonly support: SupportCheck;
  /** The beginning of what was answered, on one line. */
  readonly excerpt: string;
  /** Wall-clock milliseconds of the call. */
  readonly ms: number;
  /** In Chinese, short: what is wrong; empty for a right answer that cites its evidence. */
  readonly problems: readonly string[];
}

const EXCERPT = 160;

/** Prepares documents for scoring; `departments` as `departmentNames` gives them. */
export function createJudge(
  documents: readonly CitedDocument[],
  departments: readonly string[] = [],
): Judge {
  return {
    departments,
    documents: new Map(documents.map((document) => [document.id, document])),
    texts: new Map(documents.map((document) => [document.id, foldWithOffsets(document.text)])),
  };
}

/** Judges one answer; `ms` is how long it took. */
export function scoreAnswer(question: Question, answer: Answer, judge: Judge, ms: number): Score {
  const text = answerWords(answer);
  const words = foldText(text);
  const list = question.items === undefined ? null : checkList(question.items, answer);
  const evidence = checkEvidence(question, answer.citations, judge.texts);
  const citations = checkCitations(answer, judge.documents);
  const support = supportOf(question, answer, judge);
  const wrongReason =
    answer.status === "not_found" &&
    question.status === "not_found" &&
    answer.reason !== question.reason;
  const wrong = [
    ...(answer.status === question.status ? [] : [`状态 ${answer.status},应为 ${question.status}`]),
    ...(wrongReason ? [`原因 ${answer.reason},应为 ${question.reason}`] : []),
    ...missingWords(question, words).map((word) => `缺:${word}`),
    ...forbiddenWords(question, words).map((word) => `不该有:${word}`),
    ...listProblems(list),
  ];
  return {
    id: question.id,
    type: question.type,
    split: splitOf(question),
    expected: question.status,
    got: answer.status,
    right: wrong.length === 0,
    wrongReason,
    evidence,
    citations,
    list,
    support,
    excerpt: text.replace(/\s+/g, " ").slice(0, EXCERPT),
    ms,
    problems: [
      ...wrong,
      ...evidence.missing.map((snippet) => `未引:${snippet}`),
      ...citations.problems,
      ...support.unsupported.map((words) => `无据:${words}`),
    ],
  };
}

/** True for an answer that is right and cites its evidence. */
export function isGood(score: Score): boolean {
  return score.right && score.evidence.cited;
}

/** The score of a question whose call failed with an error. */
export function scoreError(question: Question, message: string, ms: number): Score {
  const needed = question.evidence.length > 0;
  return {
    id: question.id,
    type: question.type,
    split: splitOf(question),
    expected: question.status,
    got: "error",
    right: false,
    wrongReason: false,
    evidence: { cited: !needed, missing: [], relevant: null },
    citations: { total: 0, verbatim: 0, problems: [] },
    list:
      question.items === undefined ? null : { exact: false, missing: [], extra: [], repeated: [] },
    support: { supported: true, unsupported: [] },
    excerpt: "",
    ms,
    problems: [`出错:${message}`],
  };
}

function supportOf(question: Question, answer: Answer, judge: Judge): SupportCheck {
  const figures = checkSupport(question, answer, judge.documents.size);
  const names = checkNames(question, answer, judge.departments);
  return {
    supported: figures.supported && names.length === 0,
    unsupported: [...figures.unsupported, ...names],
  };
}

function missingWords(question: Question, words: string): string[] {
  return question.must
    .filter((group) => !group.some((word) => words.includes(foldText(word))))
    .map((group) => group.slice(0, 3).join("|"));
}

function forbiddenWords(question: Question, words: string): string[] {
  return question.must_not.filter((word) => words.includes(foldText(word)));
}

function listProblems(list: ListCheck | null): string[] {
  if (list === null) return [];
  return [
    ...list.missing.map((item) => `缺项:${item}`),
    ...list.extra.map((entry) => `多项:${entry}`),
    ...list.repeated.map((entry) => `重项:${entry}`),
  ];
}
