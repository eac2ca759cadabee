import { cleanText } from "./clean-text.ts";

/** What a message of Slack says, as a reader sees it. */
export interface ReadMessage {
  /** Without mentions of people; links and channels by their label; entities resolved. */
  readonly text: string;
  /** Ids of the users it mentions. */
  readonly mentions: readonly string[];
}

/**
 * Reads the text of a Slack message.
 *
 *     "<@U0BOT> 补贴&lt;标准&gt; <http://a.cn|见此>"  →  "补贴<标准> 见此", mentions ["U0BOT"]
 */
export function readMessage(raw: string): ReadMessage {
  const mentions = [...raw.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g)].map(([, id]) => id ?? "");
  const text = raw
    .replace(/<@[UW][A-Z0-9]+(?:\|[^>]*)?>/g, " ")
    .replace(/<(?:#[A-Z0-9]+|![^|>]*|[a-z]+:[^|>]*)\|([^>]*)>/gi, "$1")
    .replace(/<([a-z]+:[^|>]*)>/gi, "$1")
    .replace(/<[#!][^>]*>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
  return {
    text: cleanText(text)
      .replace(/[ \u3000\u00a0]+/g, " ")
      .trim(),
    mentions,
  };
}

/** Does a text ask anything? Emoji, punctuation and thanks do not. */
export function asksSomething(text: string): boolean {
  const words = text
    .replace(/:[a-z0-9_+'-]+:/g, "")
    .replace(/[\p{P}\p{S}\p{M}\s]|\u200d|\ufe0f/gu, "");
  return words !== "" && !PLEASANTRY.test(words);
}

const PLEASANTRY =
  /^(?:(?:好|好的|嗯+|哦+|行|可以|收到|明白|明白了|知道了|懂了|谢谢|多谢|感谢|謝謝|辛苦了?|您|你|啦|了|大家|thanks?|thx|ok|okay))+$/iu;
