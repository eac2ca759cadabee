import { setImmediate as nextTurn } from "node:timers/promises";
import type { Answer, ChainTrace } from "../answer/answer.ts";
import {
  type AnswerContext,
  type DraftedAnswer,
  draftAnswer,
  finishAnswer,
  followUpsOf,
} from "../answer/answer-question.ts";
import type { Turn } from "../policy.ts";
import { createAnswerCache } from "./answer-cache.ts";
import { type CallContext, type ChatService, openChatService } from "./chat-service.ts";
import type { ModelSettings } from "./model-settings.ts";
import { type ServiceFailure, serviceError } from "./service-failure.ts";
import { startTimeBudget } from "./time-budget.ts";
import { understandWithModel } from "./understand-with-model.ts";
import { createUsage } from "./usage.ts";
import { type WordedDraft, wordDraft } from "./word-draft.ts";

/** Answers with a model, and without it where it fails. */
export interface ModelAnswerer {
  answer(
    question: string,
    history: readonly Turn[],
    context: AnswerContext,
    options?: { signal?: AbortSignal; onSentence?: (sentence: string) => void },
  ): Promise<Answer>;
}

/**
 * Sets up answering with the chat model of the settings.
 *
 * The offline answer is drafted first and is the floor: whatever the service does not do, does too late
 * or does wrong, the reader gets what was drafted. Throws `prompt_invalid` when set up, and only
 * `cancelled` when asked.
 */
export function createModelAnswerer(
  settings: ModelSettings & { readonly chatModel: string },
): ModelAnswerer {
  const service = openChatService(settings);
  const cache = createAnswerCache();
  return {
    async answer(question, history, context, { signal, onSentence } = {}) {
      const { corpusHash, place } = context;
      const promptHash = service.prompts.hash;
      const key = { question, history, place, corpusHash, promptHash, model: service.name };
      const known = cache.get(key);
      if (known !== null) return told(known, onSentence);
      const budget = startTimeBudget(settings.timeoutMs, signal);
      const usage = createUsage(settings.prices);
      const drafted = draftAnswer(question, history, context);
      const task = { drafted, service, onSentence, history, context };
      const chain = await runChain(task, { budget, usage });
      if (signal?.aborted) throw serviceError("cancelled");
      const answer = withTrace(chain, { service, context, usage });
      cache.keep(key, answer);
      return answer;
    },
  };
}

/** An answer that is there already, told line by line. */
function told(answer: Answer, onSentence: ((sentence: string) => void) | undefined): Answer {
  if (answer.status !== "answered") return answer;
  for (const line of answer.answer.split("\n")) if (line !== "") onSentence?.(line);
  return answer;
}

interface ChainTask {
  readonly drafted: DraftedAnswer;
  readonly service: ChatService;
  readonly onSentence: ((sentence: string) => void) | undefined;
  readonly history: readonly Turn[];
  readonly context: AnswerContext;
}

interface ChainResult {
  readonly drafted: DraftedAnswer;
  /** Absent: they have yet to be worked out. */
  readonly followUps?: readonly string[];
  readonly byModel: boolean;
  readonly understanding: string;
  readonly sentences: ChainTrace["sentences"];
  readonly refused: readonly string[];
  readonly fallback: string | null;
}

async function runChain(task: ChainTask, call: CallContext): Promise<ChainResult> {
  const { service, onSentence, history, context } = task;
  const resting = service.breaker.whyClosed();
  if (resting !== null) return asDrafted(task.drafted, "规则", resting);
  const understood = await understandWithModel(
    { rules: task.drafted, history, context },
    service,
    call,
  );
  const { drafted, byModel, explanation } = understood;
  drafted.clock.lap("understand");
  if (understood.failure !== null && !isForgivable(understood.failure)) {
    return asDrafted(drafted, explanation, understood.failure.message);
  }
  const { question, language, grounding, draft } = drafted;
  const rowNames = context.corpus.vocabulary.rows.map(({ name }) => name);
  const tell = draft.status === "answered" ? { onSentence } : {}; // a refusal is told with its reason
  const wording = wordDraft(
    { question, language, draft, grounding, rowNames, ...tell },
    service,
    call,
  );
  await nextTurn(); // the request is on its way: what the answer needs besides is worked out meanwhile
  const followUps = followUpsOf(drafted, context);
  const worded = await wording;
  drafted.clock.lap("draft");
  return {
    drafted: { ...drafted, draft: worded.draft },
    followUps,
    byModel: byModel || worded.worded > 0,
    understanding: explanation,
    sentences: { worded: worded.worded, repaired: worded.repaired, kept: worded.kept },
    refused: worded.refused,
    fallback: worded.failure?.message ?? (isMute(worded) ? NOTHING_USABLE : null),
  };
}

/** A query that is none says nothing of the sentences to come; a service that is gone does. */
function isForgivable({ kind }: ServiceFailure): boolean {
  return kind === "refused" || kind === "garbled";
}

const NOTHING_USABLE = "模型没有给出可用的句子";

/** Asked, and neither a sentence that holds nor one that does not. */
function isMute({ worded, kept, refused }: WordedDraft): boolean {
  return worded === 0 && kept > 0 && refused.length === 0;
}

function asDrafted(drafted: DraftedAnswer, understanding: string, fallback: string): ChainResult {
  const sentences = { worded: 0, repaired: 0, kept: 0 };
  return { drafted, byModel: false, understanding, sentences, refused: [], fallback };
}

function withTrace(
  { drafted, followUps, byModel, understanding, sentences, refused, fallback }: ChainResult,
  {
    service,
    context,
    usage,
  }: { service: ChatService; context: AnswerContext; usage: CallContext["usage"] },
): Answer {
  const answer = finishAnswer(drafted, context, followUps);
  const chain: ChainTrace = { understanding, sentences, ...usage.total(), cached: false, fallback };
  return {
    ...answer,
    trace: {
      ...answer.trace,
      engine: byModel ? "model" : "offline",
      model: service.name,
      promptHash: service.prompts.hash,
      refused: [...answer.trace.refused, ...refused],
      chain,
    },
  };
}
