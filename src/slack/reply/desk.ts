import { LRUCache } from "lru-cache";
import PQueue from "p-queue";

/** Why a run was ended before its answer. */
export type EndReason = "stopped" | "deleted" | "shutdown";

/** A question at work or in the queue. */
export interface DeskEntry {
  /** Conversation: questions of one are answered one after another. */
  readonly thread: string;
  /** The message that asks; null where a click or command does. */
  readonly message: string | null;
}

/** Where questions wait their turn. */
export interface Desk {
  /**
   * Runs a task when its turn comes; `onWait` is told how many are ahead where it has to wait. The
   * signal's reason is an {@link EndReason}. Returns false where the desk is full or closed.
   */
  enter(
    entry: DeskEntry,
    task: (signal: AbortSignal) => Promise<void>,
    onWait: (ahead: number) => void,
  ): boolean;
  /** Ends the runs of a thread; true where there were any. */
  stop(thread: string): boolean;
  /** Ends the run that answers a message, unless it has said something (`isSilent` is false). */
  drop(message: string): void;
  /** Takes no more, ends what runs, and resolves when all is done. */
  close(): Promise<void>;
  counts(): { running: number; waiting: number; done: number };
}

interface Run extends DeskEntry {
  readonly controller: AbortController;
}

const MOST_WAITING = 1_000;
const REMEMBERED_THREADS = 5_000;

/**
 * Lets `concurrency` questions be answered at once, one in each thread, in order of arrival; each begins
 * when `settled` resolves.
 */
export function createDesk({
  concurrency,
  settled = async () => {},
}: {
  concurrency: number;
  settled?: () => Promise<void>;
}): Desk {
  const queue = new PQueue({ concurrency });
  const tails = new LRUCache<string, Promise<void>>({ max: REMEMBERED_THREADS });
  const runs = new Set<Run>();
  let working = 0;
  let done = 0;
  let closed = false;
  const endAll = (isMeant: (run: Run) => boolean, reason: EndReason): boolean => {
    const meant = [...runs].filter(isMeant);
    for (const { controller } of meant) controller.abort(reason);
    return meant.length > 0;
  };
  return {
    enter({ thread, message }, task, onWait) {
      if (closed || runs.size - working >= MOST_WAITING) return false;
      const run: Run = { thread, message, controller: new AbortController() };
      const ahead = runs.size;
      const inThread = [...runs].filter((other) => other.thread === thread).length;
      runs.add(run);
      if (inThread > 0 || ahead >= concurrency) onWait(Math.max(inThread, ahead - concurrency + 1));
      const before = tails.get(thread) ?? Promise.resolve();
      const finished = before
        .then(() =>
          queue.add(async () => {
            working += 1;
            try {
              await settled();
              await task(run.controller.signal);
            } finally {
              working -= 1;
            }
          }),
        )
        .catch(() => {}) // a task tells its own failures
        .then(() => {
          runs.delete(run);
          done += 1;
          if (tails.get(thread) === finished) tails.delete(thread);
        });
      tails.set(thread, finished);
      return true;
    },
    stop: (thread) => endAll((run) => run.thread === thread, "stopped"),
    drop: (message) => void endAll((run) => run.message === message, "deleted"),
    async close() {
      closed = true;
      endAll(() => true, "shutdown");
      while (runs.size > 0) await Promise.all([...tails.values()]);
    },
    counts: () => ({ running: working, waiting: runs.size - working, done }),
  };
}
