import { cleanText } from "./clean-text.ts";

/**
 * Turns an answer's Markdown into Markdown that Slack shows as meant: list items and bold words stay,
 * everything else is text. Words of documents cannot ping, link, draw tables or open code.
 *
 *     "**注意**:<!here> | [x](http://a)"  →  "**注意**:&lt;!here&gt; \\| [x]\\(http://a)"
 */
export function slackMarkdown(markdown: string): string {
  return cleanText(markdown)
    .split("\n")
    .map((line) => {
      const item = /^ {0,4}[-*] +/.exec(line)?.[0];
      const words = line.slice(item?.length ?? 0).trim();
      return (item === undefined ? "" : "- ") + escapeLineStart(markBold(words));
    })
    .join("\n");
}

const BOLD = /\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*/gu;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Keeps bold where CommonMark closes it next to Chinese characters, and drops its marks elsewhere. */
function markBold(line: string): string {
  let done = 0;
  let marked = "";
  for (const match of line.matchAll(BOLD)) {
    const words = match[1] ?? "";
    const before = [...line.slice(0, match.index)].at(-1) ?? "";
    const after = [...line.slice(match.index + match[0].length)][0] ?? "";
    marked += escapeWords(line.slice(done, match.index));
    const closes = flanks(words, before, after);
    marked += closes ? `**${escapeWords(words)}**` : escapeWords(words);
    done = match.index + match[0].length;
  }
  return marked + escapeWords(line.slice(done));
}

/** A mark between punctuation inside and a letter outside opens and closes nothing. */
function flanks(words: string, before: string, after: string): boolean {
  const letters = [...words];
  const isOpen = (outside: string) =>
    outside === "" || /\s/u.test(outside) || PUNCTUATION.test(outside);
  return (
    (!PUNCTUATION.test(letters[0] ?? "") || isOpen(before)) &&
    (!PUNCTUATION.test(letters.at(-1) ?? "") || isOpen(after))
  );
}

function escapeWords(text: string): string {
  return text
    .replace(/[\\`*_~|]/g, (mark) => `\\${mark}`)
    .replace(/\](?=[([:])/g, (bracket, at: number, all: string) =>
      isBetweenMarkers(all, at) ? bracket : `${bracket}\\`,
    )
    .replace(/!(?=\[)/g, "!\\")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

/** "[1][2]": our own markers side by side are no link. */
function isBetweenMarkers(text: string, at: number): boolean {
  return /\[\d+$/.test(text.slice(0, at)) && /^\]\[\d+\]/.test(text.slice(at));
}

/** What would make a heading, a rule or a list of a line that is none. */
function escapeLineStart(line: string): string {
  return line.replace(/^(?=#{1,6}(?: |$)|[-=+]+ *$|[-+] )/, "\\").replace(/^(\d+)\.(?= )/, "$1\\.");
}
