import { COUNTERS } from "../../language/measure-words.ts";
import type { Comparison } from "../query.ts";
import type { Cue } from "./cues.ts";

/** "一千都不到": a round figure in words. */
const ROUND =
  /(?<![\d每几数])([一两二三四五六七八九十])([百千万])(?=的|都|不|张|个|以|出|来|多|$)/gu;
/** "过百万": a round figure without a digit. */
const BARE_ROUND =
  /(?<=过|破|超|满|足|够|达到?|(?<!以)上)(百万|千万|百|千|万)(?=的|[张个人户家所处]|$|[^\p{Script=Han}])/gu;
const COMPARATORS: readonly [RegExp, Comparison["comparator"]][] = [
  [
    /(?:不低于|不少于|至少|大于等于|>=|≥|不小于|(?<!不)(?:上|够|满|足)(?=\d+(?:\.\d+)?万?[%张个户人家所处]?(?:人口)?的))(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)(?:百分点|点(?!位))?/u,
    ">=",
  ],
  [
    /(?:不高于|不超过|不多于|至多|小于等于|<=|≤)(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)(?:百分点|点(?!位))?/u,
    "<=",
  ],
  [
    /(?:超过|大于|高于|多于|超|突破|[过破]|>)(?:了)?(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)(?:百分点|点(?!位))?/u,
    ">",
  ],
  [
    /(?:低于|小于|少于|不足|不到|<)(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)(?:百分点|点(?!位))?/u,
    "<",
  ],
  [/(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)(?:百分点|点(?!位))?(?:及)?以上/u, ">="],
  [/(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)(?:百分点|点(?!位))?(?:及)?以下/u, "<="],
  [
    /(?:达到|达|等于|为|是|=|到|(?:写|填|标|印|列)(?:着|的是|成|作|了|的)?|(?:保持|维持|稳定)?在)(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)(?:百分点|点(?!位))?(?=的|[^\d年岁以]|$)/u,
    "=",
  ],
  [
    /(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)(?:百分点|点(?!位))?(?:都)?(?:不到|不足|没到|不满)/u,
    "<",
  ],
  [
    /(?<=(?:哪[几些]|几[项个]|多少[项个])[^,。?]*\|)(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)(?:百分点|点(?!位))?(?=$|[,。?])/u,
    "=",
  ],
  [
    /(?<=哪[几些个][^,。?]*(?:[各都]|新[建增]))[要需得应须]?(?:新[建增添]|[完建]成|有|建|增加?)?(\d+(?:\.\d+)?)(万)?([%张个户人家所处])(?![以及多左])/u,
    "=",
  ],
  [
    /(?<=哪[几些个][^,。?]*)(?:要求?|须|需|得|应)(\d+(?:\.\d+)?)(万)?([%张个户人家所处])(?=$|[,。?])/u,
    "=",
  ],
  [
    /(?<=^|[|,。])(\d+(?:\.\d+)?)(万)?([%张个户人家所处]?)(?:百分点|点(?!位))?(?:这(?:一)?个?数字?)?(?:都|分别|一共|总共)*(?:(?:出现|写|列|标|填|见|用)(?:在|于|到)|是)(?=[^,。?]{0,10}哪)/u,
    "=",
  ],
  [
    /(?<=^|\|)(\d+(?:\.\d+)?)(万)?([%张个户人家所处])(?=的(?:所有|全部)?(?:指标|目标|项目?)?(?:$|(?:都|分别|一共|共)?(?:是|有)?(?:哪|几|多少)))/u,
    "=",
  ],
];
const FROM_TO = /从\d[\d.]*(?:万|亿)?\p{Script=Han}{0,4}到\d/u;
const CLAIM =
  /(?<![\d.])(\d+(?:\.\d+)?)(万)?(%|个百分点|[张个户人家所处岁元名条])?(?=[^\d年月日号]|$)/u;

/** "有300所公园吧" asks how many there are: the figure as a question word. */
export function withOpenCount(text: string): string {
  return text.replace(COUNTED, "多少");
}

const COUNTED = /(?<=[有共建达到])\d+(?:\.\d+)?[万亿]?(?=[家所个张处户名条]\p{Script=Han}{2})/u;

/** "300所公园" of "有300所公园吧": the figure is taken for granted, what it counts is asked about. */
export function withoutClaim(phrase: string, cues: ReadonlySet<Cue>): string {
  if (!cues.has("yesno")) return phrase;
  const counted = phrase.replace(
    /(?<=^|\|)\d+(?:\.\d+)?[万亿]?[家所个张处户名条](?=\p{Script=Han}{3})/gu,
    "",
  );
  const named = counted
    .replace(CLAIMED_SHARE, "占比")
    .replace(CLAIMED, "")
    .replace(/^\||\|$/gu, "");
  return named.replace(/\|/gu, "").length >= 2 ? named : counted;
}

