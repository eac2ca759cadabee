import type { Language } from "../question/understand.ts";
import { comparable } from "./read-claims.ts";

/** Words that connect and assert nothing of their own. */
const CONNECTING = new RegExp(
  [
    "根据|按照|依据|文件|方案|规定|提出|明确|要求|计划|预计|安排|其中|分别|以及|同时|此外|具体|如下|包括",
    "相关|所问|内容|方面|达到|实现|提高到|增加到|年底|年末|目标|指标|任务|数值|单位|部门|责任|负责|牵头",
    "配合|共同|情况|显示|可见|可以看出|也就是说|一共|合计|总共|主要|对此|就此|而言|来看|相比|比较|之间",
    "以上|以下|左右|不低于|不少于|不超过|至少|至多|大约|工作|措施|做法|做出|作出|设定|确定|列为|属于|定为",
    "[的和与及在从至比较即均各都则并也还了等个项为是由将到达共有其该这对于而且或者条处家名种类第以把被让]",
  ].join("|"),
  "gu",
);

const FUNCTION_WORDS = new Set(
  "the a an of in on at to for by from and or with as is are was were be been it its this that these those which who whose each all both than then under per will would shall should has have had according document documents plan states state stated says set sets out target targets share percent percentage point points year years end level value values figure figures indicator indicators task tasks lead leads led leading support supports supported supporting responsible responsibility department departments bureau number rises rise rising falls fall increase increases increased decrease decreases decreased reach reaches reaching about least most highest lowest following listed list total respectively baseline base place places city county municipality provides requires required policy not no names named".split(
    " ",
  ),
);

/** So many strange characters in a piece of a sentence make a statement of their own. */
const STRANGE = 4;
const LARGEST_SHARE = 0.3;

/**
 * Words of a sentence that neither the draft nor the evidence holds, where there are too many of them
 * to be mere connection; null where it is all there. In Chinese: a run of five characters, half of a piece
 * between commas, or three tenths of all. In English: more than two words and a quarter of all.
 */
export function findNovelWords(
  sentence: string,
  support: string,
  language: Language,
): string | null {
  const own = comparable(sentence.replace(/⟦[^⟧]*⟧/gu, ""));
  const held = comparable(support);
  return language === "en"
    ? novelEnglish(own, held)
    : (novelLatin(own, held) ?? novelChinese(own, held));
}

function novelChinese(own: string, support: string): string | null {
  const known = new Set(pairs(support.replace(/\s/g, "")));
  let novel = 0;
  let total = 0;
  for (const piece of own.replace(/\s/g, "").split(/[,;:。、?!，；：？！()]/u)) {
    const runs = piece.match(/\p{Script=Han}+/gu) ?? [];
    const left = runs.map((run) => uncovered(run, known).replace(CONNECTING, dotted)).join("·");
    const strange = left.replace(/·/g, "").length;
    const length = runs.join("").length;
    if (strange >= STRANGE && strange / length > 0.5) return `“${runs.join("")}”不在依据中`;
    const longest = /[^·]{5,}/u.exec(left)?.[0];
    if (longest !== undefined) return `“${longest}”不在依据中`;
    novel += strange;
    total += length;
  }
  if (total > STRANGE && novel / total > LARGEST_SHARE) return "有许多词语不在依据中";
  return null;
}

function dotted(word: string): string {
  return "·".repeat([...word].length);
}

/** The run with "·" for each character that stands beside the same neighbour in the support. */
function uncovered(run: string, known: ReadonlySet<string>): string {
  const characters = [...run];
  return characters
    .map((character, i) => {
      const before = i > 0 && known.has(`${characters[i - 1]}${character}`);
      const after = known.has(`${character}${characters[i + 1] ?? ""}`);
      return before || after ? "·" : character;
    })
    .join("");
}

function pairs(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, i) => `${characters[i] ?? ""}${character}`);
}

/** In a Chinese sentence a Latin word has to come from the document. */
function novelLatin(own: string, support: string): string | null {
  const novel = (own.match(/[a-z]{2,}/g) ?? []).find((word) => !support.includes(word));
  return novel === undefined ? null : `“${novel}”不在依据中`;
}

function novelEnglish(own: string, support: string): string | null {
  const words = own.match(/[a-z]{2,}/g) ?? [];
  const held = new Set(support.match(/[a-z]{2,}/g) ?? []);
  const novel = words.filter((word) => !held.has(word) && !FUNCTION_WORDS.has(word));
  const chinese = (own.match(/\p{Script=Han}{2,}/gu) ?? []).find((run) => !support.includes(run));
  if (chinese !== undefined) return `“${chinese}”应当用英文`;
  return novel.length > 2 && novel.length / words.length > 0.25
    ? `“${novel.slice(0, 4).join(" ")}”不在依据中`
    : null;
}
