/** Which service and which models; every secret of this layer is in here and leaves it only as a header. */
export interface ModelSettings {
  readonly apiKey: string;
  /** Null: OpenAI's own. */
  readonly baseUrl: string | null;
  /** Null: answers are not worded by a model. */
  readonly chatModel: string | null;
  /** Null: embeddings are computed locally. */
  readonly embeddingModel: string | null;
  /** The longest that an answer may take, in milliseconds. */
  readonly timeoutMs: number;
  /** Price of a million tokens, in whatever currency; null: no estimate. */
  readonly prices: { readonly input: number; readonly output: number } | null;
}
