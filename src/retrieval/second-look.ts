import { fitOf, phraseGrams } from "../language/grams.ts";
import type { Query, QueryOf } from "../question/query.ts";
import { asPassage, subjectsOf } from "./as-passage.ts";
import type { Corpus, Sentence } from "./corpus.ts";
import { asksDivision } from "./documents/asks-division.ts";
import { explainMissing } from "./explain-missing.ts";
import type { Finding } from "./finding.ts";
import { findBeside } from "./passages/find-beside.ts";
import { findPassages, type PassageMatch } from "./passages/find-passages.ts";
import { findSentence } from "./passages/find-sentence.ts";
import { asksShortcoming } from "./passages/find-shortcomings.ts";
import { findTogether } from "./passages/find-together.ts";
import { isConvincing } from "./passages/judge-passage.ts";

/**
 * Looks again at what the parts of a message found, with the words of the whole message, as its parts
 * explain each other ("小区太小,想合起来建,面积有下限吗?最好建在哪儿?"): a part that found
 * nothing may now, and parts that come to the same sentence are answered once, by that sentence.
 * Findings stay in the order of the parts; a part that is answered with an earlier one becomes null.
 */
export function lookAgain(
  findings: readonly Finding[],
  queries: readonly Query[],
  corpus: Corpus,
): (Finding | null)[] {
  const together = findTogether(queries, corpus);
  if (together !== null) return findings.map((_, i) => (i === 0 ? together : null));
  const whole: WholeMessage = {
    asked: queries.map((query) => query.asked).join("|"),
    phrase: [...new Set(queries.flatMap(subjectsOf))].join("|"),
    talks: queries.length > 1 && queries.some((q) => q.kind === "passage" && q.expects === "text"),
  };
  const looked: (Finding | null)[] = findings.map((finding, i) => {
    const query = queries[i];
    if (isOfAttachment(i, findings, queries)) return null;
    const again =
      finding.kind === "missing" &&
      finding.settled !== true &&
      isForText(finding.query) &&
      query !== undefined &&
      isForText(query)
        ? inText(query, whole, corpus)
        : null;
    return again ?? finding;
  });
  const first = new Map<Sentence, number>();
  for (const [i, finding] of looked.entries()) {
    const beside = besideEarlier(i, { looked, queries, first, corpus });
    if (beside !== null) {
      looked[i] = beside;
      continue;
    }
    const sentence = finding === null ? null : sentenceOf(finding, corpus);
    if (sentence === null) continue;
    const before = first.get(sentence);
    const query = queries[before ?? i];
    if (before === undefined || query === undefined) {
      first.set(sentence, i);
      continue;
    }
    const untold = untoldBy(queries[i], sentence, corpus);
    if (untold === null) looked[before] = quoting(sentence, query, { whole, corpus });
    looked[i] = untold;
  }
  return looked;
}

/**
 * What a part finds that asks who is in charge, or whether a target is binding, where the sentence that answered an earlier part
 * does not tell that; null for others.
 */
function untoldBy(
  query: Query | undefined,
  { document, span }: Sentence,
  corpus: Corpus,
): Finding | null {
  const words = document.text.slice(span.start, span.end);
  const untold =
    (query?.kind === "duty" && query.operation === "who" && !NAMES_BODY.test(words)) ||
    (query?.kind === "indicator" && query.operation === "attribute" && !/约束|预期/u.test(words));
  if (query === undefined || !untold) return null;
  const missing = explainMissing(query, subjectsOf(query).join("|"), corpus);
  return { ...missing, reason: "not_stated", elsewhere: [], settled: true };
}

const NAMES_BODY =
  /负责|牵头|主管|承担|[省市县区]\p{Script=Han}{0,12}?(?:局|委|厅|办)(?!理)|人民政府|[市县区镇乡]政府/u;

/** What a part asks that nothing answers yet, or an earlier part's sentence, and a sentence beside that one may. */
function besideEarlier(
  i: number,
  {
    looked,
    queries,
    first,
    corpus,
  }: {
    looked: readonly (Finding | null)[];
    queries: readonly Query[];
    first: ReadonlyMap<Sentence, number>;
    corpus: Corpus;
  },
): Finding | null {
  const [finding, query] = [looked[i], queries[i]];
  const [before] = [...first.keys()].slice(-1);
  if (!finding || query === undefined || before === undefined || !isForText(query)) return null;
  const sentence = sentenceOf(finding, corpus);
  const open =
    finding.kind === "missing" ||
    (sentence !== null && (first.has(sentence) || strays(sentence, before, queries, corpus)));
  return open ? findBeside(query, before, corpus) : null;
}

