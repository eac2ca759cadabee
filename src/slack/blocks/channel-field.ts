import type { types } from "@slack/bolt";
import { plain } from "./plain.ts";

/** The field of a form in which a channel is chosen; `id` is that of the field and of its block, `initial` what stands in it at first. */
export function channelField(
  id: string,
  label: string,
  initial: string | null = null,
): types.InputBlock {
  return {
    type: "input",
    block_id: id,
    label: plain(label),
    element: {
      type: "conversations_select",
      action_id: id,
      filter: { include: ["public", "private"], exclude_bot_users: true },
      ...(initial === null ? {} : { initial_conversation: initial }),
    },
  };
}
