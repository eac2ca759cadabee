import type { Finding } from "../retrieval/finding.ts";
import { createDraft, type Draft } from "./draft.ts";
import type { Say } from "./wording.ts";

/** One short question back, with choices. */
export function draftClarify(
  { query }: Extract<Finding, { kind: "clarify" }>,
  { say, choices }: { say: Say; choices: readonly string[] },
): Draft {
  const draft = createDraft();
  if (query.missing === "place") draft.negative(say`请问您问的是哪个地方?`);
  else if (query.missing === "department") draft.negative(say`请问您问的是哪个地方的哪个部门?`);
  else
    draft.negative(
      query.phrase === ""
        ? say`请问您想问哪个地方的哪项内容?`
        : say`请问您指的是哪一项“${query.phrase}”?`,
    );
  draft.negative(say`例如:${choices.join(";")}`);
  draft.suggest(...choices);
  return draft.build("clarify");
}
