import type { ChainTrace } from "../answer/answer.ts";
import type { ModelSettings } from "./model-settings.ts";

/** What the calls for one answer have used so far. */
export interface Usage {
  /** A call that is being made: what it sends, and what came back, for services that do not count. */
  add(call: UsedTokens): void;
  /** For the trace. */
  total(): Pick<ChainTrace, "calls" | "tokens" | "estimated" | "cost">;
}

export interface UsedTokens {
  readonly input: number;
  readonly output: number;
  /** True where the service did not say and we counted. */
  readonly estimated: boolean;
}

/** Counts the tokens of one answer's calls and, where prices are set, what they cost. */
export function createUsage(prices: ModelSettings["prices"]): Usage {
  let calls = 0;
  let input = 0;
  let output = 0;
  let estimated = false;
  return {
    add(call) {
      calls += 1;
      input += call.input;
      output += call.output;
      estimated ||= call.estimated;
    },
    total: () => ({
      calls,
      tokens: { input, output },
      estimated,
      cost: prices === null ? null : (input * prices.input + output * prices.output) / 1_000_000,
    }),
  };
}
