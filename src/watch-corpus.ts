import { watch } from "chokidar";
import { type Assistant, type AssistantOptions, createAssistant } from "./assistant.ts";
import { WenceError } from "./errors.ts";

/** What is told while a corpus is watched. */
export interface WatchHandlers {
  /** A new assistant over the changed corpus is ready; the old one still answers what it was asked. */
  readonly onSwap: (assistant: Assistant) => void;
  /** The changed corpus could not be opened (all files gone, a broken lexicon): the old assistant stays. */
  readonly onProblem?: (error: WenceError) => void;
  /** Opens an assistant; {@link createAssistant} unless told. */
  readonly open?: (options: AssistantOptions) => Promise<Assistant>;
}

/** A corpus under watch. */
export interface CorpusWatch {
  /** Resolves once changes are seen; what happens before may go unnoticed. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** So long after the last change, so that a folder that is being copied is read once. */
const SETTLE_MS = 400;

/**
 * Watches the corpus folder. When files are added, changed or removed, an assistant is built aside, in this process,
 * giving way to questions in between; it is handed to `onSwap` when it is ready, and only if the corpus differs from
 * that of `current`. Changes during a build are built afterwards.
 */
export function watchCorpus(
  options: AssistantOptions,
  current: Assistant,
  { onSwap, onProblem, open = createAssistant }: WatchHandlers,
): CorpusWatch {
  const stop = new AbortController();
  let latest = current;
  let timer: NodeJS.Timeout | undefined;
  let building: Promise<void> | null = null;
  let again = false;
  const build = async () => {
    try {
      const { force: _, ...settings } = options;
      const assistant = await open({ ...settings, former: latest, signal: stop.signal });
      if (stop.signal.aborted || assistant.corpusHash === latest.corpusHash) return;
      latest = assistant;
      onSwap(assistant);
    } catch (error) {
      if (!stop.signal.aborted) onProblem?.(problemOf(error));
    }
  };
  const start = () => {
    if (building !== null) {
      again = true;
      return;
    }
    building = build().finally(() => {
      building = null;
      if (again && !stop.signal.aborted) {
        again = false;
        start();
      }
    });
  };
  const watcher = watch(options.corpusDir, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) =>
      /(^|[\\/])(\.[^.\\/]|~\$)[^\\/]*$/.test(path.slice(options.corpusDir.length)),
    awaitWriteFinish: { stabilityThreshold: 200, pollInterval: 50 },
  });
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(start, SETTLE_MS);
  });
  watcher.on("error", (error) => onProblem?.(problemOf(error)));
  return {
    ready: new Promise((resolve) => watcher.on("ready", () => resolve())),
    async close() {
      stop.abort();
      clearTimeout(timer);
      await watcher.close();
      await building;
    },
  };
}

function problemOf(error: unknown): WenceError {
  if (error instanceof WenceError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const message = `文件有变动,但没能重新读取(${reason})。仍按原来的文件回答;请运行 wence doctor 查看原因。`;
  return new WenceError("internal", message, { cause: error });
}
