import type { BaseMessage } from "@langchain/core/messages";
import { BaseTransformOutputParser } from "@langchain/core/output_parsers";
import { createSentenceScanner, type ModelSentence } from "./sentence-scanner.ts";

/**
 * The end of a LangChain chain: streamed text in, each sentence out as soon as it is complete. `hear` is told each
 * piece of the reply as it comes.
 */
export class SentenceParser extends BaseTransformOutputParser<ModelSentence[]> {
  override lc_namespace = ["wence", "output_parsers"];

  readonly #hear: (piece: BaseMessage) => void;

  constructor(hear: (piece: BaseMessage) => void) {
    super();
    this.#hear = hear;
  }

  static override lc_name(): string {
    return "SentenceParser";
  }

  override async parse(text: string): Promise<ModelSentence[]> {
    return createSentenceScanner().push(text);
  }

  override async *_transform(
    pieces: AsyncGenerator<string | BaseMessage>,
  ): AsyncGenerator<ModelSentence[]> {
    const scanner = createSentenceScanner();
    for await (const piece of pieces) {
      if (typeof piece !== "string") this.#hear(piece);
      const found = scanner.push(typeof piece === "string" ? piece : piece.text);
      if (found.length > 0) yield found;
    }
  }

  override getFormatInstructions(): string {
    return '{"line":"L1","text":"…[E1]"}';
  }
}
