import * as z from "zod";
import type { Feedback } from "../../store/feedback-log.ts";
import { ACTIONS } from "../action-ids.ts";
import { feedbackView, REASONS } from "../blocks/feedback-view.ts";
import { unpackSources } from "../blocks/source-ref.ts";
import type { Bot } from "../bot.ts";
import { parseJson } from "../parse-json.ts";
import { wordsFor, wordsIn } from "../text/words.ts";
import type { Click, Tell } from "./click.ts";
import type { Submission } from "./submission.ts";

const VOTE = z.object({ v: z.enum(["up", "down"]), r: z.string(), q: z.string() });
/** What the window gives back, so that a judgement finds its answer. */
const KEPT = z.object({
  r: z.string(),
  c: z.string().nullable(),
  t: z.string().nullable(),
});

/**
 * Keeps a reader's judgement of an answer, once for each reader; "没用" asks why. Clicking again changes
 * nothing, clicking the other button changes the judgement.
 */
export async function giveFeedback(bot: Bot, click: Click, tell: Tell): Promise<void> {
  const vote = VOTE.safeParse(parseJson(click.value));
  if (!vote.success) return;
  const { v, r: ref, q: question } = vote.data;
  const say = wordsFor(question);
  const user = `${click.team}:${click.user}`;
  const before = bot.feedback.of(user, ref);
  const isSame = before?.vote === v;
  if (v === "down") {
    const kept = JSON.stringify({ r: ref, c: click.channel, t: click.thread });
    await bot.slack.openView(click.trigger, feedbackView(kept, say));
  }
  if (!isSame)
    await bot.feedback.give({
      at: new Date().toISOString(),
      ref,
      user,
      vote: v,
      reason: null,
      comment: null,
      question,
      ...restOf(bot, click, ref),
    });
  if (v === "up") await tell(say(isSame ? "judgedBefore" : "thanks"));
}

const REASON_FIELD = z.object({ selected_option: z.object({ value: z.enum(REASONS) }) });
/** Reasons are kept in one language, whatever the reader's. */
const keptReason = wordsIn("zh-Hans");
const COMMENT_FIELD = z.object({ value: z.string().nullable() });

/** Adds the reason to a judgement, and thanks. */
export async function explainFeedback(bot: Bot, submission: Submission): Promise<void> {
  const kept = KEPT.safeParse(parseJson(submission.kept));
  const reason = REASON_FIELD.safeParse(submission.field("reason"));
  const comment = COMMENT_FIELD.safeParse(submission.field("comment"));
  if (!kept.success) return;
  const { r: ref, c: channel, t: thread } = kept.data;
  const user = `${submission.team}:${submission.user}`;
  const before = bot.feedback.of(user, ref);
  if (before !== null)
    await bot.feedback.give({
      ...before,
      at: new Date().toISOString(),
      vote: "down",
      reason: reason.success ? keptReason(reason.data.selected_option.value) : null,
      comment: comment.success ? comment.data.value : null,
    });
  if (channel !== null)
    await bot.slack.whisper(
      { channel, user: submission.user, ...(thread === null ? {} : { thread }) },
      { text: wordsFor(before?.question ?? "")("noted", ref) },
    );
}

/** What the answer rested on and how it ended, as remembered, or as the judged message says. */
function restOf(bot: Bot, { blocks }: Click, ref: string): Pick<Feedback, "status" | "evidence"> {
  const answer = bot.answers.get(ref);
  if (answer !== undefined)
    return {
      status: answer.status,
      evidence: answer.citations.map(({ document, quote }) => ({ doc: document, text: quote })),
    };
  const refs = buttonValues(blocks).flatMap(unpackSources);
  return {
    status: refs.length > 0 ? "answered" : "not_found",
    evidence: refs.flatMap((each) => {
      const source = bot.assistant().source(each);
      return source === null ? [] : [{ doc: each.document, text: source.quote }];
    }),
  };
}

const BLOCKS = z.array(
  z.looseObject({
    elements: z
      .array(z.looseObject({ action_id: z.string().optional(), value: z.string().optional() }))
      .optional(),
  }),
);

function buttonValues(blocks: unknown): string[] {
  const parsed = BLOCKS.safeParse(blocks);
  if (!parsed.success) return [];
  return parsed.data
    .flatMap(({ elements }) => elements ?? [])
    .flatMap(({ action_id, value }) =>
      action_id?.startsWith(ACTIONS.viewSource) && value !== undefined ? [value] : [],
    );
}
