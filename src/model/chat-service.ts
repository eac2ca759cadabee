import type { BaseMessageLike } from "@langchain/core/messages";
import { createCallMeter } from "./call-meter.ts";
import { type CircuitBreaker, createCircuitBreaker, toldTo } from "./circuit-breaker.ts";
import type { ModelSettings } from "./model-settings.ts";
import { openChatModel } from "./open-chat-model.ts";
import { loadPrompts, type Prompts, type SlotValues } from "./prompts.ts";
import { createQueryWriter, type QueryWriter } from "./query-writer.ts";
import { SentenceParser } from "./sentence-parser.ts";
import type { ModelSentence } from "./sentence-scanner.ts";
import { failureOf, type ServiceFailure, serviceError } from "./service-failure.ts";
import type { CallSignals, TimeBudget } from "./time-budget.ts";
import type { Usage } from "./usage.ts";

/** The chat model with everything around it that keeps an answer safe from it. */
export interface ChatService {
  readonly model: ReturnType<typeof openChatModel>;
  readonly queryWriter: QueryWriter;
  readonly name: string;
  readonly prompts: Prompts;
  readonly breaker: CircuitBreaker;
}

/** Opens the service of the settings; nothing is called yet. Throws `prompt_invalid`. */
export function openChatService(
  settings: ModelSettings & { readonly chatModel: string },
): ChatService {
  const model = openChatModel(settings);
  return {
    model,
    queryWriter: createQueryWriter(model),
    name: settings.chatModel,
    prompts: loadPrompts(),
    breaker: createCircuitBreaker(),
  };
}

/** One call: the time it has, and where its tokens are counted. */
export interface CallContext {
  readonly budget: TimeBudget;
  readonly usage: Usage;
}

type Wording = "draft" | "repair";

/** The instructions and the data of a call. */
export interface WordingInput<Name extends Wording> {
  readonly system: SlotValues<Name>;
  readonly input: SlotValues<`${Name}-input`>;
}

/** A service that has sent nothing after this share of the time will not be waited for. */
const SILENCE = 0.6;

/**
 * Streams the sentences that the model writes: prompt → chat model → parser, as a LangChain chain. It has no
 * callbacks of ours: with none, and no tracing, LangChain does without the bookkeeping of its runs.
 *
 * Ends with the stream, or when `stop` is aborted, which closes the socket; a failure is thrown as an error that
 * `failureOf` reads, and is told to the breaker.
 */
export async function* streamSentences<Name extends Wording>(
  service: ChatService,
  name: Name,
  values: WordingInput<Name>,
  { budget, usage, stop }: CallContext & { readonly stop: AbortSignal },
): AsyncGenerator<ModelSentence> {
  const messages = messagesOf(service.prompts, name, values);
  const signals = budget.forCall();
  const silence = silenceSignal(budget.left() * SILENCE);
  const meter = createCallMeter(messages);
  const parser = new SentenceParser((piece) => {
    silence.end();
    meter.hear(piece);
  });
  try {
    const stream = await service.model.pipe(parser).stream(messages, {
      runName: `wence-${name}`,
      signal: AbortSignal.any([signals.signal, silence.signal, stop]),
    });
    for await (const sentences of stream) yield* sentences;
    // An aborted stream ends as if it were complete.
    if (stop.aborted) return service.breaker.succeeded();
    if (signals.signal.aborted || silence.signal.aborted) throw serviceError("late");
    if (!meter.isComplete()) throw serviceError("garbled", "模型服务的回应中途断开");
    service.breaker.succeeded();
  } catch (error) {
    if (stop.aborted) return;
    throw toldTo(service.breaker, reported(error, signals, silence.signal));
  } finally {
    silence.end();
    usage.add(meter.used());
  }
}

/** The system message with the instructions, and the user's with the data. */
export function messagesOf<Name extends "draft" | "repair" | "understand" | "judge">(
  prompts: Prompts,
  name: Name,
  values: { readonly system: SlotValues<Name>; readonly input: SlotValues<`${Name}-input`> },
): BaseMessageLike[] {
  const inputName: `${Name}-input` = `${name}-input`;
  return [
    { role: "system", content: prompts.render(name, values.system) },
    { role: "user", content: prompts.render(inputName, values.input) },
  ];
}

function reported(error: unknown, signals: CallSignals, silence: AbortSignal): ServiceFailure {
  const deadline = silence.aborted ? silence : signals.deadline;
  return failureOf(error, { cancel: signals.cancel, deadline });
}

/** Aborted unless it is ended in time. */
function silenceSignal(ms: number): { readonly signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), Math.max(1, ms));
  return { signal: controller.signal, end: () => clearTimeout(timer) };
}
