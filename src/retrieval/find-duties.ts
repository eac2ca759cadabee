import { fitOf, type Phrase, phraseGrams } from "../language/grams.ts";
import type { Party } from "../policy.ts";
import type { QueryOf } from "../question/query.ts";
import type { Corpus, KnownDuty } from "./corpus.ts";
import { dutyEvidence, type Evidence } from "./evidence.ts";

/** A duty that answers a question. */
export interface DutyMatch {
  readonly known: KnownDuty;
  readonly evidence: Evidence;
  /** How well the task fits the phrase, 0–1; 1 for lists by department. */
  readonly score: number;
  /** Where the department of the query stands in it; null where none is asked for. */
  readonly role: "lead" | "support" | "shared" | null;
}

const ACCEPT = 0.66;
/** A named place narrows the choice so far that a longer-winded question is still clear. */
const ACCEPT_IN_PLACE = 0.55;

/** The duties whose task a phrase names: the best of each document, and what ties with it. */
export function findTasks(
  phrase: string,
  { query, corpus }: { query: QueryOf<"duty">; corpus: Corpus },
): DutyMatch[] {
  const wanted = phraseGrams(corpus.vocabulary.canonical(phrase), corpus.vocabulary.known);
  const hint = phraseGrams(corpus.vocabulary.canonical(query.hint), corpus.vocabulary.known);
  const scored = inScope(query, corpus).map((known) => {
    const leaning = hint.size === 0 ? 0 : 0.1 * taskFit(hint, known, corpus);
    const score = taskFit(wanted, known, corpus);
    return { known, score, rank: score + leaning };
  });
  const top = Math.max(0, ...scored.map(({ score }) => score));
  const usual = Math.max(query.documents.length === 1 ? ACCEPT_IN_PLACE : ACCEPT, 0.85 * top);
  const threshold =
    query.documents.length === 1 && standsOut(scored.map(({ score }) => score))
      ? Math.min(usual, top)
      : usual;
  return corpus.documents.flatMap((document) => {
    const own = scored
      .filter(({ known, score }) => known.document === document && score >= threshold)
      .sort((a, b) => b.rank - a.rank);
    const [best] = own;
    if (best === undefined) return [];
    return own
      .filter(({ rank }) => rank >= best.rank - 0.03)
      .slice(0, 3)
      .map(({ known, score }) => ({
        known,
        score,
        role: null,
        evidence: dutyEvidence(known.document, known.duty),
      }));
  });
}

/** A long-winded question fits no task well; where one fits far better than all others it is meant. */
function standsOut(scores: readonly number[]): boolean {
  const [best = 0, next = 0] = [...scores].sort((a, b) => b - a);
  return best >= 0.3 && best - next >= 0.1;
}

/** All duties that name a department, in the order of the documents. */
export function findDutiesOf(
  names: readonly string[],
  { query, corpus }: { query: QueryOf<"duty">; corpus: Corpus },
): DutyMatch[] {
  const wanted = new Set(names);
  const holds = (parties: readonly Party[]) => parties.some(({ name }) => wanted.has(name));
  return inScope(query, corpus).flatMap((known) => {
    const { duty, document } = known;
    const role = holds(duty.lead)
      ? "lead"
      : holds(duty.support)
        ? "support"
        : holds(duty.shared)
          ? "shared"
          : null;
    return role === null
      ? []
      : [{ known, role, score: 1, evidence: dutyEvidence(document, duty) } as const];
  });
}

/** Duties of the asked documents, all of them where none is named. */
export function inScope(
  query: Pick<QueryOf<"duty">, "documents">,
  corpus: Corpus,
): readonly KnownDuty[] {
  return corpus.duties.filter(
    ({ document }) => query.documents.length === 0 || query.documents.includes(document.id),
  );
}

/** The title counts in full; the body's best sentence, with the title as context, a little less. */
function taskFit(wanted: Phrase, known: KnownDuty, { vocabulary }: Corpus): number {
  const { weight } = vocabulary;
  const { title, body } = known;
  const named = fitOf(wanted, title, { weight });
  const told = body.map((sentence) => fitOf(wanted, sentence, { weight, context: title }).coverage);
  const inBody = 0.9 * Math.max(0, ...told);
  const inTitle = named.coverage + 0.05 * named.precision;
  const inClause = 0.82 * fitOf(wanted, togetherOf(known), { weight, context: title }).coverage;
  return Math.max(inTitle, inBody, inClause, 0.55 * named.coverage + 0.5 * inBody);
}

const together = new WeakMap<KnownDuty, ReadonlySet<string>>();

/** The grams of the whole body, made at the first comparison. */
function togetherOf(known: KnownDuty): ReadonlySet<string> {
  const made = together.get(known) ?? new Set(known.body.flatMap((sentence) => [...sentence]));
  together.set(known, made);
  return made;
}
