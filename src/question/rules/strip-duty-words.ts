const DUTY_WORDS =
  /牵[过了]?头|单独|独自|独家|挑头|序号[为是]?\d{1,2}|[是归由靠]?[这那][几\d]个?家?|角色|身份|负责人?|责任单位|责任部门|责任主体|责任分工|责任|归口|分管|主管|主抓|主办|协办|配合|参与单位|参与|参加|承担|任务|工作(?!者|站)|事项|职责|分工|事情|单位|部门|机关|落实|推进|管|抓总|抓|干|做|搞|找|领头|带头|打头阵|打头|挂头牌|领衔|负总责|打下手|搭把手|主导|协助|协同|活|列|归|(?:[一两二三几]|\d+)家(?=$|[|])|头上|身上|肩上|[省市县区]级(?=$|[|]|负责|牵头|责任|主管|配合|部门|单位)|名单(?=$|[|])|名称(?=$|[|])/gu;

/**
 * The task's own words of a phrase: those of responsibility are removed ("照明|牵头单位" → "照明"), single
 * characters only where they are not part of a term.
 */
export function stripDutyWords(phrase: string, inTerm: (words: string) => boolean): string {
  const stripped = phrase
    .replace(DUTY_WORDS, (word: string, at: number) => {
      const [before, after] = [
        phrase.slice(Math.max(0, at - 1), at),
        phrase.slice(at + word.length, at + word.length + 1),
      ];
      const inside =
        (/[^\P{Script=Han}的]/u.test(before) && inTerm(before + word)) ||
        (/\p{Script=Han}/u.test(after) && inTerm(word + after));
      return inside && word.length === 1 ? word : "|";
    })
    .replace(/\|+/g, "|")
    .replace(/^\||\|$/g, "");
  // "照明|家" of "照明是哪家负责": what is left of a word of asking.
  const runs = stripped.split("|").filter((run) => run.length > 1);
  return runs.length > 0 ? runs.join("|") : stripped;
}

/** A phrase without "各县": where the task is done, beside what it is. The phrase itself where nothing else is left. */
export function withoutAreas(phrase: string): string {
  const runs = phrase
    .split("|")
    .map((run) => run.replace(EACH_AREA, ""))
    .filter((run) => run !== "");
  return runs.length > 0 ? runs.join("|") : phrase;
}

const EACH_AREA =
  /^(?:各|每一?个?)(?:地|市|县|区|旗|镇|乡|街道|村|社区)+(?=$|[建设办开配有]\p{Script=Han}{2})/u;
