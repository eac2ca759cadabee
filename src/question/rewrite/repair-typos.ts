import { fold } from "../../language/fold.ts";
import { findListedPlaces } from "../../language/gazetteer.ts";
import { pinyinOf } from "../../language/pinyin.ts";
import { remembered, rememberedFor } from "../../language/remembered.ts";
import { segment } from "../../language/segment.ts";
import { stripFillers, stripOperationWords } from "../read/cues.ts";
import { departmentSurfaces } from "../read/find-department.ts";
import { LABEL_WORDS } from "../read/find-labels.ts";
import { numberForm } from "../read/find-numbered-documents.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { mendPlaceNames } from "./mend-place-names.ts";
import { createSoundIndex, type WordBySound } from "./sound-index.ts";

export interface Repaired {
  readonly text: string;
  readonly repairs: readonly { from: string; to: string }[];
}

const LONGEST = 6;

/**
 * Mends typos by sound ("路登改造" → "路灯改造"), by shape (one wrong character between known neighbours)
 * and swapped characters, towards words of the corpus. Only content words that the corpus does not
 * hold are touched, and only where the mended text is known throughout.
 */
export function repairTypos(question: string, vocabulary: Vocabulary): Repaired {
  const corpus = corpusOf(vocabulary);
  const folded = fold(question);
  const repairs = [...mendDistricts(folded, corpus), ...mendPlaceNames(folded, vocabulary)];
  const written = (text: string, made: Repaired["repairs"]) =>
    made.reduce((whole, { from, to }) => whole.replace(from, to), text);
  const named = written(folded, repairs);
  for (const run of contentRuns(named, vocabulary)) {
    const mended = mendRun(run, corpus);
    if (mended !== null && mended !== run) repairs.push({ from: run, to: mended });
  }
  return { text: repairs.length === 0 ? question : written(folded, repairs), repairs };
}

/** "云禾区" → "云河区": what ends like a district and sounds like one of the tables' rows. */
function mendDistricts(folded: string, { districts }: Corpus): { from: string; to: string }[] {
  if (districts.some((name) => folded.includes(name))) return [];
  const ends = [...folded.matchAll(/(?<=\p{Script=Han}{2})[县市区旗]/gu)].map(({ index }) => index);
  return ends.flatMap((end) =>
    districts.flatMap((name) => {
      const from = folded.slice(Math.max(0, end + 1 - name.length), end + 1);
      return from.length === name.length && soundOf(from) === soundOf(name)
        ? [{ from, to: name }]
        : [];
    }),
  );
}

const soundOf = remembered((text) => pinyinOf(text).join());

interface Corpus {
  readonly text: string;
  readonly bigrams: ReadonlySet<string>;
  readonly inTerm: (words: string) => boolean;
  readonly terms: readonly string[];
  readonly bySound: WordBySound;
  /** What the rows of tables are called, and the lexicon's everyday words: names that no dictionary knows. */
  readonly names: ReadonlySet<string>;
  /** Those of the names that end like a district. */
  readonly districts: readonly string[];
}

const corpusOf = rememberedFor((vocabulary: Vocabulary): Corpus => {
  const aliases = vocabulary.lexicon.synonyms.flat().map(fold);
  const long = aliases.filter(({ length }) => length >= 3);
  const text = [...vocabulary.foldedTexts.values(), ...vocabulary.terms, ...aliases].join("\n");
  const bigrams = new Set<string>();
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let i = 0; i + 1 < run.length; i += 1) bigrams.add(run.slice(i, i + 2));
  }
  const { inTerm, terms } = vocabulary;
  const names = new Set([...vocabulary.rows.flatMap(({ surfaces }) => surfaces), ...long]);
  const districts = [...names].filter((name) => /^\p{Script=Han}{2,5}[县市区旗]$/u.test(name));
  return { text, bigrams, inTerm, terms, bySound: createSoundIndex(text), names, districts };
});

