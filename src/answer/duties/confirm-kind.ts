import { kindTakingPart } from "../../question/read/kind-taking-part.ts";
import type { DutyMatch } from "../../retrieval/duties/find-duties.ts";
import type { DraftBuilder } from "../draft.ts";
import type { Say } from "../wording.ts";

/** Bodies by their kind, and how lists of responsible bodies print it. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ["乡镇", /乡|镇/u],
  ["街道", /街道/u],
  ["社区", /社区|居委会/u],
  ["村", /村委会|村民委员会|^村/u],
  ["区县", /[县市区].{0,6}(?:政府|管委)|各.{0,3}[县市区]/u],
];
/** "乡镇要管吗", beside who is in charge: says whether bodies of that kind are among those responsible. */
export function confirmKind(
  { known, evidence }: DutyMatch,
  asked: string,
  { draft, say }: { draft: DraftBuilder; say: Say },
): void {
  const kind = kindTakingPart(asked)?.kind;
  const printed = KINDS.find(([name]) => name === kind)?.[1];
  if (kind === undefined || printed === undefined) return;
  const { lead, support, shared } = known.duty;
  const party = [...lead, ...support, ...shared].find(({ name }) => printed.test(name));
  if (party === undefined) draft.negative(say`责任单位中没有${kind}。`);
  else draft.fact(say`责任单位中有${party.name}${draft.cite(evidence)}。`);
}
