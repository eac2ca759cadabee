import { literal } from "../../language/literal.ts";
import { segment } from "../../language/segment.ts";
import type { Reading } from "../read/read-question.ts";

/** Do the documents asked, or all where none are, hold these words? */
export type Holds = (words: string, documents: readonly string[]) => boolean;

/**
 * The earlier subject with another quantity or kind in its place: "那92岁呢" after "88岁游客的门票", "那老公园呢" after
 * "新公园的座椅", "公园的呢" after "广场座椅的数量" where the documents speak of 公园座椅. Null for other questions.
 */
export function otherKind(
  before: string,
  current: Pick<Reading, "phrase" | "text" | "documents" | "cues" | "condition">,
  holds: Holds,
): string | null {
  return (
    otherQuantity(before, current) ??
    otherWithHead(before, current, (words) => holds(words, current.documents)) ??
    (asksOn(current) ? withKind(before, current, holds) : null)
  );
}

const QUANTITY = /\d+(?:\.\d+)?(?:周?岁|分|平方米|平米|张|户|人|个月|万元|元|级)?/u;

/** What is left of a quantity whose number is read as a bound. */
const OF_BOUND = /^(?:周?岁|平方米|平米|个月)的?$/u;

function otherQuantity(
  before: string,
  { phrase, condition }: Pick<Reading, "phrase" | "condition">,
): string | null {
  const named = phrase.replace(/\|/g, "");
  // "过了95岁的": the bound is read already.
  const words = condition !== null && OF_BOUND.test(named) ? condition.number + named : named;
  const own = new RegExp(
    `^(?:等|要|满了?|到了?|刚|过了?|如果|是)*(${QUANTITY.source})(?:的|了)?$`,
    "u",
  ).exec(words)?.[1];
  const earlier = QUANTITY.exec(before)?.[0];
  if (own === undefined || earlier === undefined) return null;
  const unit = earlier.replace(/^[\d.]+/u, "");
  return before.replace(earlier, /\d$/u.test(own) ? own + unit : own);
}

function otherWithHead(
  before: string,
  { phrase: said, text }: Pick<Reading, "phrase" | "text">,
  holds: (words: string) => boolean,
): string | null {
  const phrase = said.replace(/(?<=\p{Script=Han}{3})[配补建设]$/u, ""); // "旧公园配几个"
  const asksOn = /呢[?!]*$|咋|怎么算|换成|要是/u.test(text) || phrase !== said;
  if (!/^\p{Script=Han}{3,8}$/u.test(phrase) || !asksOn) return null;
  const head = phrase.slice(-2);
  const kind = new RegExp(`(?:^|(?<=\\|))\\p{Script=Han}{1,6}?${head}`, "u").exec(before)?.[0];
  if (kind === undefined || kind.endsWith(phrase)) return null;
  const behind = new RegExp(`(?<=${literal(kind)})\\p{Script=Han}+`, "u").exec(before)?.[0] ?? "";
  // "乙公园" after "甲公园东门": the gate is the other park's, unless the documents speak of one of this.
  const others =
    !FIGURE.test(behind) &&
    !behind.startsWith("每") &&
    holds(phrase) &&
    !holds(phrase + behind.slice(0, NEIGHBOUR));
  return before.replace(others ? kind + behind : kind, phrase);
}

/** What is asked of a thing, and no part of its name. */
const FIGURE =
  /(?:率|占比|比例|比重|[数量额费]|面积|规模|标准|补贴|补助|目标|要求|时[间限]|期限)$/u;

/** "不对,我问的是公园", "搞错了,说的是公园": what was meant instead. */
export const CORRECTS =
  /^(?:不对|不是|错了|[搞弄看说问]错了|哦不|抱歉|不好意思)?[,。!]?(?:不是(?:这个|那个)?[,。!]?)?(?:我|咱们?)(?:们|刚才|其实|想|要)*(?:问|说|指|查|要)的(?:不是[^,。?]{1,12}[,而]+)?是/u;

/** "公园的呢", "那公园的涨了多少", "换成公园的": names a kind and nothing else. */
function asksOn({ phrase, text, cues }: Pick<Reading, "phrase" | "text" | "cues">): boolean {
  if (cues.has("list") || cues.has("mentions") || cues.has("tasks")) return false;
  return (
    /呢(?:$|[?!,])|也(?:是)?(?:一样|相同|这样)|^(?:那么?)?(?:换成?|改成)/u.test(text) ||
    CORRECTS.test(text) ||
    text.includes(`${phrase}的`)
  );
}

/**
 * The earlier subject with the kind that is named now in the place of one of its words, where the documents speak of
 * that: "公园" and "广场座椅" → "公园座椅". Else null.
 */
export function withKind(
  before: string,
  { phrase, documents }: Pick<Reading, "phrase" | "documents">,
  holds: Holds,
): string | null {
  const kind = phrase
    .split("|")
    .filter((run) => !before.includes(run))
    .map((run) => run.replace(/(?:那边|这边|一级|层面|方面)?的?$/u, ""))
    .join("");
  if (!/^(?:\p{Script=Han}{2,10}|[省市县区镇乡村])$/u.test(kind) || before.includes(kind))
    return null;
  const runs = before.split("|");
  for (const [at, run] of runs.entries()) {
    const other = ofRun(run, kind, (words) => holds(words, documents));
    if (other !== null) return runs.with(at, other).join("|");
  }
  return null;
}

/** One stretch of a subject with another kind in it; one that is a word by itself is replaced by a word as long. */
function ofRun(run: string, kind: string, holds: (words: string) => boolean): string | null {
  const words = segment(run);
  if (words.length === 1) return run.length === kind.length && holds(kind) ? kind : null;
  const alike = withHeadAlike(words, kind);
  if (alike !== null) return alike;
  const speaks = (behind: string) => holds(kind + behind) || holds(`${kind}的${behind}`);
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to < words.length; to += 1) {
      if (words.slice(from, to).join("").length < 2) continue;
      const behind = words.slice(to).join("");
      if (speaks(behind.slice(0, NEIGHBOUR))) return words.slice(0, from).join("") + kind + behind;
    }
  return null;
}

/** "广场座椅" in the place of "公园座椅" in "新建公园座椅数": a kind of the same length with the same head, of which something is asked. */
function withHeadAlike(words: readonly string[], kind: string): string | null {
  const head = kind.slice(-2);
  if (kind.length < 4) return null;
  for (const from of words.keys())
    for (let to = from + 1; to < words.length; to += 1) {
      const own = words.slice(from, to).join("");
      if (own.length !== kind.length || !own.endsWith(head) || own === kind) continue;
      return words.slice(0, from).join("") + kind + words.slice(to).join("");
    }
  return null;
}

/** Characters behind the kind that the documents must hold with it. */
const NEIGHBOUR = 2;
