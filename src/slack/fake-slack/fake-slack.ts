import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { checkLimits } from "./check-limits.ts";
import { type Args, BOT, createFakeWorkspace, type FakeMessage } from "./fake-workspace.ts";
import { readBody } from "./read-body.ts";
import { SECRET, sendSigned } from "./send-signed.ts";
import { until } from "./until.ts";
import { acceptWebSocket, type FakeWebSocket } from "./web-socket.ts";

/** A call of the Web API, or a message sent to a response address (`method` "respond"). */
export interface FakeCall {
  readonly method: string;
  readonly args: Args;
  readonly at: number;
}

/**
 * What a fault makes of a call: an HTTP status, an error of Slack's, a lost connection (`reset`), or no answer
 * at all (`hangs`); `applied` does the work first, `ended` ends every stream.
 */
export interface Fault {
  readonly method: string;
  readonly status?: number;
  readonly error?: string;
  readonly retryAfter?: number;
  readonly applied?: boolean;
  readonly reset?: boolean;
  readonly hangs?: boolean;
  readonly ended?: boolean;
}

/** An event, click, form or command on its way; `ackMs` and `answer` once it is acknowledged. */
export interface Delivery {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly kind: "events_api" | "interactive" | "slash_commands";
  ackMs: number | null;
  answer: unknown;
}

/** For tests: Slack as a bot sees it, on this machine, in as few words as will do. */
export interface FakeSlack {
  /** Variables for the bot. */
  readonly env: Readonly<Record<string, string>>;
  readonly calls: FakeCall[];
  readonly deliveries: Delivery[];
  /** Breaches of Slack's limits and rules; empty for a bot that behaves. */
  readonly problems: string[];
  /** Answers of the bot in a thread. */
  replies(channel: string, thread: string): FakeMessage[];
  /** What the bot has posted at the top of a channel. */
  posts(channel: string): FakeMessage[];
  /** Somebody writes; the event is sent. Resolves to the message's ts once it is acknowledged. */
  write(message: {
    channel?: string;
    user?: string;
    text: string;
    thread?: string;
    isMention?: boolean;
  }): Promise<string>;
  deliver(kind: Delivery["kind"], payload: Record<string, unknown>): Promise<Delivery>;
  click(message: FakeMessage, actionId: string, value?: string): Promise<Delivery>;
  fault(fault: Fault): void;
  /** Waits until something holds. */
  until<T>(what: () => T | undefined | null | false, ms?: number): Promise<T>;
  connections(): number;
  /** The connection dies without a word. */
  drop(): void;
  /** Slack renews its connections; what is sent until they are there again comes as a repetition. */
  refresh(): void;
  /** Nothing works, and every connection is lost, for so many milliseconds. */
  goDown(ms: number): void;
  /** A reader presses the stop button. */
  pressStop(channel: string, thread: string): Promise<Delivery>;
  /** From now on events are sent over HTTP to this address. */
  useHttp(url: string): void;
  close(): Promise<void>;
}

