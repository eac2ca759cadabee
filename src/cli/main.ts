import type { ModelSettings } from "../model/model-settings.ts";
import { runCli } from "./run-cli.ts";
import type { CommonOptions, Setup } from "./setup.ts";

// No `await` here: the program is built as CommonJS, which has none outside of functions.
void runCli(process.argv.slice(2), { process, loadSetup }).then((code) => {
  process.exitCode = code;
});

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
