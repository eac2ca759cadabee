import { askedFigures } from "../../language/measure-words.ts";
import type { QueryOf } from "../../question/query.ts";
import { type Demand, demandOf } from "../demands.ts";

/** The form in which a sentence says what a question asks for. */
export interface AskedForm {
  /** How the figures look that are asked for ("几点"); none where any does. */
  readonly figures: readonly RegExp[];
  /** What a list is asked of ("材料"). */
  readonly lists: readonly string[];
  /** How a sentence goes on that says what the asked subject is ("…对象为", "所称…,是指"); null where none is asked about. */
  readonly definition: RegExp | null;
  /** How texts write what is asked for in other words: "怎么罚" → 责令, "带什么材料" → 证, "每个月" → 每月. */
  readonly kinds: readonly Kind[];
  /** Whether a sentence tells what it must besides, to answer at all. */
  readonly demand: Demand;
  /** It is asked whether somebody may, or has to. */
  readonly entitled: boolean;
}

/** A kind of answer that its own words give away. */
interface Kind {
  readonly asked: RegExp;
  readonly said: RegExp;
  /** What it counts that a sentence is of this kind. */
  readonly bonus: number;
}

const PAPER =
  "(?:证(?!券)|证明|申请[表书]|合同|照片|复印件|凭证|名册|报告|户口[簿本]|发票|方案|协议)";

const KINDS: readonly Kind[] = [
  {
    asked: /后果|怎么(?:处罚|处理|处置|罚)|罚|惩|会怎么?样|什么(?:责任|处分)/u,
    said: /责令|罚款|取消|追回|收回|退回|停发|停止|不予|不得|处分|追究|警告|吊销|撤销|补[交缴]/u,
    bonus: 0.15,
  },
  {
    asked: /材料|资料|手续|证件|(?:带|交|提供|准备|提交)(?:上|齐)?(?:哪些|什么|啥)(?!时候)/u,
    // An item of a list is one of them; the sentence that opens the list tells them all.
    said: new RegExp(`^(?![(（]).*?${PAPER}[^。]{0,30}${PAPER}`, "su"),
    bonus: 0.2,
  },
  {
    asked: /最[高多长低少短]|上限|封顶|至少|起码/u,
    said: /最[高多长低少短]|不(?:得|应)?(?:超过|高于|多于|低于|少于)|上限|封顶|累计|以内/u,
    bonus: 0.1,
  },
  {
    // Which of a kind are meant: by their area, or by those who come.
    asked:
      /多大(?!年纪|年龄|岁|程度|力度|比例|比重|变化|的?(?:金额|老人|孩|娃))|(?:面积|规模)[^,。?]{0,4}多少/u,
    said: /(?:\d|[一二三四五六七八九十百千万])\s*[多余]?万?\s*(?:平方米|平米|平方公里|㎡|亩|公顷|张床|床|人次?)/u,
    bonus: 0.1,
  },
  { asked: /每个?月|[一1]个月|按月/u, said: /每月|按月/u, bonus: 0.1 },
  {
    // How long a body takes for what is put before it.
    asked:
      /(?:多久|几[天日]|多少[天日]|几个?工作日|多长时间)[^,。?]{0,5}(?:批|办|审|答复|回复|结果|受理|下来|到账|到手)/u,
    said: /\d\s*(?:个工作)?日[以之]?内|当[日场](?:[办受审决]|即)/u,
    bonus: 0.25,
  },
  {
    asked: /(?:怎么|如何|怎样|咋)(?:个|样|去|才能)?(?:申[请领报]|办理?|领)/u,
    said: /提出申请|申[请领报][^,，。]{0,8}(?:提交|受理|审核|初[审核])|受理|初[审核]|审核|审定|申[请领报]程序/u,
    bonus: 0.25,
  },
  {
    asked: /(?:怎么|如何|怎样|咋)(?:个|样)?(?:发(?!展)|拨|打给|兑现)|[分按]几[年次期批]/u,
    said: /[分按]\d?\p{Script=Han}{0,2}?[年次期批月季](?:发放|拨付|兑现)|一卡通|社保卡|银行|发放到|[拨发][付放](?:到|至)|次月起/u,
    bonus: 0.25,
  },
  { asked: /原则(?!上)/u, said: /原则(?!上)|^坚持/u, bonus: 0.12 },
  { asked: /每年|[一1]年(?=[能给补有发可])/u, said: /每年|年度/u, bonus: 0.06 },
];

