import type { types } from "@slack/bolt";

/** Blocks of a message or view. */
export type Blocks = readonly types.KnownBlock[];

/** What a message shows. `text` is what screen readers and notifications read; never empty. */
export interface MessageContent {
  readonly text: string;
  readonly blocks?: Blocks;
}

/** Kept with a message and never shown: which answer it is part of, and what was asked without a message. */
export interface MessageMark {
  readonly ref: string;
  readonly part: number;
  readonly question?: string;
}

/** Where a message goes; without `thread` at the top level. */
export interface Destination {
  readonly channel: string;
  readonly thread?: string;
}

/** A message read from a thread. */
export interface ThreadMessage {
  readonly ts: string;
  readonly text: string;
  readonly user: string | null;
  /** Written by this bot. */
  readonly own: boolean;
  /** Written by another bot or integration. */
  readonly foreign: boolean;
  readonly mark: MessageMark | null;
}

/** Whether an agent session shows a stop button. */
export type SessionStatus = "processing" | "active";

/**
 * The calls of Slack's Web API that the bot makes. Rate limits are waited out; what may safely be
 * repeated is; a write whose outcome is unknown is looked up before it is made again. Rejections are
 * those of the web client.
 */
export interface SlackApi {
  /** Posts a message once and resolves to its ts. */
  post(to: Destination, content: MessageContent, mark: MessageMark): Promise<string>;
  update(at: { channel: string; ts: string }, content: MessageContent): Promise<void>;
  /** Shows a message to one user alone. */
  whisper(to: Destination & { user: string }, content: MessageContent): Promise<void>;
  /** Opens a streamed message and resolves to its ts. */
  startStream(
    to: { channel: string; thread: string; user: string; team: string },
    markdown: string,
  ): Promise<string>;
  appendStream(at: { channel: string; ts: string }, markdown: string): Promise<void>;
  stopStream(
    at: { channel: string; ts: string },
    end: { markdown: string; blocks: Blocks; mark: MessageMark },
  ): Promise<void>;
  /** "" clears it. */
  setStatus(at: Required<Destination>, status: string, loading: readonly string[]): Promise<void>;
  setSession(at: Required<Destination>, status: SessionStatus): Promise<void>;
  setPrompts(channel: string, title: string, prompts: readonly string[]): Promise<void>;
  /** All messages of a thread, oldest first, up to `most`. */
  replies(at: Required<Destination>, most: number): Promise<ThreadMessage[]>;
  openView(trigger: string, view: types.ModalView): Promise<void>;
  updateView(id: string, view: types.ModalView): Promise<void>;
  publishHome(user: string, view: types.HomeView): Promise<void>;
  /** Sends a file to a user as a direct message. */
  sendFile(
    user: string,
    file: { name: string; title: string; content: Buffer; comment: string },
  ): Promise<void>;
}
