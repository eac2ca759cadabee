import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as z from "zod";
import type { Character } from "./characters.ts";
import { understandPrompt } from "./understand-prompt.ts";
import { wordLines } from "./word-lines.ts";

/** A request that the fake service has got. */
export interface FakeRequest {
  readonly path: string;
  readonly authorization: string;
  readonly body: ChatRequest;
  /** True once the client has closed the connection before the answer was complete. */
  left: boolean;
  /** `performance.now()` when it came, when the first words of the answer left, and when the last did. */
  readonly cameAt: number;
  firstWordsAt: number;
  endedAt: number;
}

/** A running OpenAI-compatible service that plays a character. */
export interface FakeService {
  /** For OPENAI_BASE_URL: "http://127.0.0.1:41234/v1". */
  readonly baseUrl: string;
  readonly requests: readonly FakeRequest[];
  /** Plays another character from now on, forgets the requests, and understands what is given. */
  play(character: Character, queries?: unknown): void;
  close(): Promise<void>;
}

const REQUEST = z.looseObject({
  model: z.string(),
  stream: z.boolean().optional(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.unknown() })).default([]),
  tools: z.array(z.looseObject({ function: z.looseObject({ name: z.string() }) })).optional(),
  input: z.union([z.string(), z.array(z.string())]).optional(),
  temperature: z.number().optional(),
  max_tokens: z.number().optional(),
});
export type ChatRequest = z.infer<typeof REQUEST>;

export interface FakeOptions {
  /** Milliseconds between the pieces of a streamed answer; default 0. */
  readonly paceMs?: number;
  /** What it understands, whatever is asked; default: what the rules have. */
  readonly queries?: unknown;
}

/**
 * Starts an OpenAI-compatible service on 127.0.0.1, with real HTTP and server-sent events: chat
 * completions (streamed or not, with tools or not), embeddings, and the list of models. For tests, and
 * for `wence eval --model fake`.
 */