/** The form that a question's own words ask for. */
export function askedForm(asked: string, expects: QueryOf<"passage">["expects"]): AskedForm {
  return {
    figures: expects === "number" || expects === "date" ? askedFigures(asked) : [],
    lists: (asked.match(LISTED) ?? []).map((noun) => (/档|等/u.test(noun) ? "标准" : noun)),
    definition: definitionOf(asked),
    kinds: KINDS.filter((kind) => kind.asked.test(asked)),
    demand: demandOf(asked),
    entitled: ENTITLED.test(asked),
  };
}

const ENTITLED =
  /[能可][不否以][\p{Script=Han}]{0,2}|[能可要用够][^,。?]{0,14}吗|够不够|要不要|用不用|符不符合|资格/u;

const LISTED =
  /材料|资料|手续|证件|条件|情形|对象|方式|形式|程序|流程|步骤|范围|标准|原则|职责|内容|措施|要求|类型|种类|(?:几|哪几?|每)个?(?:档|等级?)/gu;

/** "公园的对象是谁" is about the end of the words before 是: 公园的对象, 的对象 or 对象. */
function definitionOf(asked: string): RegExp | null {
  const subject =
    /(\p{Script=Han}{2,6})(?:具体|到底|都|主要)?(?:是(?:谁|什么|啥|指)|指(?:的是)?(?:谁|什么|啥|哪)|包括|包含|有(?:哪些|什么|哪几))/u.exec(
      asked,
    )?.[1];
  const counted =
    /(?:哪|什么)(?:几|些)?[类种个]?(?:样的)?(?:人员?|情形|对象|单位|企业|家庭)?(?:才)?(?:能|可以?)?(?:算作?|叫做?|属于|称得上|认定[为成])(?:是)?(\p{Script=Han}{2,8})/u.exec(
      asked,
    )?.[1];
  if (counted !== undefined) return definitionOf(`${counted}包括`);
  if (subject === undefined) return null;
  const ends = [...subject].slice(1).map((_, from) => subject.slice(from));
  return new RegExp(`(?:${ends.join("|")})["”]?[,，]?(?:是指|是|为|指|包括|包含|主要有|分为)`, "u");
}

/** What it counts that a sentence opens the very list that is asked for. */
const OPENER = 0.15;
/** What it counts that a sentence says of the asked subject what it is. */
const DEFINES = 0.12;

/** What it counts that a sentence introduces one of the lists asked for ("应当提交下列材料:"), says what the subject is, or is of a kind asked for. */
export function formBonus(text: string, { lists, definition, kinds }: AskedForm): number {
  const opens = lists.some((noun) => text.includes(noun)) && opensList(text);
  const defines = definition?.test(text) === true;
  const kind = kinds.reduce((sum, { said, bonus }) => sum + (said.test(text) ? bonus : 0), 0);
  return (opens ? OPENER : 0) + (defines ? DEFINES : 0) + kind;
}

/** 1 where a sentence holds a figure of the asked kind, -1 where it holds none, 0 where any will do. */
export function figureFit(text: string, { figures }: AskedForm): -1 | 0 | 1 {
  if (figures.length === 0) return 0;
  return figures.some((figure) => figure.test(text)) ? 1 : -1;
}

/** Does a sentence announce what follows it ("…如下:", "采取以下方式。")? */
export function opensList(sentence: string): boolean {
  return /[:：]\s*$|(?:以下|下列|如下)[^,，;；。:：]{0,16}[。:：]?\s*$/u.test(sentence);
}
