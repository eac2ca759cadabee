import { ACTIONS } from "../action-ids.ts";
import { refusalOf } from "../api/persist.ts";
import type { Bot } from "../bot.ts";
import { postedView } from "../lookup/lookup-view.ts";
import type { Respond } from "../reply/answer-privately.ts";
import { askFollowUp } from "./ask-follow-up.ts";
import { choosePlace } from "./choose-place.ts";
import type { Click, Tell } from "./click.ts";
import { giveFeedback } from "./give-feedback.ts";
import { chooseLookupPlace, downloadCsv, openLookup } from "./look-up-form.ts";
import { shareAnswer } from "./share-answer.ts";
import { turnSource, viewSource } from "./view-source.ts";

/** What a click is answered with. */
export interface ClickTools {
  /** Says something to the one who clicked. */
  readonly tell: Tell;
  readonly respond: Respond;
}

type Handler = (bot: Bot, click: Click, tools: ClickTools) => Promise<void>;

const HANDLERS: Readonly<Record<string, Handler>> = {
  [ACTIONS.viewSource]: viewSource,
  [ACTIONS.turnSource]: turnSource,
  [ACTIONS.askFollowUp]: (bot, click, { respond }) => askFollowUp(bot, click, respond),
  [ACTIONS.feedback]: (bot, click, { tell }) => giveFeedback(bot, click, tell),
  [ACTIONS.choosePlace]: (bot, click, { tell }) => choosePlace(bot, click, tell),
  [ACTIONS.shareAnswer]: (bot, click, { tell }) => shareAnswer(bot, click, tell),
  [ACTIONS.openLookup]: openLookup,
  [ACTIONS.lookupPlace]: chooseLookupPlace,
  [ACTIONS.downloadCsv]: downloadCsv,
};

/** Slack lets a window be opened for three seconds after a click. */
const TOO_LATE: ReadonlySet<string> = new Set([
  "expired_trigger_id",
  "exchanged_trigger_id",
  "invalid_trigger_id",
]);

/** Does what a click asks for; one that nobody knows does nothing. Never throws: the reader is told. */
export async function dispatchClick(bot: Bot, click: Click, tools: ClickTools): Promise<void> {
  try {
    await HANDLERS[click.action]?.(bot, click, tools);
  } catch (error) {
    bot.log.warn("click failed", { err: error, action: click.action });
    const text = TOO_LATE.has(refusalOf(error) ?? "")
      ? "窗口没有打开:点击后过了 3 秒。请再点一次。"
      : "这一步没有成功,请再试一次。";
    await tellSomewhere(bot, click, { text, tools }).catch((failure: unknown) =>
      bot.log.warn("hint could not be told", { err: failure }),
    );
  }
}

/** Below the message with the button, or in the window with it. */
async function tellSomewhere(
  bot: Bot,
  { view }: Click,
  { text, tools }: { text: string; tools: ClickTools },
): Promise<void> {
  if (view?.type === "modal") await bot.slack.updateView(view.id, postedView(text));
  else await tools.tell(text);
}
