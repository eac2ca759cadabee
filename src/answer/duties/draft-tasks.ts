import type { Party } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import type { DutyMatch } from "../../retrieval/duties/find-duties.ts";
import type { Finding } from "../../retrieval/finding.ts";
import { createDraft, type Draft, type DraftBuilder } from "../draft.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import { placeOf } from "../place-of.ts";
import type { Say } from "../wording.ts";
import { confirmKind } from "./confirm-kind.ts";
import { confirmRoles } from "./confirm-roles.ts";
import { stateFirst } from "./state-first.ts";
import { labelOf, taskTitle } from "./task-title.ts";

interface Writing {
  readonly draft: DraftBuilder;
  readonly say: Say;
}

/** Who leads, supports or shares the tasks that a question names. */
export function draftTasks(
  { query, matches, content = [] }: Extract<Finding, { kind: "tasks" }>,
  say: Say,
): Draft {
  const draft = createDraft();
  const writing = { draft, say };
  const places = new Set(matches.map(({ known }) => known.document.id));
  if (query.department !== null) {
    for (const match of matches) {
      const { known, evidence } = match;
      confirmRoles(known.duty, query, { ...writing, mark: draft.cite(evidence) });
      state(match, { ...query, role: "any" }, writing);
    }
    for (const evidence of content)
      draft.fact(say`文件写的是:${`“${tightQuote(evidence)}”${draft.cite(evidence)}`}`);
    return draft.build("answered");
  }
  if (places.size > 1) {
    draft.columns([say`地区`, say`任务`, say`牵头`, say`责任/配合`]);
    for (const { known, evidence } of matches) {
      const { duty, document } = known;
      draft.row(
        [
          placeOf(document),
          taskTitle(known),
          names(duty.lead) || say`未明确牵头`,
          names([...duty.support, ...duty.shared]) || say`未列`,
        ],
        [evidence],
      );
    }
    draft.fact(
      say`共${matches.length}处规定了责任单位:${matches.map(({ known, evidence }) => `${placeOf(known.document)}:${briefly(known.duty, say)}${draft.cite(evidence)}`).join(";")}。`,
    );
    return draft.build("answered");
  }
  for (const match of matches) {
    state(match, query, writing);
    stateFirst(match, query.asked, writing);
    confirmKind(match, query.asked, writing);
  }
  return draft.build("answered");
}

function names(parties: readonly Party[]): string {
  return parties.map(({ name }) => name).join("、");
}

function briefly({ lead, support, shared }: DutyMatch["known"]["duty"], say: Say): string {
  if (lead.length > 0)
    return say`${names(lead)}牵头${support.length > 0 ? `,${names(support)}` : ""}`;
  return say`${names([...shared, ...support])}按职责分工负责`;
}

function state(
  { known, evidence }: DutyMatch,
  query: QueryOf<"duty">,
  { draft, say }: Writing,
): void {
  const { duty, document } = known;
  const mark = draft.cite(evidence);
  const place = placeOf(document);
  const task = labelOf(duty);
  const { lead, support, shared } = duty;
  const asksSupport = query.role === "support";
  if (asksSupport && support.length > 0)
    draft.fact(say`${place}“${task}”的责任(配合)单位是${names(support)}${mark}。`);
  else if (lead.length === 0)
    draft.fact(
      query.role === "lead" && support.length === 0
        ? say`${place}“${task}”由${names(shared)}负责(文件未区分牵头单位)${mark}。`
        : say`${place}“${task}”由${names(shared)}负责${`${besides(support, say)}${mark}`}。`,
    );
  else if (asksSupport)
    draft.fact(say`${place}“${task}”未列配合或责任单位,只有牵头单位:${names(lead)}${mark}。`);
  else {
    const rest = support.length > 0 ? besides([...support, ...shared], say) : "";
    draft.fact(say`${place}“${task}”由${names(lead)}牵头${rest}${mark}。`);
  }
  if (duty.deadline !== null) draft.fact(say`完成时限:${duty.deadline}${mark}。`);
}

function besides(support: readonly Party[], say: Say): string {
  return support.length > 0 ? say`;责任(配合)单位:${names(support)}` : "";
}
