import * as z from "zod";
import { messagesOf } from "./chat-service.ts";
import type { ModelSettings } from "./model-settings.ts";
import { openChatModel } from "./open-chat-model.ts";
import { loadPrompts } from "./prompts.ts";
import { failureOf, serviceError } from "./service-failure.ts";

const GRADE = z.object({
  fluency: z.number().int().min(1).max(5),
  helpfulness: z.number().int().min(1).max(5),
  /** Why points were taken off; "" where none were. */
  reason: z.string().max(400).catch(""),
});

/** A graded reading of an answer, 1 to 5; what is true is not its affair. */
export type Grade = z.infer<typeof GRADE>;

/** Reads answers as a person would, and grades them. */
export type AnswerJudge = (
  question: string,
  answer: string,
  signal?: AbortSignal,
) => Promise<Grade>;

/** Opens a judge with the chat model of the settings. It throws errors that `failureOf` reads. */
export function openAnswerJudge(
  settings: ModelSettings & { readonly chatModel: string },
): AnswerJudge {
  const prompts = loadPrompts();
  const model = openChatModel(settings).withStructuredOutput(GRADE, {
    name: "grade",
    method: "functionCalling",
  });
  return async (question, answer, cancel) => {
    const deadline = AbortSignal.timeout(settings.timeoutMs);
    const signal = cancel === undefined ? deadline : AbortSignal.any([cancel, deadline]);
    const input = { question: [question], answer: [answer] };
    try {
      const graded = GRADE.safeParse(
        await model.invoke(messagesOf(prompts, "judge", { system: {}, input }), { signal }),
      );
      if (!graded.success) throw serviceError("refused", "模型没有给出评分");
      return graded.data;
    } catch (error) {
      const { kind, message, retryAfterMs } = failureOf(error, { cancel, deadline });
      throw serviceError(kind, message, retryAfterMs);
    }
  };
}
