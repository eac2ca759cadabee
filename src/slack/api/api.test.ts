import { describe, expect, it } from "vitest";
import { createRespond } from "./create-respond.ts";
import { neutralize } from "./neutralize.ts";
import { persist, readFailure } from "./persist.ts";
import { createRateBudget } from "./rate-budget.ts";
import { createTurns } from "./turns.ts";

const lost = { code: "slack_webapi_http_error", statusCode: 502 };
const refused = (error: string) => ({ code: "slack_webapi_platform_error", data: { error } });
const limited = { code: "slack_webapi_rate_limited_error", retryAfter: 1 };

/** A call that fails with each of the errors in turn, and then succeeds. */
function failing(...errors: unknown[]) {
  const calls = { count: 0 };
  return {
    calls,
    call: async () => {
      calls.count += 1;
      const error = errors.shift();
      if (error !== undefined) throw error;
      return "done";
    },
  };
}

describe("persist", () => {
  it("waits out a rate limit as long as Slack says, also for what must not be repeated", async () => {
    const { call, calls } = failing(limited);
    const began = Date.now();
    expect(await persist(call)).toBe("done");
    expect(Date.now() - began).toBeGreaterThanOrEqual(990);
    expect(calls.count).toBe(2);
  });

  it("repeats what may be repeated when its outcome is unknown", async () => {
    const { call, calls } = failing(lost, new Error("socket hang up"));
    expect(await persist(call, { repeatable: true })).toBe("done");
    expect(calls.count).toBe(3);
  });

  it("does not repeat what must not be", async () => {
    const { call, calls } = failing(lost);
    await expect(persist(call)).rejects.toBe(lost);
    expect(calls.count).toBe(1);
  });

  it("takes what it finds in place of a lost call, and makes it again where it finds nothing", async () => {
    const found = failing(lost);
    expect(await persist(found.call, { recover: async () => "found" })).toBe("found");
    expect(found.calls.count).toBe(1);
    const gone = failing(lost);
    expect(await persist(gone.call, { recover: async () => undefined })).toBe("done");
    expect(gone.calls.count).toBe(2);
  });

  it("does not try again what Slack refuses", async () => {
    const { call, calls } = failing(refused("not_in_channel"));
    await expect(persist(call, { repeatable: true })).rejects.toEqual(refused("not_in_channel"));
    expect(calls.count).toBe(1);
  });

  it("gives up when its patience has ended", async () => {
    const { call, calls } = failing(lost, lost, lost, lost, lost, lost);
    await expect(persist(call, { repeatable: true, patience: 600 })).rejects.toBe(lost);
    expect(calls.count).toBe(3); // after 0, 250 and 750 ms
  });
});

describe("readFailure", () => {
  it.each([
    [limited, { kind: "limited", retryAfterMs: 1000 }],
    [refused("ratelimited"), { kind: "limited", retryAfterMs: 1000 }],
    [refused("internal_error"), { kind: "unknown" }],
    [refused("<html>Bad gateway</html>"), { kind: "unknown" }],
    [refused("msg_too_long"), { kind: "refused", error: "msg_too_long" }],
    [lost, { kind: "unknown" }],
    [new Error("x"), { kind: "unknown" }],
  ])("reads %j", (error, failure) => expect(readFailure(error)).toEqual(failure));
});

describe("neutralize", () => {
  it("lets nothing shown call anybody, however deep it stands", () => {
    expect(
      neutralize({ text: "<!here>", blocks: [{ elements: [{ text: { text: "<@U1>\u202e!" } }] }] }),
    ).toEqual({ text: "&lt;!here>", blocks: [{ elements: [{ text: { text: "&lt;@U1>!" } }] }] });
  });

  it("leaves literal text as it is, where nothing can be called", () => {
    const leaf = { type: "text", text: "<!here>" };
    expect(neutralize([leaf, { type: "mrkdwn", text: "<!here>" }])).toEqual([
      leaf,
      { type: "mrkdwn", text: "&lt;!here>" },
    ]);
  });

  it("leaves what programs read as it is", () => {
    const button = { type: "button", value: "<!here>", action_id: "<@U1>", url: "http://a/<!x>" };
    expect(neutralize(button)).toEqual(button);
  });

  it("keeps links of our own", () => {
    expect(neutralize("<https://a.cn|标题>")).toBe("<https://a.cn|标题>");
  });
});

describe("a private answer", () => {
  const overused = { statusCode: 404 };
  it.each([
    ["goes by the response address", [], ["by the address"]],
    ["is tried again where Slack is busy", [{ statusCode: 503 }], ["by the address"]],
    ["goes another way where the address is used up", [overused], ["another way"]],
  ])("%s", async (_, errors, told) => {
    const said: string[] = [];
    const waiting = [...errors];
    const respond = createRespond(
      async () => {
        const error = waiting.shift();
        if (error !== undefined) throw error;
        said.push("by the address");
      },
      async () => void said.push("another way"),
    );
    await respond({ text: "答" });
    expect(said).toEqual(told);
  });
});

describe("a rate budget", () => {
  it("allows so many calls in any stretch of time", () => {
    let now = 0;
    const budget = createRateBudget({ calls: 2, windowMs: 100 }, () => now);
    expect([budget.take(), budget.take(), budget.take()]).toEqual([true, true, false]);
    expect(budget.wait()).toBe(100);
    now = 99;
    expect(budget.take()).toBe(false);
    now = 100;
    expect([budget.take(), budget.take(), budget.take()]).toEqual([true, true, false]);
  });
});

describe("turns", () => {
  it("follow one another at a distance, apart for each name", async () => {
    const turns = createTurns({ intervalMs: 60 });
    const began = Date.now();
    const at = async (name: string) => {
      await turns.next(name);
      return Date.now() - began;
    };
    const [first, second, other] = await Promise.all([at("a"), at("a"), at("b")]);
    expect(first).toBeLessThan(50);
    expect(second).toBeGreaterThanOrEqual(58);
    expect(other).toBeLessThan(50);
  });
});
