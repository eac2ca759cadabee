import { cleanText } from "./clean-text.ts";

/**
 * Makes words of documents and readers safe for Slack's own dialect: `& < >` are written as entities,
 * so that `<!channel>` notifies nobody, and marks of emphasis are kept apart from their words.
 *
 *     "<!channel> *急*"  →  "&lt;!channel&gt; ∗急∗"
 */
export function escapeMrkdwn(text: string): string {
  return cleanText(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[*_~`]/g, (mark) => LOOKALIKES[mark] ?? mark);
}

/** mrkdwn knows no escape for its marks; these look the same and mean nothing. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  "*": "\u2217",
  _: "\uff3f",
  "~": "\u223c",
  "`": "\u02cb",
};
