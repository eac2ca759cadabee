import { setTimeout as wait } from "node:timers/promises";
import pRetry from "p-retry";
import { WenceError } from "../errors.ts";
import { type ServiceFailure, serviceError } from "./service-failure.ts";

/** How far a guarded fetch goes. */
export interface FetchGuards {
  /** Bytes of a response body; more is an error, not an out-of-memory. */
  readonly largest: number;
  /** Further tries after "busy" and "down", with growing pauses. */
  readonly retries?: number;
  /** The longest pause a service may ask for that is waited out; longer ones are an answer at once. */
  readonly longestPauseMs?: number;
}

/** The one thing that is used of `fetch`. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * A `fetch` for services that are down, slow or lying.
 *
 * Resolves only to a success of the content type that was asked for, whose body breaks off beyond
 * `largest` bytes. Anything else is thrown as an error with a ServiceFailure (see `failureOf`), made of
 * the status alone: what a service writes into an error may hold the key it was sent. A parameter that
 * the service says it does not know is left out from then on. Aborting the signal closes the socket.
 */
export function createGuardedFetch(guards: FetchGuards, underlying: Fetch = fetch): Fetch {
  const { retries = 2, longestPauseMs = 3_000 } = guards;
  const unknown = new Set<string>();
  return (input, init = {}) =>
    pRetry(() => attempt(input, init, { guards, underlying, unknown }), {
      retries,
      minTimeout: 250,
      factor: 3,
      ...(init.signal ? { signal: init.signal } : {}),
      shouldRetry: ({ error }) => isWorthRetrying(error, longestPauseMs),
      onFailedAttempt: async ({ error, retriesLeft }) => {
        const pause = causeOf(error)?.retryAfterMs ?? 0;
        if (retriesLeft > 0 && pause > 0 && isWorthRetrying(error, longestPauseMs))
          await wait(pause, undefined, init.signal ? { signal: init.signal } : {});
      },
    });
}

interface Attempt {
  readonly guards: FetchGuards;
  readonly underlying: Fetch;
  /** Parameters that the service has refused. */
  readonly unknown: Set<string>;
}

async function attempt(
  input: string | URL | Request,
  init: RequestInit,
  { guards, underlying, unknown }: Attempt,
): Promise<Response> {
  const response = await send(input, withoutParameters(init, unknown), underlying);
  if (response.ok) return checked(response, init, guards.largest);
  const refused = response.status === 400 ? await refusedParameter(response) : null;
  if (refused === null || unknown.has(refused)) {
    await response.body?.cancel().catch(() => {});
    throw failureOfStatus(response);
  }
  unknown.add(refused);
  return attempt(input, init, { guards, underlying, unknown });
}

async function send(input: string | URL | Request, init: RequestInit, underlying: Fetch) {
  try {
    return await underlying(input, init);
  } catch (error) {
    if (init.signal?.aborted) throw init.signal.reason;
    throw serviceError(
      "down",
      `模型服务连接不上(${networkCode(error)})。请检查 OPENAI_BASE_URL 和网络。`,
    );
  }
}

/** "ECONNREFUSED", "ENOTFOUND", "UND_ERR_SOCKET": says why without saying what was sent. */
function networkCode(error: unknown): string {
  const cause = error instanceof Error ? error.cause : null;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return /^[A-Z_0-9]{3,40}$/.test(code) ? code : "网络错误";
}

/** Parameters that not every service knows; all of them only shape or limit the answer. */
const OPTIONAL = [
  "temperature",
  "stream_options",
  "max_tokens",
  "max_completion_tokens",
  "parallel_tool_calls",
];

async function refusedParameter(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  const first = await reader?.read().catch(() => null);
  await reader?.cancel().catch(() => {});
  const words =
    first?.value === undefined ? "" : Buffer.from(first.value).toString("utf8", 0, 4_096);
  return OPTIONAL.find((name) => new RegExp(`["'\`]${name}|\\b${name}\\b`).test(words)) ?? null;
}

function withoutParameters(init: RequestInit, unknown: ReadonlySet<string>): RequestInit {
  if (unknown.size === 0 || typeof init.body !== "string") return init;
  const body = JSON.parse(init.body) as Record<string, unknown>;
  for (const name of unknown) delete body[name];
  return { ...init, body: JSON.stringify(body) };
}

function failureOfStatus({ status, headers }: Response): WenceError {
  if (status === 401 || status === 403) {
    return serviceError("settings", `模型服务不接受密钥(HTTP ${status})。请检查 OPENAI_API_KEY。`);
  }
  if (status === 404) {
    return serviceError(
      "settings",
      "模型服务没有这个地址或模型(HTTP 404)。请检查 OPENAI_BASE_URL 和模型名。",
    );
  }
  if (status === 429) {
    return serviceError("busy", "模型服务繁忙或额度用完(HTTP 429)。", retryAfter(headers));
  }
  if (status >= 500 || status === 408) {
    return serviceError("down", `模型服务出错(HTTP ${status})。`, retryAfter(headers));
  }
  return serviceError("settings", `模型服务不接受请求(HTTP ${status})。请检查模型名和服务地址。`);
}

/** Retry-After in seconds or as a date, in milliseconds; null where it says nothing usable. */
function retryAfter(headers: Headers): number | null {
  const value = headers.get("retry-after");
  if (value === null) return null;
  const ms = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) && ms >= 0 ? Math.min(ms, 600_000) : null;
}

function isWorthRetrying(error: unknown, longestPauseMs: number): boolean {
  return (
    error instanceof WenceError &&
    error.retryable &&
    (causeOf(error)?.retryAfterMs ?? 0) <= longestPauseMs
  );
}

function causeOf(error: unknown): ServiceFailure | null {
  return error instanceof WenceError ? (error.cause as ServiceFailure) : null;
}

/** A response whose type is right, with a body that breaks off where it gets too long. */
function checked(response: Response, init: RequestInit, largest: number): Response {
  const streamed = typeof init.body === "string" && /"stream":\s*true/.test(init.body);
  const wanted = streamed ? "text/event-stream" : "application/json";
  const type = response.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith(wanted)) {
    void response.body?.cancel().catch(() => {});
    const shown = /^[\w/+.-]{1,40}/.exec(type)?.[0] ?? "未注明类型";
    throw serviceError(
      "garbled",
      `模型服务回应的类型是 ${shown},应为 ${wanted}。请检查 OPENAI_BASE_URL。`,
    );
  }
  return new Response(response.body && limited(response.body, largest), response);
}

/** The same bytes; an error in their stead once there are too many. */
function limited(body: ReadableStream<Uint8Array>, largest: number): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let bytes = 0;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) return controller.close();
      bytes += value.byteLength;
      if (bytes <= largest) return controller.enqueue(value);
      await reader.cancel().catch(() => {});
      throw serviceError("garbled", "模型服务的回应过大,已中断。");
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
