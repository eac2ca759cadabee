import type { webApi } from "@slack/bolt";
import { LRUCache } from "lru-cache";
import * as z from "zod";
import { neutralize } from "./neutralize.ts";
import { persist } from "./persist.ts";
import type { MessageMark, SlackApi, ThreadMessage } from "./slack-api.ts";
import { createTurns } from "./turns.ts";

/** Clients that neither retry nor wait by themselves: {@link persist} does, as each call allows. */
export interface WebApiClients {
  /** For answers. */
  readonly client: webApi.WebClient;
  readonly botUserId: string;
  readonly botId: string;
}

const MARK_TYPE = "wence_answer";
/** Slack takes about one message a second in a channel. */
const POST_INTERVAL_MS = 1_100;
/** What is shown while something else is waited for is not worth a long wait of its own. */
const BRIEFLY = { repeatable: true, patience: 3_000 };
const REMEMBERED_POSTS = 5_000;
const PAGE = 200;

/** Makes the calls of {@link SlackApi} with Slack's web client. */
export function createWebApi({ client, botUserId, botId }: WebApiClients): SlackApi {
  const posted = new LRUCache<string, true>({ max: REMEMBERED_POSTS });
  const turns = createTurns({ intervalMs: POST_INTERVAL_MS });
  const know = (channel: string, ts: string | undefined): string => {
    if (ts === undefined) throw new Error("Slack named no ts for a message");
    posted.set(`${channel}:${ts}`, true);
    return ts;
  };
  const isOwn = (user: string | undefined, bot: string | undefined) =>
    user === botUserId || bot === botId;

  const replies: SlackApi["replies"] = async ({ channel, thread }, most) => {
    const messages: ThreadMessage[] = [];
    let cursor: string | undefined;
    do {
      const next = cursor;
      const page = await persist(
        () =>
          client.conversations.replies({
            channel,
            ts: thread,
            limit: PAGE,
            include_all_metadata: true,
            ...(next === undefined ? {} : { cursor: next }),
          }),
        { repeatable: true },
      );
      messages.push(...(page.messages ?? []).flatMap((each) => readThreadMessage(each, isOwn)));
      cursor = page.response_metadata?.next_cursor || undefined;
    } while (cursor !== undefined && messages.length < most);
    return messages.slice(-most);
  };

  /** A message of ours in a thread that no call of ours is known to have made. */
  const findLost = async (
    at: { channel: string; thread: string },
    isIt: (message: ThreadMessage) => boolean,
  ): Promise<string | undefined> =>
    (await replies(at, 1_000)).findLast(
      (message) => message.own && !posted.has(`${at.channel}:${message.ts}`) && isIt(message),
    )?.ts;

  return {
    replies,
    async post({ channel, thread }, content, mark) {
      const body = neutralize(content);
      const call = async () => {
        const { ts } = await client.chat.postMessage({
          channel,
          ...contentOf(body),
          ...(thread === undefined ? {} : { thread_ts: thread }),
          unfurl_links: false,
          unfurl_media: false,
          metadata: metadataOf(mark),
        });
        return ts;
      };
      const recover =
        thread === undefined
          ? undefined
          : () =>
              findLost(
                { channel, thread },
                (message) => message.mark?.ref === mark.ref && message.mark.part === mark.part,
              );
      await turns.next(channel);
      return know(channel, await persist(call, recover === undefined ? {} : { recover }));
    },
    async update({ channel, ts }, content) {
      const body = neutralize(content);
      await persist(() => client.chat.update({ channel, ts, ...contentOf(body) }), {
        repeatable: true,
      });
    },
    async whisper({ channel, thread, user }, content) {
      const body = neutralize(content);
      await persist(() =>
        client.chat.postEphemeral({
          channel,
          user,
          ...contentOf(body),
          ...(thread === undefined ? {} : { thread_ts: thread }),
        }),
      );
    },
    async startStream({ channel, thread, user, team }, markdown) {
      const chunks = neutralize([{ type: "markdown_text" as const, text: markdown }]);
      const startedAt = Date.now() / 1000;
      const ts = await persist<string | undefined>(
        async () =>
          (
            await client.chat.startStream({
              channel,
              thread_ts: thread,
              recipient_user_id: user,
              recipient_team_id: team,
              chunks,
            })
          ).ts,
        {
          recover: () =>
            findLost(
              { channel, thread },
              (message) => message.mark === null && Number(message.ts) > startedAt - CLOCK_SKEW_S,
            ),
        },
      );
      return know(channel, ts);
    },
    async appendStream({ channel, ts }, markdown) {
      const chunks = neutralize([{ type: "markdown_text" as const, text: markdown }]);
      await persist(() => client.chat.appendStream({ channel, ts, chunks }));
    },
    async stopStream({ channel, ts }, { markdown, blocks, mark }) {
      const chunks = neutralize(
        markdown === "" ? [] : [{ type: "markdown_text" as const, text: markdown }],
      );
      // A stream that was stopped already refuses: it cannot be stopped twice.
      await persist(
        () =>
          client.chat.stopStream({
            channel,
            ts,
            ...(chunks.length === 0 ? {} : { chunks }),
            ...(blocks.length === 0 ? {} : { blocks: [...neutralize(blocks)] }),
            metadata: metadataOf(mark),
            session_status: "active",
          }),
        { repeatable: true },
      );
    },
    async setStatus({ channel, thread }, status, loading) {
      await persist(
        () =>
          client.assistant.threads.setStatus({
            channel_id: channel,
            thread_ts: thread,
            status: neutralize(status),
            ...(loading.length === 0 ? {} : { loading_messages: [...neutralize(loading)] }),
          }),
        BRIEFLY,
      );
    },
    async setSession({ channel, thread }, status) {
      await persist(
        () => client.agents.sessions.setStatus({ channel_id: channel, thread_ts: thread, status }),
        BRIEFLY,
      );
    },
    async setPrompts(channel, title, prompts) {
      const [first, ...rest] = prompts.map((prompt) => ({ title: prompt, message: prompt }));
      if (first === undefined) return;
      await persist(
        () =>
          client.assistant.threads.setSuggestedPrompts({
            channel_id: channel,
            title: neutralize(title),
            prompts: neutralize([first, ...rest]) as [typeof first, ...typeof rest],
          }),
        { repeatable: true },
      );
    },
    async openView(trigger, view) {
      await persist(() => client.views.open({ trigger_id: trigger, view: neutralize(view) }));
    },
    async updateView(id, view) {
      await persist(() => client.views.update({ view_id: id, view: neutralize(view) }), BRIEFLY);
    },
    async publishHome(user, view) {
      await persist(() => client.views.publish({ user_id: user, view: neutralize(view) }), {
        repeatable: true,
      });
    },
    async sendFile(user, { name, title, content, comment }) {
      const opened = await persist(() => client.conversations.open({ users: user }), {
        repeatable: true,
      });
      const channel = opened.channel?.id;
      if (channel === undefined) throw new Error("Slack opened no direct message");
      await client.filesUploadV2({
        channel_id: channel,
        filename: name,
        title: neutralize(title),
        file: content,
        initial_comment: neutralize(comment),
      });
    },
  };
}