export async function startFakeService(
  character: Character = "honest",
  options: FakeOptions = {},
): Promise<FakeService> {
  const requests: FakeRequest[] = [];
  let playing = character;
  let { queries } = options;
  const server = createServer((request, response) => {
    void receive(request).then(async (body) => {
      const entry: FakeRequest = {
        path: request.url ?? "",
        authorization: request.headers.authorization ?? "",
        body,
        left: false,
        cameAt: performance.now(),
        firstWordsAt: 0,
        endedAt: 0,
      };
      requests.push(entry);
      response.on("close", () => {
        entry.left ||= !response.writableFinished;
      });
      const round = requests.length - 1;
      const { paceMs = 0 } = options;
      await respond(entry, response, { character: playing, round, paceMs, queries });
      entry.endedAt = performance.now();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    play(next, understood) {
      playing = next;
      queries = understood;
      requests.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function receive(request: IncomingMessage): Promise<ChatRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  return REQUEST.parse(text === "" ? { model: "" } : JSON.parse(text));
}

interface Playing {
  readonly character: Character;
  /** Requests before this one. */
  readonly round: number;
  readonly paceMs: number;
  readonly queries: unknown;
}

async function respond(
  request: FakeRequest,
  response: ServerResponse,
  playing: Playing,
): Promise<void> {
  if (obstructs(request, response, playing)) return;
  const { character } = playing;
  if (request.path.endsWith("/models"))
    return json(response, { object: "list", data: [{ id: "fake" }] }, character);
  if (request.path.endsWith("/embeddings")) {
    const dimension = character === "odd-vectors" ? 16 + (playing.round % 2) : 16;
    return json(response, embeddingsOf(request.body, dimension), character);
  }
  const { body } = request;
  if (body.stream !== true) return json(response, completionOf(body, playing), character);
  const text = textOf(body, playing);
  const onWords = () => {
    request.firstWordsAt ||= performance.now();
  };
  if (character === "broken-events") return breakEvents(response, request.authorization);
  await stream(response, text, { ...playing, model: body.model, onWords });
}

/** Characters that keep the service from answering; true where one did. */
function obstructs(
  { authorization, body }: FakeRequest,
  response: ServerResponse,
  { character, round }: Playing,
): boolean {
  const fail = (status: number, headers: Record<string, string> = {}) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify({ error: { message: `bad: ${authorization}`, code: status } }));
    return true;
  };
  switch (character) {
    case "busy":
      return fail(429, { "retry-after": "60" });
    case "busy-once":
      return round === 0 && fail(429, { "retry-after": "0.2" });
    case "error-500":
      return fail(500);
    case "tires":
      return round >= 4 && fail(500);
    case "unauthorized":
      return fail(401);
    case "no-model":
      return fail(404);
    case "picky":
      if (body.temperature === undefined) return false;
      response.writeHead(400, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: { message: "Unsupported value: 'temperature'" } }));
      return true;
    case "silent":
      return true; // the connection stays open, and nothing is ever said
    case "hangs-up":
      response.destroy();
      return true;
    case "wrong-type":
      response.writeHead(200, { "content-type": "text/html" });
      response.end("<html><body>login</body></html>");
      return true;
    case "no-type":
      response.writeHead(200);
      response.end("data: {}\n\n");
      return true;
    default:
      return false;
  }
}

/** What is said, as JSON Lines; or, in a request that offers tools, the call of the first one. */
function textOf(body: ChatRequest, { character, round }: Playing): string {
  const prompt = messageOf(body, "user");
  const system = messageOf(body, "system");
  if (character === "refuses") return "抱歉,我不能回答这个问题。";
  if (character === "broken-json") return '{"line":"L1","text":"根据文件,\n{"line":L2}\n]]}';
  if (body.messages.length > 0 && !prompt.includes(" = ")) return "好";
  const sentences = wordLines({ system, prompt }, character, round);
  const lines = sentences.map((sentence) => JSON.stringify(sentence)).join("\n");
  return lines;
}

function messageOf({ messages }: ChatRequest, wanted: "system" | "user"): string {
  const last = messages.findLast(({ role }) => role === wanted);
  return typeof last?.content === "string" ? last.content : "";
}

function completionOf(body: ChatRequest, playing: Playing): unknown {
  const tool = body.tools?.[0]?.function.name;
  const base = { id: "fake-1", object: "chat.completion", created: 0, model: body.model };
  const usage = { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 };
  if (tool === undefined || playing.character === "refuses") {
    const message = { role: "assistant", content: textOf(body, playing) };
    return { ...base, usage, choices: [{ index: 0, message, finish_reason: "stop" }] };
  }
  const written = understandPrompt(messageOf(body, "user"), playing.character, playing.queries);
  const call = { id: "call-1", type: "function", function: { name: tool, arguments: written } };
  const message = { role: "assistant", content: null, tool_calls: [call] };
  return { ...base, usage, choices: [{ index: 0, message, finish_reason: "tool_calls" }] };
}

/** Sends a text as server-sent events, a few characters at a time. */
async function stream(
  response: ServerResponse,
  text: string,
  { character, paceMs, model, onWords }: Playing & { model: string; onWords: () => void },
): Promise<void> {
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
  const chunk = (delta: object, finish: string | null = null, usage?: object) =>
    `data: ${JSON.stringify({
      id: "fake-1",
      object: "chat.completion.chunk",
      created: 0,
      model,
      choices: usage === undefined ? [{ index: 0, delta, finish_reason: finish }] : [],
      ...(usage === undefined ? {} : { usage }),
    })}\n\n`;
  const size = 12;
  const cut = character === "half-stream" ? text.slice(0, Math.ceil(text.length / 2)) : text;
  let events = chunk({ role: "assistant", content: "" });
  if (character === "slow") return drip(response, events + chunk({ content: cut }));
  for (let from = 0; from < cut.length && !response.destroyed; from += size) {
    events += chunk({ content: cut.slice(from, from + size) });
    if (paceMs > 0 || from % (40 * size) === 0) {
      response.write(events);
      onWords();
      events = "";
      await new Promise((resolve) => setTimeout(resolve, paceMs));
    }
  }
  if (character === "half-stream") return void response.end(events);
  if (character === "huge") {
    response.write(events);
    return flood(response, chunk({ content: "长".repeat(20_000) }));
  }
  const usage = { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 };
  response.end(`${events}${chunk({}, "stop")}${chunk({}, null, usage)}data: [DONE]\n\n`);
}

/** Events that are no JSON, and hold the key. */
function breakEvents(response: ServerResponse, authorization: string): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.end(`data: {"bad": ${authorization}\n\ndata: [DONE]\n\n`);
}

/** 30 MB more than anybody wants: more than the buffers between two sockets hold. */
async function flood(response: ServerResponse, event: string): Promise<void> {
  const events = Array.from({ length: Math.ceil(30_000_000 / event.length) }, () => event);
  await pipeline(Readable.from(events), response).catch(() => {}); // the client hangs up
}

/** One byte a second. */
function drip(response: ServerResponse, events: string): void {
  const bytes = Buffer.from(events);
  let at = 0;
  const timer = setInterval(() => {
    response.write(bytes.subarray(at, at + 1));
    at += 1;
    if (at >= bytes.length) response.end();
  }, 1_000);
  response.on("close", () => clearInterval(timer));
}

/** Embeddings made of the characters: the same text, the same vector. */
function embeddingsOf({ input = [], model }: ChatRequest, dimension: number): unknown {
  const data = [input].flat().map((text, index) => {
    const embedding = new Array<number>(dimension).fill(0.01);
    for (const character of text) {
      const i = (character.codePointAt(0) ?? 0) % dimension;
      embedding[i] = (embedding[i] ?? 0) + 1;
    }
    return { object: "embedding", index, embedding };
  });
  return { object: "list", data, model, usage: { prompt_tokens: 1, total_tokens: 1 } };
}

/** A reply in one piece: whole, a byte a second, cut off, or with 30 MB before it, as the character has it. */
function json(response: ServerResponse, value: unknown, character: Character): void {
  response.writeHead(200, { "content-type": "application/json" });
  const text = JSON.stringify(value);
  if (character === "slow") drip(response, text);
  else if (character === "half-stream") response.end(text.slice(0, text.length / 2));
  else if (character === "huge") void flood(response, " ".repeat(20_000));
  else response.end(text);
}
