import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { createGuardedFetch, type FetchGuards } from "./guarded-fetch.ts";
import { failureOf } from "./service-failure.ts";

type Reply = (response: ServerResponse) => void;

let close: () => Promise<void> = async () => {};
afterEach(() => close());

const says =
  (status: number, headers: Record<string, string> = {}, body = "{}"): Reply =>
  (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(body);
  };
const WELL = says(200);

/** A real server that gives these replies in turn, the last one ever after; and what came to it when. */
async function serving(...replies: readonly Reply[]) {
  const came: number[] = [];
  const left: Promise<unknown>[] = [];
  const server = createServer((_, response) => {
    left.push(once(response, "close"));
    came.push(performance.now());
    replies[Math.min(came.length, replies.length) - 1]?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const get = (guards: Partial<FetchGuards> = {}, init: RequestInit = {}) =>
    createGuardedFetch({ largest: 1_000, ...guards })(url, init);
  return { get, came, left, pauses: () => came.slice(1).map((at, i) => at - (came[i] ?? 0)) };
}

/** What a call failed with, as the rest of the program sees it. */
const failing = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => failureOf(error),
  );

describe("a service that errs", () => {
  it("is asked three times in all, after pauses that grow", async () => {
    const { get, came, pauses } = await serving(says(500));
    expect(await failing(get())).toMatchObject({
      kind: "down",
      message: "模型服务出错(HTTP 500)。",
    });
    expect(came).toHaveLength(3);
    const [first = 0, second = 0] = pauses();
    expect(first).toBeGreaterThan(200);
    expect(second).toBeGreaterThan(2 * first);
  });

  it("is asked once where its settings are wrong", async () => {
    const { get, came } = await serving(says(401));
    expect(await failing(get())).toMatchObject({ kind: "settings", retryAfterMs: null });
    expect(came).toHaveLength(1);
  });
});

describe("Retry-After", () => {
  const inTwoSeconds = () => new Date(Date.now() + 2_000).toUTCString();

  it.each([
    ["in seconds", () => "0.8", 800],
    ["as a date, which has whole seconds", inTwoSeconds, 900],
  ])("%s is waited out", async (_, value, least) => {
    const { get, pauses } = await serving(says(429, { "retry-after": value() }), WELL);
    expect((await get()).status).toBe(200);
    expect(pauses()[0]).toBeGreaterThan(least);
  });

  it("is told at once where it is longer than a reader waits", async () => {
    const { get, came } = await serving(says(429, { "retry-after": "60" }));
    expect(await failing(get())).toMatchObject({ kind: "busy", retryAfterMs: 60_000 });
    expect(came).toHaveLength(1);
  });

  it.each([
    ["nonsense", null],
    ["-5", null],
    ["999999", 600_000],
  ])("of %s is worth %s", async (value, retryAfterMs) => {
    const { get } = await serving(says(429, { "retry-after": value }));
    expect(await failing(get({ retries: 0 }))).toMatchObject({ kind: "busy", retryAfterMs });
  });
});

describe("a reader who leaves", () => {
  it.each<[string, Reply]>([
    ["while nothing comes", () => {}],
    ["in the pause before another try", says(429, { "retry-after": "2.5" })],
  ])("%s: the call ends at once, and no other is made", async (_, reply) => {
    const { get, came, left } = await serving(reply);
    const leave = new AbortController();
    const call = failing(get({}, { signal: leave.signal }));
    await expect.poll(() => came.length).toBe(1);
    await wait(50);
    const before = performance.now();
    leave.abort();
    expect(await call).not.toBeNull();
    expect(performance.now() - before).toBeLessThan(300);
    await left[0];
    await wait(400);
    expect(came).toHaveLength(1);
  });

  it("in the middle of a reply closes its socket", async () => {
    const { get, left } = await serving((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write("{");
    });
    const leave = new AbortController();
    const { body } = await get({}, { signal: leave.signal });
    leave.abort();
    await expect(new Response(body).text()).rejects.toThrow();
    await left[0];
  });
});

describe("a reply", () => {
  it("that is too long breaks off, and its socket is closed", async () => {
    const { get, left } = await serving((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write(" ".repeat(10_000_000));
    });
    const response = await get();
    expect(await failing(response.text())).toMatchObject({
      kind: "garbled",
      message: "模型服务的回应过大,已中断。",
    });
    await left[0];
  });

  it("is whole up to the last byte that is allowed", async () => {
    const { get } = await serving(says(200, {}, "7".repeat(1_000)));
    expect(await (await get()).text()).toHaveLength(1_000);
  });

  it.each([
    ["text/html", "{}", "text/html,应为 application/json"],
    ["application/json", '{"stream":true}', "application/json,应为 text/event-stream"],
    ["<script>", "{}", "未注明类型,应为 application/json"],
  ])("of type %s to %s is refused", async (type, body, message) => {
    const { get } = await serving(says(200, { "content-type": type }));
    const refused = await failing(get({}, { method: "POST", body }));
    expect(refused?.message).toContain(message);
  });
});

it("repeats nothing of what a service says: it may hold the key", async () => {
  const { get } = await serving(says(400, {}, '{"error":{"message":"bad key sk-secret"}}'));
  const error = await get({ retries: 0 }).catch((each: unknown) => each);
  const inside = JSON.stringify(error, Object.getOwnPropertyNames(error));
  expect(inside).toContain("HTTP 400");
  expect(inside).not.toContain("sk-secret");
});
