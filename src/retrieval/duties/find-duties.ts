import { fitOf, type GramWeight, type Phrase, phraseGrams } from "../../language/grams.ts";
import { gramsRelated, type RelatedWord } from "../../language/related-words.ts";
import { rememberedFor } from "../../language/remembered.ts";
import type { Party, PolicyDocument } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import { isAsked } from "../../question/read/is-asked.ts";
import type { Vocabulary } from "../../question/vocabulary.ts";
import type { Corpus, KnownDuty } from "../corpus.ts";
import { dutyEvidence, type Evidence } from "../evidence.ts";
import { relatedIn } from "../related-in.ts";
import { OF_TITLE, titleGrams } from "../title-grams.ts";
import { dutiesInScope, rowsAsked, tasksOrIndicators } from "./duties-in-scope.ts";
import { isTaskMeant } from "./judge-duty.ts";

/** A duty that answers a question. */
export interface DutyMatch {
  readonly known: KnownDuty;
  readonly evidence: Evidence;
  /** How well the task fits the phrase, 0–1; 1 for lists by department. */
  readonly score: number;
  /** Where the department of the query stands in it; null where none is asked for. */
  readonly role: "lead" | "support" | "shared" | null;
  /** What the text of the task says of the time that is asked for. */
  readonly told?: readonly Evidence[];
}

const ACCEPT = 0.66;
const TIE = 0.03;

/**
 * The duties whose task a phrase names: the best of each document, and what ties with it. Where one
 * document is asked, its best task is judged by itself; else it must be nearly as good as the best of all.
 */
export function findTasks(
  phrase: string,
  { query, corpus }: { query: QueryOf<"duty">; corpus: Corpus },
): DutyMatch[] {
  const rows = rowsAsked(query.asked) === "indicator" ? "indicator" : null;
  const { wanted, fitness, scoresOf, bestOf } = scoreDuties(phrase, { ...query, rows }, corpus);
  const asked = corpus.documents.filter(({ id }) => isAsked(id, query.documents));
  const top = Math.max(0, ...asked.map(bestOf));
  return asked.flatMap((document) => {
    const own = scoresOf(document).toSorted((a, b) => b.rank - a.rank);
    const elsewhere = () =>
      Math.max(0, ...corpus.documents.map((other) => (other === document ? 0 : bestOf(other))));
    const [best] = own;
    if (best === undefined) return [];
    const meant =
      query.documents.length === 1
        ? isTaskMeant(own, { wanted, elsewhere, fitness, corpus })
        : best.score >= Math.max(ACCEPT, 0.85 * top);
    return meant
      ? own
          .filter(({ rank }) => rank >= best.rank - TIE)
          .slice(0, 3)
          .map(({ known, score }) => asDutyMatch(known, { score }))
      : [];
  });
}

/** The indicator that a phrase names nearly whole, of documents whose tasks it does not name. */
export function findIndicatorDuties(
  phrase: string,
  { query, corpus }: { query: QueryOf<"duty">; corpus: Corpus },
): DutyMatch[] {
  const { canonical, known: isKnown } = corpus.vocabulary;
  const wanted = phraseGrams(canonical(phrase), isKnown);
  const fits = corpus.duties.flatMap((known) => {
    if (known.duty.rows !== "indicator" || !isAsked(known.document.id, query.documents)) return [];
    const { coverage, precision } = fitOf(wanted, known.title, corpus.vocabulary);
    return coverage < NAMED_WHOLE || precision < NAMED_WHOLE / 2
      ? []
      : [{ known, score: coverage + precision }];
  });
  const best = Math.max(0, ...fits.map(({ score }) => score));
  return fits.filter(({ score }) => score >= best - TIE).map(({ known }) => asDutyMatch(known));
}

const NAMED_WHOLE = 0.8;

/** How the duties of each document fit a phrase: worked out when asked for, and kept until another phrase comes. */
interface DutyScores {
  readonly wanted: Phrase;
  readonly fitness: (words: Phrase, known: KnownDuty) => number;
  readonly scoresOf: (
    document: PolicyDocument,
  ) => readonly { readonly known: KnownDuty; readonly score: number; readonly rank: number }[];
  /** Score of the best one, at least 0. */
  readonly bestOf: (document: PolicyDocument) => number;
}

function scoreDuties(
  phrase: string,
  { hint: hinted, rows }: { readonly hint: string; readonly rows: "indicator" | null },
  corpus: Corpus,
): DutyScores {
  const key = JSON.stringify([phrase, hinted, rows]);
  const last = lastScores.get(corpus);
  if (last?.key === key) return last.scores;
  const { canonical, known: isKnown } = corpus.vocabulary;
  const wanted = phraseGrams(canonical(phrase), isKnown);
  const hint = phraseGrams(canonical(hinted), isKnown);
  const relatedOf = rememberedFor((document: PolicyDocument) =>
    relatedIn(document, { phrase: `${phrase}|${hinted}` }, corpus),
  );
  const fitness = (words: Phrase, known: KnownDuty) =>
    taskFit(words, known, { corpus, related: relatedOf(known.document) });
  const scoresOf = rememberedFor((document: PolicyDocument) =>
    tasksOrIndicators(corpus.of(document).duties, rows).map((known) => {
      const leaning = hint.size === 0 ? 0 : 0.1 * fitness(hint, known);
      const score = fitness(wanted, known);
      return { known, score, rank: score + leaning };
    }),
  );
  const bestOf = rememberedFor((document: PolicyDocument) =>
    Math.max(0, ...scoresOf(document).map(({ score }) => score)),
  );
  const scores = { wanted, fitness, scoresOf, bestOf };
  lastScores.set(corpus, { key, scores });
  return scores;
}

