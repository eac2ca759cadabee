import { WenceError } from "../../errors.ts";
import type { CommandContext } from "../command-context.ts";

/** What `wence eval` was given; see `eval/run.ts` for what each does. */
export interface EvaluateOptions {
  readonly set?: string;
  readonly split?: "all" | "dev" | "held";
  readonly gate?: boolean;
  readonly baseline?: "naive";
  readonly out?: string;
  readonly filter?: string;
  readonly writeBaseline?: boolean;
  readonly showHeld?: boolean;
  /** True: the configured model; else which fake. */
  readonly model?: string | true;
}

/** Runs the answer test set; 1 where the gate is not passed. */
export async function evaluate(
  options: EvaluateOptions,
  { setup, signal, createAssistant }: CommandContext,
): Promise<number> {
  const { runEval } = await import("../../../eval/run.ts");
  const { corpusDir, dataDir, quiet } = setup;
  signal.throwIfAborted();
  if (options.gate && options.writeBaseline) {
    throw new WenceError("usage", "--gate 和 --write-baseline 不能同时使用。请先评测,再记为基线。");
  }
  const openConfigured = setup.model?.chatModel ? createAssistant : null;
  return runEval({ ...options, corpusDir, dataDir, quiet }, { openConfigured });
}
