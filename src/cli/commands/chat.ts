import type { CommandContext } from "../command-context.ts";
import { converse } from "../converse.ts";
import { openAssistant } from "../open-assistant.ts";

/** A conversation, until /quit or the end of the input. */
export async function chat(context: CommandContext): Promise<number> {
  const { assistant } = await openAssistant(context);
  await converse(assistant, context);
  return 0;
}
