import type { Assistant, AssistantOptions } from "../assistant.ts";
import type { AnswerJudge } from "../model/judge-answer.ts";
import type { Finding } from "./finding.ts";
import type { Setup } from "./setup.ts";
import type { Terminal } from "./terminal.ts";

/** What every command is given; a test hands in fakes. */
export interface CommandContext {
  readonly setup: Setup;
  readonly terminal: Terminal;
  /** Aborted by Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal;
  readonly createAssistant: (options: AssistantOptions) => Promise<Assistant>;
  /** What needs the key of the model service, which commands do not see; null where none is set. */
  readonly model: ModelAccess | null;
}

/** The model service, for those who try it out. */
export interface ModelAccess {
  /** Tries the service: key, address, names of the models. */
  check(): Promise<readonly Finding[]>;
  /** A judge of how well answers read; null without a chat model. */
  openJudge(): Promise<AnswerJudge | null>;
}

/** A command; resolves to its exit code: 0 done, 1 failed, 2 wrong usage. */
export type RunCommand = (context: CommandContext) => Promise<number>;
