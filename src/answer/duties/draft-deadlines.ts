import type { Finding } from "../../retrieval/finding.ts";
import { createDraft, type Draft } from "../draft.ts";
import { placeOf } from "../place-of.ts";
import type { Say } from "../wording.ts";
import { labelOf } from "./task-title.ts";

/** By when the tasks are due that a question names. */
export function draftDeadlines({ matches }: Extract<Finding, { kind: "tasks" }>, say: Say): Draft {
  const draft = createDraft();
  for (const { known, evidence } of matches) {
    const { duty, document } = known;
    draft.fact(
      say`${placeOf(document)}“${labelOf(duty)}”的完成时限是${duty.deadline ?? ""}${draft.cite(evidence)}。`,
    );
  }
  return draft.build("answered");
}
