import type { Assistant, IndexProgress } from "../assistant.ts";
import type { CommandContext } from "./command-context.ts";
import { createProgressBar } from "./progress-bar.ts";

/** An assistant, and whether its index had to be built for it. */
export interface OpenedAssistant {
  readonly assistant: Assistant;
  readonly built: boolean;
}

const PHASES: Readonly<Record<Exclude<IndexProgress["phase"], "read">, string>> = {
  parse: "解析",
  embed: "建立向量",
  write: "写入",
};

/**
 * Makes the assistant, with a progress bar while its index is built, and tells its notices on stderr, and
 * once what keeps the model from being used.
 */
export async function openAssistant(
  { setup, terminal, signal, createAssistant }: CommandContext,
  { force = false, former }: { force?: boolean; former?: Assistant } = {},
): Promise<OpenedAssistant> {
  const bar = await createProgressBar("建立索引", terminal);
  let built = false;
  const onProgress = ({ phase, done, total, file }: IndexProgress) => {
    if (phase === "read") return; // an index that is up to date is read, not made
    built = true;
    bar.update(done, total, file === undefined ? PHASES[phase] : `${PHASES[phase]} ${file}`);
  };
  try {
    const { corpusDir, dataDir } = setup;
    const given = { corpusDir, dataDir, force, onProgress, signal };
    const assistant = await createAssistant(former === undefined ? given : { ...given, former });
    bar.stop();
    const problems = former === undefined ? [setup.modelProblem ?? []].flat() : [];
    if (!setup.quiet)
      for (const notice of [...problems, ...assistant.notices]) terminal.note(`提示:${notice}`);
    return { assistant, built };
  } finally {
    bar.stop();
  }
}
