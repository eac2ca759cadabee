import * as z from "zod";
import { helpMessage } from "../blocks/help-message.ts";
import type { Bot } from "../bot.ts";
import { lookupView } from "../lookup/lookup-view.ts";
import { answerPrivately, type Respond } from "../reply/answer-privately.ts";
import { asksSomething, readMessage } from "../text/read-message.ts";
import { bindPlace } from "./choose-place.ts";
import { tooManyText } from "./take-message.ts";

/** A slash command. */
export const COMMAND = z
  .object({
    team_id: z.string().default(""),
    channel_id: z.string(),
    user_id: z.string(),
    text: z.string().default(""),
    trigger_id: z.string().default(""),
  })
  .transform((raw) => ({
    team: raw.team_id,
    channel: raw.channel_id,
    user: raw.user_id,
    text: readMessage(raw.text).text,
    trigger: raw.trigger_id,
  }));

export type Command = z.infer<typeof COMMAND>;

const HELP = /^(?:帮助|help|\?|？)$/i;
const LOOKUP = /^(?:查询|lookup)$/i;
const PLACE = /^(?:默认|default)(?:\s+(.+))?$/i;
const RELOAD = /^(?:reindex|重建索引)$/i;

/** `/wence …`: answers in private, opens the lookup, binds the channel to a place, reads the corpus anew. */
export async function askCommand(bot: Bot, command: Command, respond: Respond): Promise<void> {
  const { text } = command;
  const place = PLACE.exec(text);
  if (RELOAD.test(text)) await reload(bot, command, respond);
  else if (LOOKUP.test(text)) await openLookup(bot, command);
  else if (place !== null) await respond({ text: await bindPlace(bot, command, place[1] ?? "") });
  else if (HELP.test(text) || !asksSomething(text)) await help(bot, command, respond);
  else {
    const seconds = bot.rateLimit.wait(command.user);
    if (seconds > 0) await respond({ text: tooManyText(seconds, text) });
    else
      answerPrivately(bot, { ...command, question: text, entry: "command", thread: null }, respond);
  }
}

async function openLookup(bot: Bot, { channel, trigger }: Command): Promise<void> {
  await bot.slack.openView(
    trigger,
    lookupView(bot.assistant().directory, { place: null, channel }),
  );
}

async function help(bot: Bot, { team, channel }: Command, respond: Respond): Promise<void> {
  const { examples, directory } = bot.assistant();
  await respond(
    helpMessage({
      lead: "我依据已收录的政策文件回答问题,每句话都注明出处。",
      examples,
      places: directory.places,
      boundPlace: bot.places.of(team, channel),
    }),
  );
}

async function reload(bot: Bot, { user }: Command, respond: Respond): Promise<void> {
  if (!bot.admins.includes(user)) {
    await respond({ text: "只有管理员(SLACK_ADMINS)可以重建索引。" });
    return;
  }
  await respond({ text: "正在重新读取文件;在此期间照常回答。" });
  try {
    await respond({ text: await bot.reload() });
  } catch (error) {
    bot.log.error("reload failed", { err: error });
    await respond({ text: "没有读成,继续使用原来的索引。原因见服务日志。" });
  }
}
