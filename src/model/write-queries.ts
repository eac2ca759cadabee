import type { BaseMessageLike } from "@langchain/core/messages";
import { createCallMeter } from "./call-meter.ts";
import type { CallContext, ChatService } from "./chat-service.ts";
import { toldTo } from "./circuit-breaker.ts";
import type { WrittenQuery } from "./query-writer.ts";
import { failureOf, serviceError } from "./service-failure.ts";

/** Understanding may take this share of an answer's time; the rest is for wording. */
const SHARE = 0.4;
const ROUNDS = 2;
const LONGEST_PROBLEM = 1_000;

/**
 * Has the model fill the same query union that the rules fill. What does not fit goes back once, with
 * what is wrong. Throws an error that `failureOf` reads; the breaker has been told.
 */
export async function writeQueries(
  messages: BaseMessageLike[],
  service: ChatService,
  { budget, usage }: CallContext,
): Promise<readonly WrittenQuery[]> {
  const signals = budget.forCall(SHARE);
  let conversation = messages;
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const meter = createCallMeter(conversation);
      const { queries, problem } = await service.queryWriter
        .invoke(conversation, { signal: signals.signal })
        .then((attempt) => {
          meter.hear(attempt.reply);
          return attempt;
        })
        .finally(() => usage.add(meter.used()));
      service.breaker.succeeded();
      if (queries !== null) return queries;
      const again = { problem: [problem.slice(0, LONGEST_PROBLEM)] };
      const content = service.prompts.render("understand-again", again);
      conversation = [...messages, { role: "user", content }];
    }
    throw serviceError("refused", "模型写出的查询不合格式");
  } catch (error) {
    throw toldTo(service.breaker, failureOf(error, signals));
  }
}
