import type { App } from "@slack/bolt";
import type { Bot } from "./bot.ts";
import { HOME_OPENED_EVENT, homeOpened } from "./listeners/home-opened.ts";
import { SESSION_STOPPED_EVENT, sessionStopped } from "./listeners/session-stopped.ts";
import { MESSAGE_EVENT, takeMessage } from "./listeners/take-message.ts";

/** Connects Slack's events, clicks, forms, commands and shortcuts with their handlers. */
export function registerListeners(app: App, bot: Bot): void {
  const runningSince = Date.now();
  app.use(async ({ body, next }) => {
    const { event_id: id } = body as { event_id?: unknown };
    if (typeof id === "string" && !bot.claims.take(`event ${id}`)) return;
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
  app.event("app_home_opened", async ({ event }) => {
    const parsed = HOME_OPENED_EVENT.safeParse(event);
    if (parsed.success) await homeOpened(bot, parsed.data);
  });
  app.event("agent_session_stopped", async ({ event, body }) => {
    const parsed = SESSION_STOPPED_EVENT.safeParse(event);
    if (parsed.success) await sessionStopped(bot, parsed.data, teamOf(body));
  });
  app.error(async (error) => bot.log.error("handler failed", { err: error }));
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
