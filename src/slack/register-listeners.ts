import type { App } from "@slack/bolt";
import { ACTIONS } from "./action-ids.ts";
import { createRespond } from "./api/create-respond.ts";
import type { Bot } from "./bot.ts";
import { admits, NOT_ADMITTED, type Requester } from "./listeners/admits.ts";
import { askCommand, COMMAND } from "./listeners/ask-command.ts";
import { askShortcut, MESSAGE_SHORTCUT } from "./listeners/ask-shortcut.ts";
import { CLICK } from "./listeners/click.ts";
import { dispatchClick } from "./listeners/dispatch-click.ts";
import { explainFeedback } from "./listeners/give-feedback.ts";
import { HOME_OPENED_EVENT, homeOpened } from "./listeners/home-opened.ts";
import { acceptPosting, postLookup, submitLookup } from "./listeners/look-up-form.ts";
import { SESSION_STOPPED_EVENT, sessionStopped } from "./listeners/session-stopped.ts";
import { acceptSharing, shareChosen } from "./listeners/share-answer.ts";
import { SUBMISSION } from "./listeners/submission.ts";
import { MESSAGE_EVENT, takeMessage } from "./listeners/take-message.ts";
import type { Respond } from "./reply/answer-privately.ts";

/**
 * Connects Slack's events, clicks, forms, commands and shortcuts with their handlers. Events come once
 * each, however often Slack sends them; everything else is acknowledged first, known or not.
 */
export function registerListeners(app: App, bot: Bot): void {
  registerEvents(app, bot);
  registerCommands(app, bot);
  registerForms(app, bot);
  app.error(async (error) => bot.log.error("handler failed", { err: error }));
}

function registerEvents(app: App, bot: Bot): void {
  const runningSince = Date.now();
  app.use(async ({ body, next }) => {
    if (!isEcho(body)) bot.intake.note();
    const { event_id: id } = body as { event_id?: unknown };
    if (typeof id === "string") {
      if (!bot.claims.take(`event ${id}`)) return;
      await bot.intake.clear(); // all that came in together is acknowledged before any of it is worked on
    }
    await next();
  });
  const onMessage = async ({ event, body, context }: EventArguments) => {
    const parsed = MESSAGE_EVENT.safeParse(event);
    if (!parsed.success) return;
    const isRetry = (context.retryNum ?? 0) > 0;
    await takeMessage(bot, parsed.data, { team: teamOf(body), isRetry, runningSince });
  };
  app.event("app_mention", onMessage);
  app.event("message", onMessage);
  app.event("app_home_opened", async ({ event, body }) => {
    const parsed = HOME_OPENED_EVENT.safeParse(event);
    if (!parsed.success) return;
    const { user } = parsed.data;
    if (!admits(bot.allowed, { team: teamOf(body), user, channel: null })) return;
    await homeOpened(bot, parsed.data);
  });
  app.event("agent_session_stopped", async ({ event, body }) => {
    const parsed = SESSION_STOPPED_EVENT.safeParse(event);
    if (parsed.success) await sessionStopped(bot, parsed.data, teamOf(body));
  });
}

function registerCommands(app: App, bot: Bot): void {
  app.command(/.*/, async ({ ack, body, respond }) => {
    await ack();
    const parsed = COMMAND.safeParse(body);
    if (!parsed.success) return;
    const answer = createRespond(respond, whisperTo(bot, parsed.data));
    if (await isTurnedAway(bot, parsed.data, answer)) return;
    await askCommand(bot, parsed.data, answer);
  });
  app.shortcut(/.*/, async ({ ack, body, respond }) => {
    await ack();
    const parsed = MESSAGE_SHORTCUT.safeParse(body);
    if (!parsed.success) return;
    const answer = createRespond(respond, whisperTo(bot, parsed.data));
    if (await isTurnedAway(bot, parsed.data, answer)) return;
    await askShortcut(bot, parsed.data, answer);
  });
  app.action(/.*/, async ({ ack, body, respond }) => {
    await ack();
    const parsed = CLICK.safeParse(body);
    if (!parsed.success) return;
    const click = parsed.data;
    const answer = createRespond(respond, whisperTo(bot, click));
    if (await isTurnedAway(bot, click, answer)) return;
    await dispatchClick(bot, click, { respond: answer, tell: (text) => answer({ text }) });
  });
}

function registerForms(app: App, bot: Bot): void {
  app.view(/.*/, async ({ ack, body }) => {
    const parsed = SUBMISSION.safeParse(body);
    if (!parsed.success) return ack();
    const form = parsed.data;
    switch (form.form) {
      case ACTIONS.lookupForm:
        return ack(submitLookup(bot, form));
      case ACTIONS.lookupResult:
        await ack(acceptPosting());
        return postLookup(bot, form);
      case ACTIONS.feedbackForm:
        await ack();
        return explainFeedback(bot, form);
      case ACTIONS.shareForm:
        await ack(acceptSharing(form));
        return shareChosen(bot, form);
      default:
        return ack();
    }
  });
}

/** What the bot's own and other bots' messages cause comes while it works, and is no rush of questions. */
function isEcho(body: unknown): boolean {
  const { event } = body as { event?: { bot_id?: unknown; hidden?: unknown } };
  return event?.bot_id !== undefined || event?.hidden === true;
}

/** Tells somebody who may not use the bot; true where that is so. */
async function isTurnedAway(bot: Bot, from: Requester, answer: Respond): Promise<boolean> {
  if (admits(bot.allowed, from)) return false;
  await answer({ text: NOT_ADMITTED });
  return true;
}

function whisperTo(
  bot: Bot,
  { channel, thread, user }: Requester & { readonly thread?: string | null },
): Respond {
  return async (content) => {
    if (channel === null) return;
    await bot.slack.whisper({ channel, user, ...(thread ? { thread } : {}) }, content);
  };
}

interface EventArguments {
  readonly event: unknown;
  readonly body: unknown;
  readonly context: { readonly retryNum?: number };
}

function teamOf(body: unknown): string {
  const { team_id: id } = body as { team_id?: unknown };
  return typeof id === "string" ? id : "";
}
