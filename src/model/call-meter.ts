import type { BaseMessage, BaseMessageLike } from "@langchain/core/messages";
import { countTokens } from "./count-tokens.ts";
import type { UsedTokens } from "./usage.ts";

/** Listens to one call: what it uses, and whether its reply came to an end of its own. */
export interface CallMeter {
  /** A reply, or the next piece of one. */
  hear(piece: BaseMessage): void;
  /** False where the service broke off without saying why it stopped. */
  isComplete(): boolean;
  /** As the service counted; as we estimate where it did not. */
  used(): UsedTokens;
}

/** Meters the call that sends `messages`. */
export function createCallMeter(messages: readonly BaseMessageLike[]): CallMeter {
  let counted: { readonly input: number; readonly output: number } | null = null;
  let words = "";
  let finished = false;
  return {
    hear(piece) {
      const { usage_metadata: usage, tool_calls: calls = [] } = piece as Metered;
      words += piece.text;
      if (calls.length > 0) words += JSON.stringify(calls.map(({ args }) => args));
      if (usage) counted = { input: usage.input_tokens, output: usage.output_tokens };
      finished ||= piece.response_metadata.finish_reason !== undefined;
    },
    isComplete: () => finished,
    used: () =>
      counted === null
        ? {
            input: countTokens(JSON.stringify(messages)),
            output: countTokens(words),
            estimated: true,
          }
        : { ...counted, estimated: false },
  };
}

/** What messages of a model have beyond others. */
interface Metered {
  readonly usage_metadata?: { readonly input_tokens: number; readonly output_tokens: number };
  readonly tool_calls?: readonly { readonly args: unknown }[];
}
