import { createHmac } from "node:crypto";

/** Signing secret of the fake Slack. */
export const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

interface Sent {
  readonly kind: "events_api" | "interactive" | "slash_commands";
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What Slack would send, signed; resolves to the body of the answer. */
export async function sendSigned(url: string, { kind, payload }: Sent): Promise<unknown> {
  const body =
    kind === "events_api"
      ? JSON.stringify(payload)
      : new URLSearchParams(
          kind === "interactive"
            ? { payload: JSON.stringify(payload) }
            : (payload as Record<string, string>),
        ).toString();
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type":
        kind === "events_api" ? "application/json" : "application/x-www-form-urlencoded",
      ...signatureOf(body),
    },
    body,
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`status ${response.status}`);
  return text === "" ? undefined : JSON.parse(text);
}

/** The headers by which Slack proves that a body is its own. */
export function signatureOf(
  body: string,
  { secret = SECRET, at = Math.floor(Date.now() / 1000) }: { secret?: string; at?: number } = {},
): Record<string, string> {
  const hash = createHmac("sha256", secret).update(`v0:${at}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": String(at), "x-slack-signature": `v0=${hash}` };
}
