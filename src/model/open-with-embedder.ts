import { WenceError } from "../errors.ts";
import { type Knowledge, type OpenKnowledgeOptions, openKnowledge } from "../indexing/knowledge.ts";
import type { ModelSettings } from "./model-settings.ts";

/**
 * Opens the index with the vectors of the configured service. Where that does not answer, with local
 * ones, and a notice: what it has embedded is kept, and the next start goes on from there.
 */
export async function openWithEmbedder(
  options: OpenKnowledgeOptions & { readonly model?: ModelSettings | null },
): Promise<Knowledge> {
  const { model } = options;
  if (!model?.embeddingModel) return openKnowledge(options);
  const { createServiceEmbedder } = await import("./service-embedder.ts");
  const embedder = createServiceEmbedder({ ...model, embeddingModel: model.embeddingModel });
  try {
    return await openKnowledge({ ...options, embedder });
  } catch (error) {
    if (!(error instanceof WenceError) || !error.code.startsWith("model_")) throw error;
    const knowledge = await openKnowledge(options);
    const notice = `嵌入服务不可用(${error.message}),本次改用本地向量;已算好的向量留着,下次启动接着算。`;
    return { ...knowledge, notices: [...knowledge.notices, notice] };
  }
}
