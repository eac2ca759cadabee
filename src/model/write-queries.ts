import type { BaseMessageLike } from "@langchain/core/messages";
import { createAgent, toolStrategy } from "langchain";
import { z } from "zod";
import { querySchema } from "../question/query.ts";
import type { CallContext, ChatService } from "./chat-service.ts";
import { createCounter, toldTo } from "./chat-service.ts";
import { failureOf, serviceError } from "./service-failure.ts";

const MOST_QUERIES = 4;

const WRITTEN = z.object({
  queries: z
    .array(
      z.object({
        /** The question that this query answers, in the reader's words. */
        question: z.string(),
        query: querySchema,
      }),
    )
    .min(1)
    .max(MOST_QUERIES),
});

/** The first answer that does not fit goes back with what is wrong, the second ends it. */
function onceMore(): (error: { readonly message: string }) => string {
  let left = 1;
  return ({ message }) => {
    if (left === 0) throw serviceError("refused", "模型写出的查询不合格式");
    left -= 1;
    return `不合格式,请改正后重新调用:${message.slice(0, 1_000)}`;
  };
}

/** A query as the model writes it, with the question it stands for. */
export type WrittenQuery = z.infer<typeof WRITTEN>["queries"][number];

/** Understanding may take this share of an answer's time; the rest is for wording. */
const SHARE = 0.4;

/**
 * Has the model fill the same query union that the rules fill: a LangChain agent without tools of its own,
 * whose structured answer is checked by zod; one that does not fit is returned to the model once, with
 * what is wrong. Throws an error that `failureOf` reads; the breaker has been told.
 */
export async function writeQueries(
  messages: BaseMessageLike[],
  service: ChatService,
  { budget, usage }: CallContext,
): Promise<readonly WrittenQuery[]> {
  const signals = budget.forCall(SHARE);
  const counter = createCounter(messages);
  const agent = createAgent({
    name: "wence-understand",
    model: service.model,
    tools: [],
    responseFormat: toolStrategy(WRITTEN, { handleError: onceMore() }),
  });
  try {
    const { structuredResponse } = await agent.invoke(
      { messages },
      { signal: signals.signal, callbacks: [counter.handler] },
    );
    service.breaker.succeeded();
    const parsed = WRITTEN.safeParse(structuredResponse);
    if (!parsed.success) throw serviceError("refused", "模型没有写出可用的查询");
    return parsed.data.queries;
  } catch (error) {
    throw toldTo(service.breaker, failureOf(error, signals));
  } finally {
    usage.add(counter.used());
  }
}
