import type { Language } from "../question/understand.ts";
import { findNovelWords } from "./find-novel-words.ts";
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
  /** The quotes, headers and headings of the evidence. */
  readonly support: string;
}

/** What the check knows besides. */
export interface WordingContext extends KnownNames {
  readonly language: Language;
}

/**
 * What another wording gets wrong, in Chinese, so that the model can mend it; null where it says the
 * same as the drafted lines.
 *
 * The same figures, calculations, departments, places, titles in quotation marks and evidence; each
 * figure with the same year, place, bound and evidence, each department in the same role; no word of
 * obligation, direction or negation lost or added; the names kept; hardly a word that neither draft nor
 * evidence holds. `ground` has the last word on what is let through; it does not see an exchange of two
 * figures that stand in the same quote, and this does.
 */
export function checkWording(wording: Wording, context: WordingContext): string | null {
  const { sentence, drafted, kind } = wording;
  if (sentence.length > 3 * drafted.length + 120) return "句子比草稿长得多";
  if (hasMarkup(sentence, drafted)) return "句子里有链接、标记或控制字符";
  const own = readClaims(kind === "quote" ? withoutQuotes(sentence) : sentence, context);
  const due = readClaims(kind === "quote" ? withoutQuotes(drafted) : drafted, context);
  const compared = kind === "record" ? recordProblem(own, due) : quoteProblem(own, due);
  return (
    compared ??
    lostNegation(own, due) ??
    (kind === "record" ? lostWords(own, due, context.language) : null) ??
    findNovelWords(sentence, `${drafted} ${wording.support}`, context.language)
  );
}

/** Signs of markup that the draft does not have itself. */
function hasMarkup(sentence: string, drafted: string): boolean {
  const found = sentence.match(/https?:|[<>{}`|]|\]\(|\*\*|\p{Cc}/gu) ?? [];
  return found.some((sign) => !drafted.includes(sign));
}

function withoutQuotes(text: string): string {
  return text.replace(/[“”「」『』"]/g, "");
}

function recordProblem(own: Claims, due: Claims): string | null {
  return (
    differing("数字", own.figures, due.figures) ??
    differing("算式", own.calculations, due.calculations) ??
    differing("地名或部门", own.names, due.names) ??
    differing("依据", marksIn(own.text), marksIn(due.text)) ??
    differing("限定词", own.forms, withoutImplied(due.forms, own)) ??
    lostTitles(own, due) ??
    foreignBond(own, due) ??
    foreignBond(due, own)
  );
}

function quoteProblem(own: Claims, due: Claims): string | null {
  return (
    added("数字", own.figures, due.figures) ??
    added("地名或部门", own.names, due.names) ??
    added("依据", marksIn(own.text), marksIn(due.text)) ??
    (marksIn(own.text).size === 0 ? "没有写依据编号" : null) ??
    added("限定词", own.forms, due.forms) ??
    foreignBond(own, due)
  );
}

/** "2025年达到70%" is a target without the word. */
function withoutImplied(forms: ReadonlySet<string>, own: Claims): ReadonlySet<string> {
  return own.forms.has("target") ? forms : new Set([...forms].filter((form) => form !== "target"));
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

function lostTitles({ text }: Claims, { quoted }: Claims): string | null {
  const tight = text.replace(/\s/g, "");
  const lost = [...quoted].find((title) => !tight.includes(title));
  return lost === undefined ? null : `缺少“${lost}”`;
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
 * stands; bounds are always told at the word itself.
 */
function isImplied(kind: string, others: readonly string[], due: Claims): boolean {
  if (kind === "limit:") return false;
  if (kind === "period:") return others.length === 0;
  const all = new Set(
    [...due.bonds.values()].flatMap((anchors) =>
      [...anchors].filter((each) => each.startsWith(kind)),
    ),
  );
  return others.length === 0 && all.size <= 1;
}

/** "不得收费" must not become "收费". */
function lostNegation(own: Claims, due: Claims): string | null {
  const open = due.text.replace(/\s/g, "");
  const said = own.text.replace(/\s/g, "");
  for (const [whole, word = ""] of open.matchAll(
    /(?:不得|严禁|禁止|不再|不予|不能|不可|不|未|无|没有)(\p{Script=Han}{2})/gu,
  )) {
    const plain = open.replaceAll(whole, "").includes(word);
    if (!plain && said.includes(word) && !said.includes(whole)) return `“${whole}”写成了“${word}”`;
  }
  return null;
}

const KEPT = 0.6;

/** Names are neither shortened nor translated: most of the draft's own words must be there again. */
function lostWords(own: Claims, due: Claims, language: Language): string | null {
  const open = due.text.replace(/⟦[^⟧]*⟧/gu, "|");
  if (language === "en") {
    const lost = (open.match(/\p{Script=Han}{3,}/gu) ?? []).find(
      (name) => !own.text.includes(name),
    );
    return lost === undefined ? null : `缺少“${lost}”`;
  }
  const pairs = pairsOf(open);
  if (pairs.length === 0) return null;
  const held = new Set(pairsOf(own.text.replace(/⟦[^⟧]*⟧/gu, "|")));
  const kept = pairs.filter((pair) => held.has(pair)).length;
  return kept / pairs.length >= KEPT ? null : "草稿里的名称没有照抄";
}

/** Pairs of neighbouring Chinese characters. */
function pairsOf(text: string): string[] {
  return (
    comparable(text)
      .replace(/\s/g, "")
      .match(/\p{Script=Han}{2,}/gu) ?? []
  ).flatMap((run) => [...run].slice(1).map((character, i) => `${[...run][i] ?? ""}${character}`));
}
