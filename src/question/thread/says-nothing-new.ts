import { literal } from "../../language/literal.ts";
import { segment } from "../../language/segment.ts";
import { type Cue, findCues, isFiller } from "../read/cues.ts";
import { findYears } from "../read/find-years.ts";
import { isLight } from "../read/light-words.ts";

/** The kinds of things that are asked for and told. */
const KIND =
  "(?:指标|目标|任务|工作|事项?|项目|数字?|数[值据额目量]|值|占比|比例|比重|率|标准|口径|内容|情况|问题|问法|年份?|年度|时间|时点|节点|话题|要求|规定|条款?|类别?|件|栏|行)";
/** "同一项指标", "该占比", "同样的问题", "这一数": what was spoken of before, by its kind. */
const POINTING = new RegExp(
  `(?:同一?|同样|一样|相同|上述|前述|刚才|刚刚|方才|前面|上面|[这那该此])(?:的|说的|那|这)*(?:一?[项个类种条件样]|一)?的?(\\p{Script=Han}{0,4}?)${KIND}{1,2}(?:上|中|里|方面)?`,
  "gu",
);
/** Words that ask for a figure, whichever it is, and the unit that it is to have. */
const ASKING =
  /多少|(?:是|为|有|要|达|到|定|写|填)?(?:多少|几)[个成点]?(\p{Script=Han}?)(?=$|[?,。!呢啊了])|目标(?:值|数量?)?|数[值量字据额目]|什么(?:情况|数字?|水平|样子?)/gu;
/** Words of talk: to look up, to change to, to say again, politely. */
const TALK: ReadonlySet<string> = new Set(
  "成 为 知道 知道了 不问 不看 不要 问 一 再看 改看 改问 重答 再答 别 别看 一眼 眼 瞧 瞧瞧 看眼 一个 与之 与此 之 为何 换个 换到 换做 转 转到 转为 移 移到 套 套到 套在 放 放到 放在 搁 搁到 落到 推到 推回 退回 退到 倒回 倒退 回到 回 拨到 继续 接着 同样 同 一样 对应 相应 列 那列 那格 行 这行 嗯 哦 晓得 明白 烦请 烦 敬请 一并 一次 而 则 应 应为 应是 当年 那年".split(
    " ",
  ),
);
/** What may be asked for in other words where a figure was asked for. */
const OF_FIGURES: ReadonlySet<Cue> = new Set<Cue>(["number", "count", "document"]);
/** What is no figure. */
const OF_OTHERS: readonly Cue[] = ["who", "tasks", "date", "how", "attribute", "unit", "mentions"];

/** "70%是终点": a figure that was told, and what it is. */
const TOLD_TARGET = /\d[\d.]*[%\p{Script=Han}]?(?:是|为)(?:终点|目标)(?:值|数)?/gu;
/** "再报一遍". */
const ONCE_MORE = /(?:再|重新)?(?:报|说|讲|念|答|回答|查|看)(?:上)?[一1](?:遍|次|下)/gu;

/** What a message adds to the question before it where that is no subject and nothing of another kind. */
export interface NothingNew {
  /** Does it ask for the figure of the time before? */
  readonly baseline: boolean;
}

/**
 * Tells of a message, its places and years taken out, that it asks for nothing but what was asked before it ("同一项指标…是什么
 * 情况", "再查…,张数"), perhaps at the time before ("起始年份的数值"); else null. All its words are of talk, point back, ask for a
 * figure, or were said in the question before or its reply. All three texts are folded.
 */
export function saysNothingNew(rest: string, question: string, reply: string): NothingNew | null {
  const told = rest.replace(TOLD_TARGET, (words) =>
    isSaid(words.match(/\d[\d.]*/u)?.[0] ?? "", reply) ? "|" : words,
  );
  const unpointed = told.replace(POINTING, "|$1|").replace(ONCE_MORE, "|");
  if (asksElse(unpointed, findCues(question))) return null;
  const { period, rest: left } = findYears(unpointed);
  const said = `${question}|${reply}`;
  const words = left
    .replace(ASKING, (_, unit: string | undefined) => `|${unit ?? ""}|`)
    .split(/[^\p{Script=Han}\w%]+/u)
    .flatMap(segment);
  const known = (word: string) =>
    TALK.has(word) || isFiller(word) || isLight(word) || isSaid(word, said);
  return words.every(known) ? { baseline: period === "baseline" } : null;
}

/** Does a text ask for something of another kind than the question before it? */
function asksElse(text: string, before: ReadonlySet<Cue>): boolean {
  if (JOINS.test(text)) return true;
  const own = [...findCues(text)].filter((cue) => !before.has(cue));
  const figures =
    before.has("number") || before.has("count") || !OF_OTHERS.some((cue) => before.has(cue));
  return own.some((cue) => !OF_FIGURES.has(cue)) || (own.length > 0 && !figures);
}

/** "和…比呢", "再加上": besides the place asked before, not instead of it. */
const JOINS = /(?:^|\|)(?:那么?)?[和跟与同比]\||[比](?![例重率])|加[上起]|算上|带上|一起|合计/u;

/** Was a word or number said before, or the unit in which something was asked for or told ("张数" after "4857张")? */
function isSaid(word: string, said: string): boolean {
  if (/^\d/u.test(word)) return new RegExp(`(?<![\\d.])${literal(word)}(?![\\d.])`, "u").test(said);
  const unit = /^(\p{Script=Han})数?$/u.exec(word)?.[1];
  if (unit !== undefined) return new RegExp(`[\\d万几少]${unit}`, "u").test(said);
  return word.length > 1 && said.includes(word);
}
