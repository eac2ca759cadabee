import type { types } from "@slack/bolt";
import type { Answer } from "../../answer/answer.ts";
import { ACTIONS } from "../action-ids.ts";
import type { Blocks } from "../api/slack-api.ts";
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
/** A list in Slack holds so many options. */
const MOST_OPTIONS = 100;

/** Buttons below an answer: its sources, where to go on, and what the reader thinks of it. */
export function answerActions(answer: Answer, context: ActionContext): Blocks {
  const blocks: types.KnownBlock[] = [];
  const first = [
    ...sourceButtons(answer),
    ...(context.share === null ? [] : [shareButton(context, context.share.thread)]),
    ...(context.boundPlace === null ? [] : [placeList(context)]),
  ];
  if (first.length > 0) blocks.push({ type: "actions", elements: first });
  if (answer.followUps.length > 0)
    blocks.push({ type: "actions", elements: answer.followUps.map(followUpButton) });
  return [...blocks, feedbackButtons(context)];
}

function sourceButtons({ citations }: Answer): types.Button[] {
  const values = packSources(citations);
  return values.map((value, i) => ({
    type: "button",
    action_id: `${ACTIONS.viewSource}#${i}`,
    text: plain(values.length === 1 ? "查看依据" : `查看依据(${i + 1})`, LONGEST_BUTTON),
    accessibility_label: "查看这个回答所依据的原文",
    value,
  }));
}

function followUpButton(question: string, i: number): types.Button {
  return {
    type: "button",
    action_id: `${ACTIONS.askFollowUp}#${i}`,
    text: plain(question, LONGEST_BUTTON),
    accessibility_label: plain(`接着问:${question}`, LONGEST_BUTTON).text,
    value: question.slice(0, 1_500),
  };
}

function shareButton({ ref, question }: ActionContext, thread: string | null): types.Button {
  return {
    type: "button",
    action_id: ACTIONS.shareAnswer,
    text: plain("发到频道", LONGEST_BUTTON),
    accessibility_label: "把这个回答发给频道里的所有人",
    value: JSON.stringify({ r: ref, q: question.slice(0, 1_500), t: thread }),
  };
}

/** The list from which a channel's default place is switched. */
export function placeList({
  boundPlace,
  places,
}: Pick<ActionContext, "boundPlace" | "places">): types.StaticSelect {
  const option = (place: string): types.PlainTextOption => ({
    text: plain(`默认地点:${place}`, LONGEST_BUTTON),
    value: place.slice(0, 150),
  });
  const none = { text: plain("不设默认地点"), value: NO_PLACE };
  const options = [...places.slice(0, MOST_OPTIONS - 1).map(option), none];
  const chosen =
    boundPlace === null ? none : options.find(({ value }) => value === boundPlace.slice(0, 150));
  return {
    type: "static_select",
    action_id: ACTIONS.choosePlace,
    placeholder: plain("默认地点", 150),
    options,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  };
}

function feedbackButtons({ ref, question }: ActionContext): types.ContextActionsBlock {
  const value = (vote: "up" | "down") =>
    JSON.stringify({ v: vote, r: ref, q: question.slice(0, LONGEST_KEPT_QUESTION) });
  return {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: ACTIONS.feedback,
        positive_button: {
          text: plain("有用"),
          accessibility_label: "这个回答有用",
          value: value("up"),
        },
        negative_button: {
          text: plain("没用"),
          accessibility_label: "这个回答没用,说明原因",
          value: value("down"),
        },
      },
    ],
  };
}
