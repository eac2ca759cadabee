import { z } from "zod";
import type { Fetch } from "./guarded-fetch.ts";

const REPLY = z.looseObject({
  choices: z.array(
    z.looseObject({
      message: z.looseObject({
        tool_calls: z.array(z.looseObject({ function: z.looseObject({ arguments: z.string() }) })),
      }),
    }),
  ),
});

/**
 * A `fetch` whose replies call no tool with arguments that are no JSON: such a call becomes what it is, words.
 * LangChain would print advice about packages to stderr for each, and drop it.
 */
export function withoutBrokenCalls(fetch: Fetch): Fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (!response.headers.get("content-type")?.startsWith("application/json")) return response;
    return new Response(mended(await response.text()), response);
  };
}

function mended(text: string): string {
  const reply = REPLY.safeParse(parsed(text));
  if (!reply.success) return text;
  const choices = reply.data.choices.map((choice) => {
    const { tool_calls: calls, ...message } = choice.message;
    const words = calls.map((call) => call.function.arguments);
    const isSound = words.every((each) => parsed(each) !== undefined);
    return isSound ? choice : { ...choice, message: { ...message, content: words.join("\n") } };
  });
  return JSON.stringify({ ...reply.data, choices });
}

/** Undefined where a text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
