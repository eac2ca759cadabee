/** How a claim asks to be confirmed. */
const CONFIRM = "[,\uFF0C]?(?:对吗|对么|对吧|对不对|是吗|是吧|没错吧|吧|吗)[?\uFF1F]?$";
/** A figure that has to be reckoned: how much is added or missing, or how many there are in all. */
const RECKONED = new RegExp(
  `((?:净增加?|新增|增加|减少|提高|降低|上升|下降|增长|延长|缩短|(?<!至)多|(?<!至)少|高出?|低|补|相?差|涨|加起来|加总|合计|一共|总共)(?:了|出|上|有|是|部署|安排|要)*)(\\d+(?:\\.\\d+)?)(万|亿)?(?=((?:个?百分点|个点|点|[项条个张家所处名户人岁元])?)(?:重点)?(?:任务|工作)?${CONFIRM})`,
  "u",
);

/**
 * A claim about a figure that is reckoned as the question that it answers: "长椅四年净增80张,对吗" → 80, "长椅四年净增多少张".
 * Null for other questions, those for a figure that a document gives among them.
 */
export function openClaim(text: string): { claim: number; question: string } | null {
  const match = RECKONED.exec(text);
  if (match === null || /多少|几|哪|谁|什么/u.test(text)) return null;
  const [whole, verb = "", figure = "", scale] = match;
  const question = text
    .replace(whole, `${verb}多少`)
    .replace(new RegExp(CONFIRM, "u"), "")
    .replace(/多少点$/u, "多少个点");
  const times = scale === undefined ? 1 : scale === "万" ? 10_000 : 100_000_000;
  return { claim: Number(figure) * times, question };
}
