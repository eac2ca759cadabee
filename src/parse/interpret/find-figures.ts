/** A figure with its unit in squeezed text. */
export interface Figure {
  /** As printed: "近60%", "6.7万张", "70%以上". */
  readonly raw: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The figures that measure something in a squeezed text. Not: years, dates, ages that are part of a name (3岁以下),
 * ordinals (第3批), margins (5万元以上30万元以下), numbers in 《titles》, “quoted names” and 〔2022〕66号, denominators (每100户), time limits in names.
 */
export function findFigures(text: string): Figure[] {
  const figures = [...text.matchAll(FIGURE)].flatMap((match): Figure[] => {
    const from = match.index;
    const to = from + match[0].length;
    return isName(text, from, to, match[0]) ? [] : [{ raw: match[0], from, to }];
  });
  const bounds = figures.filter((figure, i) => {
    const [before, after] = [figures[i - 1], figures[i + 1]];
    return isBounded(text, before, figure) || isBounded(text, figure, after);
  });
  return figures.filter((figure) => !bounds.includes(figure));
}

/** `"5万元以上30万元以下"`: the bounds between which somebody decides, and no figure that is reached. */
function isBounded(text: string, lower: Figure | undefined, upper: Figure | undefined): boolean {
  return (
    lower !== undefined &&
    upper !== undefined &&
    text.slice(lower.to, upper.from) === "以上" &&
    /(以下|以内)$/.test(upper.raw)
  );
}

const UNIT =
  "(?:%|‰|个百分点|百分点|[万亿千百]{0,2}(?:个工作日|个月|个班|平方米|平方公里|立方米|公里|兆瓦时|千瓦时|兆瓦|吉瓦|千瓦|千伏|毫米|厘米|毫克|微克|毫升|升|吨标准煤|人次|户次|人|名|张|个|所|家|户|处|条|美元|元|岁|件|台|套|辆|次|亩|公顷|吨|千克|公斤|座|村|种|类|门|场|期|批|对|例|部(?!门)|间|床|片|倍|项|支|米|只|株|株|篇|册|枚|分钟|小时|课时|学时|学位|天|班|栋|幢|艘|架|眼|盏|棵|头|羽|宗|组|标台|泊位)|[万亿])(?:\\/(?:\\p{Script=Han}{1,3}|\\d+\\p{Script=Han}))?";

const FIGURE = new RegExp(
  `(?:近|约|大约|≥|≤)?(?<!\\d,)(?<![\\d.〔第])\\d[\\d,]*(?:\\.\\d+)?(?:[-~—至](?!\\d{4})\\d[\\d,]*(?:\\.\\d+)?)?(?:多|余|几)?${UNIT}(?:\\(含\\))?(?:及以上|以上|以下|左右|以内|上下)?(?!\\d)`,
  "gu",
);

function isName(text: string, from: number, to: number, raw: string): boolean {
  const before = text.slice(Math.max(0, from - 60), from);
  if (inside(before, "《", "》") || inside(before, "〔", "〕") || inQuotes(text, from)) return true;
  if (/(?:[每第]|专栏|(?<!代)表|附件)$/.test(before) || /[A-Za-z]$/.test(before)) return true;
  if (/\d岁/.test(raw)) return !/(寿命|年龄).{0,12}$/.test(before);
  if (/(分钟|小时|天|个月|工作日|学时|课时)/.test(raw))
    return !BOUND.test(before) && !/(以内|以上|以下)$/.test(raw);
  if (/^(以上|以下)?(的|老年人|婴幼儿|幼儿|儿童)/.test(text.slice(to)) && /岁/.test(raw))
    return true;
  if (/[%‰]/.test(raw)) return false;
  return (
    /^\p{Script=Han}{1,6}以[上下]的/u.test(text.slice(to)) ||
    (ATTRIBUTE.test(text.slice(to)) && (/以[上下]$/.test(raw) || /(?:超过?|满)$/.test(before)))
  );
}

/** "超10亿元的企业", "500亩以上的基地": what kind of thing is meant. */
const ATTRIBUTE =
  /^的(?!要求|标准|目标|比例|规模|水平|(?!每)\p{Script=Han}{0,2}(?:罚款|奖[励补]|补[助贴]|资[助金]|贷款))\p{Script=Han}/u;
const BOUND = /(不少于|不低于|不超过|不得少于|不得超过|不得低于|至少|为|达到?|限|最长)$/;

function inside(before: string, open: string, close: string): boolean {
  return before.lastIndexOf(open) > before.lastIndexOf(close);
}

/** Inside a short “quotation”: part of a name. */
function inQuotes(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at);
  if (!inside(before, "“", "”")) return false;
  return text.slice(at, at + 24).includes("”");
}
