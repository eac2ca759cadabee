import * as z from "zod";
import type { Character } from "./characters.ts";
import { isLie, LIES, type LieContext } from "./lies.ts";

/** A line as the prompt shows it. */
const LINES = z.array(z.object({ line: z.string(), kind: z.string(), text: z.string() }));
const REPAIRS = z.array(z.object({ line: z.string(), draft: z.string() }));

type Line = z.infer<typeof LINES>[number];

/** A sentence as a model would write it. */
export interface WrittenSentence {
  readonly line: string | readonly string[];
  readonly text: string;
}

/**
 * Words the lines of a draft or repair prompt: honestly (with words of connection, nothing else), or
 * with the fault that the character is named after. `round` counts the calls so far, from 0.
 */
export function wordLines(
  { system, prompt }: { system: string; prompt: string },
  character: Character,
  round: number,
): WrittenSentence[] {
  const repairs = dataOf(prompt, "sentences");
  if (repairs !== null) {
    const drafts = REPAIRS.parse(repairs);
    const honest = drafts.map(({ line, draft }) => ({ line, text: draft }));
    return spoilAll(honest, character === "mends" ? "honest" : character, { system, round });
  }
  const lines = LINES.parse(dataOf(prompt, "lines") ?? []);
  const honest = lines.flatMap((line) => wordHonestly(line, system.includes("English")));
  return spoilAll(honest, character, { system, round });
}

function spoilAll(
  sentences: readonly WrittenSentence[],
  character: Character,
  { system, round }: { system: string; round: number },
): WrittenSentence[] {
  if (character === "swaps-places") return exchanged(sentences);
  return sentences.map((sentence) => {
    const others = sentences.flatMap(({ text }) => (text === sentence.text ? [] : [text]));
    return spoiled(sentence, character, { round, others, system });
  });
}

/** The JSON behind "name = " in a prompt's data; null where there is none. */
export function dataOf(prompt: string, name: string): unknown {
  const start = prompt.indexOf(`${name} = `);
  if (start < 0) return null;
  const from = start + name.length + 3;
  const end = prompt.indexOf("\n\n", from);
  return JSON.parse(prompt.slice(from, end < 0 ? undefined : end));
}

function wordHonestly({ line, kind, text }: Line, english: boolean): WrittenSentence[] {
  if (kind === "quote") {
    const [, place = "", words = "", mark = ""] =
      /^([^(:“]*).*?“([^“”,。;]{4,})[^\n]*?(\[E\d+\])/su.exec(text) ?? [];
    return words === ""
      ? []
      : [{ line, text: english ? `${place}: ${words}${mark}.` : `${place}提出,${words}${mark}。` }];
  }
  return [{ line, text: `${english ? "According to the document, " : "根据文件,"}${text}` }];
}

function spoiled(
  sentence: WrittenSentence,
  character: Character,
  context: LieContext,
): WrittenSentence {
  return isLie(character)
    ? { ...sentence, text: LIES[character](sentence.text, context) }
    : sentence;
}

/** Exchanges the names of two places wherever they stand. */
function exchanged(sentences: readonly WrittenSentence[]): WrittenSentence[] {
  const named = /(?:^|[,、:;\s])(\p{Script=Han}{2,3}[市县])(?=[\p{Script=Han}\d“])/gu;
  const places = [
    ...new Set(
      sentences.flatMap(({ text }) => [...text.matchAll(named)].map(([, place]) => place)),
    ),
  ];
  const [a, b = "海口市"] = places;
  if (a === undefined) return [...sentences];
  return sentences.map((sentence) => ({
    ...sentence,
    text: sentence.text.replaceAll(a, "〓").replaceAll(b, a).replaceAll("〓", b),
  }));
}
