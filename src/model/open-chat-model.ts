import { ChatOpenAI } from "@langchain/openai";
import { createGuardedFetch } from "./guarded-fetch.ts";
import type { ModelSettings } from "./model-settings.ts";
import { withoutBrokenCalls } from "./without-broken-calls.ts";

/** More than any answer of ours needs; a longer reply is cut off by the service, and beyond that by us. */
const MOST_TOKENS = 2_048;
const LARGEST_REPLY = 1_000_000;

/**
 * The chat model of any OpenAI-compatible service, as LangChain knows it. Retries, size and content type
 * are the guarded fetch's affair; time is the caller's, by signal.
 */
export function openChatModel(
  settings: ModelSettings & { readonly chatModel: string },
  { mostTokens = MOST_TOKENS }: { mostTokens?: number } = {},
): ChatOpenAI {
  return new ChatOpenAI({
    model: settings.chatModel,
    apiKey: settings.apiKey,
    temperature: 0,
    maxTokens: mostTokens,
    maxRetries: 0,
    timeout: settings.timeoutMs,
    useResponsesApi: false,
    configuration: {
      ...(settings.baseUrl === null ? {} : { baseURL: settings.baseUrl }),
      fetch: withoutBrokenCalls(createGuardedFetch({ largest: LARGEST_REPLY })),
      organization: null,
      project: null,
      maxRetries: 0,
      logLevel: "off", // it would print what the service sends, which may hold the key
    },
  });
}
