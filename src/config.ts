import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import * as z from "zod";
import { WenceError } from "./errors.ts";
import { LOG_LEVELS, type LogLevel } from "./log.ts";

/** Everything a run is told from outside; paths are absolute, absent values are null. */
export interface Config {
  readonly corpusDir: string;
  readonly dataDir: string;
  /** True: no model is called, whatever is configured. */
  readonly offline: boolean;
  readonly logLevel: LogLevel;
  /** Null where no key is set, `offline` is on, or a variable of the model is wrong. */
  readonly model: ModelConfig | null;
  /** What is wrong with the model's variables, which keeps nobody from being answered offline; null if nothing. */
  readonly modelProblem: string | null;
  readonly slack: SlackConfig;
  readonly web: WebConfig;
}

export interface ModelConfig {
  readonly apiKey: string;
  readonly baseUrl: string | null;
  readonly chatModel: string | null;
  /** Null: embeddings are computed locally. */
  readonly embeddingModel: string | null;
  /** The longest that an answer may take, in milliseconds; what the model has not done by then is left. */
  readonly timeoutMs: number;
  /** What a million tokens cost, in whatever currency; null: costs are not estimated. */
  readonly prices: { readonly input: number; readonly output: number } | null;
}

export interface SlackConfig {
  readonly botToken: string | null;
  readonly appToken: string | null;
  readonly signingSecret: string | null;
  readonly port: number;
  readonly apiUrl: string | null;
  /** Who may use the bot; an empty list allows all. */
  readonly allowed: {
    readonly teams: readonly string[];
    readonly channels: readonly string[];
    readonly users: readonly string[];
  };
  /** Users who may read the corpus in anew. */
  readonly admins: readonly string[];
  /** Questions that one user may ask in a minute. */
  readonly questionsPerMinute: number;
  readonly audit: AuditLevel;
}

/** What the audit log keeps of a question: its hash, its text, or no entry at all. */
export type AuditLevel = (typeof AUDIT_LEVELS)[number];

const AUDIT_LEVELS = ["hash", "text", "off"] as const;

export interface WebConfig {
  readonly host: string;
  readonly port: number;
  /** Without a trailing slash. */
  readonly publicUrl: string | null;
}

/** Command-line options; each one wins over its variable. */
export interface ConfigOptions {
  readonly corpus?: string | undefined;
  readonly data?: string | undefined;
  readonly offline?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly verbose?: boolean | undefined;
}

/**
 * Checks environment and options and returns the configuration of this run.
 *
 * `env` defaults to the process environment over a `.env` file in the working directory. An empty
 * variable counts as not set. Throws `config_invalid`, naming the variable, its value (secrets
 * excepted) and what to do; of the model's variables that is only told, as `modelProblem`.
 */