/** Our clock and Slack's may differ by so many seconds. */
const CLOCK_SKEW_S = 60;

function contentOf({ text, blocks }: { text: string; blocks?: readonly unknown[] }) {
  return { text, blocks: [...(blocks ?? [])] as webApi.KnownBlock[] };
}

function metadataOf({ ref, part, question }: MessageMark) {
  return {
    event_type: MARK_TYPE,
    event_payload: { ref, part, ...(question === undefined ? {} : { question }) },
  };
}

const MARK = z.object({
  event_type: z.literal(MARK_TYPE),
  event_payload: z.object({ ref: z.string(), part: z.number(), question: z.string().optional() }),
});

const MESSAGE = z.object({
  ts: z.string(),
  text: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  metadata: z.unknown().optional(),
  blocks: z.array(z.looseObject({ type: z.string() })).optional(),
});

function readThreadMessage(
  raw: unknown,
  isOwn: (user: string | undefined, bot: string | undefined) => boolean,
): ThreadMessage[] {
  const parsed = MESSAGE.safeParse(raw);
  if (!parsed.success) return [];
  const { ts, text, user, bot_id, metadata, blocks } = parsed.data;
  const own = isOwn(user, bot_id);
  const mark = MARK.safeParse(metadata);
  return [
    {
      ts,
      text: text?.trim() ? text : markdownOf(blocks ?? []),
      user: user ?? null,
      own,
      foreign: bot_id !== undefined && !own,
      mark: mark.success ? readMark(mark.data.event_payload) : null,
    },
  ];
}

function readMark({ ref, part, question }: z.infer<typeof MARK>["event_payload"]): MessageMark {
  return { ref, part, ...(question === undefined ? {} : { question }) };
}

/** A streamed message has blocks and no text. */
function markdownOf(blocks: readonly { readonly type: string; readonly text?: unknown }[]): string {
  return blocks
    .flatMap(({ type, text }) => (type === "markdown" && typeof text === "string" ? [text] : []))
    .join("\n");
}
