import type { types } from "@slack/bolt";
import { ACTIONS } from "../action-ids.ts";
import type { Say } from "../text/words.ts";
import { plain } from "./plain.ts";

/** Id of the field with the channel, and of its block. */
export const SHARE_CHANNEL = "channel";

/** The window in which a reader chooses the channel for an answer; `kept` comes back with what is sent. */
export function shareView(kept: string, say: Say): types.ModalView {
  return {
    type: "modal",
    callback_id: ACTIONS.shareForm,
    title: plain(say("share"), 24),
    submit: plain(say("send"), 24),
    close: plain(say("cancel"), 24),
    private_metadata: kept,
    blocks: [
      {
        type: "input",
        block_id: SHARE_CHANNEL,
        label: plain(say("shareWhere")),
        element: {
          type: "conversations_select",
          action_id: SHARE_CHANNEL,
          filter: { include: ["public", "private"], exclude_bot_users: true },
        },
      },
    ],
  };
}

/** The same window while the answer is shared, and afterwards. */
export function sharedView(text: string, say: Say): types.ModalView {
  return {
    type: "modal",
    callback_id: "shared",
    title: plain(say("share"), 24),
    close: plain(say("close"), 24),
    blocks: [{ type: "section", text: plain(text) }],
  };
}
