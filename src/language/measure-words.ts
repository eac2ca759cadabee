/** Measure words that can stand for each other; a rate or a sum of money is never counted in persons. */
const CLASSES: readonly RegExp[] = [
  /^[个家所处座间条项]$/u,
  /^[人名位]$/u,
  /^[元块]$/u,
  /^[张]$/u,
  /^[户]$/u,
  /^[岁]$/u,
  /^(?:[%成])$/u,
  /^[天日]$/u,
  /^[棵株]$/u,
  /^[辆台部]$/u,
  /^[折]$/u,
  /^[次]$/u,
  /^(?:平|㎡)$/u,
];

/** What is counted by itself and in no other way: 几场, 多少辆. */
export const COUNTERS = "场部栋辆台套册亩吨棵株盏艘架幢份批件";

const ASKED = new RegExp(
  `(?:多少|(?<!哪)几)万?(?:工作)?(公里|[个家所处座间条项人名位元块张户岁成天日平折次%${COUNTERS}])(?!百分点|点(?!位)|地方|月|工作|庭|长|属|才|口|员|门|地|馆|阶|[凑拼]|联合|合[伙起并用]|一[起块]|共[同用])`,
  "gu",
);

/** People are counted without a measure word: "有多少游客". */
const PEOPLE =
  /(?:有|共|是)多少(?!人)\p{Script=Han}{0,6}?(?:[人儿童师]|[护保医教社]\p{Script=Han}?[员生士工]|人员|学生|孩子|居民|者)(?=$|[,。?!了呢吗])|(?:老年|常住|户籍|老?人)口?(?:总?数量?)?(?:一共|总共|大[概约]|[有是共约])*多少(?=$|[,。?!了呢])/u;

/** The measure words that a question asks for: "公园几家" → ["家"]. */
export function askedMeasureWords(question: string): string[] {
  const named = [...question.matchAll(ASKED)].map(([, word]) => word ?? "");
  return named.length === 0 && question.search(PEOPLE) >= 0 ? ["人"] : named;
}

/** Can a figure in this unit ("万张", "%") answer a question for this measure word ("张")? True where either is no known measure word and neither a share. */
export function countsIn(unit: string, word: string): boolean {
  const bare = unit.replace(/^[万亿千百]+/u, "").replace(/(?:以上|以下|左右|次|里|方米)$/u, "");
  const isShare = (text: string) => /^[%成]|百分点$/u.test(text);
  if (bare !== "" && isShare(bare) !== isShare(word)) return false;
  const of = (text: string) => CLASSES.findIndex((kind) => kind.test(text));
  const [a, b] = [of(bare), of(word)];
  const loose = [bare, word].includes("个") && ![bare, word].some((each) => MEASURES.test(each));
  return a === -1 || b === -1 || a === b || loose;
}

/** Do two measure words stand for each other ("部", "台")? */
export function isAkinMeasure(word: string, other: string): boolean {
  return CLASSES.some((kind) => kind.test(word) && kind.test(other));
}

/** What is measured, not counted: 个 never stands for it. */
const MEASURES = /^[元块岁%成天日平㎡折次]$/u;

/**
 * Do two figures in these units ("万张", "个") count the same kind of thing, so that they can be reckoned with? 个 stands for
 * any; what is set up somewhere is counted in several words.
 */
export function countAlike(unit: string, other: string): boolean {
  const [a, b] = [unit, other].map((each) => each.replace(/^[万亿千百]+/u, ""));
  if (a === undefined || b === undefined || a === b) return true;
  const counted = [a, b].every((each) => COUNTED.test(each));
  const places = [a, b].every((each) => PLACES.test(each));
  return places || (counted && (a === "个" || b === "个"));
}

/** Institutions and facilities. */
const PLACES = /^[家所处座]$/u;

/** Things that are counted singly. */
const COUNTED = /^[个家所处座间条项人名位户张件台辆]$/u;

/** Pattern of the measure words that stand for one: 天 → "[天日]"; 个 counts anything that is counted singly. */
export function measureWordPattern(word: string): string {
  if (word === "个") return "[个家所处座间条项人名位户张件台]";
  return CLASSES.find((kind) => kind.test(word))?.source.replace(/[\^$]/gu, "") ?? word;
}

const NUMBER = "(?:\\d[\\d.,]*|[一二两三四五六七八九十百千半]+)\\s*[多余几]?[万亿]?\\s*";

/** How a question asks for a quantity that no plain measure word names, and how texts write it. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/几点/u, "\\d{1,2}\\s*[:：]\\s*\\d{2}|\\d{1,2}\\s*[时点]"],
  [/多大(?:年纪|年龄|岁数|的?(?:老人|孩子|娃))|几周?岁|多少周?岁|年满多/u, `${NUMBER}周?岁`],
  [
    /(?<![好干这前近后过了])几个?年(?![级里内])|多少年/u,
    `(?<!\\d)(?!(?:19|20)\\d\\d年)${NUMBER}年(?!\\d|度)|${NUMBER}个月`,
  ],
  [/哪一?年(?!级)/u, "(?:19|20)\\s?\\d\\s?\\d|十[三四五六]五|[今明当本次]年|年内|年底|年起"],
  [
    /(?:多久|多长时间)(?![^,。?]{0,5}[一1]次)/u,
    `${NUMBER}(?:个?(?:工作)?[天日]|个月|个?小时|分钟|周(?!岁)|年(?=[^\\d度]|$)(?<!(?:19|20)\\d\\d\\s*年))|每(?:半?年|月|季|日|天|周)|年度|定期|长期|即时|当[日场天]|截[至止]|年底|月底|期满|\\d年\\d+月`,
  ],
  [/(?:几|多少)个月/u, `${NUMBER}个?月`],
  [/(?:几|多少)个?(?:小时|钟头)/u, `${NUMBER}个?小时`],
  [/(?:几|多少)分钟/u, `${NUMBER}分钟`],
  [/百分之(?:几|多少)|几个点|几成/u, "[%％]|百分之|成"],
];

/** Patterns of the figures that a question asks for: "几点开门" → 8:30, "几家" → 12家; none where it asks for no such figure. */
export function askedFigures(question: string): RegExp[] {
  const spoken = SPOKEN.filter(([asked]) => asked.test(question)).map(([, figure]) => figure);
  const counted = askedMeasureWords(question).map(
    (word) => `${word === "人" ? "(?<!每)" : ""}${NUMBER}(?:个?工作)?${measureWordPattern(word)}`,
  );
  return [...spoken, ...counted].map((pattern) => new RegExp(pattern, "u"));
}
