import type { Answer, ChainTrace } from "../answer/answer.ts";
import {
  type AnswerContext,
  type DraftedAnswer,
  draftAnswer,
  finishAnswer,
} from "../answer/answer-question.ts";
import type { Turn } from "../policy.ts";
import { type CallContext, type ChatService, openChatService } from "./chat-service.ts";
import type { ModelSettings } from "./model-settings.ts";
import { serviceError } from "./service-failure.ts";
import { startTimeBudget } from "./time-budget.ts";
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
  return {
    async answer(question, history, context, { signal, onSentence } = {}) {
      const budget = startTimeBudget(settings.timeoutMs, signal);
      const usage = createUsage(settings.prices);
      const drafted = draftAnswer(question, history, context);
      const chain = await runChain({ drafted, service, onSentence }, { budget, usage });
      if (signal?.aborted) throw serviceError("cancelled");
      return withTrace(chain, { service, context, usage });
    },
  };
}

interface ChainTask {
  readonly drafted: DraftedAnswer;
  readonly service: ChatService;
  readonly onSentence: ((sentence: string) => void) | undefined;
}

interface ChainResult {
  readonly drafted: DraftedAnswer;
  readonly understanding: string;
  readonly sentences: ChainTrace["sentences"];
  readonly refused: readonly string[];
  readonly fallback: string | null;
}

async function runChain(
  { drafted, service, onSentence }: ChainTask,
  call: CallContext,
): Promise<ChainResult> {
  const resting = service.breaker.whyClosed();
  if (resting !== null) return asDrafted(drafted, resting);
  const { clock, question, language, grounding, draft } = drafted;
  const worded = await wordDraft(
    { question, language, draft, grounding, onSentence },
    service,
    call,
  );
  clock.lap("draft");
  return {
    drafted: { ...drafted, draft: worded.draft },
    understanding: "规则",
    sentences: { worded: worded.worded, repaired: worded.repaired, kept: worded.kept },
    refused: worded.refused,
    fallback: worded.failure?.message ?? (isMute(worded) ? NOTHING_USABLE : null),
  };
}

const NOTHING_USABLE = "模型没有给出可用的句子";

/** Asked, and neither a sentence that holds nor one that does not. */
function isMute({ worded, kept, refused }: WordedDraft): boolean {
  return worded === 0 && kept > 0 && refused.length === 0;
}

function asDrafted(drafted: DraftedAnswer, fallback: string): ChainResult {
  const sentences = { worded: 0, repaired: 0, kept: 0 };
  return { drafted, understanding: "规则", sentences, refused: [], fallback };
}

function withTrace(
  { drafted, understanding, sentences, refused, fallback }: ChainResult,
  {
    service,
    context,
    usage,
  }: { service: ChatService; context: AnswerContext; usage: CallContext["usage"] },
): Answer {
  const answer = finishAnswer(drafted, context);
  const chain: ChainTrace = { understanding, sentences, ...usage.total(), cached: false, fallback };
  const byModel = sentences.worded > 0;
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
