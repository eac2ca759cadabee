import { simplifyCharacter } from "./script.ts";
import { unifyRadicals } from "./unify-radicals.ts";

/** A folded text and, for each of its UTF-16 units, the offset of the original it comes from. */
export interface FoldedText {
  readonly folded: string;
  /** `folded.length + 1` offsets, ascending; the last one is the length of the original. */
  readonly map: readonly number[];
}

/**
 * Brings a text to the one form in which texts are compared; not for display.
 *
 * Full-width and compatibility forms (NFKC), capitals, traditional characters, and the shapes of
 * dashes, quotes and brackets no longer differ; white space and invisible characters are gone:
 *
 *     "《公共服務》 （ＡＢＣ）〔2022〕" → "<公共服务>(abc)(2022)"
 *
 * Folding the parts of a text and joining them gives the folded text (combining marks excepted),
 * and folding twice is folding once.
 */
export function fold(text: string): string {
  let folded = "";
  for (const cluster of COMBINING.test(text) ? clusters(text) : text)
    folded += foldCluster(cluster);
  return folded;
}

/**
 * Folds as {@link fold} does and keeps track of offsets, so that what is found in the folded text
 * can be cited in the original: the match at `[from, to)` is `text.slice(map[from], map[to - 1] + …)`;
 * {@link originalSpan} does the arithmetic.
 */
export function foldWithMap(text: string): FoldedText {
  let folded = "";
  const map: number[] = [];
  let offset = 0;
  for (const cluster of clusters(text)) {
    const piece = foldCluster(cluster);
    for (let i = 0; i < piece.length; i++) map.push(offset);
    folded += piece;
    offset += cluster.length;
  }
  map.push(text.length);
  return { folded, map };
}

/**
 * Range in the original of the folded range `[from, to)`, `from < to`, without white space that
 * follows its last character. A character folded to several ("…" to "...") is taken whole.
 */
export function originalSpan(
  text: string,
  map: readonly number[],
  [from, to]: readonly [number, number],
): { readonly start: number; readonly end: number } {
  const start = map[from] ?? text.length;
  const last = map[to - 1] ?? text.length;
  const end = last + (clusters(text.slice(last, last + 16))[0]?.length ?? 0);
  return { start, end };
}

/** Most texts hold no combining mark: then each character stands for itself, which is much faster. */
const COMBINING = /\p{M}/u;

/** A character with the combining marks that follow it. */
function clusters(text: string): readonly string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? [];
}

const cache = new Map<string, string>();

function foldCluster(cluster: string): string {
  const known = cache.get(cluster);
  if (known !== undefined) return known;
  const folded = COMMON.test(cluster) ? simplifyCharacter(cluster) : foldRare(cluster);
  if (cache.size < 50_000) cache.set(cluster, folded);
  return folded;
}

/** Han characters without compatibility forms, figures and small letters: nothing but their simplified form is to be looked up. */
const COMMON = /^[a-z\d\u4e00-\u9fff]$/;

function foldRare(cluster: string): string {
  let folded = "";
  const plain = unifyRadicals(cluster).normalize("NFKC").toLowerCase().normalize("NFKC");
  for (const character of plain) {
    folded += SHAPES.get(character) ?? foldCharacter(character);
  }
  return folded;
}

function foldCharacter(character: string): string {
  if (/[\s\p{Cf}\p{Variation_Selector}]/u.test(character)) return "";
  return simplifyCharacter(character);
}

/** Marks that differ in shape only; those that NFKC unifies are not listed. */
const SHAPES = new Map(
  Object.entries({
    "-": "‐‑‒–—―−─━﹘",
    '"': "“”„‟〝〞『』「」«»″",
    "'": "‘’‚‛`´′",
    "(": "〔【〖[{⟨",
    ")": "〕】〗]}⟩",
    "<": "《〈",
    ">": "》〉",
    "·": "•・‧∙⋅●",
    "~": "〜∼",
    "≥": "≧⩾",
    "≤": "≦⩽",
  }).flatMap(([form, shapes]) => [...shapes].map((shape) => [shape, form] as const)),
);
