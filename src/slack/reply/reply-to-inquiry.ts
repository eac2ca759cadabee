import { setTimeout as sleep } from "node:timers/promises";
import type { Answer } from "../../answer/answer.ts";
import { languageOf } from "../../question/rewrite/language-of.ts";
import type { MessageMark } from "../api/slack-api.ts";
import { answerMessages } from "../blocks/answer-messages.ts";
import type { Bot } from "../bot.ts";
import type { Outcome } from "../memory/audit-log.ts";
import type { ThreadKey } from "../memory/conversations.ts";
import { escapeMrkdwn } from "../text/escape-mrkdwn.ts";
import { slackMarkdown } from "../text/slack-markdown.ts";
import { wordsFor } from "../text/words.ts";
import { type AnswerStream, createAnswerStream } from "./answer-stream.ts";
import { askPatiently } from "./ask-patiently.ts";
import { createReference } from "./create-reference.ts";
import type { EndReason } from "./desk.ts";
import { failureText, isReadersOwn } from "./failure-text.ts";
import type { Inquiry } from "./inquiry.ts";
import { createStatusLine, type StatusLine } from "./status-line.ts";

/** Where a status has not said anything precise by then, it says something general. */
const GENERAL_STATUS_AFTER_MS = 250;
/** Who waits less is not told of the queue. */
const QUEUE_STATUS_AFTER_MS = 500;
/** Work that takes longer shows Slack's stop button. */
const SESSION_AFTER_MS = 800;
/** The next question does not wait longer for the status of this one to be gone. */
const TIDY_MS = 2_000;

/**
 * The one path from a question to its answer in the thread: waits its turn, shows what is being done,
 * streams the answer, keeps it in mind and in the audit log. Never throws; a reader is told of every
 * failure in the thread.
 */
export function replyToInquiry(bot: Bot, inquiry: Inquiry): void {
  const ref = createReference();
  const at = { channel: inquiry.channel, thread: inquiry.thread };
  const say = wordsFor(inquiry.question);
  const status = createStatusLine(at, { ...bot, say });
  const began = Date.now();
  bot.conversations.engage(inquiry);
  let queued: NodeJS.Timeout | undefined;
  const task = async (signal: AbortSignal) => {
    clearTimeout(queued);
    const { outcome, answer } = await reply(bot, inquiry, { ref, status, signal });
    bot.log.info("question done", { ref, entry: inquiry.entry, outcome });
    bot.audit({
      ref,
      team: inquiry.team,
      channel: inquiry.channel,
      thread: inquiry.thread,
      user: inquiry.user,
      entry: inquiry.entry,
      question: inquiry.question,
      documents: [...new Set(answer?.citations.map(({ document }) => document))],
      outcome,
      latencyMs: Date.now() - began,
    });
  };
  const entry = { thread: threadName(inquiry), message: messageName(inquiry) };
  const taken = bot.desk.enter(entry, task, (ahead) => {
    queued = setTimeout(() => status.show(say("queued", ahead)), QUEUE_STATUS_AFTER_MS);
  });
  if (!taken) void refuse(bot, inquiry, status);
}

/** Name of a conversation at the desk. */
export function threadName({ team, channel, thread }: ThreadKey): string {
  return `${team}:${channel}:${thread}`;
}

/** Name of a message at the desk; null for clicks. */
export function messageName({
  channel,
  message,
}: Pick<Inquiry, "channel" | "message">): string | null {
  return message === null ? null : `${channel}:${message}`;
}

interface Work {
  readonly ref: string;
  readonly status: StatusLine;
  readonly signal: AbortSignal;
}

interface Done {
  readonly outcome: Outcome;
  readonly answer: Answer | null;
}

async function reply(bot: Bot, inquiry: Inquiry, work: Work): Promise<Done> {
  const { ref, status, signal } = work;
  const mark: MessageMark = {
    ref,
    part: 0,
    ...(inquiry.message === null ? { question: inquiry.question } : {}),
  };
  const stream = createAnswerStream({ ...bot, to: inquiry, mark });
  const session = watchSession(bot, inquiry);
  try {
    const answer = await ask(bot, inquiry, { ...work, stream });
    bot.answers.set(ref, answer);
    await deliver(bot, inquiry, { answer, mark, stream, signal });
    bot.conversations.remember(inquiry, inquiry.question, answer.answer);
    return { outcome: signal.reason === "stopped" ? "stopped" : answer.status, answer };
  } catch (error) {
    return {
      outcome: await endEarly(bot, inquiry, { ref, mark, stream, signal, error }),
      answer: null,
    };
  } finally {
    const tidied = Promise.all([status.end(), session.end()]);
    await Promise.race([tidied, sleep(TIDY_MS, undefined, { ref: false })]);
  }
}

