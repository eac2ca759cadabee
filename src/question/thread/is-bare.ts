import { asksOfTheSame } from "../read/asks-of-the-same.ts";
import { kindTakingPart } from "../read/kind-taking-part.ts";
import type { Reading } from "../read/read-question.ts";
import { pointsToBoth } from "./spoken-places.ts";

/** Does the reading name no subject of its own? */
export function isBare(reading: Reading): boolean {
  const { phrase, text } = reading;
  if (asksOfTheSame(reading.asked)) return true;
  if (
    SAID_ELSEWHERE.test(text) &&
    PLACES_ALONE.test(phrase.replace(/\||除了?|份|文件|方案|有/g, ""))
  )
    return true;
  const named = phrase
    .replace(ROLE_WORDS, "")
    .replace(COMPARING, "")
    .replace(SET_AT, "")
    .replace(/\|/g, "");
  const own =
    (POINTS_TO_SUBJECT.test(text) && KIND_ALONE.test(named)) ||
    PARTS_ALONE.test(named) ||
    kindTakingPart(text)?.name.includes(named) === true ||
    (pointsToBoth(text) && PLACES_ALONE.test(named))
      ? ""
      : named;
  const points = [POINTS_TO_BODY, POINTS_TO_TASK, OTHER_TASKS].some((each) => each.test(text));
  const words =
    points || asksByRole(reading) ? own.replace(/任务|工作|事项|职责|活儿?|什么|啥/gu, "") : own;
  return words.length < 2;
}

/** "牵头的任务有哪些": tasks by a role alone, of whoever was spoken of. */
export function asksByRole({ text, cues }: Reading): boolean {
  return (
    cues.has("tasks") &&
    (cues.has("lead") || cues.has("support")) &&
    !/谁|单位|部门|[局委]/u.test(text)
  );
}

/** A share, by its kind alone: what a question about one asked for goes on. */
export function isShareAlone({ phrase }: Reading): boolean {
  return SHARE_ALONE.test(phrase.replace(/\|/g, ""));
}

const SHARE_ALONE = /^(?:那会儿?|那时|当时)?的?(?:比例|占比|比率|比重|百分比)$/u;
/** A share, asked for or told. */
export const SHARE = /比例|占比|比率|比重|百分比|百分之|几成|率|%/u;

/** "路灯" of "路灯谁负责": without stretches that only ask for a role. */
export function withoutRoles(phrase: string): string {
  const kept = phrase.split("|").filter((run) => run.replace(ROLE_WORDS, "") !== "");
  return kept.length === 0 ? phrase : kept.join("|");
}

/** "它还负责什么": the department just named; "跟它一样的规定" holds against what was spoken of. */
export const POINTS_TO_BODY =
  /它(?!(?:同样|一样|相同|类似|一致|差不多))|他们|其(?!他|中|余)|(?:该|这个?|那个?)(?:家)?(?:局|委|办|部门|单位)/u;

/** "同类的指标", "那个比例", "有类似的做法吗": what was just spoken of. */
const POINTS_TO_SUBJECT =
  /(?:同类|同样|同一|一样|类似|对应|相应|这类|那类|[这那该此](?:个|项|一[个项])?(?=[比占]|数|指|率|做|目|标))/u;
/** Words for the kind of what is asked, which name no subject beside such a pointing. */
const KIND_ALONE =
  /^(?:同类|同样|同一|一样|类似|对应|相应|这类|那类|型|的|比例|占比|比率|比重|率|数字?|数据|数值|指标|目标|标准|做法|规定|要求|政策|安排|措施|服务|工作|任务|事项?|事情|职责|活儿?|问题|情况|内容|定|有)*$/u;

/** "除了它还有谁也写了", "别的市有没有提到": who else says what was just spoken of. */
export const SAID_ELSEWHERE =
  /^(?:那么?)?(?:除了?[^,。?]{1,6}[,]?)?(?:(?:还有|还|另外)(?:谁|(?:哪(?:[些里儿家]|几[个份家]?|个))(?:地方|城市|市县|地区|文件|方案|市|县)?)|(?:别|其[他它]|另外)(?:几[个份家])?的?(?:地方|城市|市县|地区|文件|方案|市|县)(?:[里中])?)(?:也|都|还|的)*(?:有没有|是否|有)?(?:写|提|说|讲|规定|有)?(?:到|及|了|过|明)*(?:这个|这些|这一?[点条项]|类似的?)?(?:没有?|吗|么|呢|的)?[?]*$/u;

/** What is left of "某市定的是多少岁". */
const SET_AT = /(?<=^|\|)定的?(?=\||$)/gu;

/** What is left of "这两个市差几岁". */
const PLACES_ALONE =
  /^(?:[它他]们|[\d这那二两市县区镇乡州旗地个岁点家边者张户元万亿%]|城市|地方|双方|[一相互]?[减加]|起来|[下上]限|底线|[算减加]?一下)*$/u;

/** "各县分别多少": of the parts of the place, what was just asked of the whole. */
const PARTS_ALONE = /^(?:各|每个?)(?:[省市县区州旗镇乡]|街道|地方?|家|单位)+$/u;

/** "这项工作": the task just spoken of. */
const POINTS_TO_TASK =
  /(?:这|那|该|此|上述)(?:一?[项个件条块摊]|些)?(?:任务|工作|事项|职责|活儿?)/u;
/** "还有别的任务吗": the others of the same department. */
export const OTHER_TASKS =
  /(?:别的|其他的?|其它的?|其余的?|另外的?|还有|还管|还负责|还承担)(?:哪些|什么|啥|几[项个件])?(?:任务|工作|事项|职责|事情?|活儿?)|(?:别的|其[他它余])[^,。?]{0,4}(?:牵头|带头|挑头|打头|负责|主抓)|还(?:牵头|带头|挑头|负责|主抓|管|抓|承担|参与|配合)[^,。?]{0,2}(?:别的|其他的?|其它的?|什么|哪些|啥)/u;

/** "边高": what is left of "哪边高". */
const COMPARING = /^[边个家座]?更?(?:[高低多少大小快慢]|严格?|宽松?|松)(?:一点|一些|些|点)?$/u;

/** Words that ask for a role or a place in the document and name no subject. */
const ROLE_WORDS =
  /(?<!\p{Script=Han})局(?:[在来去]?[抓管办])?(?=$|\||负责|牵头)|(?<!\p{Script=Han})抓总?(?=$|\|)|一起|一?块儿?(?=干|做|办|搞|负责|承担|$)|一道|共同|联合(?!会|体)|搭档|其中|[两二三四五六\d]家|[这那]几家|(?:当|做|唱|演)?配角|(?:当|做|唱|演)?主角|挑大梁|敲边鼓|(?:跟着)?出力|跟着|跑腿|从旁|带头|挑头|领头|干|原[文话句]|(?:担?当|做|作为?)?(?:牵头|配合)|负责|责任(?:单位|部门)?|职务|职位|头衔|姓名|名字|逐|单位|部门|附件[\d一二三四五]?|正文|(?:完成|截止|办结)?(?:时限|期限|时间节点)|(?:完成|截止|办结)(?:时间|日期)|主抓|主管|分管|归口|归|管|办理|参与|参加|身份|角色|里面|在内|有份|承担|协助|推动|推进|实施|落实|完工|竣工|建[完成好]|开工|动工|投用|投入使用|启用|分工|职责|打下手|搭把手|还|另外|别的|其他的?|其它的?|(?:[一两二三四五几]|\d)[项个条](?!\p{Script=Han})/gu;
