const DIGITS = "一二三四五六七八九";
/** "第二个展开讲讲", "最后一项具体指什么": one of several, by its place among them. */
const ORDINAL =
  /^((?:那么?|其中|里面|这里面)*)(?:第([一二三四五六七八九1-9])|(头一|首|前面?那?一|前)|最后一?|末|后面?那?一|后)(?:个|项|条|点|类|种|位|家|名)(?:(?:区县|县区|[市区县乡镇]|街道|地方|城市|单位|部门|指标)(?=的|呢|由|归|是|有))?(?=具体|是指|指|展开|讲|说|怎|咋|为|要|包括|又|的|里|中|由|归|是?谁|是什么|是啥|跟|和|还|牵|配合|呢|在|现[任在]|兼|有(?:多少|几|没|什么|哪)|多少|几|什么时候|何时|到(?!\d)|[?。]?$)/u;

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
      const at = first === undefined ? placeOf(digit) : 0;
      const own = /第.[项条]/u.test(words) && numbers.has(at + 1);
      if (own) return `${opening}第${at + 1}项`;
      const item = digit === undefined && first === undefined ? items.at(-1) : items[at];
      return item === undefined ? words : `${opening}“${item}”`;
    },
  );
}

function placeOf(digit = ""): number {
  return /\d/u.test(digit) ? Number(digit) - 1 : DIGITS.indexOf(digit);
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
  const items =
    [counted, lines, numbered, listed, numberedAt(text), ofFigures(text)].find(
      ({ length }) => length >= 2,
    ) ?? [];
  return items.map((item) => item.replace(NUMBER, "").replace(MARKS, "").replace(/等$/u, ""));
}

/** "第12项座椅更换;第25项灯光改造": tasks by their numbers, and their names. */
function numberedAt(text: string): readonly string[] {
  return [...text.matchAll(/第\d{1,2}[项条](?!任务)[:：]?([^;；。,，\n]{3,})/gu)].map(
    ([, name = ""]) => name,
  );
}

/** "甲县22张,乙县68张": what has the figures, where nothing else stands there. */
function ofFigures(text: string): readonly string[] {
  const pieces = text.replace(/[。\s]+$/u, "").split(/[,，、;；]/u);
  const names = pieces.map((piece) => FIGURE_OF.exec(piece)?.[1] ?? "");
  return names.includes("") ? [] : names;
}

const FIGURE_OF =
  /^\s*(\p{Script=Han}{2,10}?)(?:分别)?(?:是|为|有|达到?|[:：])?(?:约|≥|不低于)?\d[\d.,]*[万亿]?[%％\p{Script=Han}]{0,4}$/u;

/** "(二、任务 › (一)更新 › 3.座椅):": where a quoted text stands. */
const HEADINGS = /[((][^\n“]*?›[^\n“]*[))](?=[::])/gu;

/** "(一)", "3." before an item. */
const NUMBER = /^\s*(?:[((][一二三四五六七八九十\d]+[))]|\d{1,2}[.、．](?!\d))\s*/u;
/** Quotation marks, stops and spaces around an item. */
const MARKS = /^[\s“"]+|[\s,,;;。、”"]+$/gu;