async function ask(
  bot: Bot,
  inquiry: Inquiry,
  { status, signal, stream }: Work & { stream: AnswerStream },
): Promise<Answer> {
  const working = wordsFor(inquiry.question)("working");
  const general = setTimeout(() => status.show(working), GENERAL_STATUS_AFTER_MS);
  signal.addEventListener("abort", () => signal.reason === "stopped" && stream.halt());
  try {
    const assistant = bot.assistant();
    const history = await bot.conversations.history(
      inquiry,
      inquiry.message ?? `${Date.now() / 1000}`,
    );
    const place = bot.places.of(inquiry.team, inquiry.channel);
    return await askPatiently(
      assistant,
      { question: inquiry.question, history },
      {
        patience: bot.patience,
        signal,
        onProgress: (work) => {
          clearTimeout(general);
          status.show(languageOf(inquiry.question) === "en" ? working : `正在${work}…`);
        },
        onSentence: lineSink(stream),
        ...(place === null ? {} : { place }),
      },
    );
  } finally {
    clearTimeout(general);
  }
}

/** Lines are made safe together, so that what is streamed is the beginning of what is shown. */
function lineSink(stream: AnswerStream): (line: string) => void {
  let raw = "";
  let shown = "";
  return (line) => {
    raw = raw === "" ? line : `${raw}\n${line}`;
    const safe = slackMarkdown(raw);
    if (!safe.startsWith(shown)) return;
    stream.write(safe.slice(shown.length));
    shown = safe;
  };
}

async function deliver(
  bot: Bot,
  inquiry: Inquiry,
  {
    answer,
    mark,
    stream,
    signal,
  }: { answer: Answer; mark: MessageMark; stream: AnswerStream; signal: AbortSignal },
): Promise<void> {
  const assistant = bot.assistant();
  const [first, ...rest] = answerMessages(answer, {
    ref: mark.ref,
    question: inquiry.question,
    source: (range) => assistant.source(range),
    publicUrl: bot.publicUrl,
    boundPlace: bot.places.of(inquiry.team, inquiry.channel),
    places: assistant.directory.places,
    share: null,
    repeatQuestion: inquiry.message === null,
  });
  if (first === undefined) return;
  await stream.finish(first);
  for (const [i, { body, blocks, text }] of rest.entries()) {
    if (signal.reason === "stopped") return;
    await bot.slack.post(
      inquiry,
      {
        text,
        blocks: [...(body === "" ? [] : [{ type: "markdown", text: body } as const]), ...blocks],
      },
      { ref: mark.ref, part: i + 1 },
    );
  }
}

async function endEarly(
  bot: Bot,
  inquiry: Inquiry,
  {
    ref,
    mark,
    stream,
    signal,
    error,
  }: { ref: string; mark: MessageMark; stream: AnswerStream; signal: AbortSignal; error: unknown },
): Promise<Outcome> {
  const reason = signal.aborted ? (signal.reason as EndReason) : null;
  if (reason === "deleted") return "cancelled";
  if (reason === "stopped") return "stopped"; // the listener confirms
  if (reason === null && !isReadersOwn(error))
    bot.log.error("question failed", { err: error, ref });
  const say = wordsFor(inquiry.question);
  const words = reason === "shutdown" ? say("restarting") : failureText(error, ref, say);
  try {
    await stream.breakOff({ markdown: slackMarkdown(words), text: escapeMrkdwn(words) });
  } catch (failure) {
    bot.log.error("failure could not be told", { err: failure, ref });
    await bot.slack
      .post(inquiry, { text: escapeMrkdwn(words) }, { ...mark, part: 99 })
      .catch(() => {}); // Slack is gone; the log has it
  }
  return reason === "shutdown" ? "cancelled" : "failed";
}

/** Shows the stop button for work that takes its time, and takes it away again. */
function watchSession(bot: Bot, inquiry: Inquiry): { end(): Promise<void> } {
  let began: Promise<void> | null = null;
  const set = (status: "processing" | "active") =>
    bot.lane
      .add(() => bot.slack.setSession(inquiry, status))
      .catch((error: unknown) => bot.log.warn("session could not be set", { err: error }));
  const timer = setTimeout(() => {
    if (bot.budgets.sessions.take()) began = set("processing");
  }, SESSION_AFTER_MS);
  return {
    async end() {
      clearTimeout(timer);
      if (began === null) return;
      await began;
      await set("active");
    },
  };
}

async function refuse(bot: Bot, inquiry: Inquiry, status: StatusLine): Promise<void> {
  const text = wordsFor(inquiry.question)("full");
  await bot.slack
    .whisper(inquiry, { text })
    .catch((error: unknown) => bot.log.warn("refusal could not be told", { err: error }));
  await status.end();
}
