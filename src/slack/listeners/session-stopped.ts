import * as z from "zod";
import type { Bot } from "../bot.ts";
import { createReference } from "../reply/create-reference.ts";
import { threadName } from "../reply/reply-to-inquiry.ts";

/** Event `agent_session_stopped`: a reader has pressed Slack's stop button. */
export const SESSION_STOPPED_EVENT = z.object({ channel: z.string(), thread_ts: z.string() });

/** Ends the work in a thread at once, says so, and takes the stop button away. */
export async function sessionStopped(
  bot: Bot,
  { channel, thread_ts: thread }: z.infer<typeof SESSION_STOPPED_EVENT>,
  team: string,
): Promise<void> {
  const at = { channel, thread };
  const wasWorking = bot.desk.stop(threadName({ team, ...at }));
  await Promise.all([
    bot.slack.setSession(at, "active"),
    wasWorking
      ? bot.slack.post(
          at,
          { text: "已停止。需要时可以接着问,或换个问法。" },
          { ref: createReference(), part: 0 },
        )
      : null,
  ]);
}