/** Names of places and departments, which are no typos, and neither is a document's "66号文". */
const namesIn = rememberedFor((vocabulary: Vocabulary): RegExp => {
  const surfaces = [
    ...vocabulary.places.flatMap((place) => place.surfaces),
    ...departmentSurfaces(vocabulary),
  ];
  const numbers = vocabulary.documentNumbers.map(({ value }) => numberForm(value).source);
  return new RegExp(["\\d+号文件?", BODY, LABEL_WORDS, ...numbers, ...surfaces].join("|"), "gu");
});

/** "这家局": a department that is pointed at. */
const BODY = "[这那该]家[局委办]";

/** Runs of content characters in which some pair is unknown to the corpus. */
function contentRuns(folded: string, vocabulary: Vocabulary): string[] {
  const { bigrams } = corpusOf(vocabulary);
  const elsewhere = findListedPlaces(folded).map(({ name }) => name.replace(/[市省]$/u, ""));
  const own = elsewhere.reduce((text, name) => text.replaceAll(name, "|"), folded);
  return stripFillers(stripOperationWords(own.replace(namesIn(vocabulary), "|")), vocabulary.inTerm)
    .split(/[^\p{Script=Han}]+/u)
    .filter((run) => run.length >= 2 && unknownAt(run, bigrams).length > 0 && folded.includes(run));
}

function unknownAt(run: string, bigrams: ReadonlySet<string>): number[] {
  const at: number[] = [];
  for (let i = 0; i + 1 < run.length; i += 1) if (!bigrams.has(run.slice(i, i + 2))) at.push(i);
  return at;
}

function mendRun(run: string, corpus: Corpus): string | null {
  return mendBySound(run, corpus) ?? mendBySwap(run, corpus) ?? mendByShape(run, corpus);
}

/** Keeps a change only where it leaves fewer unknown pairs, none of them beside the change. */
function improves(
  run: string,
  mended: string,
  { from, to }: { from: number; to: number },
  bigrams: ReadonlySet<string>,
): boolean {
  const left = unknownAt(mended, bigrams);
  return left.length < unknownAt(run, bigrams).length && left.every((i) => i < from - 1 || i >= to);
}

/** Every pair that is still unknown stood there before: what was changed fits its neighbours. */
function isAtHome(run: string, mended: string, bigrams: ReadonlySet<string>): boolean {
  return unknownAt(mended, bigrams).every((i) => run.slice(i, i + 2) === mended.slice(i, i + 2));
}

/** So many terms begin or end with a word of the field, which no dictionary need know. */
const OFTEN = 4;

/** A word of a term that is long enough, or a word of the language, to be no accident. */
function isTermWord(word: string, { inTerm, terms }: Corpus): boolean {
  if (!inTerm(word)) return false;
  return (
    segment(word).length === 1 ||
    (word.length >= 3 && terms.some((term) => isPart(word, term))) ||
    terms.filter((term) => term.startsWith(word) || term.endsWith(word)).length >= OFTEN
  );
}

/** Do the words of the term begin and end where this part of it does ("实绿化" of "落实绿化" cuts one in two)? */
function isPart(part: string, term: string): boolean {
  const from = term.indexOf(part);
  if (from === -1) return false;
  const edges = new Set([0]);
  let at = 0;
  for (const { length } of segment(term)) {
    at += length;
    edges.add(at);
  }
  return edges.has(from) && edges.has(from + part.length);
}

function fewerUnknown(run: string, mended: string, bigrams: ReadonlySet<string>): boolean {
  return unknownAt(mended, bigrams).length < unknownAt(run, bigrams).length;
}

function mendBySound(run: string, corpus: Corpus): string | null {
  const syllables = pinyinOf(run);
  if (syllables.length !== run.length) return null;
  let current = run;
  for (let length = Math.min(LONGEST, run.length); length >= 2; length -= 1) {
    for (let from = 0; from + length <= run.length; from += 1) {
      const to = from + length;
      const sound = syllables.slice(from, to).join(" ");
      current = mendWindow(current, { from, to, sound }, corpus) ?? current;
    }
  }
  return current === run ? null : current;
}

