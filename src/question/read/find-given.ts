import { isAkinMeasure } from "../../language/measure-words.ts";

/** So many of something that the reader says there are: "一个2000户的小区", "按20万人口算", "住满6个月". */
export interface Given {
  /** As written, without its multiplier: 20 for "20万人口". */
  readonly number: number;
  /** 10,000 for "20万人口", 1 for most. */
  readonly scale: number;
  /** What is counted: "户", "人", "张", "个", "月". */
  readonly measure: string;
  /** The words behind the measure word, as far as the clause goes: "的小区". */
  readonly noun: string;
}

const GIVEN =
  /(?<![\d.第每前近第达到过超满于同占比-])(\d+(?:\.\d+)?)(万|亿)?(人次|口人|人口|平方米|个月|小时|学期|季度|工作日|[户人名位口张床个家所处座间部台辆栋亩班队支头箱次餐顿天日年棵株套块平])(?!以[上下内]|之内|[级度])([\p{Script=Han}]{0,6})/gu;
/** "常住人口700万", "座位数200": what is counted, or a noun made of its measure word, stands before the number. */
const COUNT_OF =
  /(人口|[户床座](?:位数?|数))(?:为|是|有|达到?|约|按)?(\d+(?:\.\d+)?)(万|亿)?(?=$|[,。?|]|的)/gu;
/** The months of a year, for what is so much a month. */
const YEAR_LONG = /(?<![\d每第前后近上下])(?:一|1|全)整?年(?!级|左右|内|前|后)/u;
/** Whatever a lookbehind above forbids is fine behind these words of supposing. */
const SUPPOSED = /(?<=按|有|住满?|收|共|满|达到?)(?=\d)/gu;

/**
 * The amounts that a folded question with its quantities in digits gives to be reckoned with; years, ages, dates and
 * bounds ("80岁以上", "前3个") are none.
 */
export function findGiven(text: string): readonly Given[] {
  const plain = text.replace(SUPPOSED, "|");
  const scaleOf = (word: string | undefined) => (word === "万" ? 1e4 : word === "亿" ? 1e8 : 1);
  const counts = [...plain.matchAll(COUNT_OF)].map(([, of = "", digits, scale]) => ({
    number: Number(digits),
    scale: scaleOf(scale),
    measure: plainMeasure(of === "人口" ? of : of.slice(0, 1)),
    noun: "",
  }));
  const months = YEAR_LONG.test(text) ? [{ number: 12, scale: 1, measure: "月", noun: "" }] : [];
  const amounts = [...plain.matchAll(GIVEN)].flatMap(
    ([, digits, scale, measure = "", noun = ""]) => {
      const number = Number(digits);
      if (measure === "年" && (number >= 1900 || /^0\d|^[12]\d$/u.test(digits ?? ""))) return [];
      return [
        {
          number,
          scale: scaleOf(scale),
          measure: plainMeasure(measure, noun),
          noun: noun.replace(/^的/u, ""),
        },
      ];
    },
  );
  return [...amounts, ...counts, ...months];
}

/** One word for each way to count the same: persons, days, months. */
export function plainMeasure(measure: string, noun = ""): string {
  if (/^(?:人口?|口人?|名|位|人次)$/u.test(measure)) return "人";
  if (measure === "个" && PERSONS.test(noun)) return "人";
  if (/^[张床]位?/u.test(measure)) return "张";
  if (/^[餐顿]$/u.test(measure)) return "餐";
  if (/^[天日]$/u.test(measure)) return "天";
  if (/^(?:平|平方米|㎡)$/u.test(measure)) return "平方米";
  return measure === "个月" ? "月" : measure;
}

const PERSONS =
  /^(?:\p{Script=Han}{0,4}?)(?:老人|老年人|老头|老太|孩子|小孩|娃|宝宝|婴|幼儿|儿童|学生|居民|职工|\p{Script=Han}员|人(?!家|次))/u;

/** Can so many of the one be what a rate counts by the other? */
export function countsSame(given: string, rate: string): boolean {
  return given === rate || isAkinMeasure(given, rate);
}
