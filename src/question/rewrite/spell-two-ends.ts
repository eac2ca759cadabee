const END = "(最(?:多|少|高|低|大|小|长|短|重|轻|强|弱))";
const ROWS =
  "((?:县市区|县区|区县|市县|乡镇|县|区|市|镇|街道|地方|城市|地市|地区|单位|部门|项目)?)";
const NAME = "([^,，。?？;；:：最]{2,24}?)";
/** Whether the two are one, or which they are. */
const ONE =
  "[,，]?(?:到底|究竟)?(?:是不是|是否|会不会|分别|各自?|都)*(?:是|为|指|落在|在)?(?:同一?|一[个家样地]|哪|谁|什么)";
/** "座椅最多的县和步道最长的县是同一个吗". */
const TWO_ENDS = new RegExp(
  `${NAME}${END}的${ROWS}[,，]?(?:和|跟|与|同|、|以及)(?:那个)?${NAME}${END}的${ROWS}${ONE}[^,，。?？]{0,8}[?？。]?`,
  "u",
);
/** "座椅最多的县,步道是不是也最长". */
const ALSO = new RegExp(
  `${NAME}${END}的(?:那个)?${ROWS}[,，]?(?:它的|其)?${NAME}(?:是不是|是否|会不会)?(?:也|同样|一样)(?:是|为|属)?${END}的?(?:吗|么|呢)?[?？。]?`,
  "u",
);

/**
 * Writes what stands first by two figures as a question for each: "云河座椅最多的县和步道最长的县是同一个吗" → "云河座椅最多的是哪个县?
 * 步道最长的是哪个县?". What leads up to them ("附件1里,") leads up to both.
 */
export function spellTwoEnds(question: string): string {
  const both = TWO_ENDS.exec(question);
  const match = both ?? ALSO.exec(question);
  if (match === null) return question;
  const [all, first = "", end = "", rows = "", second = "", other = "", others = ""] = match;
  const [lead, rest] = [
    question.slice(0, match.index),
    question.slice(match.index + all.length).trim(),
  ];
  if (/哪|谁|多少|几/u.test(first + second)) return question;
  const which = `哪个${rows || others || "地方"}`;
  const closed = lead === "" || /[,，:：]$/u.test(lead) ? lead : "";
  return `${lead}${first}${end}的是${which}?${closed}${second}${other}的是${which}?${rest}`;
}