/** The run with the corpus's word of that sound in a window of it; null where that is no improvement. */
function mendWindow(
  run: string,
  { from, to, sound }: { from: number; to: number; sound: string },
  corpus: Corpus,
): string | null {
  const { bigrams, bySound } = corpus;
  const window = run.slice(from, to);
  if (unknownAt(window, bigrams).length === 0 || !isSuspect(run, { from, to })) return null;
  const word = bySound(sound);
  if (word === undefined || word === window) return null;
  const kept = [...window].findIndex((character, i) => character !== word[i]);
  if (belongs(run, { from: from + kept, to }, corpus)) return null;
  const named = corpus.names.has(word);
  if (!(named && window.length >= 3) && changesFunctionWord(window, word)) return null;
  const trusted = named || isTermWord(word, corpus);
  if (!trusted && segment(word).some((part) => part.length === 1)) return null;
  const mended = run.slice(0, from) + word + run.slice(to);
  const better =
    improves(run, mended, { from, to }, bigrams) ||
    (trusted && fewerUnknown(run, mended, bigrams) && isAtHome(run, mended, bigrams));
  return better ? mended : null;
}

/** A character beside the window and two within make words of the corpus with it ("办公室|兼"): no typo begins there. */
function belongs(
  run: string,
  { from, to }: { from: number; to: number },
  { text }: Corpus,
): boolean {
  return to - from === 2 && from >= 2 && text.includes(run.slice(from - 2, from + 1));
}

const FUNCTION_WORDS = /[附挂去来到在有要能会可把被给让跟向往从对里上下中不没干做搞办过着了]/u;

/** "去公园": 去 is a word of its own, not 区 misspelt. */
function changesFunctionWord(from: string, to: string): boolean {
  return [...from].some((character, i) => character !== to[i] && FUNCTION_WORDS.test(character));
}

/** Words of the language are no typos: the window cuts no word in two and is not made of words alone. */
function isSuspect(run: string, { from, to }: { from: number; to: number }): boolean {
  let at = 0;
  let single = false;
  for (const word of segment(run)) {
    const end = at + word.length;
    const overlaps = at < to && end > from;
    if (overlaps && word.length > 1 && (at < from || end > to)) return false;
    if (overlaps && word.length === 1) single = true;
    at = end;
  }
  return single;
}

function mendBySwap(run: string, { bigrams }: Corpus): string | null {
  for (const i of unknownAt(run, bigrams)) {
    // "县的座椅": 的 stands behind any word, whichever the corpus has it behind.
    if (run[i + 1] === "的" || !isSuspect(run, { from: i, to: i + 2 })) continue;
    const mended = run.slice(0, i) + (run[i + 1] ?? "") + (run[i] ?? "") + run.slice(i + 2);
    if (improves(run, mended, { from: i, to: i + 2 }, bigrams) && run.length >= 3) return mended;
  }
  return null;
}

/** One wrong character with three known characters around it: "路灯收造费" → "路灯改造费". */
function mendByShape(run: string, { text, bigrams }: Corpus): string | null {
  for (let i = 0; i < run.length; i += 1) {
    const leftUnknown = i === 0 || !bigrams.has(run.slice(i - 1, i + 1));
    const rightUnknown = i === run.length - 1 || !bigrams.has(run.slice(i, i + 2));
    if (!leftUnknown || !rightUnknown || !isSuspect(run, { from: i, to: i + 1 })) continue;
    const before = run.slice(Math.max(0, i - 2), i);
    const after = run.slice(i + 1, i + 3);
    if (before.length + after.length < 3) continue;
    const found = new RegExp(`${before}(\\p{Script=Han})${after}`, "u").exec(text);
    if (!found?.[1]) continue;
    const mended = run.slice(0, i) + found[1] + run.slice(i + 1);
    if (improves(run, mended, { from: i, to: i + 1 }, bigrams)) return mended;
  }
  return null;
}
