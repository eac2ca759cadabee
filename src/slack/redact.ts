/**
 * Takes tokens, addresses that carry secrets, and what people wrote out of a line for the log.
 *
 *     "token xoxb-1-abc"  →  "token xox…"
 */
export function redact(text: string): string {
  return text
    .replace(/xox[a-z]-[\w-]+/g, "xox…")
    .replace(/xapp-[\w-]+/g, "xapp-…")
    .replace(/wss?:\/\/[^\s"']+/g, "wss://…")
    .replace(/https?:\/\/[^\s"']*\/(?:response|commands|actions)\/[^\s"']+/g, "https://…")
    .replace(/"(?:text|user_name|name|username|question|value)":"(?:[^"\\]|\\.)*"/g, '"…":"…"');
}
