import type { Language } from "../question/rewrite/language-of.ts";
import { type CitedQuote, checkLead } from "./check-lead.ts";
import { findForeignPlace, listedIn } from "./find-foreign-place.ts";
import { findNovelWords } from "./find-novel-words.ts";
import { findOtherOrder } from "./find-other-order.ts";
import { type Claims, comparable, type KnownNames, readClaims } from "./read-claims.ts";

/** Another wording, and what it is measured by. */
export interface Wording {
  /** The model's sentence, with marks of evidence (⟦id⟧). */
  readonly sentence: string;
  /** The drafted lines it stands for, joined. */
  readonly drafted: string;
  /**
   * "record": it takes the place of the drafted lines and must say all they say. "quote": it stands
   * before an excerpt that stays; it may say less, never something else.
   */
  readonly kind: "record" | "quote";
  /** The quotes of the evidence that the sentence cites. */
  readonly quotes: readonly CitedQuote[];
}

/** A sentence that sums an excerpt up is no excerpt itself. */
const LONGEST_LEAD = 160;

/** What the check knows besides. */
export interface WordingContext extends KnownNames {
  readonly language: Language;
}

/**
 * What another wording gets wrong, in Chinese, so that the model can mend it; null where it says the
 * same as the drafted lines.
 *
 * The same figures, calculations, departments, places, quotations and evidence; each figure with the same
 * unit, year, place, bound and evidence, each department in the same role, and in the same order; no word of
 * obligation, direction or negation lost or added; and no other word lost or added but those that connect.
 * `ground` has the last word on what is let through; it does not see an exchange of two figures that stand
 * in the same quote, and this does.
 */
export function checkWording(wording: Wording, context: WordingContext): string | null {
  const { sentence, drafted, kind } = wording;
  if (sentence.length > 3 * drafted.length + 120) return "句子比草稿长得多";
  if (hasMarkup(sentence, drafted)) return "句子里有链接、标记或控制字符";
  if (BROKEN.test(sentence) && !BROKEN.test(drafted)) return "句子的标点不完整";
  return kind === "quote" ? leadProblem(wording) : recordProblem(wording, context);
}

/** Empty brackets and marks without words between them: something is missing. */
const BROKEN = /[((]\s*[))]|[,，、;；:：]\s*[,，、;；。]|^[,，、;；。]/u;

function leadProblem({ sentence, drafted, quotes }: Wording): string | null {
  if (sentence.length > Math.min(LONGEST_LEAD, 0.7 * drafted.length)) return "摘要不比原文短";
  const own = marksIn(sentence);
  const heading = drafted.slice(0, drafted.search(/[“⟦]/u));
  return (
    added("依据", own, marksIn(drafted)) ??
    (own.size === 0 ? "没有写依据编号" : null) ??
    checkLead(sentence, quotes, heading)
  );
}

function recordProblem({ sentence, drafted }: Wording, context: WordingContext): string | null {
  const { language } = context;
  const foreign = findForeignPlace(sentence, drafted);
  if (foreign !== null) return `地名“${foreign}”不在依据中`;
  const known = { ...context, places: [...context.places, ...listedIn(`${sentence} ${drafted}`)] };
  const [own, due] = [readClaims(sentence, known), readClaims(drafted, known)];
  return (
    otherClaims(own, due) ??
    findOtherOrder(own, due) ??
    lostWords(own, due, language) ??
    recombined(own, due) ??
    novelWords(sentence, drafted, language)
  );
}

function novelWords(sentence: string, drafted: string, language: Language): string | null {
  const novel = findNovelWords(sentence, drafted, language);
  return novel === null ? null : `“${novel.slice(0, 20)}”不在依据中`;
}

function lostWords(own: Claims, due: Claims, language: Language): string | null {
  const lost = findNovelWords(due.text, own.text, language);
  return lost === null ? null : `缺少“${lost.slice(0, 20)}”`;
}

