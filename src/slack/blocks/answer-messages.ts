import type { types } from "@slack/bolt";
import type { Answer, Note, NotFoundReason } from "../../answer/answer.ts";
import type { FinalMessage } from "../reply/answer-stream.ts";
import { escapeMrkdwn } from "../text/escape-mrkdwn.ts";
import { shorten } from "../text/shorten.ts";
import { slackMarkdown } from "../text/slack-markdown.ts";
import { splitText } from "../text/split-text.ts";
import { type Say, wordsFor } from "../text/words.ts";
import { type ActionContext, answerActions } from "./answer-actions.ts";
import { answerTables } from "./answer-table.ts";
import { type SourceContext, sourceLabel, sourceList } from "./source-list.ts";

/** What an answer is shown with. */
export interface ShowContext extends SourceContext, ActionContext {
  /** Said before the answer where the question is no message of the thread. */
  readonly repeatQuestion: boolean;
}

/** So that a message's `text` can say all of its body (4,000), and all blocks together stay below 13,200. */
const LONGEST_BODY = 3_000;
const LONGEST_FALLBACK = 3_900;
const LONGEST_MESSAGE = 11_000;
const MOST_BLOCKS = 45;
const LONGEST_SECTION = 2_900;
const LONGEST_LIST = 6_000;

/** Blocks that stay together. */
interface Group {
  readonly blocks: readonly types.KnownBlock[];
  readonly isTable: boolean;
}

/**
 * Shows an answer in as few messages as Slack's limits allow, none of it left out: the words, cut at ends
 * of sentences; a table in each message that has one; what to be careful about; every source; buttons
 * under the last one. Never empty.
 */
export function answerMessages(answer: Answer, context: ShowContext): FinalMessage[] {
  const say = wordsFor(answer.question);
  const bodies = splitText(answerBody(answer, context), LONGEST_BODY);
  const groups: Group[] = [
    ...answerTables(answer, context.source).map((table) => ({ blocks: [table], isTable: true })),
    ...noteBlocks(answer.notes, say).map((block) => ({ blocks: [block], isTable: false })),
    ...sourceBlocks(answer, context).map((block) => ({ blocks: [block], isTable: false })),
    {
      blocks: [...nextStep(answer, say), footer(context, say), ...answerActions(answer, context)],
      isTable: false,
    },
  ];
  const drafts = bodies.map((body) => ({ body, blocks: [] as types.KnownBlock[], tables: 0 }));
  for (const { blocks, isTable } of groups) {
    let last = drafts.at(-1);
    if (last === undefined || !fits(last, blocks, isTable)) {
      last = { body: "", blocks: [], tables: 0 };
      drafts.push(last);
    }
    last.blocks.push(...blocks);
    last.tables += isTable ? 1 : 0;
  }
  return drafts.map(({ body, blocks }, i) => ({
    body: numbered(body, { part: i, parts: drafts.length, say }),
    blocks,
    text: fallbackText(answer, { body, part: i, parts: drafts.length, source: context.source }),
  }));
}

/** The words of an answer as they are streamed and shown. */
export function answerBody(
  { answer, status, question }: Pick<Answer, "answer" | "status" | "question">,
  { repeatQuestion }: Pick<ShowContext, "repeatQuestion">,
): string {
  const say = wordsFor(question);
  const lead = repeatQuestion ? `${say("asked", slackMarkdown(oneLine(question)))}\n\n` : "";
  const first = status === "answered" ? "" : `**${say(status)}**\n`;
  return `${lead}${first}${slackMarkdown(answer)}`;
}

/** What a reader can do who was not helped; where the words say it themselves, nothing. */
const NEXT_STEPS: Readonly<Record<NotFoundReason, Parameters<Say>[0] | null>> = {
  outside_corpus: "asksWithin",
  other_place: null,
  not_stated: "asksOtherwise",
  attachment_missing: "asksForAttachment",
};

