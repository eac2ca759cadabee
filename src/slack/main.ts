import { join } from "node:path";
import { LRUCache } from "lru-cache";
import PQueue from "p-queue";
import type { Answer } from "../answer/answer.ts";
import type { Assistant } from "../assistant.ts";
import { type ConfigOptions, loadConfig } from "../config.ts";
import { WenceError } from "../errors.ts";
import { createLog } from "../log.ts";
import { openFeedbackLog } from "../store/feedback-log.ts";
import { createFileStore } from "../store/file-store.ts";
import { createRateBudget } from "./api/rate-budget.ts";
import { createWebApi } from "./api/web-api.ts";
import type { Bot } from "./bot.ts";
import { prepareConnection } from "./connect.ts";
import { createAudit } from "./memory/audit-log.ts";
import { createClaims } from "./memory/claims.ts";
import { createConversations } from "./memory/conversations.ts";
import { openPlaceBindings } from "./memory/place-bindings.ts";
import { createRateLimit } from "./memory/rate-limit.ts";
import { refused } from "./refused-token.ts";
import { registerListeners } from "./register-listeners.ts";
import { createDesk } from "./reply/desk.ts";
import { createIntake } from "./reply/intake.ts";

/** A running Slack bot. */
export interface SlackBot {
  /** How it is reached, for the reader of the terminal. */
  readonly address: string;
  /** For `/healthz`. */
  health(): SlackHealth;
  /** Takes no more, ends what is being answered with a word, and lets go; within eight seconds. */
  stop(): Promise<void>;
}

export interface SlackHealth {
  readonly mode: "socket" | "http";
  readonly connected: boolean;
  readonly questions: { running: number; waiting: number; done: number };
  readonly threads: number;
}

/** What `wence serve` hands over. */
export interface SlackOptions extends ConfigOptions {
  readonly assistant: () => Assistant;
  readonly reload: () => Promise<string>;
}

/** Questions answered at once. */
const CONCURRENCY = 8;
/** Statuses and stop buttons that are set at once. */
const LANE = 3;
const PATIENCE_MS = 120_000;
const STOP_MS = 8_000;
const PRIVATE_ANSWERS = 500;
const MINUTE = 60_000;

/** Starts the bot with the tokens of the environment; null where there is no bot token. */
export async function startSlack({
  assistant,
  reload,
  ...options
}: SlackOptions): Promise<SlackBot | null> {
  const { slack: settings, web, dataDir, logLevel } = loadConfig(options);
  const { botToken } = settings;
  if (botToken === null) return null;
  const log = createLog(logLevel);
  const intake = createIntake();
  const connection = await prepareConnection(
    { ...settings, botToken, host: web.host, onArrival: intake.arrive },
    log,
  );
  const { identity } = connection;
  const slack = createWebApi({ client: connection.client, ...identity });
  const store = createFileStore(join(dataDir, "slack"));
  const bot: Bot = {
    botUserId: identity.botUserId,
    publicUrl: web.publicUrl,
    allowed: settings.allowed,
    admins: settings.admins,
    assistant,
    reload,
    slack,
    log,
    desk: createDesk({ concurrency: CONCURRENCY, settled: intake.settled }),
    intake,
    claims: createClaims(),
    conversations: createConversations({ slack, botUserId: identity.botUserId, log }),
    places: await openPlaceBindings(store),
    feedback: await openFeedbackLog(store),
    audit: createAudit(store, { level: settings.audit, log }),
    rateLimit: createRateLimit(settings.questionsPerMinute),
    // A little below what Slack allows in a minute.
    budgets: {
      starts: createRateBudget({ calls: 18, windowMs: MINUTE }),
      appends: createRateBudget({ calls: 90, windowMs: MINUTE }),
      sessions: createRateBudget({ calls: 22, windowMs: MINUTE }),
    },
    lane: new PQueue({ concurrency: LANE }),
    answers: new LRUCache<string, Answer>({ max: PRIVATE_ANSWERS }),
    patience: PATIENCE_MS,
  };
  registerListeners(connection.app, bot);
  const port = await connection.open();
  return {
    address: port === null ? "Socket Mode" : `http://${web.host}:${port}/slack/events`,
    health: () => ({
      mode: connection.mode,
      connected: connection.isConnected(),
      questions: bot.desk.counts(),
      threads: bot.conversations.count(),
    }),
    async stop() {
      const ended = Promise.all([quietly(connection.close()), endQuestions(bot)]);
      await Promise.race([ended, pause(STOP_MS)]);
      await store.close();
    },
  };
}

/** What is acknowledged and still on its way to the desk gets there first, and is told like all others. */
async function endQuestions({ intake, desk }: Bot): Promise<void> {
  await intake.clear();
  await desk.close();
}

async function quietly(closing: Promise<void>): Promise<void> {
  await closing.catch(() => {});
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

/** Where feedback of Slack readers is kept. */
export async function readFeedback(dataDir: string) {
  const store = createFileStore(join(dataDir, "slack"));
  try {
    return (await openFeedbackLog(store)).all();
  } catch (cause) {
    throw cause instanceof WenceError ? cause : unreadable(cause);
  } finally {
    await store.close();
  }
}

function unreadable(cause: unknown): WenceError {
  return new WenceError("data_unwritable", "读不了反馈记录。请检查数据文件夹的权限。", { cause });
}

/**
 * Says what ended a bot that was running: Slack takes its token no more, which its client tells nobody
 * but the process (as an unhandled rejection). Other errors are given back as they are.
 */
export function explainEnd(error: unknown): unknown {
  const { data } = error as { data?: { error?: unknown } };
  return ENDS_CONNECTION.has(data?.error) ? refused(error, "SLACK_APP_TOKEN") : error;
}

/** Codes after which Slack's client does not connect again. */
const ENDS_CONNECTION: ReadonlySet<unknown> = new Set([
  "not_authed",
  "invalid_auth",
  "account_inactive",
  "user_removed_from_team",
  "team_disabled",
]);
