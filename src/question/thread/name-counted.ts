const MANY = "(?:\\d+|[一二两三四五六七八九十]+|几)";
const UNIT = "[项个条件家位名处类种份座所人]";
/** What is counted, by its kind. */
const ITEM = "(?:任务|工作|事项?|项目|内容)";
const KIND =
  /指标|目标|单位|部门|机构|成员|人员|人|城市|地方|地区|县区|[县区市]|附件|文件|方案|原则|措施|条款/gu;
const NAME = "(?:名称|名字|姓名|题目|标题|名目|全称|名单|清单|名册)";
const OUT = "(?:出来|上来|下来|明白|清楚|一?下|一遍|[出全齐明举示清上])*";

/** What a message is made of that only asks for the names of what was counted before it. */
const WORDS = new RegExp(
  [
    "请|麻烦|劳驾|烦请|能不能|能否|可否|我们?|可不可以|可以|帮(?:我|忙)|给我|我?(?:想要?|需要|要)|那么?|好的?|再|也|就|把|将|具体|完整|详细",
    `(?:上述|以上|前述|刚才说?的?|上面|其中|[这那])的?${MANY}?些?${UNIT}?|[它他]们|${MANY}${UNIT}`,
    ITEM,
    NAME,
    "逐[一项个条]|一一|挨个|依次|按顺序|全部?|所有|都|分别|各自?|一起",
    `(?:罗?列|写|报|说|念|讲|点|数|给|摆|发)${OUT}个?`,
    `叫(?:做|作)?(?:什么|啥)|(?:是|有)?(?:哪|什么|啥|谁)(?:${MANY}?${UNIT}|些)?|[的地得呢吧啊吗]`,
  ].join("|"),
  "gu",
);
/** That names are asked for. */
const ASKS = new RegExp(
  `${NAME}|叫(?:做|作)?(?:什么|啥)|列|(?:写|报|念|点)${OUT}|哪(?:些|${MANY})`,
  "u",
);
/** "一共有几项": how many are asked for. */
const COUNT = new RegExp(`(?:多少|(?<!哪)几)${UNIT}`, "gu");

/**
 * A folded message that only asks for the names of what was counted ("把这4项的名称逐一列出", "都叫什么名字"), as the question `before`
 * with "which" for "how many": "牵头几项任务" → "牵头哪些任务". Null where it says more, or the question does not count just one thing.
 */
export function nameCounted(message: string, before: string): string | null {
  if (!asksForNames(message, before)) return null;
  return before.match(COUNT)?.length === 1 ? before.replace(COUNT, "哪些") : null;
}

/** Does a folded message ask for names, and for nothing that was not `said` before? */
export function asksForNames(message: string, said: string): boolean {
  const bare = message
    .replace(/[^\p{Script=Han}\w]/gu, "")
    .replace(KIND, (kind) => (said.includes(kind) ? "" : kind));
  return bare !== "" && ASKS.test(bare) && bare.replace(WORDS, "") === "";
}

/** "没有牵头的,配合4项": does a reply count what a question did not? */
export function countsItems(reply: string): boolean {
  return COUNTED.test(reply) && !/\n-/u.test(reply);
}

const COUNTED = new RegExp(`\\d+[项件](?:${ITEM})?`, "u");
