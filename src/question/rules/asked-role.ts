import { CUES } from "../read/cues.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import { has } from "./rule.ts";

/** "参加不", "以什么身份": whether it takes part, in whichever role. */
export const WHICH_ROLE =
  /(?:什么|啥|何种|哪种)(?:身份|角色)|参[加与](?:不|没|吗|了吗|了没)|在(?:里面|其中|内)|有份|(?:身份|角色)(?:是|[?]|$)/u;

/** "某局牵头的任务配合单位有哪些": who helps is asked of what it leads. */
const LED_AND_HELPED =
  /[局委办厅]牵头的?(?:任务|工作|事项)?(?:里|中)?[,]?(?:的|各自?|分别|都)*(?:配合|协办|责任)(?:的)?(?:单位|部门)(?:各|分别|都)*(?:有|是)?(?:谁|哪)/u;

const LEADS = "(?:牵头|主办|主管|主责|主导)";
const HELPS = "(?:责任|负责|配合|参与|协办)";
const JOINED = "[^,。?]{0,4}[/、与和及跟还或以,][^,。?]{0,4}";
/** "按牵头/责任分开列", "(牵头、责任都要)", "括号里的责任单位": whichever role it has. */
const BOTH_ROLES = new RegExp(
  `${LEADS}${JOINED}${HELPS}|${HELPS}${JOINED}${LEADS}|负责[、和与及跟]配合|括号`,
  "u",
);
/** "牵头的跟打杂的都算上", "不管牵不牵头", "哪件是它牵头的、哪件是跑腿的": beside leading something else is named, in whichever words. */
const BESIDE_LEADING = new RegExp(
  [
    `${LEADS}的[,、和与跟及同|]*(?!任务|工作|单位|部门)[^,。?牵主]{1,6}的[^,。?]{0,2}(?:都|全|也|一并|通通|均)`,
    `(?:不管|不论|无论|甭管)[^,。?]{0,4}${LEADS}|牵不牵头|${LEADS}(?:与否|不${LEADS})`,
    `(?:哪|什么)[^,。?哪]{0,8}${LEADS}的?[,、]?(?:又|还|再|和)?(?:哪|什么)[^,。?哪]{1,10}(?=$|[,。?])`,
  ].join("|"),
  "u",
);
/** "牵头的单独标一下", "注明哪些是牵头": all are asked for, and those of one role are to stand out. */
const MARKED =
  /(?:标|注|区分|分清)(?:明|出来?|清楚?|一下)?[^,。?标]{0,6}(?:牵头|配合|主办)|(?:牵头|配合|主办)的?(?:任务|工作)?(?:请|要|都|单独|另外|分别|放|排|摆|写|列)*(?:标|注明|区分|分开|(?:放|排|摆|列|写)(?:在|到)?(?:最?前|后)|(?<=单独|另外)列)/u;

/** The words for leading, all of them. */
const LEADING = new RegExp(CUES.lead.source, "gu");

/** The role in which departments or tasks are asked for. */
export function roleOf(reading: ThreadReading): "lead" | "support" | "any" {
  const { text } = reading;
  if (BESIDE_LEADING.test(text.replace(LEADING, "牵头"))) return "any";
  if (WHICH_ROLE.test(text) || MARKED.test(text)) return "any";
  if (
    /不(?:是)?牵头|(?:没有?|未)牵头(?!的?(?:单位|部门))|只(?:是)?(?:作为)?配合|除了?牵头|非牵头|不算牵头/u.test(
      text,
    )
  )
    return "support";
  if (LED_AND_HELPED.test(text)) return "lead";
  if (BOTH_ROLES.test(text)) return "any";
  const lead = has(reading, "lead");
  // To take part (参与) is any role, unless a supporter is meant.
  const support = CUES.support.test(text.replace(/参与(?!单位)/gu, ""));
  // "谁负责,责任单位呢": both are asked for.
  if (
    support &&
    /(?:谁|哪\p{Script=Han}{0,3})(?:来|去)?(?:负责|管|抓|推|办|落实|承担|落地|搞|做)/u.test(text)
  )
    return "any";
  if (lead) return support || /参与/u.test(text) ? "any" : "lead";
  return support ? "support" : "any";
}

/** "含联合牵头", "跟别的局一起牵头的也算": however many lead. */
const HOWEVER_MANY =
  /(?:含|包括|算上|加上|连同?|不管|不论|无论|或者?|还是)[^,。?]{0,6}(?:联合|共同|一起)牵头|(?:联合|共同|一起)牵头的?(?:任务|工作|情形|情况|部分|那些)?(?:也|亦|都|均|应|要|一并|同样|照样|计入|算上|纳入|列入|包括|在内)/u;

/** "单独牵头", "仅以某局一个单位牵头", "牵头的没有第二家". */
const LEADS_ALONE =
  /(?:单独|独家|独立|一家|唯一|自己)(?:单独)?(?:来)?牵头|(?:仅|只)[^,。?]{0,14}[一1](?:个|家)(?:部门|单位|局)?(?:来)?牵头|牵头[^。?]{0,20}(?:没有?|无)(?:第二|其[他它]|别的?|另外的?)[个家]?(?:部门|单位|局)?(?![^,。?]{0,4}(?:配合|协办|参与|协助|责任))|(?:没有?|无)(?:第二|其[他它]|别的?|另外的?)[个家]?(?:部门|单位|局)?[^,。?]{0,4}牵头/u;

/** How many lead: "单独牵头" → 1, "联合牵头" → 0 (several), "3个部门一起牵头" → 3; null where it does not matter. */
export function leadsIn(folded: string): number | null {
  const text = folded.replace(LEADING, "牵头");
  if (HOWEVER_MANY.test(text)) return null;
  if (LEADS_ALONE.test(text)) return 1;
  const number = /([二三四五两]|\d)(?:个|家)(?:部门|单位|局)?(?:一起|联合|共同|合作)?牵头/u.exec(
    text,
  )?.[1];
  if (number !== undefined)
    return number === "两"
      ? 2
      : /\d/.test(number)
        ? Number(number)
        : "一二三四五".indexOf(number) + 1;
  return /(?:联合|共同|一起)牵头/u.test(text) ? 0 : null;
}
