import { setTimeout as sleep } from "node:timers/promises";
import type { types } from "@slack/bolt";
import type { Respond } from "../reply/answer-privately.ts";
import { neutralize } from "./neutralize.ts";

/** Bolt's `respond`, as far as it is used here. */
type BoltRespond = (message: {
  response_type: "ephemeral";
  replace_original: false;
  text: string;
  blocks?: types.KnownBlock[];
}) => Promise<unknown>;

const PAUSES_MS = [500, 2_000, 5_000];

/**
 * Makes a way to answer a click or command in private: by its response address, which Slack keeps open
 * for half an hour and five messages, and by `fallback` where that is used up.
 */
export function createRespond(respond: BoltRespond | undefined, fallback: Respond): Respond {
  if (respond === undefined) return fallback; // a click in a window has no response address
  return async (content) => {
    const safe = neutralize(content);
    for (const pause of [...PAUSES_MS, null]) {
      try {
        await respond({
          response_type: "ephemeral",
          replace_original: false,
          text: safe.text,
          ...(safe.blocks === undefined ? {} : { blocks: [...safe.blocks] }),
        });
        return;
      } catch (error) {
        if (pause === null || !isPassing(error)) break;
        await sleep(pause);
      }
    }
    await fallback(content);
  };
}

/** Slack was busy or away, and did not take the message. */
function isPassing(error: unknown): boolean {
  const { statusCode } = error as { statusCode?: unknown };
  return statusCode === undefined || statusCode === 429 || Number(statusCode) >= 500;
}
