import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openKnowledge } from "../src/indexing/knowledge.ts";
import type { Query, QueryOf } from "../src/question/query.ts";
import { understand } from "../src/question/understand.ts";
import { buildVocabulary } from "../src/question/vocabulary.ts";
import { asPassage } from "../src/retrieval/as-passage.ts";
import { type Corpus, createCorpus, type Sentence } from "../src/retrieval/corpus.ts";
import { rankSentences } from "../src/retrieval/passages/find-passages.ts";
import { type PassageFeatures, passageFeatures } from "../src/retrieval/passages/judge-passage.ts";
import { foldText } from "./folded-text.ts";
import { parseQuestions, type Question, slicesOf } from "./question.ts";
import { splitOf } from "./split-of.ts";

/**
 * Fits the judgement whether a sentence answers a question, and prints its weights for
 * src/retrieval/passages/judge-passage.ts. Only tuned questions are used. Examples: the best sentence of each
 * question (it answers, or it does not), and the best one left when all that
 * answer are taken away (it does not; half the weight, as some of those answer after all).
 */
interface Example {
  readonly features: PassageFeatures;
  readonly answers: boolean;
  readonly weight: number;
  /** The question has an answer at all. */
  readonly answerable: boolean;
}

const SETS = [
  { corpus: "corpus", questions: "eval/questions.jsonl" },
  { corpus: "eval/unseen", questions: "eval/unseen/questions.jsonl" },
  { corpus: "eval/genres", questions: "eval/genres/questions.jsonl" },
  { corpus: "eval/plans", questions: "eval/plans/questions.jsonl" },
];

async function main(): Promise<void> {
  const examples: Example[] = [];
  for (const set of SETS) examples.push(...(await examplesOf(set)));
  const names = Object.keys(examples[0]?.features ?? {}) as (keyof PassageFeatures)[];
  const all = fitWeights(examples, names);
  const judged = examples.filter(({ weight }) => weight === 1);
  const folds = [0, 1, 2, 3, 4].flatMap((k) => {
    const weights = fitWeights(
      examples.filter((_, i) => i % 5 !== k),
      names,
    );
    return examples
      .filter((each, i) => i % 5 === k && each.weight === 1)
      .map(({ features, answers, answerable }) => ({
        answers,
        answerable,
        says: judge(weights, features) > 0,
      }));
  });
  const rate = (of: readonly { answers: boolean; says: boolean }[]) =>
    `${of.filter((each) => each.says === each.answers).length}/${of.length}`;
  process.stdout.write(`${examples.length} examples, ${judged.length} of full weight\n`);
  process.stdout.write(
    `cross-validated: accepts ${rate(folds.filter(({ answers }) => answers))} that answer, refuses ${rate(folds.filter(({ answerable }) => !answerable))} where nothing answers, ${rate(folds.filter(({ answers, answerable }) => answerable && !answers))} where another sentence does\n`,
  );
  for (const [name, value] of Object.entries(all))
    process.stdout.write(`  ${name}: ${value.toFixed(2)},\n`);
}

async function examplesOf(set: (typeof SETS)[number]): Promise<Example[]> {
  const dataDir = join(tmpdir(), `wence-fit-${set.corpus.replace(/\W/g, "-")}`);
  const knowledge = await openKnowledge({ corpusDir: set.corpus, dataDir });
  const vocabulary = buildVocabulary(knowledge.documents, knowledge.lexicon);
  const corpus = createCorpus(knowledge.documents, vocabulary, knowledge.search);
  const questions = parseQuestions(readFileSync(set.questions, "utf8"), set.questions).filter(
    ({ id, history = [], status, reason }) =>
      splitOf({ id }) === "dev" &&
      history.length === 0 &&
      status !== "clarify" &&
      reason !== "attachment_missing",
  );
  return questions.flatMap((question) => {
    const query = inText(understand(question.question, [], vocabulary).parts[0]?.query);
    return query === null ? [] : examplesOfQuestion(question, query, corpus);
  });
}