/** Signs of markup that the draft does not have itself. */
function hasMarkup(sentence: string, drafted: string): boolean {
  const found =
    sentence.match(
      /<\/?[a-z][^>]*>|https?:|www\.|\.(?:com|cn|org|net)\b|[<>{}`|@#*_~]|\]\(|\p{C}/giu,
    ) ?? [];
  return found.some((sign) => !drafted.includes(sign));
}

function otherClaims(own: Claims, due: Claims): string | null {
  return (
    differing("数字", own.figures, due.figures) ??
    differing("算式", own.calculations, due.calculations) ??
    differing("地名或部门", own.names, due.names) ??
    differing("依据", marksIn(own.text), marksIn(due.text)) ??
    differing("限定词", own.forms, due.forms) ??
    differing("引文", own.quoted, due.quoted) ??
    foreignBond(own, due) ??
    foreignBond(due, own)
  );
}

function differing(
  what: string,
  own: ReadonlySet<string>,
  due: ReadonlySet<string>,
): string | null {
  const lost = [...due].filter((each) => !own.has(each));
  if (lost.length > 0) return `缺少${what} ${lost.join("、")}`;
  return added(what, own, due);
}

function added(what: string, own: ReadonlySet<string>, due: ReadonlySet<string>): string | null {
  const extra = [...own].filter((each) => !due.has(each));
  return extra.length === 0 ? null : `多出${what} ${extra.join("、")}`;
}

function marksIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/⟦[^⟧]*⟧/gu)].map(([mark]) => mark));
}

/** A word that goes with something here that it does not go with there. */
function foreignBond(own: Claims, due: Claims): string | null {
  for (const [word, anchors] of own.bonds) {
    const allowed = due.bonds.get(word);
    if (allowed === undefined) continue;
    for (const anchor of anchors) {
      if (allowed.has(anchor)) continue;
      const kind = anchor.slice(0, anchor.indexOf(":") + 1);
      const others = [...allowed].filter((each) => each.startsWith(kind));
      if (isImplied(kind, others, due)) continue;
      const shown = anchor.slice(kind.length).replace(/⟦[^⟧]*⟧/gu, "依据");
      return `${word} 与 ${shown || "所在位置"} 的对应关系与草稿不同`;
    }
  }
  return null;
}

/**
 * Where the other sentence has only one anchor of a kind, it holds for all its words, wherever it
 * stands; bounds and units are always told at the word itself.
 */
function isImplied(kind: string, others: readonly string[], due: Claims): boolean {
  if (kind === "limit:" || kind === "unit:") return false;
  const all = new Set(
    [...due.bonds.values()].flatMap((anchors) =>
      [...anchors].filter((each) => each.startsWith(kind)),
    ),
  );
  return others.length === 0 && all.size <= (kind === "period:" ? 0 : 1);
}

/**
 * Words joined that the draft keeps apart: "甲市人民政府" of "甲市文件的主送单位:各区人民政府". Seen by
 * three characters in a row of which the first two and the last two stand in the draft, but not all three.
 */
function recombined(own: Claims, due: Claims): string | null {
  const open = (text: string) => text.replace(/⟦[^⟧]*⟧/gu, "|");
  const pairs = new Set(pairsOf(open(due.text)));
  const tight = due.text.replace(/\s/g, "");
  for (const run of open(own.text)
    .replace(/\s/g, "")
    .match(/\p{Script=Han}{3,}/gu) ?? []) {
    for (let i = 0; i + 3 <= run.length; i += 1) {
      const three = run.slice(i, i + 3);
      const known = pairs.has(three.slice(0, 2)) && pairs.has(three.slice(1));
      if (known && !tight.includes(three))
        return `草稿里没有“${run.slice(Math.max(0, i - 2), i + 5)}”`;
    }
  }
  return null;
}

/** Pairs of neighbouring Chinese characters. */
function pairsOf(text: string): string[] {
  return (
    comparable(text)
      .replace(/\s/g, "")
      .match(/\p{Script=Han}{2,}/gu) ?? []
  ).flatMap((run) => [...run].slice(1).map((character, i) => `${[...run][i] ?? ""}${character}`));
}
