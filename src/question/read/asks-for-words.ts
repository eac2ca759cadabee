import { segment } from "../../language/segment.ts";
import { isFiller } from "./cues.ts";
import { isLight } from "./light-words.ts";

/** The very words of a text. */
const TEXT =
  "(?:原(?:话|文|句)|原封不动|一个?字(?:也|都)?(?:不|别|没)(?:要)?[差漏改落动易变少]|逐字(?:逐句)?|原样|照[抄录搬]|[这那][一几]?[句段](?:话|原文)?|(?<!(?:文件|方案|份)的?)出处)";
/** The part of a document in which they stand. */
const PART =
  "(?:(?:哪|第几|什么)(?:一|个)?(?:部分|章节?|节|条款?|款|段落?|页|标题|大?项|板?块|处|地方|位置)|(?<=[自于在])哪[里儿])(?:里|中|下面?|底下|上)?";
const OF_TEXT = new RegExp(TEXT, "u");
const WORDS = new RegExp(`${TEXT}|${PART}`, "gu");
/** That they are said, or stand somewhere. */
const SAID =
  /[这那该此上](?:句|段|个)?(?:话|说法|数字?|数据|规定|内容|一?[条点])|[这那](?=是?在?(?:哪|第几)(?:一|个)?(?:部分|[章节条款页段]))|上述|前述|刚才|搁在?(?=哪|第几)|出在|出自|来自|源自|取自|摘自|位于|见于?|写在|载于|引自|属于/gu;
/** What is to be done with them, and how politely that is said. */
const TALK =
  /麻烦|烦请|劳驾|文件|方案|摘[录抄引]|抄[录写送]?|引用|援引|引述|转述|改写|概括|总结|核对|相应|对应|相关|有关|[请把给我你您咱们听看念读抄贴发引出来一下遍也再都的地得是在里写说讲怎么咋样什啥呢吗吧啊了别要用,。?!]/gu;

/**
 * Does a folded question ask for the very words of what was spoken of, or where they stand, and for nothing else ("把原话念给我听",
 * "别转述,一字不改抄给我", "这话出在文件哪一部分")?
 */
export function asksForWords(asked: string): boolean {
  if (asked.search(WORDS) === -1) return false;
  if (!OF_TEXT.test(asked) && asked.search(SAID) === -1) return false;
  const [first = ""] = asked.split(/[?。]/u);
  const left = first
    .replace(WORDS, "|")
    .replace(SAID, "|")
    .replace(TALK, "")
    .replace(/[^\p{Script=Han}|]/gu, "");
  return (
    left.replace(/\|/gu, "").length <= 1 ||
    left
      .split("|")
      .flatMap(segment)
      .every((word) => isFiller(word) || isLight(word))
  );
}
