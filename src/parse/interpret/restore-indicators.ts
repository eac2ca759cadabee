import type { Indicator, Restoration, Span } from "../../policy.ts";
import { ATTRIBUTE_WORDS } from "../recognise/cell-kind.ts";
import { isTorn } from "../recognise/is-torn.ts";
import type { Recognised } from "../recognise/recognise.ts";
import { type Squeezed, squeeze } from "../recognise/squeeze.ts";

/**
 * Adds readings for torn cells where something supports them: an attribute that is the tail of exactly one attribute
 * word (`"期性"` → 预期性), and, in such tables, a name whose first word is cut wherever the running text has it
 * (`"园绿化率"` ← 公园). A reading without support, or with two, is not offered.
 */
export function restoreIndicators(form: Recognised, indicators: readonly Indicator[]): Indicator[] {
  const torn = new Set(
    indicators.filter((each) => isTorn(each.attribute ?? "")).map((each) => each.table),
  );
  if (torn.size === 0) return [...indicators];
  const prose = proseOf(form);
  return indicators.map((indicator) => {
    if (!torn.has(indicator.table)) return indicator;
    return {
      ...indicator,
      restored: [...restoreName(prose, indicator.name), ...restoreAttribute(indicator.attribute)],
    };
  });
}

function restoreAttribute(attribute: string | null): Restoration[] {
  if (attribute === null || !isTorn(attribute)) return [];
  const words = ATTRIBUTE_WORDS.filter((word) => word.endsWith(attribute));
  const [word, other] = words;
  if (word === undefined || other !== undefined) return [];
  return [
    {
      original: attribute,
      restored: word,
      basis: `指标属性的通用词中只有“${word}”以“${attribute}”结尾`,
    },
  ];
}

/** Running text without blanks, tables left out. */
function proseOf(form: Recognised): Squeezed {
  const spans: readonly Span[] = form.clauses.map((clause) => clause.span);
  const parts = spans.map((span) => squeeze(form.even, span));
  return {
    text: parts.map((part) => part.text).join("\n"),
    at: parts.flatMap((part) => [...part.at, part.at.at(-1) ?? 0]),
  };
}

const SHORTEST = 3;

/** The longest beginning of the name that the prose has, if each time it is the tail of the same longer word. */
function restoreName(prose: Squeezed, name: string): Restoration[] {
  if (!/^\p{Script=Han}{3}/u.test(name)) return [];
  for (let length = name.length; length >= SHORTEST; length--) {
    const places = placesOf(prose.text, name.slice(0, length));
    if (places.length === 0) continue;
    const heads = new Set(places.map((at) => missingHead(prose.text, at)));
    const [head] = [...heads];
    if (heads.size !== 1 || head === undefined || head === "") return [];
    const quote = quoteAround(prose.text, places[0] ?? 0, length);
    return [{ original: name, restored: head + name, basis: `正文写作“${quote}”` }];
  }
  return [];
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

const segmenter = { current: null as Intl.Segmenter | null };

/** The characters by which the word at `at` begins before `at`: 1 or 2, or "" where a word begins there. */
function missingHead(text: string, at: number): string {
  segmenter.current ??= new Intl.Segmenter("zh", { granularity: "word" });
  const from = Math.max(0, at - 12);
  const words = segmenter.current.segment(text.slice(from, at + 12));
  const word = words.containing(at - from);
  const head = word === undefined ? "" : text.slice(from + word.index, at);
  return /^\p{Script=Han}{1,2}$/u.test(head) ? head : "";
}

function quoteAround(text: string, at: number, length: number): string {
  const before = /[\p{Script=Han}]{0,4}$/u.exec(text.slice(Math.max(0, at - 4), at))?.[0] ?? "";
  const after = /^[\p{Script=Han}]{0,6}/u.exec(text.slice(at + length))?.[0] ?? "";
  return before + text.slice(at, at + length) + after;
}