const lastScores = new WeakMap<Corpus, { readonly key: string; readonly scores: DutyScores }>();

/** A duty as a match, with its evidence. */
export function asDutyMatch(
  known: KnownDuty,
  { score = 1, role = null }: Partial<Pick<DutyMatch, "score" | "role">> = {},
): DutyMatch {
  return { known, score, role, evidence: dutyEvidence(known.document, known.duty) };
}

/** The duties of the asked documents with a printed number: "29" finds "29.". */
export function findNumberedTasks(
  label: string,
  { query, corpus }: { query: QueryOf<"duty">; corpus: Corpus },
): DutyMatch[] {
  return dutiesInScope(query, corpus)
    .filter(
      ({ duty }) =>
        duty.label !== null &&
        /^(?:\p{Script=Han}{2}\s*)?(\d+)\D*$/u.exec(duty.label)?.[1] === label,
    )
    .map((known) => asDutyMatch(known));
}

/** All duties that name a department, in the order of the documents. */
export function findDutiesOf(
  names: readonly string[],
  { query, corpus }: { query: QueryOf<"duty">; corpus: Corpus },
): DutyMatch[] {
  const wanted = new Set(names);
  const holds = (parties: readonly Party[]) => parties.some(({ name }) => wanted.has(name));
  return dutiesInScope(query, corpus).flatMap((known) => {
    const { duty } = known;
    if (query.stated === "bracket" && !isBracket(known)) return [];
    const role = holds(duty.lead)
      ? "lead"
      : holds(duty.support)
        ? "support"
        : holds(duty.shared)
          ? "shared"
          : null;
    return role === null ? [] : [asDutyMatch(known, { role })];
  });
}

/** Are the responsible bodies named in brackets behind the task? */
function isBracket({ document, duty: { span } }: KnownDuty): boolean {
  const opened = document.text.slice(Math.max(0, span.start - 16), span.start + 1);
  return /[(（〔【[][^)）〕】\]。]*$/u.test(opened);
}

/** Has a duty as many leading bodies as the query asks for, if it asks? 0 stands for several. */
export function hasLeads({ known }: DutyMatch, { leads }: QueryOf<"duty">): boolean {
  if (leads === null) return true;
  return leads === 0 ? known.duty.lead.length > 1 : known.duty.lead.length === leads;
}

const weightIn = rememberedFor((vocabulary: Vocabulary) =>
  rememberedFor((document: PolicyDocument): GramWeight => {
    const { weight } = vocabulary;
    const about = titleGrams(document, vocabulary);
    return (gram) => (about.has(gram) ? OF_TITLE * weight(gram) : weight(gram));
  }),
);

/** The title counts in full; the heading above a sentence, and the body's best sentence, with the title as context, a little less. */
function taskFit(
  wanted: Phrase,
  known: KnownDuty,
  { corpus: { vocabulary }, related }: { corpus: Corpus; related: readonly RelatedWord[] },
): number {
  const weight = weightIn(vocabulary)(known.document);
  const { title, body } = known;
  /** With what related words of these grams stand for. */
  const meant = (grams: ReadonlySet<string>) =>
    related.length === 0 ? NOTHING : gramsRelated(related, (gram) => grams.has(gram));
  const fitTo = (grams: ReadonlySet<string>, context: ReadonlySet<string>) => {
    const stands = meant(grams);
    return fitOf(wanted, grams, {
      weight,
      context: stands.size === 0 ? context : new Set([...context, ...stands]),
    });
  };
  const named = fitTo(title, NOTHING);
  const told = body.map((sentence) => fitTo(sentence, title).coverage);
  const inBody = 0.9 * Math.max(0, ...told);
  const inTitle = named.coverage + 0.05 * named.precision;
  const above = fitTo(known.heading, NOTHING);
  const underHeading = 0.9 * above.coverage + 0.05 * above.precision;
  const inClause = 0.82 * fitTo(togetherOf(known), title).coverage;
  return Math.max(inTitle, underHeading, inBody, inClause, 0.55 * named.coverage + 0.5 * inBody);
}

const NOTHING: ReadonlySet<string> = new Set();

/** The grams of the whole body, made at the first comparison. */
const togetherOf = rememberedFor(
  ({ body }: KnownDuty): ReadonlySet<string> => new Set(body.flatMap((sentence) => [...sentence])),
);
