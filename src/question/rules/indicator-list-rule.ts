import { fieldsNamed } from "../../language/fields.ts";
import type { IndicatorFilter, Query, QueryOf } from "../query.ts";
import { AMONG } from "../thread/of-listed.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { indicatorFit } from "./indicator-fit.ts";
import { indicatorBase } from "./indicator-rule.ts";
import { has } from "./rule.ts";

const GOALS =
  /(?:量化|定量)的?(?:任务|工作|要求|目标|事项|内容)|(?:有|带)(?:具体|明确)?(?:的)?(?:数字|数量)(?:要求|指标)?的?(?:任务|工作|要求|目标|事项)|(?:哪些|所有|全部|都)[^,。?]{0,12}(?:目标|任务指标|硬数|硬数字)|目标(?:有哪些|都|清单|一览)|(?:目标|指标)[^,。?]{0,6}(?:列|清单)/u;
const BY_YEAR = "(?:20)?\\d\\d年(?:底|末|年底)?(?:之?前|以前)?";
const MUST = "(?:需要|必须|要|应|须|得|该|能)*";
const DONE = "(?:完成|[搞做弄干办]完|实现|达到|办到|做到|办成|做成|建成|落实|到位|交账|兑现)";
const THINGS = "(?:任务|目标|指标|事项|要求|工作|事情?|活儿?)";
/** "2024年底前完成的有哪几项", "哪些事要求2024年底前办到": what is due by then, whatever it is. */
const DUE = new RegExp(
  [
    `${BY_YEAR}${MUST}${DONE}(?:的?${THINGS}?(?:都?有|是)?(?:哪|什么|啥)|的${THINGS}(?=$|[?,。]))`,
    `${BY_YEAR}(?:[这那]个)?(?:时间点|节点|时候|期限)?[,|]?(?:\\p{Script=Han}{2,4}?)?(?:都?有|要|应|该)?${DONE}?的?哪(?:些|几)[项个]?${THINGS}`,
    `(?:哪(?:些|几)[项个件]?|什么|啥|几[项个件])${THINGS}(?:是|都)?(?:要求|规定)?(?:在|到|于)?${BY_YEAR}${MUST}${DONE}`,
  ].join("|"),
  "u",
);
const NAMES = /指标|目标(?:里|中|当中)|表(?:里|中|上|$|[^示现明达彰])/u;
/** Rows of a table are asked for: "附件1里哪几项". */
const ROWS = /哪一?[些几]?[项行]|[几一][项行]/u;
const CHANGES = /提高|提升|增|涨|幅|变化|(?<!最)差|升|降|跨度|进步|拉高|抬高/u;

/** Indicators by what they have in common: their attribute, a value, a topic, a missing figure; or the extremes. */
export function indicatorListRule(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  const { text } = reading;
  const filter = filterOf(reading, vocabulary);
  const names = namesIndicators(reading);
  const superlative = has(reading, "extreme", "rank") && names && reading.documents.length <= 1;
  const ofField = isOfField(reading, filter, vocabulary);
  const asks = ofField || asksForList(reading, filter);
  const lists = asks && (names || namesRows(reading, filter));
  if (!superlative && !lists) return null;
  if (!ofField && isAboutOne(reading, filter, vocabulary)) return null;
  return {
    ...indicatorBase(reading, vocabulary),
    phrases: [],
    operation: superlative ? "extreme" : operationOf(reading),
    filter,
    direction: superlative ? (reading.direction ?? "highest") : null,
    by: superlative ? orderedBy(text) : pickedBy(text),
    limit: reading.limit ?? (has(reading, "rank") ? reading.nth : null),
  };
}

/** Are rows meant by their attribute, or by their place in a table: "附件1里哪几项是空的"? */
function namesRows({ attribute, attachment, text }: ThreadReading, { state }: IndicatorFilter) {
  return attribute !== null || (state !== null && attachment !== null && ROWS.test(text));
}

/** "绿化类指标": a whole field of work, and no indicator by its name. */
function isOfField(
  { text }: ThreadReading,
  { topic }: IndicatorFilter,
  { lexicon }: Vocabulary,
): boolean {
  return (
    /指标/u.test(text) && topic !== "" && fieldsNamed(topic.replaceAll("|", ""), lexicon).length > 0
  );
}

/** What the first or last of an order goes by. */
function orderedBy(text: string): QueryOf<"indicator">["by"] {
  if (/倍|翻(?![到开阅看查出])/u.test(text)) return "ratio";
  return CHANGES.test(text) ? "change" : "value";
}