/** Does a sentence stand apart from the one before it, in the same document, and name less than half of what the message began with? */
function strays(
  sentence: Sentence,
  before: Sentence,
  [opening]: readonly Query[],
  corpus: Corpus,
): boolean {
  if (sentence.clause === before.clause || sentence.document !== before.document) return false;
  const subject = opening === undefined ? "" : subjectsOf(opening).join("|");
  return subject !== "" && holdingOf(subject, sentence, corpus) < HALF;
}

const HALF = 0.5;

function holdingOf(phrase: string, sentence: Sentence, { vocabulary }: Corpus): number {
  const { canonical, known, weight } = vocabulary;
  const { grams, heading: context } = sentence;
  return fitOf(phraseGrams(canonical(phrase), known), grams, { weight, context }).coverage;
}

/** "清单里有哪些项目,总投资多少": goes on about the attachment that is not there, and was told before. */
function isOfAttachment(
  i: number,
  findings: readonly Finding[],
  queries: readonly Query[],
): boolean {
  const [before, query] = [queries[i - 1], queries[i]];
  if (findings[i - 1]?.kind !== "attachment" || before === undefined || query === undefined)
    return false;
  const subject = subjectsOf(before).join("|");
  const own = subjectsOf(query).join("|");
  return subject !== "" && own.split("|").every((run) => subject.includes(run))
    ? true
    : own.startsWith(`${subject}|`);
}

interface WholeMessage {
  readonly asked: string;
  readonly phrase: string;
  /** Some part asks for words rather than for a figure, and another may only look as if it did not. */
  readonly talks: boolean;
}

/** Is the query one that running text can answer? */
function isForText(query: Query): query is QueryOf<"indicator"> | QueryOf<"passage"> {
  if (asksShortcoming(query.asked) !== null) return false; // what is done about it would be found
  if (asksDivision(query.asked)) return false; // a table would say it, and a sentence only that it is to be done
  return query.foreign.length === 0 && (query.kind === "indicator" || query.kind === "passage");
}

function inText(
  query: QueryOf<"indicator"> | QueryOf<"passage">,
  { asked, phrase, talks }: WholeMessage,
  corpus: Corpus,
): Finding | null {
  const own = query.kind === "indicator" ? "number" : query.expects;
  for (const expects of talks ? [own, "text" as const] : [own]) {
    const passage = { ...asPassage(query, { phrase, expects }), asked };
    const matches = findPassages(passage, corpus);
    if (!isAboutPart(matches, query, corpus)) continue;
    if (isConvincing(matches, { query: passage, figure: expects === "number", corpus }))
      return {
        kind: "passages",
        query: passage,
        matches: matches.filter(({ fulfils }) => fulfils),
      };
  }
  return null;
}

const ABOUT = 0.25;

/** Does the best sentence hold some of the part's own words, and not those of its neighbours alone? */
function isAboutPart(
  matches: readonly PassageMatch[],
  query: QueryOf<"indicator"> | QueryOf<"passage">,
  corpus: Corpus,
): boolean {
  const own = subjectsOf(query).join("|");
  const best = matches.find(({ fulfils }) => fulfils);
  if (own === "" || best === undefined) return best !== undefined;
  return holdingOf(own, best.sentence, corpus) >= ABOUT;
}

/** The one sentence that a finding rests on; null where it rests on more, on records, or on a figure of another year. */
function sentenceOf(finding: Finding, corpus: Corpus): Sentence | null {
  if (finding.kind === "passages") return finding.matches[0]?.sentence ?? null;
  if (finding.kind !== "measures" || finding.groups.length !== 1) return null;
  const [match, other] = finding.groups[0]?.matches ?? [];
  const statement = match?.measure.statement ?? null;
  if (match === undefined || statement === null) return null;
  if (other !== undefined || finding.inText.length > 0) return null;
  const { years } = finding.query;
  const inTime = ({ year }: (typeof match.values)[number]) => year !== null && years.includes(year);
  if (years.length > 0 && !match.values.some(inTime)) return null;
  return findSentence(statement.span, match.document, corpus);
}

function quoting(
  sentence: Sentence,
  query: Query,
  { whole, corpus }: { whole: WholeMessage; corpus: Corpus },
): Finding | null {
  const passage = {
    ...asPassage(query, { phrase: whole.phrase, expects: "text" }),
    asked: whole.asked,
  };
  const matches = findPassages(passage, corpus).filter((match) => match.sentence === sentence);
  return { kind: "passages", query: passage, matches };
}
