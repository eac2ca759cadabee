import type { Assistant, AssistantOptions } from "../assistant.ts";
import type { Setup } from "./setup.ts";
import type { Terminal } from "./terminal.ts";

/** What every command is given; a test hands in fakes. */
export interface CommandContext {
  readonly setup: Setup;
  readonly terminal: Terminal;
  /** Aborted by Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal;
  readonly createAssistant: (options: AssistantOptions) => Promise<Assistant>;
}

/** A command; resolves to its exit code: 0 done, 1 failed, 2 wrong usage. */
export type RunCommand = (context: CommandContext) => Promise<number>;
