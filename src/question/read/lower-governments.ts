/** A kind of governments below the one whose document it is, which documents and readers name in many ways. */
interface Kind {
  /** What stands for all its names. */
  readonly core: string;
  /** Its names as documents print them, folded. */
  readonly printed: RegExp;
  /** The same in questions, where they may be shortened before a word of responsibility. */
  readonly spoken: RegExp;
}

const AREAS = "[县市区旗](?:[、,()\\[\\]]*[县市区旗])+[)\\]]?";
const TOWNS = "(?:乡|镇|街道)(?:[、,()\\[\\]和]*(?:乡|镇|街道))+[)\\]]?";
const GOVERNMENT = "(?:人民)?政府";
const OFFICE = "(?:[、,(\\[]?(?:街道)?办(?:事处|公室)[)\\]]?)?";
/** "乡镇要管吗" only asks on about a task. */
const TAKES_PART =
  "(?=(?:也|还|都)?(?:要|应|应该|需要?|得|该)?(?:负责|牵头|配合|参与|参加|承担|落实|管|有份|干|做)(?!不|没|吗|么))";

/** "乡镇不用管的任务", "没列乡镇的": it has no part in something. */
const LEFT_OUT =
  "(?=(?:也|都|完全|一点)*(?:不|没|未|无)(?:[\\p{Script=Han}]{0,4}(?:的|关系?)|[\\p{Script=Han}]{0,4}(?=$|[,。?])))";
const KEPT_OUT =
  "(?<=(?:没有?|未|不|无)(?:写|列|有|提|含|出现|涉及|包括|安排|要求)?(?:到|了|出|上|入)?)";

const KINDS: readonly Kind[] = [
  {
    core: "县级政府",
    printed: new RegExp(`^(?:各?${AREAS}|各[县市区旗])${GOVERNMENT}`, "u"),
    spoken: new RegExp(
      `各?${AREAS}${GOVERNMENT}(?:[、,(\\[]*管委会?[)\\]]?)?|各[县市区旗]${GOVERNMENT}|县级${GOVERNMENT}|各${AREAS}${TAKES_PART}`,
      "u",
    ),
  },
  {
    core: "乡镇人民政府",
    printed: new RegExp(`^各?(?:${TOWNS}(?:${GOVERNMENT}${OFFICE})?|各[乡镇]${GOVERNMENT})$`, "u"),
    spoken: new RegExp(
      `各?${TOWNS}(?:${GOVERNMENT}${OFFICE}|一?级${GOVERNMENT}|${TAKES_PART}|${LEFT_OUT})|${KEPT_OUT}各?${TOWNS}(?=的|$|[,。?])`,
      "u",
    ),
  },
];

/** "各县(市、区)政府" → "县级政府"; null for the name of anything else. */
export function lowerGovernment(folded: string): string | null {
  return KINDS.find(({ printed }) => printed.test(folded))?.core ?? null;
}

/** The words by which a folded question names such governments, with what stands for them. */
export function findLowerGovernment(folded: string): { asked: string; core: string } | null {
  for (const { core, spoken } of KINDS) {
    const asked = spoken.exec(folded)?.[0];
    if (asked !== undefined) return { asked, core };
  }
  return null;
}
