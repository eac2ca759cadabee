import * as z from "zod";

/** A click on a button, or a choice from a list. */
export const CLICK = z
  .object({
    user: z.object({ id: z.string(), team_id: z.string().optional() }),
    team: z.object({ id: z.string() }).nullish(),
    trigger_id: z.string().default(""),
    channel: z.object({ id: z.string() }).optional(),
    message: z
      .object({ ts: z.string(), thread_ts: z.string().optional(), blocks: z.unknown().optional() })
      .optional(),
    container: z
      .object({ is_ephemeral: z.boolean().optional(), thread_ts: z.string().optional() })
      .default({}),
    view: z
      .object({
        id: z.string(),
        type: z.string().default("modal"),
        private_metadata: z.string().default(""),
      })
      .optional(),
    actions: z
      .array(
        z.object({
          action_id: z.string(),
          value: z.string().optional(),
          selected_option: z.object({ value: z.string() }).nullish(),
        }),
      )
      .min(1),
  })
  .transform(({ user, team, channel, message, container, view, actions, trigger_id }) => ({
    user: user.id,
    team: team?.id ?? user.team_id ?? "",
    channel: channel?.id ?? null,
    /** ts of the message with the button; null for private messages and views. */
    message: message?.ts ?? null,
    /** ts of the first message of its thread; null where there is none. */
    thread: message?.thread_ts ?? container.thread_ts ?? message?.ts ?? null,
    isPrivate: container.is_ephemeral === true,
    blocks: message?.blocks ?? [],
    view: view ?? null,
    trigger: trigger_id,
    action: actions[0]?.action_id.replace(/#.*$/, "") ?? "",
    value: actions[0]?.value ?? actions[0]?.selected_option?.value ?? "",
  }));

export type Click = z.infer<typeof CLICK>;

/** Says something to the one who clicked alone; lost where there is no channel. */
export type Tell = (text: string) => Promise<void>;
