import type { DutyMatch } from "../retrieval/find-duties.ts";
import type { DraftBuilder } from "./draft.ts";
import type { Say } from "./wording.ts";

/** Bodies by their kind: what people call it, and how lists of responsible bodies print it. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ["乡镇", /乡|镇/u],
  ["街道", /街道/u],
  ["社区", /社区|居委会/u],
  ["村", /村委会|村民委员会|^村/u],
  ["区县", /[县市区].{0,6}(?:政府|管委)|各.{0,3}[县市区]/u],
];
const NAMED: readonly (readonly [string, RegExp])[] = [
  ["乡镇", /乡镇|乡\(镇\)|镇里|镇上|乡里/u],
  ["街道", /街道/u],
  ["社区", /社区/u],
  ["村", /村[里委]|村级/u],
  ["区县", /(?:各|下面|下边)?(?:区县|县区|县市区|区市|县\(市、?区\))/u],
];
const TAKES_PART =
  /^(?:政府|办事处|人民政府|那边|一级)?(?:(?:也|还|就|都)?(?:要|需要?|用|该)?(?:不用|不要)?(?:管|负责|参与|参加|承担|出力|配合)(?:吗|么|不|没|[?]|$)|(?:有没有|有无)(?:责任|份|任务)|(?:也|还)?有(?:责任|份|任务)(?:吗|么|没|[?]|$)|管不管|在不在|要不要|用不用|算不算)/u;

/** "乡镇要管吗", beside who is in charge: says whether bodies of that kind are among those responsible. */
export function confirmKind(
  { known, evidence }: DutyMatch,
  asked: string,
  { draft, say }: { draft: DraftBuilder; say: Say },
): void {
  const kind = kindIn(asked);
  const printed = KINDS.find(([name]) => name === kind)?.[1];
  if (kind === null || printed === undefined) return;
  const { lead, support, shared } = known.duty;
  const party = [...lead, ...support, ...shared].find(({ name }) => printed.test(name));
  if (party === undefined) draft.negative(say`责任单位中没有${kind}。`);
  else draft.fact(say`责任单位中有${party.name}${draft.cite(evidence)}。`);
}

function kindIn(asked: string): string | null {
  for (const [kind, pattern] of NAMED) {
    const named = pattern.exec(asked);
    if (
      named !== null &&
      TAKES_PART.test(asked.slice(named.index + named[0].length).replace(/^\|/u, ""))
    )
      return kind;
  }
  return null;
}
