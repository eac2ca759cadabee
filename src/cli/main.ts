#!/usr/bin/env node
import * as nodeModule from "node:module";
import type { ModelSettings } from "../model/model-settings.ts";
import { runCli } from "./run-cli.ts";
import type { CommonOptions, Setup } from "./setup.ts";

keepCompiledCode();
if (process.argv.includes("--verbose")) process.setSourceMapsEnabled(true); // stacks with our names and lines
process.exitCode = await runCli(process.argv.slice(2), { process, loadSetup });

/** Reads environment and options; secrets go to the assistant, not to the commands. */
async function loadSetup(
  options: CommonOptions,
): Promise<{ setup: Setup; model: ModelSettings | null }> {
  const { loadConfig } = await import("../config.ts");
  const { corpusDir, dataDir, offline, model, modelProblem, slack, logLevel } = loadConfig(options);
  const setup: Setup = {
    corpusDir,
    dataDir,
    offline,
    quiet: options.quiet === true || logLevel === "silent",
    verbose: options.verbose === true,
    model: model && {
      baseUrl: model.baseUrl,
      chatModel: model.chatModel,
      embeddingModel: model.embeddingModel,
    },
    modelProblem,
    slack: {
      botToken: slack.botToken !== null,
      appToken: slack.appToken !== null,
      signingSecret: slack.signingSecret !== null,
    },
  };
  return { setup, model };
}

/** From Node 22 on, what this start compiles is kept in the temporary folder for the next one. */
function keepCompiledCode(): void {
  const { enableCompileCache } = nodeModule as { enableCompileCache?: () => unknown };
  enableCompileCache?.();
}
