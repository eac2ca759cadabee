import { segment } from "../../language/segment.ts";
import { isFiller } from "../read/cues.ts";
import { isLight } from "../read/light-words.ts";

/** What one does with papers: to file and cite them, to fill in forms about them. */
const PAPERWORK: ReadonlySet<string> = new Set(
  "引用 援引 引 注 得注 要注 标 登记 登录 归档 存档 备案 备查 建档 立卷 著录 编目 录入 填表 填报 报表 表格 台账 卡片 材料 便于 为便于 方便 以便 用于 现需 核对 核实 核验 查核 校对 查证 查对 抄录 写明 注明 标注 标记 出处 引文 脚注 注脚 参考文献 文献 缺 还缺 差 补 补上 补给 补全 补齐 补充 空 格 空格 空着 字段 栏目 条目 抬头 页 页面 网页 页上 日子 年月日 现况 状态 当前".split(
    " ",
  ),
);

/** "缺两格": how many is no word of its own. */
const NUMERAL = /[一二两三四五六七八九十几\d]/gu;

/** The stretches of a subject that say more than what one does with papers and words of talk: "登记台账要用|公园" → "公园". */
export function stripPaperwork(phrase: string): string {
  const isIdle = (word: string) =>
    word.trim().length <= 1 || PAPERWORK.has(word) || isLight(word) || isFiller(word);
  return phrase
    .split("|")
    .filter((run) => {
      const words = segment(run.replace(NUMERAL, " "));
      return !(words.some((word) => PAPERWORK.has(word)) && words.every(isIdle));
    })
    .join("|");
}
