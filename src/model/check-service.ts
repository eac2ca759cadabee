import * as z from "zod";
import { createGuardedFetch } from "./guarded-fetch.ts";
import type { ModelSettings } from "./model-settings.ts";
import { openChatModel } from "./open-chat-model.ts";
import { createServiceEmbedder } from "./service-embedder.ts";
import { failureOf } from "./service-failure.ts";

/** One thing looked at; `message` says what is so and, unless it is well, what to do. In Chinese. */
export interface ServiceCheck {
  readonly level: "ok" | "warning" | "error";
  readonly message: string;
}

/** Longest time for each look. */
const TIMEOUT_MS = 10_000;
const MODELS = z.object({ data: z.array(z.object({ id: z.string() })) });

/**
 * Tries the service for real: which models it lists, one token of the chat model, one vector of the
 * embedding model. Never throws; nothing of what the service replies is repeated but names of models.
 */
export async function checkService(settings: ModelSettings): Promise<ServiceCheck[]> {
  const { chatModel, embeddingModel } = settings;
  const listed = await listModels(settings);
  const checks = await Promise.all([
    ...(chatModel === null ? [] : [checkChat({ ...settings, chatModel })]),
    ...(embeddingModel === null ? [] : [checkEmbedding({ ...settings, embeddingModel })]),
  ]);
  const missing = [chatModel, embeddingModel].filter(
    (name) => name !== null && listed.length > 0 && !listed.includes(name),
  );
  return [
    ...checks,
    ...missing.map(
      (name): ServiceCheck => ({
        level: "warning",
        message: `服务列出的模型里没有 ${name};列出的有 ${listed.slice(0, 5).join("、")}${listed.length > 5 ? " 等" : ""}。请核对模型名。`,
      }),
    ),
  ];
}

/** Names of the models that the service lists; [] where it lists none, or does not say. */
async function listModels({ apiKey, baseUrl }: ModelSettings): Promise<readonly string[]> {
  const get = createGuardedFetch({ largest: 2_000_000, retries: 0 });
  try {
    const response = await get(`${baseUrl ?? "https://api.openai.com/v1"}/models`, {
      headers: { authorization: `Bearer ${apiKey}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return MODELS.parse(await response.json()).data.map(({ id }) => id);
  } catch {
    return []; // the calls below tell what is wrong
  }
}

async function checkChat(settings: ModelSettings & { readonly chatModel: string }) {
  return look(`对话模型 ${settings.chatModel}`, async (deadline) => {
    const model = openChatModel({ ...settings, timeoutMs: TIMEOUT_MS }, { mostTokens: 1 });
    await model.invoke("ok", { signal: deadline });
  });
}

async function checkEmbedding(settings: ModelSettings & { readonly embeddingModel: string }) {
  return look(`向量模型 ${settings.embeddingModel}`, async (deadline) => {
    await createServiceEmbedder(settings).embed(["ok"], deadline);
  });
}

async function look(
  what: string,
  call: (deadline: AbortSignal) => Promise<void>,
): Promise<ServiceCheck> {
  const deadline = AbortSignal.timeout(TIMEOUT_MS);
  const started = performance.now();
  try {
    await call(deadline);
    const ms = Math.round(performance.now() - started);
    return { level: "ok", message: `${what}:试调用成功(${ms} 毫秒)` };
  } catch (error) {
    const { message } = failureOf(error, { deadline });
    return {
      level: "error",
      message: `${what}:${message.replace(/。?$/u, "。")}在此之前一律离线回答。`,
    };
  }
}
