import type { AskOptions, Assistant } from "../../assistant.ts";
import type { CommandContext } from "../command-context.ts";
import { converse } from "../converse.ts";
import { openAssistant } from "../open-assistant.ts";
import { printAnswer } from "../print-answer.ts";

/**
 * The first run: builds the index, answers the example questions of the corpus, and opens the
 * conversation (without a terminal: answers the lines on stdin). With a question, answers that only.
 */
export async function start(
  options: { question: string },
  context: CommandContext,
): Promise<number> {
  const { terminal, setup } = context;
  const { assistant } = await openAssistant(context);
  if (options.question.trim() !== "") {
    await showExample(options.question, assistant, context);
    return 0;
  }
  const { documents, indicators, duties } = assistant.counts;
  terminal.print(
    `${terminal.paint.bold("问策")} 已读入 ${documents} 份文件(${indicators} 项指标,${duties} 条责任分工),来自 ${setup.corpusDir}\n`,
  );
  for (const question of assistant.examples) {
    terminal.print(terminal.paint.bold(`问:${question}`));
    await showExample(question, assistant, context);
    terminal.print("");
  }
  await converse(assistant, context);
  return 0;
}

async function showExample(
  question: string,
  assistant: Assistant,
  context: CommandContext,
): Promise<void> {
  const { signal } = context;
  const ask = (told: AskOptions) => assistant.ask(question, [], { ...told, signal });
  await printAnswer(ask, { json: false }, context);
}
