import { z } from "zod";
import type { Answer } from "../../answer/answer.ts";
import { refusalOf } from "../api/persist.ts";
import { answerMessages } from "../blocks/answer-messages.ts";
import type { Bot } from "../bot.ts";
import { parseJson } from "../parse-json.ts";
import { askPatiently } from "../reply/ask-patiently.ts";
import { createReference } from "../reply/create-reference.ts";
import type { Click, Tell } from "./click.ts";

const SHARED = z.object({ r: z.string(), q: z.string(), t: z.string().nullable() });

const NOT_THERE: ReadonlySet<string> = new Set(["not_in_channel", "channel_not_found"]);

/** Posts a private answer for all: below the message it is about, else in the channel. */
export async function shareAnswer(bot: Bot, click: Click, tell: Tell): Promise<void> {
  const shared = SHARED.safeParse(parseJson(click.value));
  const { channel } = click;
  if (!shared.success || channel === null) return;
  const { r: ref } = shared.data;
  if (!bot.claims.take(`share ${ref}`)) return tell("这个回答已经发过了。");
  try {
    const root = await postAll(bot, { ...click, channel }, shared.data);
    bot.conversations.engage({ team: click.team, channel, thread: root });
    await tell("已发到频道。");
  } catch (error) {
    bot.claims.release(`share ${ref}`);
    if (!NOT_THERE.has(refusalOf(error) ?? "")) throw error;
    await tell("我不在这个频道里,发不出去。请先用 /invite 把我邀请进来。");
  }
}

/** Posts the answer's messages as one thread and resolves to its root. */
async function postAll(
  bot: Bot,
  { team, channel }: { team: string; channel: string },
  { r: ref, q: question, t: thread }: z.infer<typeof SHARED>,
): Promise<string> {
  const answer = bot.answers.get(ref) ?? (await askAgain(bot, { team, channel }, question));
  const assistant = bot.assistant();
  const messages = answerMessages(answer, {
    ref,
    question,
    source: (range) => assistant.source(range),
    publicUrl: bot.publicUrl,
    boundPlace: bot.places.of(team, channel),
    places: assistant.directory.places,
    share: null,
    repeatQuestion: true,
  });
  const mark = createReference();
  let root = thread;
  for (const [part, { body, blocks, text }] of messages.entries()) {
    const ts = await bot.slack.post(
      root === null ? { channel } : { channel, thread: root },
      {
        text,
        blocks: [...(body === "" ? [] : [{ type: "markdown", text: body } as const]), ...blocks],
      },
      { ref: mark, part, ...(part === 0 ? { question } : {}) },
    );
    root ??= ts;
  }
  return root ?? "";
}

async function askAgain(
  bot: Bot,
  { team, channel }: { team: string; channel: string },
  question: string,
): Promise<Answer> {
  const place = bot.places.of(team, channel);
  return askPatiently(
    bot.assistant(),
    { question, history: [] },
    {
      patience: bot.patience,
      signal: new AbortController().signal,
      ...(place === null ? {} : { place }),
    },
  );
}