function nextStep({ reason, followUps }: Answer, say: Say): types.KnownBlock[] {
  const step = reason === null || followUps.length > 0 ? null : NEXT_STEPS[reason];
  if (step === null) return [];
  return [{ type: "context", elements: [{ type: "mrkdwn", text: say(step) }] }];
}

function numbered(
  body: string,
  { part, parts, say }: { part: number; parts: number; say: Say },
): string {
  const mark = `(${part + 1}/${parts})`;
  if (parts === 1) return body;
  if (body === "") return mark;
  return part === 0 ? `${body}\n${mark} ${say("continued")}` : `${mark} ${body}`;
}

function fits(
  draft: { body: string; blocks: readonly types.KnownBlock[]; tables: number },
  blocks: readonly types.KnownBlock[],
  isTable: boolean,
): boolean {
  if (isTable && draft.tables > 0) return false;
  if (draft.blocks.length + blocks.length > MOST_BLOCKS) return false;
  return draft.body.length + weigh([...draft.blocks, ...blocks]) <= LONGEST_MESSAGE;
}

/** Characters that are shown, counted on the safe side. */
function weigh(value: unknown, key = ""): number {
  if (typeof value === "string") return SHOWN.has(key) ? [...value].length : 0;
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [name, inner]) => sum + weigh(inner, name), 0);
}

const SHOWN: ReadonlySet<string> = new Set(["text", "caption", "accessibility_label"]);

function noteBlocks(notes: readonly Note[], say: Say): types.KnownBlock[] {
  return notes.flatMap(({ kind, text, citations }) => {
    const unmarked = citations.filter((n) => !text.includes(`[${n}]`));
    const words = escapeMrkdwn(text.replace(/\*\*/g, "") + unmarked.map((n) => `[${n}]`).join(""));
    return splitText(say("note", say(kind), words), LONGEST_SECTION).map(
      (part): types.KnownBlock => ({ type: "section", text: { type: "mrkdwn", text: part } }),
    );
  });
}

function sourceBlocks({ citations }: Answer, context: SourceContext): types.KnownBlock[] {
  const lines = sourceList(citations, context);
  const blocks: types.KnownBlock[] = [];
  let elements: types.RichTextElement[] = [];
  const flush = () => {
    if (elements.length > 0)
      blocks.push({ type: "rich_text", elements: [{ type: "rich_text_section", elements }] });
    elements = [];
  };
  for (const line of lines) {
    if (weigh([...elements, ...line]) > LONGEST_LIST) flush();
    elements.push(...line);
  }
  flush();
  return blocks;
}

function footer({ ref, boundPlace }: ActionContext, say: Say): types.KnownBlock {
  const scope = boundPlace === null ? "" : say("boundPlace", escapeMrkdwn(boundPlace));
  const text = `${scope}${say("footer", ref)}`;
  return { type: "context", elements: [{ type: "mrkdwn", text }] };
}

/** What screen readers and notifications read: the words, and behind the last of them the sources. */
function fallbackText(
  { answer, question, citations }: Answer,
  {
    body,
    part,
    parts,
    source,
  }: { body: string; part: number; parts: number; source: SourceContext["source"] },
): string {
  const say = wordsFor(question);
  const words = plainWords(part === 0 ? answer : unescaped(body));
  const sources =
    part === parts - 1 ? citations.map((each) => sourceLabel(each, source(each))) : [];
  const named = escapeMrkdwn(shorten(sources.join("\n"), LONGEST_FALLBACK / 3));
  const room = LONGEST_FALLBACK - [...named].length - 40;
  const said = shorten(words === "" ? say("tablesOf", plainWords(question)) : words, room);
  return [said, named === "" ? "" : say("sourcesOf", named)]
    .filter((piece) => piece !== "")
    .join("\n");
}

function plainWords(markdown: string): string {
  return escapeMrkdwn(markdown.replace(/\*\*/g, "")).trim();
}

function unescaped(markdown: string): string {
  return markdown
    .replace(/\\(?=[^\w\s])/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