/** Starts a fake Slack on a free port of this machine. */
export async function startFakeSlack(): Promise<FakeSlack> {
  const calls: FakeCall[] = [];
  const problems: string[] = [];
  const workspace = createFakeWorkspace(problems, () => `${base.replace("http", "ws")}/link`);
  const deliveries: Delivery[] = [];
  const faults: Fault[] = [];
  const sockets = new Set<FakeWebSocket>();
  const waiting = new Map<string, (answer: unknown) => void>();
  let http: string | null = null;
  let downUntil = 0;
  const isDown = () => Date.now() < downUntil;
  /** Carries out a call, unless a fault keeps it from being done or from being answered. */
  const carryOut = (method: string, args: Args, fault: Fault | undefined) => {
    if (fault?.ended) workspace.endStreams();
    if (fault !== undefined && !fault.applied) return {};
    if (method === "respond") {
      problems.push(...checkLimits(args, "message"));
      return {};
    }
    const done = workspace.call(method, args);
    if (done === undefined) problems.push(`unknown method ${method}`);
    return done ?? {};
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    const method = path.startsWith("/api/") ? path.slice(5) : "respond";
    const args = await readBody(request);
    calls.push({ method, args, at: Date.now() });
    if (isDown()) return writeAnswer(response, { method, status: 503 }, {});
    const at = faults.findIndex((fault) => fault.method === method);
    const fault = at < 0 ? undefined : faults.splice(at, 1)[0];
    const done = carryOut(method, args, fault);
    if (fault?.reset) request.socket.destroy();
    else if (!fault?.hangs) writeAnswer(response, fault, done);
  };

  const server = createServer((request, response) => void answer(request, response));
  server.on("upgrade", (request, socket) => {
    if (isDown()) return void socket.destroy();
    const webSocket = acceptWebSocket(request, socket, {
      onText: (text) => {
        const { envelope_id: id, payload } = JSON.parse(text) as {
          envelope_id: string;
          payload?: unknown;
        };
        waiting.get(id)?.(payload);
        waiting.delete(id);
      },
      onEnd: () => void sockets.delete(webSocket),
    });
    sockets.add(webSocket);
    webSocket.send(JSON.stringify({ type: "hello", num_connections: sockets.size }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const send = async (delivery: Delivery): Promise<unknown> => {
    if (http !== null) return sendSigned(http, delivery);
    const id = randomUUID();
    const [open] = sockets;
    if (open === undefined && delivery.kind !== "events_api") throw new Error("no connection");
    const socket = open ?? (await until(() => [...sockets][0], 60_000));
    const acknowledged = new Promise((resolve) => waiting.set(id, resolve));
    const { kind: type, payload } = delivery;
    const repetition = open === undefined ? { retry_attempt: 1, retry_reason: "timeout" } : {};
    socket.send(JSON.stringify({ envelope_id: id, type, payload, ...repetition }));
    return acknowledged;
  };
  const deliver: FakeSlack["deliver"] = async (kind, payload) => {
    const delivery: Delivery = { kind, payload, ackMs: null, answer: null };
    deliveries.push(delivery);
    const sent = Date.now();
    delivery.answer = await send(delivery);
    delivery.ackMs = Date.now() - sent;
    return delivery;
  };
  const event = (inner: Record<string, unknown>, id = `Ev${randomUUID()}`) =>
    deliver("events_api", {
      type: "event_callback",
      team_id: "T0FAKE",
      event_id: id,
      event: inner,
      authorizations: [{ team_id: "T0FAKE", user_id: BOT, is_bot: true }],
    });

  const drop = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };

  return {
    env: {
      SLACK_API_URL: `${base}/api`,
      SLACK_BOT_TOKEN: "xoxb-fake",
      SLACK_APP_TOKEN: "xapp-fake",
      SLACK_SIGNING_SECRET: SECRET,
      WENCE_PORT: "0",
    },
    calls,
    deliveries,
    problems,
    replies: (channel, thread) =>
      workspace.messages.filter(
        (each) => each.user === BOT && each.channel === channel && each.thread === thread,
      ),
    posts: (channel) =>
      workspace.messages.filter(
        (each) => each.user === BOT && each.channel === channel && each.thread === null,
      ),
    async write({ channel = "C1", user = "U1", text, thread, isMention = false }) {
      const full = isMention ? `<@${BOT}> ${text}` : text;
      const { ts } = workspace.add({ channel, user, said: full, thread: thread ?? null });
      const inner = {
        channel,
        user,
        text: full,
        ts,
        ...(thread === undefined ? {} : { thread_ts: thread }),
      };
      const type = channel.startsWith("D") ? "im" : "channel";
      await Promise.all([
        ...(isMention ? [event({ type: "app_mention", ...inner })] : []),
        event({ type: "message", channel_type: type, ...inner }),
      ]);
      return ts;
    },
    deliver,
    click(message, actionId, value) {
      const element = elementsOf(message.blocks).find(({ action_id }) => action_id === actionId);
      if (element === undefined) throw new Error(`no ${actionId} in the message`);
      return deliver("interactive", {
        type: "block_actions",
        user: { id: "U1", team_id: "T0FAKE" },
        team: { id: "T0FAKE" },
        trigger_id: randomUUID(),
        response_url: `${base}/respond/1`,
        channel: { id: message.channel },
        container: { type: "message", message_ts: message.ts },
        message: { ts: message.ts, thread_ts: message.thread ?? undefined, blocks: message.blocks },
        actions: [
          {
            type: element.type,
            action_id: actionId,
            block_id: "b",
            value: value ?? element.value ?? element.negative_button?.value,
            action_ts: "1",
          },
        ],
      });
    },
    fault: (fault) => void faults.push(fault),
    until,
    connections: () => sockets.size,
    drop,
    refresh: () => {
      for (const socket of sockets)
        socket.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested" }));
      sockets.clear();
    },
    goDown: (ms) => {
      downUntil = Date.now() + ms;
      drop();
    },
    pressStop: (channel, thread) => {
      workspace.endStreams();
      return event({ type: "agent_session_stopped", channel, thread_ts: thread, user: "U1" });
    },
    useHttp: (url) => {
      http = url;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function writeAnswer(
  response: ServerResponse,
  fault: Fault | undefined,
  done: Record<string, unknown>,
): void {
  const body =
    fault?.error === undefined ? { ok: true, ...done } : { ok: false, error: fault.error };
  response.writeHead(fault?.status ?? 200, {
    "content-type": "application/json",
    ...(fault?.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) }),
  });
  response.end(JSON.stringify(body));
}

interface FakeElement {
  readonly type?: string;
  readonly action_id?: string;
  readonly value?: string;
  readonly negative_button?: { readonly value?: string };
}

function elementsOf(blocks: readonly unknown[]): FakeElement[] {
  return blocks.flatMap((block) => (block as { elements?: readonly FakeElement[] }).elements ?? []);
}
