#!/usr/bin/env node
import { runCli } from "./run-cli.ts";
import type { CommonOptions, Setup } from "./setup.ts";

process.exitCode = await runCli(process.argv.slice(2), { process, loadSetup });

/** Reads environment and options; secrets stay behind here. */
async function loadSetup(options: CommonOptions): Promise<Setup> {
  const { loadConfig } = await import("../config.ts");
  const { corpusDir, dataDir, offline, model, slack, logLevel } = loadConfig(options);
  return {
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
    slack: {
      botToken: slack.botToken !== null,
      appToken: slack.appToken !== null,
      signingSecret: slack.signingSecret !== null,
    },
  };
}
