/** How one asks somebody for something. */
const PLEASE =
  "(?:(?:烦请|敬请|恳请|务请|还请|请|望|盼|麻烦|劳烦|有劳|劳驾|拜托)(?:您|你们?|贵方|各位)?)";
/** What the reader wants: "现需", "我想", "希望". */
const WISH = "(?:(?:我们?|现|故|因此)?(?:也|还|都|正)?(?:想要?|需要?|希望|打算))";
const HOW =
  "(?:核[实对]后|一并|一道|一起|一次性?|逐[一项条个]|逐|一一|全部?|都|分别|代为|协助|帮忙?|帮我|予以?|给予|给我|向我|为我|加以|再|也|尽快|同时|顺便|具体|准确|直接|如实|详细)";
const TELL =
  "(?:告知|告诉|说明|说清|讲明|提供|指出|核实|核对|查[明出找询清]|写[出明]|注明|标明|标注|明示|回复|答复|示知|赐告|给出|报出|列[出明示]|梳理|整理|摘出|挑出)";
const LEARN = "(?:弄清楚?|弄明白|搞清楚?|搞明白|了解|知道|明确|掌握|问明)";
const WHAT =
  "(?:清楚|出来|过来|一下|来|给我|我们?|单位|名称|名字|全称|具体|内容|情况|数字|数值|即可)";

/** "想知道" is part of many a question, and a word of its own. */
const OPEN_WISH = "(?!想要?(?:知道|了解))";
const PLEA = `(?:${PLEASE}${HOW}*${TELL}(?:或${TELL})?|${OPEN_WISH}${WISH}${HOW}*(?:${LEARN}|${TELL}))`;
const OF_THEM = "(?:一下|我们?|(?:[两二三几]|下列|以下)(?:件|个|项)?(?:内容|事项?|问题)?)";
/** "烦请告知…", "请代为查出…", "现需明确…": before what is asked for. */
const BEFORE = new RegExp(
  `(?<=^|[,\\uFF0C。;\\uFF1B])${PLEA}${OF_THEM}?[,\\uFF0C:\\uFF1A]?(?=.{3})`,
  "gu",
);
/** "…,请一并告知", "…,请逐项写出名称", "…也想一道弄清楚": behind it. */
const BEHIND = new RegExp(
  `[,\\uFF0C。;\\uFF1B]?(?:均|也|一并)?${PLEA}(?:${HOW}|${WHAT})*[。!\\uFF01]*$`,
  "u",
);
/** "…,并附座椅数": something else is asked for, too. */
const BESIDES = /[,\uFF0C]并(?:请|须)?附[上带]?(?=\p{Script=Han}{2,10}[。?\uFF1F]?$)/gu;
/** "统计一下:…", "帮我数数看,…": before what is to be counted or looked up. */
const SET_TO =
  /^(?:请|麻烦|劳驾|帮(?:我|忙)?|给我|来|先|再)*(?:统计|盘点|清点|核对|核实|汇总|对照|数|算|查|看|说|问)(?:[一1]?(?:下|[数算查看说问])|数看|算看)+(?:吧|哈|啊)?[,，:：](?=.{4})/u;
const LISTS = /逐|一一|全|都|列|梳理|挑出|摘出/u;
/** Words of asking behind the formula: "希望了解是哪一项". */
const ASKS = /^(?:是|有)?(?:哪|谁|什么|多少|几|怎|如何)/u;

/**
 * A message without the formula that asks to be told: "烦请告知座椅数量" → "座椅数量", "…的座椅,请逐一列出" → "…的座椅,列出".
 */
export function stripRequests(message: string): string {
  const opened = message
    .replace(SET_TO, "")
    .replace(BEFORE, (formula, at: number) =>
      LISTS.test(formula) && !ASKS.test(message.slice(at + formula.length)) ? "列出" : "",
    );
  return opened
    .replace(BEHIND, (formula, at: number) =>
      LISTS.test(formula) ? `${/[?\uFF1F]$/u.test(opened.slice(0, at)) ? "" : ","}列出` : "",
    )
    .replace(BESIDES, "?");
}
