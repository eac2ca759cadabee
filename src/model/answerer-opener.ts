import { WenceError } from "../errors.ts";
import type { ModelAnswerer } from "./answer-with-model.ts";
import type { ModelSettings } from "./model-settings.ts";

/** Opens the model at the first question, since LangChain takes a while to load; null without a chat model. */
export function createAnswererOpener(
  model: ModelSettings | null,
): () => Promise<ModelAnswerer | null> | null {
  if (model === null || model.chatModel === null) return () => null;
  const settings = { ...model, chatModel: model.chatModel };
  let opened: Promise<ModelAnswerer> | undefined;
  return () => {
    opened ??= openAnswerer(settings);
    return opened;
  };
}

/** A model that cannot be set up (a broken prompt, say) takes nobody's answers away. */
async function openAnswerer(
  settings: ModelSettings & { readonly chatModel: string },
): Promise<ModelAnswerer> {
  try {
    const { createModelAnswerer } = await import("./answer-with-model.ts");
    return createModelAnswerer(settings);
  } catch (error) {
    const { createOfflineAnswerer } = await import("./answer-without-model.ts");
    const reason = error instanceof WenceError ? error.message : "模型模块加载失败。请重新安装。";
    return createOfflineAnswerer(settings.chatModel, reason);
  }
}