/** The question as put to running text; null where records alone can answer it. */
function inText(query: Query | undefined): { passage: QueryOf<"passage">; figure: boolean } | null {
  if (query?.kind === "passage") return { passage: query, figure: false };
  if (query?.kind !== "indicator" || query.phrases.length === 0) return null;
  const phrase = query.phrases.join("|");
  return { passage: asPassage(query, { phrase, expects: "number" }), figure: true };
}

function examplesOfQuestion(
  question: Question,
  { passage, figure }: { passage: QueryOf<"passage">; figure: boolean },
  corpus: Corpus,
): Example[] {
  const query = passage;
  const ranked = rankSentences(query, corpus);
  const holds = ({ document, span }: Sentence) => {
    const text = foldText(document.text.slice(span.start, span.end));
    return question.evidence.flatMap(slicesOf).some((slice) => text.includes(foldText(slice)));
  };
  const answering = ranked.filter(({ sentence }) => holds(sentence));
  const examples: Example[] = [];
  const add = (matches: typeof ranked, answers: boolean, weight: number) => {
    const best = matches.find(({ fulfils }) => fulfils);
    if (best === undefined || (figure && !best.timely)) return; // refused without a judgement
    examples.push({
      features: passageFeatures(matches, { query, figure, corpus }),
      answers,
      weight,
      answerable: question.status === "answered",
    });
  };
  if (question.status === "answered" && answering.length === 0) return []; // records answer it
  const best = ranked.find(({ fulfils }) => fulfils);
  add(ranked, question.status === "answered" && best !== undefined && holds(best.sentence), 1);
  if (answering.length > 0)
    add(
      ranked.filter(({ sentence }) => !holds(sentence)),
      false,
      0.5,
    );
  return examples;
}

type Weights = Record<keyof PassageFeatures | "bias", number>;

/** What a wrong acceptance costs beside a wrong refusal. */
const CAUTION = 0.35;
const STEPS = 6_000;
const RIDGE = 0.01;

/** Gradient descent on the weighted logistic loss, features standardised. */
function fitWeights(
  examples: readonly Example[],
  names: readonly (keyof PassageFeatures)[],
): Weights {
  const columns = names.map((name) => {
    const values = examples.map(({ features }) => features[name]);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const spread = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length) || 1;
    return { mean, spread };
  });
  const of = (answers: boolean) =>
    examples
      .filter((each) => each.answers === answers)
      .reduce((sum, { weight }) => sum + weight, 0);
  const balance = (CAUTION * of(true)) / of(false);
  const rows = examples.map(({ features, answers, weight }) => ({
    x: [
      1,
      ...names.map(
        (name, i) => (features[name] - (columns[i]?.mean ?? 0)) / (columns[i]?.spread ?? 1),
      ),
    ],
    y: answers ? 1 : 0,
    weight: answers ? weight : weight * balance,
  }));
  const w = new Array<number>(names.length + 1).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = new Array<number>(w.length).fill(0);
    for (const { x, y, weight } of rows) {
      const z = x.reduce((sum, value, i) => sum + value * (w[i] ?? 0), 0);
      const error = weight * (y - 1 / (1 + Math.exp(-z)));
      for (const [i, value] of x.entries()) slope[i] = (slope[i] ?? 0) + error * value;
    }
    for (const [i, value] of slope.entries())
      w[i] = (w[i] ?? 0) + 0.3 * (value / rows.length - (i === 0 ? 0 : RIDGE * (w[i] ?? 0)));
  }
  const raw = names.map((_, i) => (w[i + 1] ?? 0) / (columns[i]?.spread ?? 1));
  const bias =
    (w[0] ?? 0) - raw.reduce((sum, value, i) => sum + value * (columns[i]?.mean ?? 0), 0);
  return Object.fromEntries([
    ["bias", bias],
    ...names.map((name, i) => [name, raw[i] ?? 0]),
  ]) as Weights;
}

function judge(weights: Weights, features: PassageFeatures): number {
  return (Object.keys(features) as (keyof PassageFeatures)[]).reduce(
    (sum, name) => sum + weights[name] * features[name],
    weights.bias,
  );
}

await main();
