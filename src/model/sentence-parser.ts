import type { BaseMessage } from "@langchain/core/messages";
import { Runnable } from "@langchain/core/runnables";
import { createSentenceScanner, type ModelSentence } from "./sentence-scanner.ts";

/**
 * The end of a LangChain chain: a streamed reply in, each sentence out as soon as it is complete. `hear` is told each
 * piece of the reply as it comes. It is no run of its own in a trace, which costs more a piece than reading it.
 */
export class SentenceParser extends Runnable<BaseMessage, ModelSentence[]> {
  override lc_namespace = ["wence", "output_parsers"];
  readonly #hear: (piece: BaseMessage) => void;

  constructor(hear: (piece: BaseMessage) => void) {
    super();
    this.#hear = hear;
  }

  static override lc_name(): string {
    return "SentenceParser";
  }

  override async invoke(reply: BaseMessage): Promise<ModelSentence[]> {
    this.#hear(reply);
    return createSentenceScanner().push(reply.text);
  }

  override async *transform(pieces: AsyncGenerator<BaseMessage>): AsyncGenerator<ModelSentence[]> {
    const scanner = createSentenceScanner();
    for await (const piece of pieces) {
      this.#hear(piece);
      const found = scanner.push(piece.text);
      if (found.length > 0) yield found;
    }
  }
}
