import { segment } from "../../language/segment.ts";
import { ALL_ROWS, type Query } from "../query.ts";
import { findCondition } from "../read/find-condition.ts";
import { SAID_ELSEWHERE } from "../thread/is-bare.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { asksForNamedTable } from "./asks-for-rows.ts";
import { asksWhichLack, withoutLacking } from "./asks-which-lack.ts";
import { indicatorFit } from "./indicator-fit.ts";
import { indicatorBase } from "./indicator-rule.ts";
import { bareLength, has, scopeOf } from "./rule.ts";

const WHERE =
  /(?:哪些|哪几个|哪几家|哪几|哪个|哪一个|哪里|哪儿|哪家|哪\d个|谁|几个)(?:地方|城市|地市|市|县|地区|份文件|份方案|份|文件|方案|规划|处|地|家|里)?/u;
const PLACE_WORD =
  /地方|城市|地市|市|县|地区|份|文件|方案|规划|哪里|哪儿|哪家|哪地|几地|几处|谁|的(?:都)?有哪几(?:家|个|处)/u;
const SAYS =
  /提到|提及|提出|提[了过]|有提|写到|写[了过]|写明|写着|说到|说[了过]|讲到|讲[了过]|涉及|规定|有写|有说|写有|谈[到及]|言及|述及|论及|载有|载明|出现|(?:作|做|有)[了出过]?(?:所|明确|专门|相关|具体)*(?:表述|说明|规定|安排|部署|体现|涉及|阐述|论述|交代|描述|反映|记载)/u;
const WHICH_DOCUMENTS =
  /(?:哪|(?<=有)几个)(?:些|几个?|\d个|个|一个)?(?:地方|城市|地市|市|县|地区|份文件|份方案|份|文件|方案|规划|处)|谁家?的(?:文件|方案|规划)|(?:文件|方案|规划|材料|地方)(?:里面?|当?中|之中|内)?[,]?(?:有|都)?(?:哪[些几]|谁|是?哪里)/u;
/** A figure, an order or a way is asked for, not who speaks of it. */
const ASKS_MORE = /多少|最|排名|排序|怎么|如何|什么时候|哪年|比.{0,8}[高低多少]/u;

/** "搞甲项目的地区有哪些": somebody does something, named before who does. */
const DOES_IT =
  /(?:^|[,。])(?:都|在|正在|已经?|打算|准备|要)?(?:搞|弄|推|推行|推广|开展|实行|实施|打造|建立|设立|试点|试行)[^,。?]{2,20}的(?:地方|地区|城市|地市|市县|市|县)/u;

/** "有甲项目内容的是哪几个市". */
const HAVE_IT =
  /(?:有|含|包含|带|采用|使用|用|出现|沿用|引入)[^,。?]{2,16}?(?:内容|说法|条款|安排|规定|要求|措施|表述|提法|字样|字眼|叫法|概念|名称|模式|做法|词)的(?:地方|地区|城市|地市|市县|文件|方案)?(?:都|分别)*(?:是|有)?(?:哪|谁)/u;

/** "有几个地方要打造甲项目". */
const THEY_DO =
  /(?:哪些|几个|哪几个|哪个)(?:地方|城市|地市|市县|地区|市|县)(?:都|要|将|在|已经?|正在|打算|准备)*(?:打造|建设?|推行?|搞|开展|实行|实施|设立?|办|试点|鼓励|支持)/u;

/** Which documents say something, in words that leave no doubt: before the rules for lists and tables. */
export function saidWhereRule(reading: ThreadReading): Query | null {
  const { text, documents, attribute } = reading;
  if (documents.length > 0 || attribute !== null || /指标/u.test(text)) return null;
  if (asksWhichLack(text) && !ASKS_MORE.test(text)) return mentionsOf(reading);
  const which =
    HAVE_IT.test(text) ||
    WHICH_DOCUMENTS.test(text) ||
    /的(?:地方|地区|城市|地市|市县|文件|方案)(?:都|分别)?(?:有|是|$|[,。?])/u.test(text);
  const says = SAYS.test(text) || HAVE_IT.test(text) || DOES_IT.test(text) || THEY_DO.test(text);
  if (!which || ASKS_MORE.test(text) || !says) return null;
  return mentionsOf(reading);
}

/** "哪些地方的某指标超过60%": places by the figure they give. */
export function placesByFigureRule(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  const { text, documents, phrase, claimUnit } = reading;
  // "哪些地方的目标是60%": the words of time took "是" with them.
  const condition = reading.condition ?? findCondition(text).comparison;
  if (documents.length === 1 || condition === null || !WHICH_PLACES.test(text)) return null;
  const ordered = has(reading, "extreme") && !/[高低多少大小]于|超过|不[到足]/u.test(text);
  if (ordered || has(reading, "change", "rank") || indicatorFit(phrase, vocabulary) < 0.45)
    return null;
  if (asksForNamedTable(reading, vocabulary)) return null;
  const { comparator } = condition;
  const reached =
    comparator === "=" && /达到?\|?\d|到\|?\d/u.test(text) && !/[定是为]到?\d/u.test(text);
  return {
    ...indicatorBase(reading, vocabulary),
    placesNamed: true,
    phrases: [phrase],
    operation: "compare",
    claim: null,
    filter: {
      ...ALL_ROWS,
      value: reached ? { ...condition, comparator: ">=" } : condition,
      unit: claimUnit === "%" ? "%" : null,
    },
  };
}

