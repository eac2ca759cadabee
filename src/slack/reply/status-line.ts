import type PQueue from "p-queue";
import type { Log } from "../../log.ts";
import type { Destination, SlackApi } from "../api/slack-api.ts";
import type { Say } from "../text/words.ts";

/** The line "…正在查指标表" under a question. */
export interface StatusLine {
  /** Shows other words; never fails, and never waits. */
  show(status: string): void;
  /** Takes the line away; resolves when it is gone, or cannot be taken away. */
  end(): Promise<void>;
}

/** Slack takes a status away after two minutes. */
const REFRESH_MS = 90_000;

/**
 * Keeps the status of a thread. Calls to Slack follow one another and wait their turn in `lane`, where
 * the newest words win; what fails is logged: an answer never waits for its status.
 */
export function createStatusLine(
  at: Required<Destination>,
  {
    slack,
    log,
    lane,
    say,
  }: { slack: Pick<SlackApi, "setStatus">; log: Log; lane: PQueue; say: Say },
): StatusLine {
  const loading = [say("checkingClauses"), say("checkingFigures"), say("checkingDuties")];
  let wanted = "";
  let shown = "";
  let calling: Promise<void> | null = null;
  const call = async () => {
    const status = wanted;
    if (status === shown) return;
    try {
      await slack.setStatus(at, status, status === "" ? [] : loading);
    } catch (error) {
      log.warn("status could not be set", { err: error });
    }
    shown = status;
  };
  const settle = async () => {
    while (shown !== wanted) await lane.add(call);
    calling = null;
  };
  const want = (status: string) => {
    wanted = status;
    calling ??= settle();
  };
  const refresh = setInterval(() => {
    shown = "";
    want(wanted);
  }, REFRESH_MS);
  refresh.unref();
  return {
    show: want,
    async end() {
      clearInterval(refresh);
      want("");
      await calling;
    },
  };
}
