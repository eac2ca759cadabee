import type { types } from "@slack/bolt";
import { cleanText } from "../text/clean-text.ts";
import { shorten } from "../text/shorten.ts";

/** Text without any markup, cut to what its place allows; "—" where there is none. */
export function plain(text: string, longest = 3000): types.PlainTextElement {
  return {
    type: "plain_text",
    text: shorten(cleanText(text).trim(), longest) || "—",
    emoji: false,
  };
}
