import { CommanderError } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { WenceError } from "../errors.ts";
import type { ModelSettings } from "../model/model-settings.ts";
import type { RunCommand } from "./command-context.ts";
import { interruptSignal } from "./interrupt-signal.ts";
import { createProgram } from "./program.ts";
import type { CommonOptions, Setup } from "./setup.ts";
import { createTerminal } from "./terminal.ts";
import { usageError } from "./usage-error.ts";

/** What only the entry may know, and hands in. */
export interface CliHost {
  readonly process: NodeJS.Process;
  readonly loadSetup: (
    options: CommonOptions,
  ) => Promise<{ readonly setup: Setup; readonly model: ModelSettings | null }>;
}

/** What a reader did wrong, as against what went wrong. */
const USAGE_CODES: ReadonlySet<string> = new Set(["usage", "document_unknown", "question_empty"]);

/**
 * Runs one command line (without node and script) and resolves to its exit code.
 *
 * Every error ends here, as one line on stderr; its stack follows only with --verbose.
 */
export async function runCli(args: readonly string[], host: CliHost): Promise<number> {
  let code = 0;
  const program = createProgram({
    version: packageJson.version,
    execute: async (options, run) => {
      code = await runCommand(run, await host.loadSetup(options), host.process);
    },
  });
  if (args.length === 0) {
    program.outputHelp();
    return 0;
  }
  endQuietlyWhenReaderLeaves(host.process);
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    return report(error, { process: host.process, verbose: args.includes("--verbose") });
  }
}

async function runCommand(
  run: RunCommand,
  { setup, model }: { setup: Setup; model: ModelSettings | null },
  process: NodeJS.Process,
): Promise<number> {
  const interrupt = interruptSignal(process);
  try {
    return await run({
      setup,
      terminal: createTerminal(process, setup),
      signal: interrupt.signal,
      createAssistant: async (options) => {
        const { createAssistant } = await import("../assistant.ts");
        return createAssistant({ model, ...options });
      },
    });
  } finally {
    interrupt.release();
  }
}

/** `wence … | head` closes the pipe early: that is no failure worth a message. */
function endQuietlyWhenReaderLeaves({ stdout, exit }: NodeJS.Process): void {
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") exit(0);
    throw error;
  });
}

function report(
  error: unknown,
  { process, verbose }: { process: NodeJS.Process; verbose: boolean },
): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0; // --help, --version
  process.stderr.write(`错误:${messageOf(error)}\n`);
  if (verbose && error instanceof Error) process.stderr.write(`${stackOf(error)}\n`);
  const usage =
    error instanceof CommanderError || (error instanceof WenceError && USAGE_CODES.has(error.code));
  return usage ? 2 : 1;
}

function messageOf(error: unknown): string {
  if (error instanceof CommanderError) return usageError(error);
  if (error instanceof WenceError) return oneLine(error.message);
  const message = error instanceof Error ? error.message : String(error);
  return `程序内部出错(${oneLine(message)})。请加 --verbose 重试,并把输出报告给维护者。`;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").trim();
}

function stackOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\n原因:${stackOf(error.cause)}` : "";
  return `${error.stack ?? error.message}${cause}`;
}
