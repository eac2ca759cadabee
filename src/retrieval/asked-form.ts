import { askedFigures } from "../language/measure-words.ts";
import type { QueryOf } from "../question/query.ts";

/** The form in which a sentence says what a question asks for. */
export interface AskedForm {
  /** How the figures look that are asked for ("几点"); none where any does. */
  readonly figures: readonly RegExp[];
  /** What a list is asked of ("材料"). */
  readonly lists: readonly string[];
  /** How a sentence goes on that says what the asked subject is ("…对象为", "所称…,是指"); null where none is asked about. */
  readonly definition: RegExp | null;
}

/** The form that a question's own words ask for. */
export function askedForm(asked: string, expects: QueryOf<"passage">["expects"]): AskedForm {
  return {
    figures: expects === "number" || expects === "date" ? askedFigures(asked) : [],
    lists: (asked.match(LISTED) ?? []).map((noun) => (/档|等/u.test(noun) ? "标准" : noun)),
    definition: definitionOf(asked),
  };
}

const LISTED =
  /材料|资料|手续|证件|条件|情形|对象|方式|形式|程序|流程|步骤|范围|标准|原则|职责|内容|措施|要求|类型|种类|(?:几|哪几?|每)个?(?:档|等级?)/gu;

/** "公园的对象是谁" is about the end of the words before 是: 公园的对象, 的对象 or 对象. */
function definitionOf(asked: string): RegExp | null {
  const subject =
    /(\p{Script=Han}{2,6})(?:具体|到底|都|主要)?(?:是(?:谁|什么|啥|指)|指(?:的是)?(?:谁|什么|啥|哪)|包括|包含|有(?:哪些|什么|哪几))/u.exec(
      asked,
    )?.[1];
  if (subject === undefined) return null;
  const ends = [...subject].slice(1).map((_, from) => subject.slice(from));
  return new RegExp(`(?:${ends.join("|")})[,，]?(?:是指|是|为|指|包括|包含|主要有|分为)`, "u");
}

/** What it counts that a sentence opens the very list that is asked for. */
const OPENER = 0.15;
/** What it counts that a sentence says of the asked subject what it is. */
const DEFINES = 0.12;

/** What it counts that a sentence introduces one of the lists asked for ("应当提交下列材料:"), or says what the subject is. */
export function formBonus(text: string, { lists, definition }: AskedForm): number {
  const opens = lists.some((noun) => text.includes(noun)) && opensList(text);
  const defines = definition?.test(text) === true;
  return (opens ? OPENER : 0) + (defines ? DEFINES : 0);
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
