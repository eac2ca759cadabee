import type { Answer } from "../answer/answer.ts";
import type { CommandContext } from "./command-context.ts";
import { formatJson } from "./format-json.ts";
import { renderAnswer } from "./render-answer.ts";

/** Prints an answer to stdout: for a person, or as one JSON object. With --verbose, timings go to stderr. */
export function printAnswer(
  answer: Answer,
  { json }: { json: boolean },
  { setup, terminal }: Pick<CommandContext, "setup" | "terminal">,
): void {
  terminal.print(json ? formatJson(answer, terminal) : renderAnswer(answer, terminal));
  const { engine: by, chain } = answer.trace;
  if (chain?.fallback && !setup.quiet) {
    const rest = by === "model" ? "其余离线作答" : "已离线作答";
    terminal.note(`提示:${chain.fallback.replace(/。$/, "")},${rest}。`);
  }
  if (!setup.verbose) return;
  const { engine, timingsMs, refused } = answer.trace;
  const stages = Object.entries(timingsMs).map(([stage, ms]) => `${stage} ${ms.toFixed(1)}`);
  terminal.note(`用时(毫秒):${stages.join(",")};引擎:${engine};拦下 ${refused.length} 处`);
  terminal.note(`理解为:${JSON.stringify(answer.trace.query)}`);
}
