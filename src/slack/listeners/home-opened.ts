import * as z from "zod";
import { homeView } from "../blocks/home-view.ts";
import type { Bot } from "../bot.ts";

/** Event `app_home_opened`. */
export const HOME_OPENED_EVENT = z.object({
  user: z.string(),
  channel: z.string().optional(),
  tab: z.string().optional(),
});

const MOST_PROMPTS = 4;

/** Shows the Home tab, or offers questions where the direct message is opened. */
export async function homeOpened(
  bot: Bot,
  { user, channel, tab }: z.infer<typeof HOME_OPENED_EVENT>,
): Promise<void> {
  const assistant = bot.assistant();
  if (tab !== "messages") await bot.slack.publishHome(user, homeView(assistant));
  else if (channel !== undefined)
    await bot.slack.setPrompts(channel, "可以这样问", assistant.examples.slice(0, MOST_PROMPTS));
}
