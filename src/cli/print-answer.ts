import type { Answer } from "../answer/answer.ts";
import type { AskOptions } from "../assistant.ts";
import type { CommandContext } from "./command-context.ts";
import { formatJson } from "./format-json.ts";
import { renderAnswer, renderMarkdown } from "./render-answer.ts";

type World = Pick<CommandContext, "setup" | "terminal">;

/**
 * Asks, and prints the answer to stdout: for a person, sentence by sentence as they come where a model
 * words them; or as one JSON object, when it is complete. With --verbose, timings go to stderr.
 *
 * `ask` is called once, with what it has to tell its sentences to. Resolves to the answer; throws what `ask` throws.
 */
export async function printAnswer(
  ask: (options: Pick<AskOptions, "onSentence">) => Promise<Answer>,
  { json }: { json: boolean },
  { setup, terminal }: World,
): Promise<Answer> {
  const told: string[] = [];
  const onSentence = (sentence: string) => {
    told.push(sentence);
    terminal.print(renderMarkdown(sentence, terminal.paint));
  };
  const answer = await ask(json ? {} : { onSentence });
  const left = withoutTold(answer, told);
  if (left === null) terminal.print(`\n${renderAnswer(answer, terminal)}`);
  else if (json) terminal.print(formatJson(answer, terminal));
  else printLeft(left, told.length > 0, terminal);
  explain(answer, { setup, terminal });
  return answer;
}

/** The answer with the part of its text that is not told yet; null where something else was told. */
function withoutTold(answer: Answer, told: readonly string[]): Answer | null {
  if (told.length === 0) return answer;
  const lines = answer.answer.split("\n").filter((line) => line !== "");
  if (told.some((line, i) => line !== lines[i])) return null;
  return { ...answer, answer: lines.slice(told.length).join("\n") };
}

function printLeft(answer: Answer, isContinued: boolean, terminal: World["terminal"]): void {
  const text = renderAnswer(answer, terminal);
  if (isContinued && text === "") return;
  terminal.print(isContinued && answer.answer === "" ? `\n${text}` : text);
}

function explain({ trace }: Answer, { setup, terminal }: World): void {
  const { engine, chain, timingsMs, refused, query } = trace;
  if (chain?.fallback && !setup.quiet) {
    const rest = engine === "model" ? "其余离线作答" : "已离线作答";
    terminal.note(`提示:${chain.fallback.replace(/。$/, "")},${rest}。`);
  }
  if (!setup.verbose) return;
  const stages = Object.entries(timingsMs).map(([stage, ms]) => `${stage} ${ms.toFixed(1)}`);
  terminal.note(`用时(毫秒):${stages.join(",")};引擎:${engine};拦下 ${refused.length} 处`);
  terminal.note(`理解为:${JSON.stringify(query)}`);
}
