import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "../../log.ts";
import { refusalOf } from "../api/persist.ts";
import type { RateBudget } from "../api/rate-budget.ts";
import type { Blocks, MessageContent, MessageMark, SlackApi } from "../api/slack-api.ts";
import { splitSentences } from "../text/split-text.ts";

/** A message that grows while its answer is written. */
export interface AnswerStream {
  /** Adds words, as soon as the pace allows. */
  write(markdown: string): void;
  /**
   * Makes sure that the message says exactly `body`, with `blocks` below it: by the stream where it
   * lives and has said nothing else, by an update where it does not, by a post where there is none.
   */
  finish(message: FinalMessage): Promise<void>;
  /** Ends the stream with a note behind what it has said; where nothing was said, says only the note. */
  breakOff(note: MessageContent & { markdown: string }): Promise<void>;
  /** The reader stopped it: nothing is written any more. */
  halt(): void;
}

/** A message as it shall stand in the end. */
export interface FinalMessage {
  /** Markdown, ready for Slack; not empty. */
  readonly body: string;
  readonly blocks: Blocks;
  /** What screen readers read. */
  readonly text: string;
}

/** What Slack allows in a minute, all streams together. */
export interface StreamBudgets {
  readonly starts: RateBudget;
  readonly appends: RateBudget;
}

export interface StreamOptions {
  readonly slack: SlackApi;
  readonly to: { channel: string; thread: string; user: string; team: string };
  readonly mark: MessageMark;
  readonly budgets: StreamBudgets;
  readonly log: Log;
  /** Milliseconds between frames; {@link PACE_MS} unless told. */
  readonly pace?: number;
}

/** A reader sees text grow; Slack allows 100 frames a minute. */
const PACE_MS = 400;
/** A finished answer is shown in so many frames at most. */
const MOST_FRAMES = 5;
/** … and no frame is worth its call with less. */
const FEWEST_SENTENCES = 2;

/**
 * "doubtful": a call was lost, and what the message says is not known; "expired": Slack has ended the
 * stream. Both are put right by an update.
 */
type State = "unopened" | "open" | "closed" | "doubtful" | "expired" | "halted";

/** Prepares a stream; nothing is sent before the first words. */
export function createAnswerStream(options: StreamOptions): AnswerStream {
  const { slack, to, mark, budgets, log, pace = PACE_MS } = options;
  let state: State = "unopened";
  let ts: string | null = null;
  let said = "";
  let waiting = "";
  let pumping: Promise<void> | null = null;
  const halted = () => state === "halted";

  const lose = (error: unknown) => {
    if (halted()) return;
    const refusal = refusalOf(error);
    if (refusal === "stopped_by_user") state = "halted";
    else state = refusal === null ? "doubtful" : "expired";
    log.warn("stream lost", { err: error, ref: mark.ref });
  };
  const sendFrame = async () => {
    const frame = waiting;
    if (ts === null && !budgets.starts.take()) return "later";
    if (ts !== null && !budgets.appends.take()) return "later";
    waiting = "";
    try {
      if (ts === null) {
        ts = await slack.startStream(to, frame);
        if (!halted()) state = "open";
      } else await slack.appendStream({ channel: to.channel, ts }, frame);
      said += frame;
    } catch (error) {
      lose(error);
    }
    return "sent";
  };
  const pump = async () => {
    while (waiting !== "" && (state === "unopened" || state === "open")) {
      if ((await sendFrame()) === "later") break; // the end carries what is left
      await sleep(pace);
    }
    pumping = null;
  };
  const write = (markdown: string) => {
    if (state !== "unopened" && state !== "open") return;
    waiting += markdown;
    pumping ??= pump();
  };
  const at = () => ({ channel: to.channel, ts: ts ?? "" });

  /** Closes the stream with the rest of the body; false where the message must be put right otherwise. */
  const close = async ({ body, blocks }: FinalMessage): Promise<boolean> => {
    const fits = body.startsWith(said);
    try {
      const end = { markdown: fits ? body.slice(said.length) : "", blocks: fits ? blocks : [] };
      await slack.stopStream(at(), { ...end, mark });
      state = "closed";
      return fits;
    } catch (error) {
      lose(error);
      return false;
    }
  };
  const stop = async () => {
    await slack.stopStream(at(), { markdown: "", blocks: [], mark }).catch(lose);
  };
  const putRight = async (message: FinalMessage) => {
    if (state === "doubtful") await stop();
    if (halted()) return;
    const content = contentOf(message);
    try {
      await slack.update(at(), content);
    } catch (error) {
      switch (refusalOf(error)) {
        case "message_not_found":
          await slack.post(to, content, mark);
          break;
        case "streaming_state_conflict":
          await stop();
          await slack.update(at(), content);
          break;
        default:
          throw error;
      }
    }
  };
  const finish = async (message: FinalMessage) => {
    for (const frame of framesOf(message.body, said + waiting)) {
      write(frame);
      await pumping;
    }
    await pumping;
    if (halted()) return;
    if (ts === null) {
      await slack.post(to, contentOf(message), mark);
      return;
    }
    if (state === "open" && (await close(message))) return;
    await putRight(message);
  };
  return {
    write,
    finish,
    async breakOff({ markdown, ...content }) {
      waiting = "";
      await pumping;
      if (halted()) return;
      if (ts === null) await slack.post(to, content, mark);
      else await finish({ body: `${said}\n\n${markdown}`, blocks: [], text: content.text });
    },
    halt() {
      state = "halted";
      waiting = "";
    },
  };
}

/** The frames in which a finished body is shown, the last of them left for the end of the stream. */
function framesOf(body: string, written: string): string[] {
  if (!body.startsWith(written)) return [];
  const sentences = splitSentences(body.slice(written.length));
  const count = Math.min(MOST_FRAMES, Math.ceil(sentences.length / FEWEST_SENTENCES));
  const cut = (i: number) => Math.round((i * sentences.length) / count);
  const frames = Array.from({ length: count }, (_, i) =>
    sentences.slice(cut(i), cut(i + 1)).join(""),
  );
  return written === "" && frames.length === 1 ? frames : frames.slice(0, -1);
}

function contentOf({ body, blocks, text }: FinalMessage): MessageContent {
  return { text, blocks: [{ type: "markdown", text: body }, ...blocks] };
}
