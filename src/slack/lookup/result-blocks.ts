import type { types } from "@slack/bolt";
import type { MessageContent } from "../api/slack-api.ts";
import { plain } from "../blocks/plain.ts";
import { cleanText } from "../text/clean-text.ts";
import { escapeMrkdwn } from "../text/escape-mrkdwn.ts";
import { shorten } from "../text/shorten.ts";

const LONGEST_BLOCK = 2_500;
const BLOCKS_IN_MESSAGE = 4;
const LONGEST_LINE = 600;

/** Shows what was found as literal text, in blocks that Slack takes. */
export function resultBlocks({ title, sections }: LookupShown): types.KnownBlock[] {
  return [
    { type: "header", text: plain(title, 150) },
    ...sections.flatMap(({ title: heading, lines }) =>
      chunked(lines).map((chunk, i) => textBlock(i === 0 ? heading : `${heading}(续)`, chunk)),
    ),
  ];
}

interface LookupShown {
  readonly title: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

/** The same as messages, each complete in itself. */
export function resultMessages(result: LookupShown): MessageContent[] {
  const [header, ...blocks] = resultBlocks(result);
  const text = shorten(
    escapeMrkdwn(
      [result.title, ...result.sections.flatMap(({ title, lines }) => [title, ...lines])].join(
        "\n",
      ),
    ),
    3_900,
  );
  const messages: MessageContent[] = [];
  for (let i = 0; i < blocks.length; i += BLOCKS_IN_MESSAGE) {
    const own = blocks.slice(i, i + BLOCKS_IN_MESSAGE);
    const isFirst = i === 0 && header !== undefined;
    messages.push({
      text: i === 0 ? text : `${escapeMrkdwn(result.title)}(续)`,
      blocks: isFirst ? [header, ...own] : own,
    });
  }
  return messages;
}

function textBlock(heading: string, lines: readonly string[]): types.KnownBlock {
  return {
    type: "rich_text",
    elements: [
      {
        type: "rich_text_section",
        elements: [{ type: "text", text: cleanText(heading), style: { bold: true } }],
      },
      {
        type: "rich_text_list",
        style: "bullet",
        elements: lines.map((line) => ({
          type: "rich_text_section" as const,
          elements: [
            {
              type: "text" as const,
              text: shorten(cleanText(line).replace(/\s+/g, " "), LONGEST_LINE),
            },
          ],
        })),
      },
    ],
  };
}

function chunked(lines: readonly string[]): string[][] {
  const chunks: string[][] = [];
  let size = 0;
  for (const line of lines) {
    const chunk = chunks.at(-1);
    if (chunk === undefined || size + line.length > LONGEST_BLOCK) {
      chunks.push([line]);
      size = line.length;
    } else {
      chunk.push(line);
      size += line.length;
    }
  }
  return chunks;
}
