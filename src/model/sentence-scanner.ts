import * as z from "zod";

/** A sentence as the model writes it. */
export interface ModelSentence {
  /** The drafted lines it words: ["L1"]. */
  readonly lines: readonly string[];
  /** With marks of evidence: "…为70%[E1]。" */
  readonly text: string;
}

const id = z.string().trim().max(12);
const SENTENCE = z.object({
  line: z.union([id, z.array(id).min(1).max(12)]),
  text: z.string().trim().min(1).max(4_000),
  /** Some models list the evidence beside the text rather than in it. */
  evidence: z.array(id).max(40).optional(),
});

/** Takes text in pieces, gives the sentences that have become complete. */
export interface SentenceScanner {
  push(piece: string): ModelSentence[];
}

/** An object longer than this is no sentence. */
const LONGEST_OBJECT = 8_000;

/**
 * Finds complete JSON objects in a stream of text and reads those that are sentences:
 *
 *     {"line":"L1","text":"2025年为70%[E1]。"}
 *
 * One a line is asked for; arrays, code fences, an enclosing object and words in between do no harm,
 * and neither does an object that is cut off or broken: it is passed over. What stands in `<think>` is
 * no answer.
 */
export function createSentenceScanner(): SentenceScanner {
  let buffer = "";
  let at = 0;
  /** Where the innermost object began; -1 outside. */
  let open = -1;
  /** Inside a string of it: "yes", or "escaped" behind a backslash. */
  let quoted: "no" | "yes" | "escaped" = "no";
  const step = (character: string): ModelSentence | null => {
    if (quoted !== "no") {
      quoted = afterQuoted(quoted, character);
    } else if (character === "{") {
      open = at;
    } else if (open >= 0 && character === '"') {
      quoted = "yes";
    } else if (open >= 0 && character === "}") {
      const json = buffer.slice(open, at + 1);
      open = -1;
      return readSentence(json);
    }
    return null;
  };
  const forget = () => {
    const keep = open >= 0 ? open : at;
    buffer = buffer.slice(keep);
    at -= keep;
    if (open >= 0) open = 0;
    if (buffer.length > LONGEST_OBJECT) [buffer, at, open, quoted] = ["", 0, -1, "no"];
  };
  const withoutThoughts = createThoughtFilter();
  return {
    push(piece) {
      buffer += withoutThoughts(piece);
      const found: ModelSentence[] = [];
      for (; at < buffer.length; at += 1) {
        const sentence = step(buffer[at] ?? "");
        if (sentence !== null) found.push(sentence);
      }
      forget();
      return found;
    },
  };
}

function afterQuoted(quoted: "yes" | "escaped", character: string): "no" | "yes" | "escaped" {
  if (quoted === "escaped") return "yes";
  if (character === "\\") return "escaped";
  return character === '"' ? "no" : "yes";
}

function readSentence(json: string): ModelSentence | null {
  try {
    const parsed = SENTENCE.safeParse(JSON.parse(json));
    if (!parsed.success) return null;
    const { line, text, evidence = [] } = parsed.data;
    const aside = evidence.filter((each) => !text.includes(`[${each}]`));
    return { lines: [line].flat(), text: withMarks(text, aside) };
  } catch {
    return null;
  }
}

/** Marks before the closing mark: "…为70%" + [E1] + "。" */
function withMarks(text: string, ids: readonly string[]): string {
  const marks = ids.map((each) => `[${each}]`).join("");
  return marks === "" ? text : text.replace(/([。.!?！？::;；]*)$/u, `${marks}$1`);
}

/** Leaves out what stands between <think> and </think>, however it is cut into pieces. */
function createThoughtFilter(): (piece: string) => string {
  let thinking = false;
  let rest = "";
  return (piece) => {
    let text = rest + piece;
    let kept = "";
    rest = "";
    while (text !== "") {
      const tag = thinking ? "</think>" : "<think>";
      const found = text.indexOf(tag);
      if (found >= 0) {
        if (!thinking) kept += text.slice(0, found);
        text = text.slice(found + tag.length);
        thinking = !thinking;
        continue;
      }
      const partial = partialTag(text, tag);
      if (!thinking) kept += text.slice(0, text.length - partial);
      rest = text.slice(text.length - partial);
      text = "";
    }
    return kept;
  };
}

/** How many characters at the end may be the beginning of the tag. */
function partialTag(text: string, tag: string): number {
  for (let length = Math.min(tag.length - 1, text.length); length > 0; length -= 1) {
    if (text.endsWith(tag.slice(0, length))) return length;
  }
  return 0;
}