/** "绿地面积45000亩" of "绿地面积是45000亩吧", "座椅|建800张": the figure at the end is what is claimed. */
const CLAIMED =
  /(?<=\p{Script=Han}{2}|\p{Script=Han}{2}\|)\|?(?:(?<=\|)新?[建增设办搞配修][成设到]?(?=[^|]+$))?(?<![每第满\d.])\d+(?:\.\d+)?[万亿]?(?:人次|[家所个张处户名条人元亩%])?(?=$|\|)/gu;

/** "木制座椅占70%" of "木制座椅是占七成吧": a share, of which the figure is claimed. */
const CLAIMED_SHARE = /(?<=\p{Script=Han}{2}\|?)\|?占\|?\d+(?:\.\d+)?%(?=$|\|)/gu;

function withRoundFigures(text: string): string {
  const bare = text.replace(BARE_ROUND, (unit: string) =>
    String({ 百: 100, 千: 1_000, 万: 10_000, 百万: 1_000_000, 千万: 10_000_000 }[unit] ?? unit),
  );
  return bare.replace(ROUND, (_, digit: string, unit: string) => {
    const value = digit === "两" ? 2 : "一二三四五六七八九十".indexOf(digit) + 1;
    return String(value * ({ 百: 100, 千: 1_000, 万: 10_000 }[unit] ?? 1));
  });
}

/** "哪些镇没有新建公园的任务": those for which none is laid down. */
const NONE_OF_IT =
  /哪(?:些|几个|几)[^,。?]{0,8}没有[^,。?]{2,12}(?:任务|指标|名额|计划)(?=$|[,。?了呢]|的)/u;

/** "哪些镇一张座椅都没有", "还没有座椅的镇". */
const NONE_AT_ALL = new RegExp(
  `[一1][${COUNTERS}个家张所处名户](\\p{Script=Han}{1,8}?)[也都]还?没有?(?=[^,。?]*[?]?$)|(?:还|尚)没有(\\p{Script=Han}{2,8}?)(?=的[市县区镇乡街])`,
  "u",
);

/** The condition that figures must meet ("超过80%的"), with its unit, and the text without it. */
export function findCondition(said: string): {
  comparison: Comparison | null;
  unit: string;
  rest: string;
} {
  const text = withRoundFigures(said);
  const span = FROM_TO.test(text); // "从2.6万到6.7万" tells a way, no condition
  for (const [pattern, comparator] of COMPARATORS) {
    const match = pattern.exec(text);
    if (!match?.[1] || (span && comparator === "=")) continue;
    const number = Number(match[1]) * (match[2] ? 10_000 : 1);
    return {
      comparison: { comparator, number },
      unit: match[3] ?? "",
      // "保持在100%": that it is kept, not reached, is part of what is asked.
      rest: text.replace(match[0], /^[保维]持/u.test(match[0]) ? "|保持|" : "|"),
    };
  }
  const none = { comparison: { comparator: "=" as const, number: 0 }, unit: "" };
  if (NONE_OF_IT.test(text)) return { ...none, rest: text.replace(/没有/u, "|") };
  if (NONE_AT_ALL.test(text) && /哪|几|多少|谁/u.test(text))
    return { ...none, rest: text.replace(NONE_AT_ALL, "|$1$2") };
  return { comparison: null, unit: "", rest: text };
}

/** A figure of the text that the reader takes for granted, with its unit, else with the given one. */
export function findClaim(text: string, unit: string): { claim: number | null; claimUnit: string } {
  const masked = text.replace(
    /每(?:千|百|万|\d+)[个名张户人口]?|\d+(?:岁|分钟|小时|周岁)(?:以[上下]|及以[上下])?|前\d+|第\d+|\d+个?月|[哪几这那]\d+[个项家所处条名张位种类份]|\d+个?(?:地方|城市|地|市|县|部门|单位|附件|文件|指标)|\d+家(?=一样|相同|都|各|谁|哪)/gu,
    "|",
  );
  const match = CLAIM.exec(masked);
  if (!match?.[1]) return { claim: null, claimUnit: unit };
  return { claim: Number(match[1]) * (match[2] ? 10_000 : 1), claimUnit: match[3] ?? unit };
}
