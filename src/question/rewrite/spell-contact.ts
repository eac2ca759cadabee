/** "规划有疑问该找谁" → "规划咨询电话是多少": whom to turn to with questions, in the words in which documents say it. */
export function spellContact(question: string): string {
  return question.replace(ASK_WHOM, "咨询电话是多少");
}

const WHOM = "(?:谁|哪(?:里|儿|个(?:部门|单位|科室|电话|人)|家)|什么(?:部门|单位|电话))";
const TURN_TO = `(?:该|应该?|要|可以|能|得|去|的话)*(?:找|问|打|联系|咨询|请教|拨打?|打给|打电话给?|向)(?:一下)?${WHOM}(?:去?(?:问|咨询|打听|了解|请教|反映))?`;
const ASK_WHOM = new RegExp(
  `(?:如果|要是|假如)?(?:还|仍)?(?:有|存在)?(?:什么|啥|任何)?(?:疑问|疑义|不明白|不懂|看不懂|不清楚|弄不清|弄不懂|拿不准)(?:的(?:地方|话|内容)?)?[,，]?${TURN_TO}`,
  "gu",
);
