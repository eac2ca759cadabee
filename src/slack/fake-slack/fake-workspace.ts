import { checkLimits } from "./check-limits.ts";

/** A message as it stands in a channel; `said` is what its blocks or its stream say. */
export interface FakeMessage {
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | null;
  readonly user: string;
  said: string;
  blocks: unknown[];
  streaming: boolean;
  metadata: unknown;
}

/** The messages of a fake Slack, and what its Web API makes of them. */
export interface FakeWorkspace {
  readonly messages: FakeMessage[];
  /** Puts a message into a channel, by a user or (unless told) by the bot. */
  add(given: Partial<FakeMessage> & { channel: string }): FakeMessage;
  /** Ends every stream, as Slack does after a while and for the stop button. */
  endStreams(): void;
  /** Carries out a call; undefined for a method that is not known. */
  call(method: string, args: Args): Record<string, unknown> | undefined;
}

/** Arguments of a call. */
export type Args = Readonly<Record<string, unknown>>;

/** The bot's user. */
export const BOT = "U0BOT";

/** Pages so short that every thread has several. */
const PAGE = 2;

function publicMessage({ ts, user, said, metadata }: FakeMessage) {
  return {
    ts,
    user,
    text: said,
    metadata: metadata ?? undefined,
    ...(user === BOT ? { bot_id: "B0BOT" } : {}),
  };
}

/** Makes an empty workspace; breaches of Slack's limits are added to `problems`. */
export function createFakeWorkspace(problems: string[], socketUrl: () => string): FakeWorkspace {
  const messages: FakeMessage[] = [];
  let clock = Date.now() * 1_000;
  const nextTs = () => {
    clock += 1_000;
    return `${Math.floor(clock / 1e6)}.${String(clock % 1e6).padStart(6, "0")}`;
  };
  const find = (args: Args) =>
    messages.find(({ channel, ts }) => channel === args.channel && ts === args.ts);

  const add = (given: Partial<FakeMessage> & { channel: string }): FakeMessage => {
    const message = {
      ts: nextTs(),
      thread: null,
      user: BOT,
      said: "",
      blocks: [],
      streaming: false,
      metadata: null,
      ...given,
    };
    messages.push(message);
    return message;
  };
  const grow = (message: FakeMessage, args: Args) => {
    if (args.markdown_text !== undefined) problems.push("a stream in two modes");
    for (const chunk of (args.chunks ?? []) as { text?: string }[])
      message.said += chunk.text ?? "";
  };
  const methods: Record<string, (args: Args) => Record<string, unknown>> = {
    "auth.test": () => ({ user_id: BOT, bot_id: "B0BOT", team_id: "T0FAKE" }),
    "apps.connections.open": () => ({ url: socketUrl() }),
    "chat.postMessage": (args) => {
      problems.push(...checkLimits(args, "message"));
      if (`${args.unfurl_links} ${args.unfurl_media}` !== "false false")
        problems.push("links are not kept from unfolding");
      if (args.reply_broadcast !== undefined) problems.push("an answer is shown to the channel");
      const { ts } = add({
        channel: String(args.channel),
        thread: (args.thread_ts as string | undefined) ?? null,
        said: `${args.text}`,
        blocks: (args.blocks as unknown[] | undefined) ?? [],
        metadata: args.metadata ?? null,
      });
      return { ts };
    },
    "chat.postEphemeral": (args) => {
      problems.push(...checkLimits(args, "message"));
      return { message_ts: nextTs() };
    },
    "chat.update": (args) => {
      problems.push(...checkLimits(args, "message"));
      const message = find(args);
      if (message === undefined) return { ok: false, error: "message_not_found" };
      if (message.streaming) return { ok: false, error: "streaming_state_conflict" };
      message.said = String(args.text);
      message.blocks = (args.blocks as unknown[] | undefined) ?? [];
      return {};
    },
    "chat.startStream": (args) => {
      const message = add({
        channel: String(args.channel),
        thread: String(args.thread_ts),
        streaming: true,
      });
      grow(message, args);
      return { ts: message.ts };
    },
    "chat.appendStream": (args) => {
      const message = find(args);
      if (!message?.streaming) return { ok: false, error: "message_not_in_streaming_state" };
      grow(message, args);
      return {};
    },
    "chat.stopStream": (args) => {
      const message = find(args);
      if (!message?.streaming) return { ok: false, error: "message_not_in_streaming_state" };
      grow(message, args);
      message.blocks = (args.blocks as unknown[] | undefined) ?? [];
      message.metadata = args.metadata ?? null;
      message.streaming = false;
      problems.push(
        ...checkLimits({ text: message.said, blocks: message.blocks as never }, "message"),
      );
      return {};
    },
    "conversations.replies": (args) => {
      const from = Number(args.cursor ?? 0);
      const all = messages.filter(
        ({ channel, ts, thread }) =>
          channel === args.channel && (ts === args.ts || thread === args.ts),
      );
      const rest = all.length > from + PAGE;
      return {
        messages: all.slice(from, from + PAGE).map(publicMessage),
        response_metadata: { next_cursor: rest ? `${from + PAGE}` : "" },
      };
    },
    "views.open": (args) => {
      problems.push(...checkLimits(args.view as never, "modal"));
      return { view: { id: "V1" } };
    },
    "views.update": (args) => {
      problems.push(...checkLimits(args.view as never, "modal"));
      return {};
    },
    "views.publish": (args) => {
      problems.push(...checkLimits(args.view as never, "home"));
      return {};
    },
    "assistant.threads.setStatus": () => ({}),
    "assistant.threads.setSuggestedPrompts": () => ({}),
    "agents.sessions.setStatus": () => ({}),
  };

  const endStreams = () => {
    for (const message of messages) message.streaming = false;
  };
  return { messages, add, endStreams, call: (method, args) => methods[method]?.(args) };
}
