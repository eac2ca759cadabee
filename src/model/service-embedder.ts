import { AsyncLocalStorage } from "node:async_hooks";
import { OpenAIEmbeddings } from "@langchain/openai";
import { WenceError } from "../errors.ts";
import { checkedVectors, type Embedder } from "../indexing/embedder.ts";
import { unitVector } from "../indexing/hash-embedding.ts";
import { createCircuitBreaker, toldTo } from "./circuit-breaker.ts";
import { createGuardedFetch, type Fetch } from "./guarded-fetch.ts";
import type { ModelSettings } from "./model-settings.ts";
import { failureOf, type ServiceFailure, serviceError } from "./service-failure.ts";
import { type CallSignals, startTimeBudget } from "./time-budget.ts";

/** 64 vectors of 3,072 dimensions, printed. */
const LARGEST_REPLY = 16_000_000;
/** Texts in one request; services allow between 10 (Qwen) and 2,048. */
const BATCH = 10;
/** Longest time for one request of a build, and for a reader's question. */
const TIMEOUT_MS = 30_000;
const QUESTION_TIMEOUT_MS = 3_000;

/**
 * Embeddings of any OpenAI-compatible service, through LangChain.
 *
 * One request after the other, so that what is done is known when one fails: the error then carries no
 * vectors, but the index build, which asks for a batch at a time and keeps each, goes on from there next
 * time. Its id names service and model and is part of the index's identity. Failures are WenceErrors
 * `model_…`; see `failureOf`.
 */
export function createServiceEmbedder(
  settings: ModelSettings & { readonly embeddingModel: string },
): Embedder {
  const signals = new AsyncLocalStorage<AbortSignal>();
  const embeddings = new OpenAIEmbeddings({
    model: settings.embeddingModel,
    apiKey: settings.apiKey,
    batchSize: BATCH,
    maxRetries: 0,
    timeout: TIMEOUT_MS,
    encodingFormat: "float", // not every service knows base64
    stripNewLines: false,
    configuration: {
      ...(settings.baseUrl === null ? {} : { baseURL: settings.baseUrl }),
      fetch: withSignal(createGuardedFetch({ largest: LARGEST_REPLY }), signals),
      maxRetries: 0,
      logLevel: "off",
    },
  });
  const breaker = createCircuitBreaker();
  /** Known from the first reply on; a service that changes its mind is not to be trusted. */
  let dimension: number | undefined;

  async function embedBatch(texts: string[], signal: CallSignals): Promise<number[][]> {
    try {
      const made = await signals.run(signal.signal, () => embeddings.embedDocuments(texts));
      const vectors = checkedVectors(made, texts.length, dimension);
      dimension = vectors[0]?.length;
      breaker.succeeded();
      return vectors;
    } catch (error) {
      throw toldTo(breaker, embeddingFailure(error, signal));
    }
  }

  return {
    id: `${serviceName(settings.baseUrl)}#${settings.embeddingModel}`,
    batch: BATCH,
    embedNow: null,
    async embed(texts, cancel) {
      const resting = breaker.whyClosed();
      if (resting !== null) throw serviceError("down", resting);
      const vectors: number[][] = [];
      for (let from = 0; from < texts.length; from += BATCH) {
        const ms = texts.length === 1 ? QUESTION_TIMEOUT_MS : TIMEOUT_MS;
        const signal = startTimeBudget(ms, cancel).forCall();
        vectors.push(...(await embedBatch(texts.slice(from, from + BATCH), signal)));
      }
      return vectors.map(unitVector);
    },
  };
}

function embeddingFailure(error: unknown, signals: CallSignals): ServiceFailure {
  const isUnusable = error instanceof WenceError && error.code === "index_broken";
  const told = isUnusable ? serviceError("garbled", "嵌入服务给出的向量不可用") : error;
  return failureOf(told, signals);
}

/** LangChain's embeddings take no signal: it is handed to the request behind their back. */
function withSignal(fetch: Fetch, signals: AsyncLocalStorage<AbortSignal>): Fetch {
  return (input, init = {}) => {
    const own = signals.getStore();
    const both = [own, init.signal].flatMap((signal) => signal ?? []);
    return fetch(input, { ...init, signal: AbortSignal.any(both) });
  };
}

/** Host and path of a service, without what may be secret in its address. */
function serviceName(baseUrl: string | null): string {
  if (baseUrl === null) return "api.openai.com/v1";
  const { host, pathname } = new URL(baseUrl);
  return host + pathname.replace(/\/+$/, "");
}
