import type { Answer } from "../../answer/answer.ts";
import type { MessageContent } from "../api/slack-api.ts";
import { answerMessages } from "../blocks/answer-messages.ts";
import type { Bot } from "../bot.ts";
import type { Outcome } from "../memory/audit-log.ts";
import { wordsFor } from "../text/words.ts";
import { askPatiently } from "./ask-patiently.ts";
import { createReference } from "./create-reference.ts";
import { failureText, isReadersOwn } from "./failure-text.ts";

/** A question whose answer only its asker sees. */
export interface PrivateInquiry {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly question: string;
  readonly entry: "command" | "shortcut" | "button";
  /** Thread to which the answer may be shared; null: the channel. */
  readonly thread: string | null;
}

/** Shows something to the asker alone; rejects where it cannot any more. */
export type Respond = (content: MessageContent) => Promise<void>;

/** Slack takes five messages in answer to a command. */
const MOST_MESSAGES = 4;

/**
 * Answers so that only the asker sees it, with a button to share. Nothing is remembered: each question
 * stands for itself. Never throws.
 */
export function answerPrivately(bot: Bot, inquiry: PrivateInquiry, respond: Respond): void {
  const ref = createReference();
  const say = wordsFor(inquiry.question);
  const began = Date.now();
  const task = async (signal: AbortSignal) => {
    let outcome: Outcome = "failed";
    let answer: Answer | null = null;
    try {
      answer = await ask(bot, inquiry, signal);
      bot.answers.set(ref, answer);
      await show(bot, inquiry, { ref, answer, respond });
      outcome = answer.status;
    } catch (error) {
      if (!isReadersOwn(error)) bot.log.error("private question failed", { err: error, ref });
      await respond({ text: failureText(error, ref, say) }).catch(() => {}); // nobody is there to be told
    }
    bot.audit({
      ref,
      team: inquiry.team,
      channel: inquiry.channel,
      thread: null,
      user: inquiry.user,
      entry: inquiry.entry,
      question: inquiry.question,
      documents: [...new Set(answer?.citations.map(({ document }) => document))],
      outcome,
      latencyMs: Date.now() - began,
    });
  };
  const entry = { thread: `private ${inquiry.team}:${inquiry.user}`, message: null };
  const isTaken = bot.desk.enter(entry, task, (ahead) => {
    void respond({ text: say("queuedPrivately", ahead) }).catch(() => {});
  });
  if (!isTaken) void respond({ text: say("full") }).catch(() => {});
}

async function ask(bot: Bot, inquiry: PrivateInquiry, signal: AbortSignal): Promise<Answer> {
  const place = bot.places.of(inquiry.team, inquiry.channel);
  return askPatiently(
    bot.assistant(),
    { question: inquiry.question, history: [] },
    { patience: bot.patience, signal, ...(place === null ? {} : { place }) },
  );
}

async function show(
  bot: Bot,
  inquiry: PrivateInquiry,
  { ref, answer, respond }: { ref: string; answer: Answer; respond: Respond },
): Promise<void> {
  const assistant = bot.assistant();
  const messages = answerMessages(answer, {
    ref,
    question: inquiry.question,
    source: (range) => assistant.source(range),
    publicUrl: bot.publicUrl,
    boundPlace: bot.places.of(inquiry.team, inquiry.channel),
    places: assistant.directory.places,
    share: { thread: inquiry.thread },
    repeatQuestion: true,
  });
  // The last message has the buttons; where Slack takes no more, those between are left to sharing.
  const shown =
    messages.length <= MOST_MESSAGES
      ? messages
      : [...messages.slice(0, MOST_MESSAGES - 1), ...messages.slice(-1)];
  for (const [i, { body, blocks, text }] of shown.entries()) {
    const left = messages.length - shown.length;
    const isLast = i === shown.length - 1;
    const note = isLast && left > 0 ? wordsFor(inquiry.question)("leftOut", left) : "";
    const words = [note, body].filter((part) => part !== "").join("\n");
    await respond({
      text,
      blocks: [...(words === "" ? [] : [{ type: "markdown", text: words } as const]), ...blocks],
    });
  }
}
