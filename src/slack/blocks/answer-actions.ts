import type { types } from "@slack/bolt";
import type { Answer } from "../../answer/answer.ts";
import { languageOf } from "../../question/rewrite/language-of.ts";
import { ACTIONS } from "../action-ids.ts";
import type { Blocks } from "../api/slack-api.ts";
import { type Say, wordsFor } from "../text/words.ts";
import { plain } from "./plain.ts";
import { packSources } from "./source-ref.ts";

/** What the buttons below an answer refer to. */
export interface ActionContext {
  readonly ref: string;
  readonly question: string;
  /** Full name of the place a channel is bound to, else null. */
  readonly boundPlace: string | null;
  readonly places: readonly string[];
  /** Where the one reader who sees the answer may share it: a thread, or null for the channel itself. */
  readonly share: { readonly thread: string | null } | null;
}

/** Value of "no default place" in the list of places. */
export const NO_PLACE = "-";

const LONGEST_BUTTON = 75;
const LONGEST_KEPT_QUESTION = 400;
/** Written as JSON twice as long at most, and a value holds 2,000. */
const LONGEST_SHARED_QUESTION = 900;
/** A list in Slack holds so many options. */
const MOST_OPTIONS = 100;

/** Buttons below an answer: its sources, where to go on, and what the reader thinks of it. */
export function answerActions(answer: Answer, context: ActionContext): Blocks {
  const say = wordsFor(answer.question);
  const blocks: types.KnownBlock[] = [];
  const first = [
    ...sourceButtons(answer, say),
    ...(context.share === null ? [] : [shareButton(context, context.share.thread, say)]),
    ...(context.boundPlace === null ? [] : [placeList(context, say)]),
  ];
  if (first.length > 0) blocks.push({ type: "actions", elements: first });
  if (answer.followUps.length > 0)
    blocks.push({
      type: "actions",
      elements: answer.followUps.map((question, i) => followUpButton(question, i, say)),
    });
  return [...blocks, feedbackButtons(context, say)];
}

function sourceButtons({ citations, question }: Answer, say: Say): types.Button[] {
  const values = packSources(citations, languageOf(question));
  return values.map((value, i) => ({
    type: "button",
    action_id: `${ACTIONS.viewSource}#${i}`,
    text: plain(
      values.length === 1 ? say("viewSources") : say("viewSourcesPart", i + 1),
      LONGEST_BUTTON,
    ),
    accessibility_label: say("viewSourcesLabel"),
    value,
  }));
}

function followUpButton(question: string, i: number, say: Say): types.Button {
  return {
    type: "button",
    action_id: `${ACTIONS.askFollowUp}#${i}`,
    text: plain(question, LONGEST_BUTTON),
    accessibility_label: plain(say("askNextLabel", question), LONGEST_BUTTON).text,
    value: question.slice(0, 1_500),
  };
}

function shareButton(
  { ref, question }: ActionContext,
  thread: string | null,
  say: Say,
): types.Button {
  return {
    type: "button",
    action_id: ACTIONS.shareAnswer,
    text: plain(say("share"), LONGEST_BUTTON),
    accessibility_label: say("shareLabel"),
    value: JSON.stringify({ r: ref, q: question.slice(0, LONGEST_SHARED_QUESTION), t: thread }),
  };
}

/** The list from which a channel's default place is switched. */
export function placeList(
  { boundPlace, places }: Pick<ActionContext, "boundPlace" | "places">,
  say: Say,
): types.StaticSelect {
  const option = (place: string): types.PlainTextOption => ({
    text: plain(say("defaultPlaceIs", place), LONGEST_BUTTON),
    value: place.slice(0, 150),
  });
  const none = { text: plain(say("noDefaultPlace")), value: NO_PLACE };
  const options = [...places.slice(0, MOST_OPTIONS - 1).map(option), none];
  const chosen =
    boundPlace === null ? none : options.find(({ value }) => value === boundPlace.slice(0, 150));
  return {
    type: "static_select",
    action_id: ACTIONS.choosePlace,
    placeholder: plain(say("defaultPlace"), 150),
    options,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  };
}

function feedbackButtons({ ref, question }: ActionContext, say: Say): types.ContextActionsBlock {
  const value = (vote: "up" | "down") =>
    JSON.stringify({ v: vote, r: ref, q: question.slice(0, LONGEST_KEPT_QUESTION) });
  return {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: ACTIONS.feedback,
        positive_button: {
          text: plain(say("helpful")),
          accessibility_label: say("helpfulLabel"),
          value: value("up"),
        },
        negative_button: {
          text: plain(say("unhelpful")),
          accessibility_label: say("unhelpfulLabel"),
          value: value("down"),
        },
      },
    ],
  };
}
