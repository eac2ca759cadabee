import type { Server } from "node:http";
import type { App, AppOptions, Logger, webApi } from "@slack/bolt";
import { WenceError } from "../errors.ts";
import type { Log } from "../log.ts";
import { createBoltLog } from "./bolt-log.ts";
import { refused } from "./refused-token.ts";

/** What is needed to reach Slack, and to be reached. */
export interface ConnectionOptions {
  readonly botToken: string;
  /** Set: Socket Mode. Null: HTTP mode, with `signingSecret` and `port`. */
  readonly appToken: string | null;
  readonly signingSecret: string | null;
  readonly port: number;
  /** Address that HTTP mode listens on. */
  readonly host: string;
  /** Base of the Web API; null: Slack's own. */
  readonly apiUrl: string | null;
  /** Told of each connection and request in HTTP mode, before it is read. */
  readonly onArrival: () => void;
}

/** A line to Slack that is not open yet. */
export interface Connection {
  readonly app: App;
  /** Neither retries nor waits: `persist` does. */
  readonly client: webApi.WebClient;
  readonly identity: { readonly botUserId: string; readonly botId: string; readonly team: string };
  readonly mode: "socket" | "http";
  /** Opens it; resolves to the port in HTTP mode, else null. */
  open(): Promise<number | null>;
  close(): Promise<void>;
  isConnected(): boolean;
}

const CALL_TIMEOUT_MS = 10_000;
/** Calls at once; each has a connection of its own. */
const MOST_CALLS = 24;
/** While Slack is down: about an hour of tries, the last of them 10 s apart. */
const SOCKET_RETRIES = { retries: 360, factor: 1.5, minTimeout: 250, maxTimeout: 10_000 };
/** Connections that wait to be taken; one that finds no room tries again after a second, a third of Slack's patience. */
const BACKLOG = 4_096;
const START_RETRIES = { retries: 4, factor: 2, minTimeout: 250 };

/**
 * Loads Bolt, asks Slack who the bot is, and prepares the line: Socket Mode where an app token is set,
 * else signed HTTP. Throws `config_invalid` where Slack refuses the token.
 */
export async function prepareConnection(options: ConnectionOptions, log: Log): Promise<Connection> {
  const bolt = await loadBolt();
  const logger: Logger = createBoltLog(log);
  const base = {
    ...(options.apiUrl === null ? {} : { slackApiUrl: `${options.apiUrl}/` }),
    timeout: CALL_TIMEOUT_MS,
    logger,
  };
  const identity = await identify(
    new bolt.webApi.WebClient(options.botToken, { ...base, retryConfig: START_RETRIES }),
  );
  const client = new bolt.webApi.WebClient(options.botToken, {
    ...base,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    maxRequestConcurrency: MOST_CALLS,
  });
  const app = {
    token: options.botToken,
    botId: identity.botId,
    botUserId: identity.botUserId,
    tokenVerificationEnabled: false,
    convoStore: false as const, // would keep an entry of every channel for ever, which nobody reads
    logger,
    clientOptions: { ...base, retryConfig: START_RETRIES },
  };
  const given = { app, client, identity };
  return options.appToken === null
    ? overHttp({ bolt, given, options, logger })
    : overSocket({ bolt, given, appToken: options.appToken, clientOptions: base, logger });
}

function loadBolt() {
  return import("@slack/bolt");
}

interface Parts {
  readonly bolt: Awaited<ReturnType<typeof loadBolt>>;
  readonly given: {
    readonly app: AppOptions;
    readonly client: webApi.WebClient;
    readonly identity: Connection["identity"];
  };
  readonly logger: Logger;
}

/**
 * Two connections, each event goes to one of them: Slack renews a connection from time to time, and what
 * is clicked in the seconds until it is there again would be lost.
 */
function overSocket({
  bolt,
  given: { app, client, identity },
  appToken,
  clientOptions,
  logger,
}: Parts & { appToken: string; clientOptions: webApi.WebClientOptions }): Connection {
  const create = () =>
    new bolt.SocketModeReceiver({
      appToken,
      logger,
      // Said twice: the receiver's own client knows nothing of the app's options.
      installerOptions: { clientOptions: { ...clientOptions, retryConfig: SOCKET_RETRIES } },
    });
  const first = create();
  const second = create();
  const opened = new bolt.App({ ...app, receiver: first });
  second.init(opened);
  return {
    app: opened,
    client,
    identity,
    mode: "socket",
    open: async () => {
      try {
        await first.start();
        await second.start();
      } catch (error) {
        throw refused(error, "SLACK_APP_TOKEN");
      }
      return null;
    },
    close: async () => {
      await Promise.all([first.stop(), second.stop()]);
    },
    isConnected: () =>
      [first, second].some(({ client: { websocket } }) => websocket?.isActive() === true),
  };
}

function overHttp({
  bolt,
  given: { app, client, identity },
  options: { signingSecret, port, host, onArrival },
  logger,
}: Parts & { options: ConnectionOptions }): Connection {
  if (signingSecret === null)
    throw new WenceError(
      "config_invalid",
      "没有设置 SLACK_APP_TOKEN(Socket Mode)或 SLACK_SIGNING_SECRET(HTTP 模式)。请在 .env 中填写其中一项。",
    );
  const receiver = new bolt.HTTPReceiver({ signingSecret, logger, endpoints: ["/slack/events"] });
  const opened = new bolt.App({ ...app, receiver });
  let server: Server | null = null;
  return {
    app: opened,
    client,
    identity,
    mode: "http",
    open: async () => {
      server = await listen(() => receiver.start({ port, host, backlog: BACKLOG }), { port, host });
      server.on("connection", onArrival).on("request", onArrival);
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : port;
    },
    close: async () => {
      const listening = server;
      server = null;
      if (listening === null) return;
      const stopped = opened.stop();
      listening.closeIdleConnections();
      await stopped;
    },
    isConnected: () => server !== null,
  };
}

async function listen(
  start: () => Promise<Server>,
  { port, host }: { port: number; host: string },
): Promise<Server> {
  try {
    return await start();
  } catch (cause) {
    throw unavailable(`${host}:${port}`, cause);
  }
}

function unavailable(address: string, cause: unknown): WenceError {
  const message = `打不开 ${address}。请检查 SLACK_PORT 是否已被占用,或换一个端口。`;
  return new WenceError("config_invalid", message, { cause });
}

async function identify(client: webApi.WebClient): Promise<Connection["identity"]> {
  try {
    const { user_id: botUserId, bot_id: botId, team_id: team } = await client.auth.test();
    if (botUserId === undefined || botId === undefined)
      throw new Error("auth.test named no bot user");
    return { botUserId, botId, team: team ?? "" };
  } catch (error) {
    throw refused(error, "SLACK_BOT_TOKEN");
  }
}
