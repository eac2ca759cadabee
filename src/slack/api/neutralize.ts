import { cleanText } from "../text/clean-text.ts";

/** Read by programs, never shown: they must stay as they are. */
const UNSHOWN: ReadonlySet<string> = new Set([
  "value",
  "private_metadata",
  "action_id",
  "block_id",
  "callback_id",
  "type",
  "metadata",
  "url",
]);

/** Texts of these are literal: Slack looks for no mention in them. */
const LITERAL: ReadonlySet<unknown> = new Set(["text", "link", "plain_text", "raw_text"]);

/**
 * The one exit: whatever is shown loses what could ping somebody (`<!channel>`, `<@U…>`, `<#C…>`) and
 * what could break its layout. Builders escape their words; this holds where one forgets to.
 */
export function neutralize<T>(payload: T): T {
  return neutralized(payload) as T;
}

function neutralized(value: unknown, literal = false): unknown {
  if (typeof value === "string")
    return literal ? cleanText(value) : cleanText(value).replace(/<(?=[!@#])/g, "&lt;");
  if (Array.isArray(value)) return value.map((inner) => neutralized(inner, literal));
  if (typeof value !== "object" || value === null) return value;
  const isLiteral = LITERAL.has((value as { type?: unknown }).type);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      UNSHOWN.has(key) ? inner : neutralized(inner, isLiteral),
    ]),
  );
}