export function loadConfig(options: ConfigOptions = {}, env: Environment = environment()): Config {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = VARIABLES.safeParse(set);
  if (!parsed.success) throw invalid(parsed.error, set);
  const vars = parsed.data;
  const offline = options.offline ?? false;
  const model = MODEL_VARIABLES.safeParse(set);
  const wrong = model.success || offline ? null : invalid(model.error, set).message;
  return {
    corpusDir: resolve(options.corpus ?? vars.WENCE_CORPUS),
    dataDir: resolve(options.data ?? vars.WENCE_DATA),
    offline,
    logLevel: logLevel(options, vars.LOG_LEVEL),
    model: offline || !model.success ? null : modelConfig(model.data),
    modelProblem: wrong === null ? null : `${wrong}在此之前一律离线回答。`,
    slack: {
      botToken: vars.SLACK_BOT_TOKEN,
      appToken: vars.SLACK_APP_TOKEN,
      signingSecret: vars.SLACK_SIGNING_SECRET,
      port: vars.SLACK_PORT,
      apiUrl: vars.SLACK_API_URL,
      allowed: {
        teams: vars.SLACK_ALLOWED_TEAMS,
        channels: vars.SLACK_ALLOWED_CHANNELS,
        users: vars.SLACK_ALLOWED_USERS,
      },
      admins: vars.SLACK_ADMINS,
      questionsPerMinute: vars.SLACK_QUESTIONS_PER_MINUTE,
      audit: vars.SLACK_AUDIT,
    },
    web: { host: vars.WENCE_HOST, port: vars.WENCE_PORT, publicUrl: vars.WENCE_PUBLIC_URL },
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

const text = z.string().trim().nullable().default(null);
const port = (value: number) =>
  z.coerce
    .number({ error: PORT_RULE })
    .int(PORT_RULE)
    .min(0, PORT_RULE)
    .max(65535, PORT_RULE)
    .default(value);
const ids = z
  .string()
  .default("")
  .transform((list) => list.split(/[\s,，]+/).filter((id) => id !== ""))
  .refine((list) => list.every((id) => /^[A-Z][A-Z0-9]+$/.test(id)), {
    error: "应为 Slack 编号(如 C0123ABCD),用逗号隔开",
  });
const address = z
  .url({ protocol: /^https?$/, error: "应为 http:// 或 https:// 开头的网址" })
  .transform((url) => url.replace(/\/+$/, ""))
  .nullable()
  .default(null);
const token = (prefix: string) =>
  z.string().trim().startsWith(prefix, `应以 ${prefix} 开头`).nullable().default(null);
const PORT_RULE = "应为 0 到 65535 之间的整数(0:任选一个空闲端口)";
const RATE_RULE = "应为 1 到 1000 之间的整数";

const TIMEOUT_RULE = "应为 1 到 300 之间的秒数";
const PRICES_RULE = "应为两个非负数,以逗号分隔,例如 0.15,0.6";

const SERVICE_RULE = "不能含用户名、密码或 ? 之后的部分;密钥请写在 OPENAI_API_KEY 里";

const MODEL_VARIABLES = z.object({
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: address.refine((url) => url === null || isBare(url), { error: SERVICE_RULE }),
  WENCE_CHAT_MODEL: text,
  WENCE_EMBEDDING_MODEL: text,
  WENCE_ANSWER_TIMEOUT: z.coerce
    .number({ error: TIMEOUT_RULE })
    .min(1, TIMEOUT_RULE)
    .max(300, TIMEOUT_RULE)
    .default(20),
  WENCE_MODEL_PRICES: z
    .string()
    .regex(/^\s*\d+(?:\.\d+)?\s*,\s*\d+(?:\.\d+)?\s*$/, PRICES_RULE)
    .transform((prices) => {
      const [input = 0, output = 0] = prices.split(",").map(Number);
      return { input, output };
    })
    .nullable()
    .default(null),
});

const VARIABLES = z.object({
  SLACK_BOT_TOKEN: token("xoxb-"),
  SLACK_APP_TOKEN: token("xapp-"),
  SLACK_SIGNING_SECRET: text,
  SLACK_PORT: port(3001),
  SLACK_API_URL: address,
  SLACK_ALLOWED_TEAMS: ids,
  SLACK_ALLOWED_CHANNELS: ids,
  SLACK_ALLOWED_USERS: ids,
  SLACK_ADMINS: ids,
  SLACK_QUESTIONS_PER_MINUTE: z.coerce
    .number({ error: RATE_RULE })
    .int(RATE_RULE)
    .min(1, RATE_RULE)
    .max(1000, RATE_RULE)
    .default(20),
  SLACK_AUDIT: z
    .enum(AUDIT_LEVELS, { error: `应为 ${AUDIT_LEVELS.join("、")} 之一` })
    .default("hash"),
  WENCE_HOST: z.string().trim().default("127.0.0.1"),
  WENCE_PORT: port(3000),
  WENCE_PUBLIC_URL: address,
  WENCE_CORPUS: z.string().default("corpus"),
  WENCE_DATA: z.string().default(".wence"),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `应为 ${LOG_LEVELS.join("、")} 之一` }).default("warn"),
});

/** Host and path only. */
function isBare(url: string): boolean {
  const { username, password, search, hash } = new URL(url);
  return username + password + search + hash === "";
}

const SECRET = /TOKEN|KEY|SECRET/;
/** What an address may hold beside its host and path is often secret, too. */
const SECRET_PART = /[@?#]/;

function invalid(error: z.ZodError, set: Environment): WenceError {
  const issue = error.issues[0];
  const name = String(issue?.path[0] ?? "");
  const given = set[name] ?? "";
  const value = SECRET.test(name) || SECRET_PART.test(given) ? "(不显示)" : `"${given}"`;
  const message = `环境变量 ${name} 的值 ${value} 无效:${issue?.message ?? ""}。请改正,或清空它以使用默认值。`;
  return new WenceError("config_invalid", message, { cause: error });
}

function logLevel(options: ConfigOptions, fromEnvironment: LogLevel): LogLevel {
  if (options.verbose === true) return "debug";
  if (options.quiet === true) return "silent";
  return fromEnvironment;
}

function modelConfig(vars: z.infer<typeof MODEL_VARIABLES>): ModelConfig | null {
  if (vars.OPENAI_API_KEY === null) return null;
  return {
    apiKey: vars.OPENAI_API_KEY,
    baseUrl: vars.OPENAI_BASE_URL,
    chatModel: vars.WENCE_CHAT_MODEL,
    embeddingModel: vars.WENCE_EMBEDDING_MODEL,
    timeoutMs: vars.WENCE_ANSWER_TIMEOUT * 1000,
    prices: vars.WENCE_MODEL_PRICES,
  };
}

function environment(): Environment {
  if (!existsSync(".env")) return process.env;
  try {
    const file = parseEnv(readFileSync(".env", "utf8"));
    shareTracingSettings(file);
    return { ...file, ...process.env };
  } catch (error) {
    throw unreadableEnvironment(error);
  }
}

/** LangChain itself reads the LANGSMITH_ variables, and from the process only: those of .env are put there. */
function shareTracingSettings(file: Environment): void {
  for (const [name, value] of Object.entries(file)) {
    if (name.startsWith("LANGSMITH_") && value) process.env[name] ??= value;
  }
}

function unreadableEnvironment(cause: unknown): WenceError {
  const message = `读不了 .env(${resolve(".env")})。请检查它的权限。`;
  return new WenceError("config_invalid", message, { cause });
}
