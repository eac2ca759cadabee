/** What goals are called; words of one group stand for each other. */
export const ADJECTIVES = [
  ["总体", "整体", "总"],
  ["主要", "具体"],
  ["发展", "工作", "建设", "行动"],
  ["预期"],
];
/** Any of them, as the source of a regular expression. */
export const ADJECTIVE = ADJECTIVES.flat().join("|");
/** "方案的总体目标是什么", "主要目标有哪些", "发展目标", and nothing more. */
const ASKS = new RegExp(
  `^[|,的]*(?:(?:这|那|该|本)?[份个]?(?:文件|方案|规划|意见|计划|办法|政策|通知)[里中]?的?)?(?:${ADJECTIVE})*的?目标(?:任务)?(?:都|具体|分别|主要)*(?:[是有为叫指]|包括|包含|怎么|咋)*(?:什么|啥|哪些|哪几个|怎样|样|[定写说讲提]的?)*[呢啊呀]?[?]*$`,
  "u",
);

/** Are the goals of a document as a whole asked for, and nothing more? */
export function asksForGoals(asked: string): boolean {
  return ASKS.test(asked);
}

/** "总体目标", "方案的目标": of the document, whatever was spoken of before. */
export function namesWhole(asked: string): boolean {
  return /[体要展作]目标|方案|文件|规划|意见|办法|计划/u.test(asked);
}
