import type { Bot } from "../bot.ts";
import { answerPrivately, type Respond } from "../reply/answer-privately.ts";
import type { Click } from "./click.ts";
import { takeInquiry, tooManyText } from "./take-message.ts";

/** Asks the question of a button: in the thread of its message, or in private where that is private. */
export async function askFollowUp(bot: Bot, click: Click, respond: Respond): Promise<void> {
  const { channel, thread, value: question, user, team } = click;
  if (channel === null || question === "") return;
  if (!click.isPrivate && thread !== null) {
    await takeInquiry(bot, {
      team,
      channel,
      user,
      thread,
      message: null,
      question,
      entry: "button",
    });
    return;
  }
  const seconds = bot.rateLimit.wait(user);
  if (seconds > 0) await respond({ text: tooManyText(seconds, question) });
  else
    answerPrivately(bot, { team, channel, user, question, entry: "button", thread: null }, respond);
}
