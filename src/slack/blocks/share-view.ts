import type { types } from "@slack/bolt";
import { ACTIONS } from "../action-ids.ts";
import type { Say } from "../text/words.ts";
import { channelField } from "./channel-field.ts";
import { formView } from "./form-view.ts";
import { plain } from "./plain.ts";

/** Id of the field with the channel, and of its block. */
export const SHARE_CHANNEL = "channel";

/** The window in which a reader chooses the channel for an answer; `kept` comes back with what is sent. */
export function shareView(kept: string, say: Say): types.ModalView {
  return formView({ id: ACTIONS.shareForm, title: "share", kept, say }, [
    channelField(SHARE_CHANNEL, say("shareWhere")),
  ]);
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