/** What the condition on figures is about. */
function pickedBy(text: string): QueryOf<"indicator">["by"] {
  return CHANGED_BY.test(text) ? "change" : "value";
}

/** "提高超过20个百分点的", "增幅在5个点以上的": the condition is on how much it moves; "提高到60%以上" is not. */
const CHANGED_BY =
  /(?:提高|提升|增加|增长|上升|上涨|变化|变动|下降|降低|减少|拉高|抬高|相差|差距|[增涨升降差])幅?度?(?:值|额)?(?:了|的|在|是|为|有|都|得)*(?:超过|超|大于|高于|多于|不到|不足|不满|小于|少于|低于|至少|不(?:少|低|小)于|不超过|不高于|达到?|[>≥<≤])*\d/u;

/** "甲和乙的属性一样吗": of the indicators named, not of all that are alike. */
const SAME_KIND = /(?:性质|属性|类型?|种)[^,。?]{0,5}(?:一样|相同|一致|同)|同一?[类种]/u;

/** "属性不尽相同": said of them, and not asked. */
const NOT_ALIKE = /(?:不尽|各不|不完全|不太|并不|有所不)(?:相?同|一样|一致)/u;

const KINDS_DIFFER = new RegExp(`(?:属性|性质|类型)[^,。?]{0,4}${NOT_ALIKE.source}`, "u");

/** "…是约束性的还是预期性的": one kind or the other, of what is named. */
function asksWhichKind(reading: ThreadReading, { topic }: IndicatorFilter): boolean {
  const named = topic.split("|").some((run) => run.length >= NAME);
  return named && /是[^,。?]{2,12}还是/u.test(reading.text) && !has(reading, "list", "count");
}

/** Characters that name an indicator rather than what indicators have in common. */
const NAME = 6;

