import { fold } from "../../language/fold.ts";
import { normalizeNumerals } from "../../language/numerals.ts";
import { plainMeasure } from "../../question/read/find-given.ts";

/** What a figure is so much for each of: "每百户" → 100 户, "每人每月" → 1 人 and 1 月. */
export interface RateBase {
  readonly per: number;
  readonly measure: string;
  /** The words behind the measure word: "座椅一次性补助". */
  readonly noun: string;
}

const BASE =
  /每(?:隔)?(十万|百万|[十百千万]|\d+(?:\.\d+)?万?)?(?:增加|新增|达到|满)?(人次|个月|小时|学期|季度|工作日|平方米|[户人名位口张床个家所处座间部台辆栋亩班队支头箱次餐顿天日月年生棵株套块])([^每\d]{0,8})/gu;
const EACH = /(?<!平)([人户床生])均/gu;
const COUNTS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
};

/** What the figure of a measure with this name is for each of, in the order of the words; none for a figure that is no rate. */
export function rateOf(name: string): readonly RateBase[] {
  const words = normalizeNumerals(fold(name)).replace(EACH, "每$1");
  return [...words.matchAll(BASE)].map(([, count = "", measure = "", noun = ""]) => ({
    per: COUNTS[count] ?? (count === "" ? 1 : amountOf(count)),
    measure: plainMeasure(measure === "生" ? "人" : measure, noun),
    noun,
  }));
}

function amountOf(count: string): number {
  return Number(count.replace("万", "")) * (count.endsWith("万") ? 1e4 : 1);
}
