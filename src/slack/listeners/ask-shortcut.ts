import * as z from "zod";
import type { Bot } from "../bot.ts";
import { answerPrivately, type Respond } from "../reply/answer-privately.ts";
import { asksSomething, readMessage } from "../text/read-message.ts";
import { tooManyText } from "./take-message.ts";

/** The shortcut "用政策查一下" on a message. */
export const MESSAGE_SHORTCUT = z
  .object({
    user: z.object({ id: z.string(), team_id: z.string().optional() }),
    team: z.object({ id: z.string() }).nullish(),
    channel: z.object({ id: z.string() }),
    message: z.object({
      ts: z.string(),
      thread_ts: z.string().optional(),
      text: z.string().nullish(),
    }),
  })
  .transform(({ user, team, channel, message }) => ({
    user: user.id,
    team: team?.id ?? user.team_id ?? "",
    channel: channel.id,
    thread: message.thread_ts ?? message.ts,
    text: readMessage(message.text ?? "").text,
  }));

/** A message may be longer than a question. */
const LONGEST_QUESTION = 1_900;

/** Answers a message of anybody's to the one who asks about it; sharing goes to the message's thread. */
export async function askShortcut(
  bot: Bot,
  { text, ...from }: z.infer<typeof MESSAGE_SHORTCUT>,
  respond: Respond,
): Promise<void> {
  if (!asksSomething(text)) {
    await respond({ text: "这条消息里没有可以查的文字。附件和图片我读不了。" });
    return;
  }
  const seconds = bot.rateLimit.wait(from.user);
  if (seconds > 0) await respond({ text: tooManyText(seconds, text) });
  else
    answerPrivately(
      bot,
      { ...from, question: text.slice(0, LONGEST_QUESTION), entry: "shortcut" },
      respond,
    );
}
