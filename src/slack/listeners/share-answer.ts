import * as z from "zod";
import type { Answer } from "../../answer/answer.ts";
import { refusalOf } from "../api/persist.ts";
import { answerMessages } from "../blocks/answer-messages.ts";
import { SHARE_CHANNEL, sharedView, shareView } from "../blocks/share-view.ts";
import type { Bot } from "../bot.ts";
import { parseJson } from "../parse-json.ts";
import { askPatiently } from "../reply/ask-patiently.ts";
import { createReference } from "../reply/create-reference.ts";
import { wordsFor } from "../text/words.ts";
import type { Click, Tell } from "./click.ts";
import type { FormAnswer } from "./look-up-form.ts";
import type { Submission } from "./submission.ts";

const SHARED = z.object({ r: z.string(), q: z.string(), t: z.string().nullable() });
/** What the window gives back: the answer, and the conversation in which it was asked for. */
const KEPT = SHARED.extend({ c: z.string() });
const CONVERSATION = z.object({ selected_conversation: z.string() });

const NOT_THERE: ReadonlySet<string> = new Set(["not_in_channel", "channel_not_found"]);

interface Shared {
  readonly ref: string;
  readonly question: string;
  readonly team: string;
  /** Where it was asked; its default place holds for the answer. */
  readonly from: string;
  readonly to: { readonly channel: string; readonly thread: string | null };
}

/**
 * Posts a private answer for all: below the message it is about, else in the channel. A direct message
 * has no channel: there a window asks for one.
 */
export async function shareAnswer(bot: Bot, click: Click, tell: Tell): Promise<void> {
  const shared = SHARED.safeParse(parseJson(click.value));
  const { channel, team, trigger } = click;
  if (!shared.success || channel === null) return;
  const { r: ref, q: question, t: thread } = shared.data;
  if (channel.startsWith("D")) {
    const kept = JSON.stringify({ ...shared.data, c: channel });
    await bot.slack.openView(trigger, shareView(kept, wordsFor(question)));
    return;
  }
  await tell(await share(bot, { ref, question, team, from: channel, to: { channel, thread } }));
}

/** Says at once, in the window, that an answer is being shared. */
export function acceptSharing({ kept }: Submission): FormAnswer {
  const parsed = KEPT.safeParse(parseJson(kept));
  const say = wordsFor(parsed.success ? parsed.data.q : "");
  return { response_action: "update", view: sharedView(say("sharing"), say) };
}

/** Posts an answer to the channel that was chosen, and says in the window what came of it. */
export async function shareChosen(bot: Bot, submission: Submission): Promise<void> {
  const kept = KEPT.safeParse(parseJson(submission.kept));
  const chosen = CONVERSATION.safeParse(submission.field(SHARE_CHANNEL));
  if (!kept.success || !chosen.success) return;
  const { r: ref, q: question, c: from } = kept.data;
  const say = wordsFor(question);
  const to = { channel: chosen.data.selected_conversation, thread: null };
  const said = await share(bot, { ref, question, team: submission.team, from, to }).catch(
    (error: unknown) => {
      bot.log.warn("answer could not be shared", { err: error, ref });
      return say("notShared");
    },
  );
  await bot.slack.updateView(submission.view, sharedView(said, say));
}

/** Posts an answer once in each place, and says what came of it. */
async function share(bot: Bot, shared: Shared): Promise<string> {
  const say = wordsFor(shared.question);
  const { channel } = shared.to;
  const claim = `share ${shared.ref} ${channel}`;
  if (!bot.claims.take(claim)) return say("sharedBefore");
  try {
    const root = await postAll(bot, shared);
    bot.conversations.engage({ team: shared.team, channel, thread: root });
    return say("shared");
  } catch (error) {
    bot.claims.release(claim);
    if (!NOT_THERE.has(refusalOf(error) ?? "")) throw error;
    return say("notThere");
  }
}

/** Posts the answer's messages as one thread and resolves to its root. */
async function postAll(bot: Bot, { ref, question, team, from, to }: Shared): Promise<string> {
  const { channel, thread } = to;
  const answer = bot.answers.get(ref) ?? (await askAgain(bot, { team, channel: from }, question));
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
