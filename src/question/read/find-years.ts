import type { Period } from "../query.ts";

/** The times of a question, and what is left of it. */
export interface YearsFound {
  readonly years: readonly number[];
  readonly period: Period | null;
  /** The question with its time words replaced by "|". */
  readonly rest: string;
}

const YEAR =
  /(?<!\d)(?:(?:到|在|至|截至|截止|于)?(20\d{2})(?:年|(?![\d.万亿元个张家所处户人名项件条平米公吨亩%]))(?:底|末|度)?(?:前|以前|之前)?|(?<![\d.])([0-3]\d)年(?:底|末)?(?:前)?)(?!\d|年?(?:印发|出台|发布|公布|下发|颁布|制定)的(?![吧吗么?]|$))/gu;
/** "21到25年", "20-25年", "21年到25年": from one year to another, written short. */
const SPAN =
  /(?<![\d.])(?:从|由|自)?(?:20)?([0-3]\d)年?(?:底|末)?(?:到|至|[~～—–-]+)(?:20)?([0-3]\d)年(?:底|末|间|之间)?(?!\d|级)/gu;
const FIVE_YEAR_PLAN_END = /[“"]?(十[一二三四五六])五[”"]?(?:规划)?(?:期)?末/g;
const BASELINE =
  /基期|基数|基准(?:年|值)?|现状(?:值)?|目前|(?<!出)现在|当前|如今|眼下|现有|起点(?:[那这]?年份?|值|时)?|底子|基础(?=最|较|比较|薄|差|弱|好)|起步(?:时|阶段|的时候|那会儿?|年份?)?|(?<!从)一开始|起始(?:年份?|值|数|时)?|起初|最初|期初|初始(?:年份?|值|数)?|原来|原先|之前|当初|底数|(?:[“"]?十[一二三四五六]五[”"]?(?:时期|期间)?的?)?(?:家底|老底)(?:[两二三四五六几\d][问项])?|已(?:经)?(?=达到|有)/g;
const TARGET =
  /(?:中间|中期|阶段性?)?目标(?:值|是|为|要|定)?|到时候|届时|将来|规划期末|期末|最终|最后要|要求达到|计划(?=达到)|力争|终点|后头/g;
const PLAN_ENDS = new Map([
  ["十二", 2015],
  ["十三", 2020],
  ["十四", 2025],
  ["十五", 2030],
]);

/** "现在和2025年", "2025年跟基期": a year beside the time before it, both of which are asked for. */
const WITH_BASELINE = new RegExp(
  `(?:${BASELINE.source})(?:的|值|数|水平)*[和与跟及、,到至]+(?:20)?\\d\\d年|(?:20)?\\d\\d年(?:底|末|目标)*[和与跟及、,]+(?:${BASELINE.source})`,
  "u",
);

/** Finds years and relative times in a folded question: "到25年底" → 2025; "目前" → baseline. */
export function findYears(folded: string): YearsFound {
  const years = new Set<number>();
  let rest = folded.replace(FIVE_YEAR_PLAN_END, (match: string, plan: string, at: number) => {
    const year = PLAN_ENDS.get(plan);
    // "比十二五末涨了多少": what it is held against, which the text that says so need not give a figure for.
    const against = /[比较]$/u.test(folded.slice(0, at));
    if (year !== undefined && !against) years.add(year);
    return against ? match : "|";
  });
  rest = rest.replace(
    /(?<![一二三四五六七八九十〇零\d])二([〇零一二三四五六七八九])(?:年(?!级|度(?!目标))|(?=年?底))(?:底|末)?/gu,
    (_, digit: string) => {
      years.add(2020 + "〇一二三四五六七八九".indexOf(digit === "零" ? "〇" : digit));
      return "|";
    },
  );
  // "到三五年": no span of three to five years ends so.
  rest = rest.replace(
    /(?<=[到至])三([〇零一二三四五六七八九])年(?!级|[内里间])(?:底|末)?/gu,
    (_, digit: string) => {
      years.add(2030 + "〇一二三四五六七八九".indexOf(digit === "零" ? "〇" : digit));
      return "|";
    },
  );
  rest = rest.replace(
    /(?<![\d十每])[一二三四五六七八九两]年(?=净|拉|提|增|涨|上|要|多|共|一共|累计|,)/gu,
    "|",
  );
  rest = rest.replace(
    /(?<![十\d])(?:\d{1,2}|[一二三四五六七八九十两]+)年(?:里|间|内|来|期间|之间|下来)/gu,
    "|",
  );
  rest = rest.replace(SPAN, (match: string, from: string, to: string) => {
    if (Number(from) >= Number(to)) return match;
    years.add(2000 + Number(from)).add(2000 + Number(to));
    return "|";
  });
  rest = rest.replace(
    YEAR,
    (match: string, full: string | undefined, short: string | undefined) => {
      const year = full === undefined ? 2000 + Number(short) : Number(full);
      if (full === undefined && !match.includes("年")) return match;
      years.add(year);
      return "|";
    },
  );
  rest = rest.replace(/(?:每|各|历)年(?:度)?(?:的)?(?=目标|分别|各是|都是|\||,|\?|$)/gu, "|");
  const both = WITH_BASELINE.test(folded);
  const baseline = BASELINE.test(rest);
  const target = TARGET.test(rest);
  BASELINE.lastIndex = 0;
  TARGET.lastIndex = 0;
  rest = rest.replace(BASELINE, "|").replace(TARGET, "|");
  return {
    // "20年基数有没有,目标呢": both ends are asked for, whichever year is named.
    years: both || (baseline && target) ? [] : [...years],
    period: both || baseline === target ? null : baseline ? "baseline" : "target",
    rest,
  };
}
