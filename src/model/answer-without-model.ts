import { answerQuestion } from "../answer/answer-question.ts";
import type { ModelAnswerer } from "./answer-with-model.ts";

/** Answers offline where the model could not be set up; each answer's trace tells why. */
export function createOfflineAnswerer(model: string, reason: string): ModelAnswerer {
  return {
    async answer(question, history, context) {
      const answer = answerQuestion(question, history, context);
      const chain = {
        understanding: "规则",
        sentences: { worded: 0, repaired: 0, kept: 0 },
        calls: 0,
        tokens: { input: 0, output: 0 },
        estimated: false,
        cost: null,
        cached: false,
        fallback: reason,
      };
      return { ...answer, trace: { ...answer.trace, model, chain } };
    },
  };
}
