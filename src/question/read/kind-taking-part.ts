/** Bodies by their kind, as people call them. */
const NAMED: readonly (readonly [kind: string, name: string])[] = [
  ["乡镇", "(?:各|我们)?(?:乡镇街道|乡镇|镇街|街镇|乡\\(镇\\)|镇里|镇上|乡里)"],
  ["街道", "街道"],
  ["社区", "社区"],
  ["村", "(?:村[里委]|村级)"],
  ["区县", "(?:(?:各|下面|下边)?(?:区县|县区|县市区|区市|县\\(市、?区\\)))"],
];
const TAKES_PART =
  "\\|?(?:政府|办事处|人民政府|[这那]边|这?一级|[上里])?(?:呢,?)?(?:(?:也|还|就|都)?(?:要|需要?|用|该)?(?:不用|不要)?(?:管|负责|参与|参加|承担|出力|配合)(?:吗|么|不|没|[?]|$)|(?:有没有|有无|有没)(?:责任|份|任务)|(?:也|还)?有(?:责任|份|任务)(?:吗|么|没|[?]|$)|管不管|参不参[与加]|负不负责|在不在|要不要|用不用|需不需要|算不算)";

/** "乡镇要管吗": the kind of bodies of which a folded question asks whether they have a part in something, and its name there. */
export function kindTakingPart(folded: string): { kind: string; name: string } | null {
  for (const [kind, name] of NAMED) {
    const found = new RegExp(`(${name})(?=${TAKES_PART})`, "u").exec(folded)?.[1];
    if (found !== undefined) return { kind, name: found };
  }
  return null;
}
