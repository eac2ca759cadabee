import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Answer } from "../answer/answer.ts";
import type { Turn } from "../policy.ts";

/** What makes two questions the same: asked of the same documents, prompts and model, after the same turns. */
export interface CacheKey {
  readonly question: string;
  readonly history: readonly Turn[];
  /** The place meant where none is named; undefined if there is no such place. */
  readonly place: string | undefined;
  readonly corpusHash: string;
  readonly promptHash: string;
  readonly model: string;
}

/** Answers that need not be paid for twice. */
export interface AnswerCache {
  /** As it was given, its trace marked as cached and free of charge. */
  get(key: CacheKey): Answer | null;
  /** Keeps an answer in which the service did all it was asked to; others are forgotten. */
  keep(key: CacheKey, answer: Answer): void;
}

const MOST_ANSWERS = 500;
const LONGEST_MS = 3_600_000;

/** A cache in memory: 500 answers, an hour each, the one not asked for longest goes first. */
export function createAnswerCache(most = MOST_ANSWERS, now?: () => number): AnswerCache {
  const answers = new LRUCache<string, Answer>({
    max: most,
    ttl: LONGEST_MS,
    ttlResolution: 0,
    ...(now === undefined ? {} : { perf: { now } }),
  });
  return {
    get(key) {
      const answer = answers.get(nameOf(key));
      return answer === undefined ? null : asCached(answer);
    },
    keep(key, answer) {
      const { chain } = answer.trace;
      if (chain !== undefined && chain.fallback === null) answers.set(nameOf(key), answer);
    },
  };
}

function nameOf({ question, history, place, corpusHash, promptHash, model }: CacheKey): string {
  const turns = history.map(({ role, text }) => [role, text]);
  const parts = JSON.stringify([question, turns, place ?? null, corpusHash, promptHash, model]);
  return createHash("sha256").update(parts).digest("hex");
}

function asCached(answer: Answer): Answer {
  const { chain, timingsMs } = answer.trace;
  if (chain === undefined) return answer;
  const free = { calls: 0, tokens: { input: 0, output: 0 }, cost: chain.cost === null ? null : 0 };
  const none = Object.fromEntries(Object.keys(timingsMs).map((stage) => [stage, 0]));
  return {
    ...answer,
    trace: {
      ...answer.trace,
      timingsMs: none as unknown as typeof timingsMs,
      chain: { ...chain, ...free, cached: true },
    },
  };
}
