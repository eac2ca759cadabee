const SPEAKER =
  "(?:(?:有|某|我|我们|咱们?|一位|个)?的?(?:群众|居民|市民|企业|网友|同志|人|家长|同事|朋友|邻居|亲戚|领导|主任|材料|稿子|稿件|初稿|报道|新闻|文章|报告|简报|讲稿|汇报|网上|通稿|帖子|群里)(?:上|里面?|中)?)";
const SAYS =
  "(?:(?:跟|和|对|向|给)(?:我们?|大家))?(?:反映|反馈|说|称|讲|提到|传|写|告诉我们?)(?:称|道|着|的是|到|了|说|过)?";
/** Who says so: "据了解", "印象中", "我们的理解是", "有群众反映", "稿子里写". */
const SOURCE = `(?:(?:据|听)(?:说|闻|称|传|悉|了解|反映|介绍|报道|人(?:说|讲)|我?(?:了解|所知))|印象[中里]|(?:我|我们|咱们?|本人)?(?:的|一直|原来|本来|之前|原先)*(?:理解|印象|记忆|记得|以为|认为|觉得)(?:中|里)?(?:的?是)?|${SPEAKER}${SAYS})`;
const OPENING = new RegExp(`^${SOURCE}[,\\uFF0C:\\uFF1A]?\\s*(?=.{6})`, "u");
const AMID = new RegExp(`(?<=[,\\uFF0C])${SOURCE}(?=\\p{Script=Han}{4})`, "u");

const SAYING =
  "(?:(?:[该这此]|上述|以上|前述)(?:[个种一项])?(?:说法|表述|数据|数字?|数值|情况|信息|写法|理解|讲法|口径|结论|事)|这么?(?:写|说|讲|理解|表述))";
const RIGHT =
  "(?:属实|准确|正确|无误|如此|成立|妥当|真实|真的|这样|(?:有没有|有无|没|有)(?:问题|毛病|错误?|出入))";
const VERIFY = "(?:核实|核对|确认|核查|查证|证实|纠正|更正|指正|辨别|判断)";
const WHETHER = "(?:是否|是不是|究竟|到底)";
const UNSURE =
  "(?:[,\\uFF0C](?:我|我们|心里|自己)?(?:有点|不太|不大|有些|实在|也)?(?:拿不准|不确定|没把握|记不清|吃不准|不清楚|没底))?";
/** "请核实是否属实", "望予确认": what the reader wants done. */
const DONE = `(?:请|望|烦请|还请|麻烦|想|需要?)(?:予以?|帮我?|帮忙|协助|代为|您)*${VERIFY}(?:或者?${VERIFY})?(?:一?下)?(?:${SAYING})?数?(?:${WHETHER}?${RIGHT})?`;
/** "该说法是否准确", "这么写有没有毛病", "不知是否如此", "是不是这样". */
const ASKED = `(?:不知道?|也不知|想问|请问)?(?:${SAYING})?(?:${WHETHER})?${RIGHT}(?:吗|么|呢|不|没有|没)?`;
/** "我没记错吧", "有没有搞错": the speaker doubts the own words. */
const MISTAKEN =
  "(?:我|我们|应该)?(?:没有?|是不是|有没有)(?:记|说|看|听|搞|弄|理解|写)错了?(?:吧|吗|么)?";
const BEHIND = new RegExp(
  `${UNSURE}[,\\uFF0C。;\\uFF1B](?:${DONE}|${ASKED}|${MISTAKEN}|[有真][没]?(?:有)?这回事(?:吗|么|不|没有|没)?)[?\\uFF1F。]*$`,
  "u",
);
const QUESTION = /多少|几|谁|哪|什么|啥|怎|咋|如何|是否|是不是|有没有|吗|吧/u;
/** "判断对错:…". */
const JUDGE = new RegExp(`^请?${VERIFY}(?:一?下)?(?:对错|正误|真伪|真假|是否属实)?[:\\uFF1A]`, "u");

/**
 * What is said to be so, and is to be verified, as a plain question: "据了解,公园有座椅,该说法是否准确?" → "公园有座椅,对吧?".
 * Other sentences stay.
 */
export function spellVerifying(message: string): string {
  return message
    .split(/(?<=[?\uFF1F]|。(?!请|望|烦))/u)
    .map(asQuestion)
    .join("");
}

function asQuestion(sentence: string): string {
  const judged = sentence.replace(JUDGE, "");
  const behind = BEHIND.exec(judged)?.[0] ?? "";
  const claim = judged.slice(0, judged.length - behind.length);
  const said = claim
    .replace(OPENING, "")
    .replace(AMID, "")
    .replace(/^[“"「]([^“”"「」]{6,})[”"」]$/u, "$1");
  if (judged === sentence && behind === "") return said;
  return QUESTION.test(said) ? said : `${said},对吧?`;
}
