import type { types } from "@slack/bolt";
import type { Say } from "../text/words.ts";
import { plain } from "./plain.ts";

/** A window with fields to be sent or given up; `kept` comes back with what is sent under the callback `id`. */
export function formView(
  { id, title, kept, say }: { id: string; title: Parameters<Say>[0]; kept: string; say: Say },
  blocks: types.ModalView["blocks"],
): types.ModalView {
  return {
    type: "modal",
    callback_id: id,
    title: plain(say(title), 24),
    submit: plain(say("send"), 24),
    close: plain(say("cancel"), 24),
    private_metadata: kept,
    blocks,
  };
}
