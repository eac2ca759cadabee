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

/**
 * The one exit: whatever is shown loses what could ping somebody (`<!channel>`, `<@U…>`, `<#C…>`) and
 * what could break its layout. Builders escape their words; this holds where one forgets to.
 */
export function neutralize<T>(payload: T): T {
  return neutralized(payload) as T;
}

function neutralized(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value).replace(/<(?=[!@#])/g, "&lt;");
  if (Array.isArray(value)) return value.map(neutralized);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      UNSHOWN.has(key) ? inner : neutralized(inner),
    ]),
  );
}
