import * as z from "zod";
import { helpMessage } from "../blocks/help-message.ts";
import type { Bot } from "../bot.ts";
import type { ThreadKey } from "../memory/conversations.ts";
import { createReference } from "../reply/create-reference.ts";
import type { Inquiry } from "../reply/inquiry.ts";
import { messageName, replyToInquiry } from "../reply/reply-to-inquiry.ts";
import { asksSomething, readMessage } from "../text/read-message.ts";
import { wordsFor } from "../text/words.ts";
import { admits, NOT_ADMITTED } from "./admits.ts";

/** An event `app_mention` or `message`, as far as it matters here. */
export const MESSAGE_EVENT = z.object({
  type: z.string(),
  subtype: z.string().optional(),
  channel: z.string(),
  channel_type: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  text: z.string().default(""),
  ts: z.string(),
  thread_ts: z.string().optional(),
  deleted_ts: z.string().optional(),
  files: z.array(z.unknown()).optional(),
});

export type MessageEvent = z.infer<typeof MESSAGE_EVENT>;

/** How an event came. */
export interface Arrival {
  readonly team: string;
  /** True where Slack sends it again. */
  readonly isRetry: boolean;
  /** ms since 1970 at which this process began. */
  readonly runningSince: number;
}

/** Subtypes under which people still say something. */
const SPOKEN: ReadonlySet<string | undefined> = new Set([
  undefined,
  "file_share",
  "thread_broadcast",
]);

/**
 * Answers a message that is meant for the bot: a mention, a direct message, or a follow-up in a thread it
 * was called into. Everything else, its own and other bots' messages, edits and link previews included,
 * is let pass. A message that is deleted takes its question back.
 */
export async function takeMessage(bot: Bot, event: MessageEvent, arrival: Arrival): Promise<void> {
  if (event.subtype === "message_deleted") {
    bot.desk.drop(`${event.channel}:${event.deleted_ts ?? ""}`);
    return;
  }
  const { user, channel } = event;
  if (!SPOKEN.has(event.subtype) || event.bot_id !== undefined) return;
  if (user === undefined || user === bot.botUserId) return;
  const { text, mentions } = readMessage(event.text);
  const key = { team: arrival.team, channel, thread: event.thread_ts ?? event.ts };
  const entry = await entryOf(bot, event, { key, mentions });
  if (entry === null) return;
  if (!bot.claims.take(`message ${channel}:${event.ts}`)) return;
  if (await isAnsweredBefore(bot, event, { key, arrival })) return;
  const inquiry: Inquiry = { ...key, user, message: event.ts, question: text, entry };
  if (!admits(bot.allowed, { team: key.team, channel, user })) {
    if (entry !== "thread") await bot.slack.whisper({ ...key, user }, { text: NOT_ADMITTED });
    return;
  }
  if (!asksSomething(text)) await greet(bot, inquiry, { hasFiles: event.files !== undefined });
  else await takeInquiry(bot, inquiry);
}

/** Answers, unless the user has asked too much of late. */
export async function takeInquiry(bot: Bot, inquiry: Inquiry): Promise<void> {
  const seconds = bot.rateLimit.wait(inquiry.user);
  if (seconds === 0) replyToInquiry(bot, inquiry);
  else await bot.slack.whisper(inquiry, { text: tooManyText(seconds, inquiry.question) });
}

/** What somebody is told who asks too much. */
export function tooManyText(seconds: number, question: string): string {
  return wordsFor(question)("tooManyQuestions", seconds);
}

/** Is the message meant for the bot, and how? */
async function entryOf(
  bot: Bot,
  event: MessageEvent,
  { key, mentions }: { key: ThreadKey; mentions: readonly string[] },
): Promise<Inquiry["entry"] | null> {
  if (event.channel_type === "im" || event.channel.startsWith("D")) return "dm";
  if (event.type === "app_mention" || mentions.includes(bot.botUserId)) return "mention";
  if (event.thread_ts === undefined || mentions.length > 0) return null; // meant for somebody else
  return (await bot.conversations.isEngaged(key)) ? "thread" : null;
}

/** After a restart the claims are gone; what Slack sends again may have its answer already. */
async function isAnsweredBefore(
  bot: Bot,
  { channel, ts }: MessageEvent,
  { key, arrival }: { key: ThreadKey; arrival: Arrival },
): Promise<boolean> {
  if (!arrival.isRetry || Number(ts) * 1000 > arrival.runningSince) return false;
  try {
    const messages = await bot.slack.replies({ channel, thread: key.thread }, 1_000);
    return messages.some((message) => message.own && message.ts > ts);
  } catch (error) {
    bot.log.warn("thread could not be read", { err: error });
    return false;
  }
}

/** A mention without a question, an emoji, thanks, a file: says how to ask; in a thread, nothing. */
async function greet(
  bot: Bot,
  inquiry: Inquiry,
  { hasFiles }: { hasFiles: boolean },
): Promise<void> {
  if (inquiry.entry === "thread") return;
  const { examples, directory } = bot.assistant();
  const lead = hasFiles
    ? "我读不了附件和图片。请把问题写成文字。"
    : "我依据已收录的政策文件回答问题,每句话都注明出处。请在 @ 我之后写下问题。";
  bot.conversations.engage(inquiry);
  await bot.slack.post(
    inquiry,
    helpMessage({
      lead,
      examples,
      places: directory.places,
      boundPlace: bot.places.of(inquiry.team, inquiry.channel),
    }),
    { ref: `${createReference()} ${messageName(inquiry) ?? ""}`, part: 0 },
  );
}
