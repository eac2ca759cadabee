const DIGITS = "一二三四五六七八九";
/** "第二个展开讲讲", "最后一项具体指什么": one of several, by its place among them. */
const ORDINAL =
  /^((?:那么?|其中|里面|这里面)*)(?:第([一二三四五六七八九])|(头一|首)|最后一?|末)(?:个|项|条|点|类|种)(?=具体|是指|指|展开|讲|说|怎|咋|为|要|包括|又|的|里|中|由|归|是?谁|是什么|是啥|跟|和|还|牵|配合|呢|[?。]?$)/u;

/** "第三位是谁", "排第二的现任什么职务": one of several people. */
const OF_PEOPLE =
  /^((?:那么?|其中|里面|这里面)*)(?:排在?)?第([一二三四五六七八九])(?:位|个人|的(?:那位)?)(?:领导|同志|成员)?(?=是谁|叫|姓|(?:现在|目前|如今|还|又|也|同时|的|是)*(?:现?任|担任|兼|(?:是|有|的)?(?:什么|啥|哪些?)(?:本职|职务|职位|身份|单位|头衔|来头)|职务|职位|来自|呢))/u;

/**
 * A question that begins with the place of one thing in the list of the reply before it, with that thing's name. Of a list
 * whose lines bear numbers of their own, 第三项 is the one with that number, and stays so named.
 */
export function spellOrdinal(question: string, reply: string): string {
  const items = itemsOf(reply);
  const numbers = numbersOf(reply);
  if (items.length < 2) return question;
  if (items.every((item) => !/\d/u.test(item)) && OF_PEOPLE.test(question))
    return question.replace(
      OF_PEOPLE,
      (words: string, opening: string, digit: string) =>
        items[DIGITS.indexOf(digit)]?.replace(/^/u, opening) ?? words,
    );
  return question.replace(
    ORDINAL,
    (words: string, opening: string, digit: string | undefined, first: string | undefined) => {
      const at = first === undefined ? DIGITS.indexOf(digit ?? "") : 0;
      const own = /第.[项条]/u.test(words) && numbers.has(at + 1);
      if (own) return `${opening}第${at + 1}项`;
      const item = digit === undefined && first === undefined ? items.at(-1) : items[at];
      return item === undefined ? words : `${opening}“${item}”`;
    },
  );
}

/** The numbers of lines that begin with a dash and a number; none where one stands twice. */
function numbersOf(reply: string): ReadonlySet<number> {
  const found = [...reply.matchAll(/^[-•·*]\s*(\d{1,2})[.、．](?!\d)/gmu)];
  const numbers = new Set(found.map(([, number]) => Number(number)));
  return numbers.size === found.length ? numbers : new Set();
}

/** What a reply lists: "一是…;二是…", "1.…;2.…", lines that begin with a dash, or the names behind a colon. */
export function itemsOf(reply: string): readonly string[] {
  const text = reply.replace(/\[\d+\]/gu, "").replace(HEADINGS, "");
  const counted = text.split(/[一二三四五六七八九]是/u).slice(1);
  const numbered = text
    .split(/(?<![\d.])\d{1,2}[.、．](?!\d)|[((][一二三四五六七八九十]{1,2}[))]/u)
    .slice(1);
  const lines = [...text.matchAll(/^[-•·*]\s*(.+)$/gmu)].map(([, item = ""]) => item);
  const listed =
    /(?:[:：]|(?:依次|分别|先后)(?:是|为|有))([^:：。,，\n]+、[^:：。,，\n]+)/u
      .exec(text)?.[1]
      ?.split("、") ?? [];
  const items = [counted, lines, numbered, listed].find(({ length }) => length >= 2) ?? [];
  return items.map((item) => item.replace(NUMBER, "").replace(MARKS, "").replace(/等$/u, ""));
}

/** "(二、任务 › (一)更新 › 3.座椅):": where a quoted text stands. */
const HEADINGS = /[((][^\n“]*?›[^\n“]*[))](?=[::])/gu;

/** "(一)", "3." before an item. */
const NUMBER = /^\s*(?:[((][一二三四五六七八九十\d]+[))]|\d{1,2}[.、．](?!\d))\s*/u;
/** Quotation marks, stops and spaces around an item. */
const MARKS = /^[\s“"]+|[\s,,;;。、”"]+$/gu;
