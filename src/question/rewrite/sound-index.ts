import { pinyinOf, readingsOf } from "../../language/pinyin.ts";

/** The most frequent word of a text that sounds like this ("hu li"); undefined where none does. */
export type WordBySound = (sound: string) => string | undefined;

/**
 * Finds words of a text by their toneless sound. Of words that sound alike the most frequent wins,
 * of equally frequent ones the first.
 *
 * Spelling out a whole corpus takes half a second, so only the runs of Han are spelt out in which the
 * characters, each by any of its readings, could sound like what is looked for.
 */
export function createSoundIndex(text: string): WordBySound {
  const runs = [...text.matchAll(/\p{Script=Han}{2,}/gu)].map(([run]) => run);
  const lines = runs.join("\n");
  const spelt = new Map<string, readonly string[]>();
  const answers = new Map<string, string | undefined>();
  let characters: ReadonlyMap<string, string> | undefined;
  const spell = (run: string) => {
    const syllables = spelt.get(run) ?? pinyinOf(run);
    spelt.set(run, syllables);
    return syllables;
  };
  return (sound) => {
    if (answers.has(sound)) return answers.get(sound);
    characters ??= charactersBySyllable(runs);
    const syllables = sound.split(" ");
    const pattern = patternOf(syllables, characters);
    const found = pattern === null ? [] : linesWith(lines, pattern);
    const answer = mostFrequent(
      found.flatMap((run) => wordsIn(run, { syllables, spelt: spell(run) })),
    );
    if (answers.size < MOST_ANSWERS) answers.set(sound, answer);
    return answer;
  };
}

const MOST_ANSWERS = 10_000;

/** All characters that some reading gives a syllable. */
function charactersBySyllable(runs: readonly string[]): ReadonlyMap<string, string> {
  const bySyllable = new Map<string, string>();
  for (const character of new Set(runs.join(""))) {
    for (const syllable of readingsOf(character))
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? "") + character);
  }
  return bySyllable;
}

function patternOf(
  syllables: readonly string[],
  characters: ReadonlyMap<string, string>,
): RegExp | null {
  const classes = syllables.map((syllable) => characters.get(syllable));
  return classes.includes(undefined)
    ? null
    : new RegExp(classes.map((each) => `[${each}]`).join(""), "gu");
}

/** The lines that a pattern is found in, in one pass over all of them: there are thousands. */
function linesWith(lines: string, pattern: RegExp): string[] {
  const found: string[] = [];
  for (let match = pattern.exec(lines); match !== null; match = pattern.exec(lines)) {
    const after = lines.indexOf("\n", match.index);
    const end = after < 0 ? lines.length : after;
    found.push(lines.slice(lines.lastIndexOf("\n", match.index) + 1, end));
    pattern.lastIndex = end;
  }
  return found;
}

function wordsIn(
  run: string,
  { syllables, spelt }: { syllables: readonly string[]; spelt: readonly string[] },
): string[] {
  if (spelt.length !== run.length) return [];
  const words: string[] = [];
  for (let from = 0; from + syllables.length <= run.length; from += 1) {
    if (syllables.every((syllable, i) => spelt[from + i] === syllable))
      words.push(run.slice(from, from + syllables.length));
  }
  return words;
}

function mostFrequent(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
