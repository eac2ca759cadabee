/** Words before and behind a question that are none: who wants to know, a greeting, thanks. */
const BEFORE =
  /^\s*(?:为[^,\uFF0C。?\uFF1F]{2,12}(?:准备|需要|起见|报告|材料|汇报|总结|讲话稿?|方案|会议|调研|检查|答复)|(?:你|您|大家|老师|领导|同志|各位)?(?:好|们好)|老师|哈喽|hi|hello|在吗|打扰一?下?|麻烦[^,\uFF0C:\uFF1A]{0,4}|不好意思|急|帮[我忙]{0,2}[看查问]{1,2}(?:一?下|看)?|(?:\p{Script=Han}{0,8})(?:问|请教|咨询|打听|查|核实|核对|了解|确认)(?:一下|下|到|起|我|个事儿?|个问题)?)\s*[,\uFF0C:\uFF1A!\uFF01。~]\s*/iu;
const BEHIND =
  /\s*[,\uFF0C。!\uFF01~\s]\s*(?:谢谢|多谢|感谢|谢了|急|急用|在线等|麻烦了?|辛苦了?|拜托了?|(?:都|请|要)?(?:带|附|标|注)(?:上|明|好)?(?:完成)?(?:时限|时间|年份|期限|出处|页码))(?:你|您|啦|老师|大家|各位)*[!\uFF01。~\s]*$/u;
const PLEASE =
  /^(?:请问|请教|想问|问|请?(?:协助|帮忙|配合)(?:核实|查询|查找|提供|确认|说明|告知)|哎[呀哟]?|[欸诶唉噢喂呃]|嗯+|话说|那什么|对了)(?:一?下)?(?:[,\uFF0C、]\s*)?(?=.{2})/u;

/**
 * A message without words of courtesy around its question: "领导刚问到:座椅几张,谢谢" → "座椅几张". `isSubject` tells
 * whether a stretch names something of the corpus and must stay.
 */
export function stripCourtesies(message: string, isSubject: (stretch: string) => boolean): string {
  let rest = message.replace(BEHIND, "");
  for (;;) {
    const before = BEFORE.exec(rest)?.[0] ?? PLEASE.exec(rest)?.[0];
    if (before === undefined || before.length >= rest.length || isSubject(before)) return rest;
    rest = rest.slice(before.length);
  }
}
