import { findNovelWords } from "./find-novel-words.ts";
import { comparable } from "./read-claims.ts";

/** A quote that a sentence cites. */
export interface CitedQuote {
  readonly id: string;
  readonly quote: string;
}

/** A text without white space and punctuation, and where its clauses and sentences begin in it. */
interface Clauses {
  readonly flat: string;
  /** Where a clause begins or ends; with 0 and the length. */
  readonly edges: ReadonlySet<number>;
  /** Where a sentence begins. */
  readonly starts: ReadonlySet<number>;
}

/**
 * What is wrong with a sentence that stands before an excerpt and says what is in it, in Chinese; null
 * where it is made of whole clauses of the quotes it cites, in their order, and of words that only introduce them:
 *
 *     "某市提出,2023年底前公园总量达到1000处以上⟦a⟧。"
 *
 * A summary in words of its own cannot be checked by code, and the excerpt is there to be read. A clause
 * that is told without the condition or the time before it, or without the exception behind it, says more than the document.
 * `heading` is what may introduce it: the place and headings of the excerpt.
 */
export function checkLead(
  sentence: string,
  quotes: readonly CitedQuote[],
  heading: string,
): string | null {
  const known = comparable(heading).replace(/\s/g, "");
  const parts = sentence.split(/((?:⟦[^⟧]*⟧)+)/u);
  for (let i = 0; i < parts.length; i += 2) {
    const marks = parts[i + 1] ?? "";
    const cited = quotes.filter(({ id }) => marks.includes(`⟦${id}⟧`));
    const problem = partProblem(parts[i] ?? "", clausesOf(cited.map(({ quote }) => quote)), known);
    if (problem !== null) return problem;
  }
  return null;
}

function partProblem(text: string, clauses: Clauses, heading: string): string | null {
  let told = 0;
  for (const piece of comparable(text).split(/[,;:。!?，；：？！]/u)) {
    const words = flattened(piece);
    if (words === "" || isIntroduction(words, heading)) continue;
    const found = placeOf(words, clauses, { from: told, heading });
    if (found === null) return `“${words.slice(0, 30)}”不是所引原文中完整的一句`;
    const left = leftOut(clauses, told, found);
    if (left !== null) return `漏掉了“${left.slice(0, 30)}”,意思就变了`;
    told = found.end;
  }
  return told > 0 || clauses.flat === "" ? null : "没有写出所引的原文";
}

/** Where a piece stands in the quotes as whole clauses, behind what is told already; without its introducing words if need be. */
function placeOf(
  words: string,
  { flat, edges }: Clauses,
  { from, heading }: { from: number; heading: string },
): { start: number; end: number } | null {
  for (let head = 0; head < words.length; head += 1) {
    if (head > 0 && !isIntroduction(words.slice(0, head), heading)) continue;
    const rest = words.slice(head);
    for (let at = flat.indexOf(rest, from); at >= 0; at = flat.indexOf(rest, at + 1)) {
      if (edges.has(at) && edges.has(at + rest.length)) return { start: at, end: at + rest.length };
    }
  }
  return null;
}

/** Names of the place and its headings, and words of connection; nothing that states a figure. */
function isIntroduction(words: string, heading: string): boolean {
  if (/\d/.test(words)) return false;
  return findNovelWords(words.replace(INTRODUCING_ENGLISH, ""), heading, "zh-Hans") === null;
}

const INTRODUCING_ENGLISH =
  /^(?:accordingtothe(?:document|plan)|the(?:document|plan)(?:states|says)(?:that)?)$/;

const CONDITION =
  /\d|^[到在对如若凡经除自从按以为截]|力争|争取|原则|鼓励|支持|探索|逐步|预计|计划|拟|可以|[的时后前下中]$/u;
const EXCEPTION = /^(?:但|除|不含|不包括|然而|其中不)/u;

/** A condition, a time or a wish that a clause hangs on, or an exception to it, that is not told with it. */
function leftOut(
  { flat, edges, starts }: Clauses,
  told: number,
  found: { readonly start: number; readonly end: number },
): string | null {
  const sorted = [...edges].sort((a, b) => a - b);
  const begin = Math.max(told, ...[...starts].filter((start) => start <= found.start));
  const clause = (from: number) =>
    flat.slice(
      from,
      sorted.find((edge) => edge > from),
    );
  const before = sorted.filter((edge) => edge >= begin && edge < found.start).map(clause);
  const after = starts.has(found.end) ? "" : clause(found.end);
  return before.find((each) => CONDITION.test(each)) ?? (EXCEPTION.test(after) ? after : null);
}

function clausesOf(quotes: readonly string[]): Clauses {
  const edges = new Set([0]);
  const starts = new Set([0]);
  let flat = "";
  for (const [, words = "", mark = ""] of comparable(quotes.join("\n")).matchAll(
    /([^,;:。!?，；：？！“”\n]*)([,;:。!?，；：？！“”\n]?)/gu,
  )) {
    flat += flattened(words);
    edges.add(flat.length);
    if (/[;。!?；？！\n]/u.test(mark)) starts.add(flat.length);
  }
  return { flat, edges, starts };
}

function flattened(text: string): string {
  return text.replace(/[\s、()（）“”‘’"'「」『』《》<>〈〉·.,]/gu, (sign) =>
    sign === "." ? sign : "",
  );
}
