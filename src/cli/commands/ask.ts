import type { CommandContext } from "../command-context.ts";
import { openAssistant } from "../open-assistant.ts";
import { printAnswer } from "../print-answer.ts";
import { requireOneSource } from "../require-one-source.ts";
import { runBatch } from "../run-batch.ts";

/** What `wence ask` was given. */
export interface AskOptions {
  /** "" where none stands on the command line. */
  readonly question: string;
  readonly json?: boolean;
  readonly input?: string;
  readonly output?: string;
}

/** Answers the question of the command line, or those of a file. */
export async function ask(options: AskOptions, context: CommandContext): Promise<number> {
  requireOneSource({ ...options, text: options.question, command: "ask" });
  if (options.input !== undefined) return askFile(options.input, options.output ?? null, context);
  const { assistant } = await openAssistant(context);
  const { signal } = context;
  await printAnswer(
    (told) => assistant.ask(options.question, [], { ...told, signal }),
    { json: options.json === true },
    context,
  );
  return 0;
}

async function askFile(
  input: string,
  output: string | null,
  context: CommandContext,
): Promise<number> {
  const { setup, terminal, signal } = context;
  const { assistant } = await openAssistant(context);
  const { done, failed } = await runBatch(
    {
      input,
      output,
      queries: false,
      answer: ({ question, history }) => assistant.ask(question, history, { signal }),
    },
    context,
  );
  if (!setup.quiet) terminal.note(`已回答 ${done} 题${failed === 0 ? "" : `,${failed} 行有误`}。`);
  return 0;
}