/** "“2024年底前”完成的": the quotation marks are the reader's. */
function unquoted(text: string): string {
  return text.replace(/["'“”‘’]/gu, "");
}

/** Is it about indicators, in so many words? */
function namesIndicators({ text, unit, condition, attribute }: ThreadReading): boolean {
  const compared = condition !== null && /目标|现状|基期/u.test(text);
  // "其中最高的是哪个" after the indicators of a kind were listed.
  if (attribute !== null && AMONG.test(text)) return true;
  return (
    GOALS.test(text) || NAMES.test(text) || DUE.test(unquoted(text)) || unit !== null || compared
  );
}

/** Several are wanted: in words that ask for a list, or as "约束性指标" says it by itself. */
function asksForList(reading: ThreadReading, { unit, state, set }: IndicatorFilter): boolean {
  const { text, attribute, condition } = reading;
  if (GOALS.test(text) || state !== null || set !== null || has(reading, "list", "count"))
    return true;
  if (DUE.test(unquoted(text))) return true;
  if (attribute !== null && (/有没有|有无/u.test(text) || HOW_MANY.test(text))) return true;
  const restricted = attribute !== null || condition !== null || unit !== null;
  if (condition?.comparator === "=" && /哪一?[个项](?:指标|目标)/u.test(text)) return true;
  return restricted && /指标(?:清单|名单|都有|有)?[?。]*$/u.test(text);
}

/** "有多少是某类的", "某类指标有多少": a number of rows; not "多少张". */
const HOW_MANY = /(?:有|占|占了|含|共)(?:多少|几)(?:是|属|为|归|[项个条]|[^\p{Script=Han}]*$)/u;

/** "某指标的属性是什么": the words left are the name of one indicator, no topic of many. */
function isAboutOne(
  reading: ThreadReading,
  filter: IndicatorFilter,
  vocabulary: Vocabulary,
): boolean {
  if (asksWhetherAlike(reading, filter)) return true;
  if (filter.unit !== null) return false;
  if (comparesPlaces(reading, filter, vocabulary)) return true;
  if (
    has(reading, "attribute") &&
    (SAME_KIND.test(reading.text.replace(NOT_ALIKE, "")) || asksWhichKind(reading, filter))
  )
    return true;
  // "比省里高几个点": one row's two figures against each other, where some are named.
  if (reading.owner !== null && !has(reading, "list"))
    return indicatorFit(filter.topic, vocabulary) > 0.45;
  // "属性为约束性的包括哪些": of one kind, and several of them.
  const listed = reading.attribute !== null && has(reading, "list") && !/还是/u.test(reading.text);
  const one = (has(reading, "attribute", "unit") && !listed) || !has(reading, "list", "count");
  return one && indicatorFit(filter.topic, vocabulary) > 0.75;
}

/** "公园绿地率,甲地跟乙地的指标一样吗": of what is named, whether places have the same figure, and not which figures are alike. */
function asksWhetherAlike(
  reading: ThreadReading,
  { topic, state, attribute }: IndicatorFilter,
): boolean {
  const alike = state === "unchanged" || state === "differing";
  const several = reading.documents.length > 1 && !reading.all;
  return (
    alike &&
    several &&
    attribute === null &&
    topic.replace(/\|/gu, "").length >= 3 &&
    has(reading, "compare") &&
    !has(reading, "list", "count")
  );
}

/** "五个地方的绿地率和路灯覆盖率列个表": indicators named one by one, of several places. */
function comparesPlaces(
  { documents, text }: ThreadReading,
  { topic, attribute, value, state }: IndicatorFilter,
  vocabulary: Vocabulary,
): boolean {
  if (
    documents.length === 1 ||
    /指标/u.test(text) ||
    (attribute ?? value ?? state) !== null ||
    topic === ""
  )
    return false;
  return topic.split("|").every((run) => indicatorFit(run, vocabulary) > 0.75);
}

function operationOf(reading: ThreadReading): QueryOf<"indicator">["operation"] {
  const onlyCounts = has(reading, "count") && !/哪些|列|分别|叫什么|哪几/u.test(reading.text);
  return onlyCounts ? "count" : "list";
}

/** What a row's figure is held against: its earlier one, or that of the body above. */
const OTHER_END =
  "(?:(?:20)?\\d\\d年|基期|基数|现状|现在|目前|原来|原先|起点|已[经有]?(?:达到?|实现|完成)|全?省)";
/** What is said of the figures of the wanted rows; the first that applies. */
const STATES: readonly [NonNullable<IndicatorFilter["state"]>, RegExp][] = [
  ["differing", /不(?:太|大|完全|尽)?(?:一样|同|一致|相同)|有差别|有出入|两样/u],
  ["unchanged", /数值?(?:完全)?一样|完全相同|没有?变化|没(?:有)?变/u],
  [
    "missing-baseline",
    /(?<!有)(?:没有?|未|无|缺|空)(?:给出|给|写|列|列出|填|标)?(?:过)?(?:的)?(?:基期|现状|基准|基数|20\d\d年?|起点)|斜杠|横线|横杠|短横|画(?:了|着|的)?(?:是)?(?:一?[道条个])?(?:杠|横|线|["“]?[/—-])|["“][/—-]+["”]|(?:基期|基数|基准|现状|20\d\d年?)[^,。?]{0,8}(?:空|没|缺|无)/u,
  ],
  [
    "missing-any",
    /(?:没有?|未|无|缺)(?:填|给|写|列|标)?(?:出)?(?:数据|数值|数字|数)|空白|空着|留白|空缺|留空|(?:是|为|[格栏]里?(?:却|还|都)?)空(?:的|$)|空(?:栏|格)|缺数|(?:没有?|未)(?:填|定|给出?)(?=的|$|[,?])/u,
  ],
  [
    "unchanged",
    /不变|持平|没有?(?:变化|提高|增长|变)|保持(?!在)|(?:完全|一模)?一样|相同|一致|原地/u,
  ],
  [
    "falling",
    new RegExp(
      `(?:低于|不如|小于)${OTHER_END}|比${OTHER_END}[^,。?]{0,8}(?:低|少|小|差)|下降|倒退`,
      "u",
    ),
  ],
  ["doubled", /翻(?:了)?(?:一)?[番倍]|(?:2|两|二|一)倍(?:及)?以上|成倍/u],
  [
    "rising",
    new RegExp(`(?:高于|超过|大于)${OTHER_END}|比${OTHER_END}[^,。?]{0,8}(?:高|多|大)`, "u"),
  ],
];

const YEAR = "(?:20)?(\\d\\d)年";
/** "2020年的实绩已超过2025年的底线": one time's figure is held against another's. */
const YEAR_AGAINST_YEAR = new RegExp(
  `${YEAR}[^,。?]{0,8}?(?:(超过|高于|大于|多于)|低于|少于|小于|不如|不及)(?:了)?${YEAR}|${YEAR}[^,。?]{0,8}?比${YEAR}[^,。?]{0,8}?(?:(高|多|大)|低|少|小|差)`,
  "u",
);

/** Which way the wanted rows go, where one year is said to be more or less than another; null for other questions. */
function goesBetweenYears(text: string): "rising" | "falling" | null {
  const [, a, more, b, c, d, higher] = YEAR_AGAINST_YEAR.exec(text) ?? [];
  const [first, second] = [Number(a ?? c), Number(b ?? d)];
  if (Number.isNaN(first) || first === second) return null;
  const risesWithTime = first > second;
  return risesWithTime === ((more ?? higher) !== undefined) ? "rising" : "falling";
}

function filterOf(reading: ThreadReading, vocabulary: Vocabulary): IndicatorFilter {
  const { text } = reading;
  const figures = text.replace(KINDS_DIFFER, "");
  const state =
    goesBetweenYears(text) ?? STATES.find(([, pattern]) => pattern.test(figures))?.[0] ?? null;
  return {
    attribute: reading.attribute,
    value: reading.condition,
    unit: reading.unit ?? (PERCENT.test(text) ? "%" : null),
    topic: topicOf(reading, vocabulary),
    state,
    source: /正文|文中|文字部分/u.test(text) ? "text" : null,
    set: setOf(reading),
  };
}

const SHARED =
  /[家地市县]全?都?占(?:了|着|的|$)|(?:都|均|共同?|同时)(?:有|设|列|定|写|提|规定|包含|纳入|采用|使用)(?!没)|共有|共同的?|重合|相同的?指标|一样的指标/u;
const OWN_ONLY =
  /(?:只有|仅有?|唯独|单独|独)[^,。?]{0,4}(?:有|设|列|才有)|独有|特有|独家|有[^,。?]{0,4}(?:没有|无|没)(?:的|$|[,?])/u;

/** "两地都有的指标", "只有甲市有的指标": where each stands, among the asked places. */
function setOf({ asked, documents, all }: ThreadReading): IndicatorFilter["set"] {
  if (!/指标/u.test(asked)) return null;
  if (SHARED.test(asked) && (all || documents.length > 1)) return "shared";
  return OWN_ONLY.test(asked) && documents.length > 0 ? "own" : null;
}

/** All figures in percent are meant. */
const PERCENT = /百分点|百分[比率]|百分数|率类|%/u;
/** Of these words names of tables are made ("发展指标表"), and no topic by themselves. */
const CAPTION_WORDS = /^(?:发展|主要|核心|具体|重点|总体|各项|规划|建设|全部)$/u;

const DONE_ALONE = new RegExp(`^${DONE}$`, "u");

/** Words about tables and figures, which no topic is made of. */
const TABLE_WORDS =
  /单位|约束性?|预期性?|指标|属性|增幅|涨幅|提升|提高|增长|变化|幅度|属于|达到|没有?|基期|现状|基数|基础|底子|薄弱|不变|持平|数据|数值|完成|实现|斜杠|横线|横杠|画|一?[道条](?=[/杠横|]|$)|空白?|给了?|交账|兑现|时间点|节点|期限|一样|相同|一致|有关|附件|目标|任务|要求|两(?:栏|边|列|年)|正文|底线|实绩|翻到|项目|超过|量化|硬数字?|[前后](?:[面头边]|者)|[有标]的标|标[着为注]?|分[为成]|\d+/gu;
/** The same of one character: part of a longer word where the vocabulary knows that. */
const TABLE_CHARACTERS = /[最大小多高低打填栏计表张跟有定排队名谁县省市数]/gu;

/** What is left of "没有被列入…的". */
const WRITTEN_DOWN = /^被?(?:定|列|设|当|归|划|算|标|写|视|纳)(?:成|为|入|作|进|到|在)*$/u;

function topicOf({ phrase, text }: ThreadReading, { inTerm }: Vocabulary): string {
  const named = /(?:指标|目标|任务)(?:清单|体系|表)/u.test(text);
  const runs = phrase
    .split("|")
    .filter(
      (run) =>
        !(named && CAPTION_WORDS.test(run)) &&
        !(PERCENT.test(text) && run === "占比") &&
        !DONE_ALONE.test(run),
    );
  return runs
    .join("|")
    .replace(TABLE_WORDS, "|")
    .replace(TABLE_CHARACTERS, (word: string, at: number, whole: string) => {
      const [before, after] = [whole.slice(Math.max(0, at - 1), at), whole.slice(at + 1, at + 2)];
      const inside =
        (/\p{Script=Han}/u.test(before) && inTerm(before + word)) ||
        (/\p{Script=Han}/u.test(after) && inTerm(word + after));
      return inside ? word : "|";
    })
    .split("|")
    .filter((run) => !/^[一二三四五六七八九十]?$/u.test(run) && !WRITTEN_DOWN.test(run))
    .join("|");
}
