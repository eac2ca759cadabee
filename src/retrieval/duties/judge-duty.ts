import { fitOf, type Phrase } from "../../language/grams.ts";
import type { Corpus, KnownDuty } from "../corpus.ts";

/** A duty with how well its task fits what was asked, 0–1. */
export interface ScoredDuty {
  readonly known: KnownDuty;
  readonly score: number;
}

/** A fit that needs no further judgement. */
const SURE = 0.72;

/**
 * What tells the task that was meant from one that is merely nearest. Logistic regression over the tuned
 * questions for departments and made-up ones, with and without an answer. Shares are 0–1.
 *
 * `score`: fit of the phrase; `known`: of those of its words that the corpus holds at all; `pairs`: share
 * of the known pairs that the task holds anywhere; `title`: share of the known words in its title; `unknown`:
 * share of words that no document holds, which are talk; `gap`: lead over the next task of the
 * document; `elsewhere`: lead of the best task of the other documents; `size`: how much the known words say.
 */
const WEIGHTS = {
  bias: -8.5,
  score: 1.6,
  known: 2.2,
  pairs: 1.0,
  title: 1.4,
  unknown: 1.4,
  gap: 3.5,
  elsewhere: -1.5,
  size: 1.4,
} as const;

/**
 * Is the best of one document's tasks surely the one asked for? `own` are that document's duties, best
 * first; `elsewhere` is the score of the best one of the other documents. `fitness` is the measure that scored them.
 */
export function isTaskMeant(
  own: readonly ScoredDuty[],
  {
    wanted,
    elsewhere,
    fitness,
    corpus,
  }: {
    wanted: Phrase;
    elsewhere: () => number;
    fitness: (phrase: Phrase, known: KnownDuty) => number;
    corpus: Corpus;
  },
): boolean {
  const [best, next] = own;
  if (best === undefined) return false;
  if (best.score >= SURE) return true;
  const { known: isKnown, weight } = corpus.vocabulary;
  const ours = new Map([...wanted].filter(([gram]) => isKnown(gram)));
  const pairs = new Map([...ours].filter(([gram]) => gram.length > 1));
  const { title, body } = best.known;
  const words = new Set([...title, ...body.flatMap((sentence) => [...sentence])]);
  const weigh = (phrase: Phrase) =>
    [...phrase].reduce((sum, [gram, factor]) => sum + factor * weight(gram), 0);
  const features = {
    score: best.score,
    known: fitness(ours, best.known),
    pairs: fitOf(pairs, words, { weight }).coverage,
    title: fitOf(ours, title, { weight }).coverage,
    unknown: 1 - weigh(ours) / Math.max(weigh(wanted), 0.01),
    gap: best.score - (next?.score ?? 0),
    elsewhere: elsewhere() - best.score,
    size: Math.log(weigh(ours) + 1),
  };
  const names = Object.keys(features) as (keyof typeof features)[];
  return (
    names.reduce<number>((sum, name) => sum + WEIGHTS[name] * features[name], WEIGHTS.bias) > 0
  );
}
