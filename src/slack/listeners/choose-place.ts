import { NO_PLACE } from "../blocks/answer-actions.ts";
import type { Bot } from "../bot.ts";
import { createReference } from "../reply/create-reference.ts";
import { escapeMrkdwn } from "../text/escape-mrkdwn.ts";
import type { Click, Tell } from "./click.ts";

/** Switches a channel's default place from the list below an answer, and says so to all. */
export async function choosePlace(bot: Bot, click: Click, tell: Tell): Promise<void> {
  const { channel, thread, isPrivate } = click;
  if (channel === null) return;
  const wanted = click.value === NO_PLACE ? "无" : click.value;
  const text = await bindPlace(bot, { ...click, channel }, wanted);
  if (isPrivate || thread === null) await tell(text);
  else await bot.slack.post({ channel, thread }, { text }, { ref: createReference(), part: 0 });
}

const NONE = /^(?:无|不设|取消|none|off)$/i;

/** Binds a channel to a place that is named in full or in part, or frees it; says what holds now. */
export async function bindPlace(
  bot: Bot,
  at: { team: string; channel: string; user: string },
  wanted: string,
): Promise<string> {
  const { places } = bot.assistant().directory;
  const list = escapeMrkdwn(places.join("、"));
  const current = bot.places.of(at.team, at.channel);
  if (wanted === "")
    return current === null
      ? `本频道没有设默认地点。用“/wence 默认 地名”设定;现有:${list}。`
      : `本频道默认:${escapeMrkdwn(current)}。用“/wence 默认 无”取消;现有:${list}。`;
  if (NONE.test(wanted)) {
    await bot.places.bind(at, null);
    return "本频道不再设默认地点:问题里没有写明地点时,按所有文件回答。";
  }
  const meant = places.filter((place) => place === wanted);
  const [place, ...others] =
    meant.length > 0 ? meant : places.filter((each) => each.startsWith(wanted));
  if (place === undefined || others.length > 0)
    return `没有收录“${escapeMrkdwn(wanted)}”的文件,默认地点没有改。现有:${list}。`;
  await bot.places.bind(at, place);
  return `本频道默认:${escapeMrkdwn(place)}。问题里没有写明地点时按它回答;写明了的,以问题为准。`;
}