const WHICH_PLACES =
  /(?:哪些|哪几个?|哪个|哪\d个|谁|有几个?|多少个?)(?:地方|城市|地市|市县|市|县|地区|地)?|^几个(?:地方|城市|地市|市县|市|县|地区)的|哪(?:里|儿|地)/u;

/** "除了它还有谁也写了": all that speak of what was just spoken of. "除了它还有谁" may ask for departments. */
export function saidElsewhereRule(reading: ThreadReading): Query | null {
  const { told, text } = reading;
  const leans = told !== "" && SAID_ELSEWHERE.test(text) && SPEAKS.test(text);
  return leans ? mentionsOf(reading) : null;
}

const SPEAKS = /写|提|说|讲|规定|有(?:没有?|这\p{Script=Han}+|类似的?)?(?:没有?|吗|么)?[?]*$/u;

/** Which places speak of a subject. */
export function mentionsRule(reading: ThreadReading): Query | null {
  if (!has(reading, "mentions") || reading.documents.length > 1) return null;
  if (has(reading, "extreme", "number", "change", "rank", "how", "date")) return null;
  if (reading.documents.length === 1 && !reading.inheritedPlace) return null;
  if (!WHERE.test(reading.text) || !PLACE_WORD.test(reading.text)) return null;
  return mentionsOf(reading);
}

/** Words about speaking, which are no part of what is spoken of. */
const TALK =
  /(?:^|(?<=\|))(?:[市县处地份]|地方|文件|方案)?(?:讲到|提到|写到|说到|提及|涉及|提[了过]|写[了过]|讲[了过]|谈到|谈及|论及|言及|在推|在搞|有提|规定了?|打造|推行|开展)|(?:打造|在推|在搞|讲到|提到|写到|说到|提及|提[了过]|写[了过]|讲[了过]|谈到|谈及|出现过?|(?:作|做|有)[了出过]?(?:所|明确|专门|相关|具体)*(?:表?述|说明|规定|安排|部署|体现|涉及)?|有规定|规定|的提法|提法|的内容|写了?|有)$/gu;

/** What is asked for, and no part of what they speak of. */
const PLACES =
  /^(?:的|地方|地区|城市|地市|市县|都|有|家|个|处|收录|(?:[一二三四五六七八九十两几每各]|\d+)?(?:份|个)(?:材料|文件|方案|规划)?|(?:专门|明确)?(?:部署|安排|规定|表述|说明|阐述|体现))+$/u;

/** "搞甲项目的": what somebody does with a subject is no part of it, where it is a word of its own. */
function withoutVerb(run: string): string {
  const subject = run.replace(/的(?:地方|地区|城市|地市|市县)?(?:都|有)*$/u, "");
  const verb = DOES.exec(subject)?.[0];
  return verb !== undefined && segment(subject)[0] === verb ? subject.slice(verb.length) : subject;
}

const DOES =
  /^(?:搞|弄|推|做|建|办|设|有|开|定|推行|推广|开展|实行|实施|打造|建立|设立|建设)(?=\p{Script=Han}{2})/u;

/** "采用“X”这一提法的是哪里", "X这四个字": the term itself, and no more, is what they speak of. */
const TERM =
  /"([^"]{2,12})"(?:这一?[个种]?|此[一种]?|一词|的)?[^,。?"]{0,3}(?:提法|说法|表述|字样|字眼|叫法|词|概念|名词|名称)|(?:^|[,。])(?:像|关于|对于|就)?([^,。?"这那此]{2,12}?)(?:这|此|那)(?:一|[两二三四五六七八几\d]?个|一个|种|一种)?(?:提法|说法|表述|字样|字眼|叫法|词|字|概念|名词|名称)/u;

function mentionsOf(reading: ThreadReading): Query | null {
  const [, quoted, term = quoted ?? ""] = TERM.exec(reading.text) ?? [];
  if (bareLength(term) >= 2)
    return {
      kind: "mentions",
      ...scopeOf(reading),
      asked: quoted === undefined ? reading.asked.replace(term, `"${term}"`) : reading.asked,
      documents: [],
      placesNamed: false,
      phrase: term,
    };
  const lacking = asksWhichLack(reading.text);
  const bare = reading.phrase
    .split("|")
    .map((run) => withoutVerb((lacking ? withoutLacking(run) : run).replace(TALK, "")))
    .filter((run) => run.length >= 2 && !PLACES.test(run))
    .join("|");
  const phrase = bareLength(bare) >= 2 ? bare : reading.phrase;
  if (bareLength(phrase) < 2) return null;
  return { kind: "mentions", ...scopeOf(reading), documents: [], placesNamed: false, phrase };
}
