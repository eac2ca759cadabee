import type { types } from "@slack/bolt";
import { ACTIONS } from "../action-ids.ts";
import type { Say } from "../text/words.ts";
import { formView } from "./form-view.ts";
import { plain } from "./plain.ts";

/** Reasons for "没用", by the key that comes back. */
export const REASONS = [
  "wrong",
  "wrong_place",
  "wrong_source",
  "missed",
  "unfinished",
  "unclear",
  "other",
] as const;

const LONGEST_COMMENT = 1_000;

/** The window that asks why an answer was of no use; `kept` comes back with what is sent. */
export function feedbackView(kept: string, say: Say): types.ModalView {
  return formView({ id: ACTIONS.feedbackForm, title: "whatWentWrong", kept, say }, [
    {
      type: "input",
      block_id: "reason",
      label: plain(say("reason")),
      element: {
        type: "radio_buttons",
        action_id: "reason",
        options: REASONS.map((value) => ({ text: plain(say(value), 75), value })),
      },
    },
    {
      type: "input",
      block_id: "comment",
      optional: true,
      label: plain(say("comment")),
      element: {
        type: "plain_text_input",
        action_id: "comment",
        multiline: true,
        max_length: LONGEST_COMMENT,
      },
    },
  ]);
}
