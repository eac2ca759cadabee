import type { Draft, DraftLine } from "../answer/draft.ts";
import { type GroundContext, ground } from "../answer/grounding/ground.ts";

/** Lets the lines of an answer out one by one, in order, as each is decided. */
export interface SentenceOutlet {
  /** Line `index` of the draft will read so: one line, none, or the model's before the drafted one. */
  decide(index: number, lines: readonly DraftLine[]): void;
  /** Whatever is undecided stays as drafted. */
  finish(): readonly DraftLine[];
}

/**
 * `tell` gets each line with its markers as soon as all lines before it are decided; joined by line
 * breaks they are the answer's text. Lines that nobody waits for (`awaited` does not hold their index) are let
 * out at once. With a table, whose markers belong to the first line, all lines come at the end.
 */
export function createSentenceOutlet(
  draft: Draft,
  {
    awaited,
    grounding,
    tell,
  }: {
    awaited: ReadonlySet<number>;
    grounding: GroundContext;
    tell: ((sentence: string) => void) | undefined;
  },
): SentenceOutlet {
  const decided = new Map<number, readonly DraftLine[]>();
  const out: DraftLine[] = [];
  let next = 0;
  let told = "";
  const chosenFor = (index: number, last: boolean): readonly DraftLine[] | null =>
    decided.get(index) ??
    (last || !awaited.has(index) ? draft.lines.slice(index, index + 1) : null);
  const take = (last: boolean) => {
    for (; next < draft.lines.length; next += 1) {
      const chosen = chosenFor(next, last);
      if (chosen === null) return;
      out.push(...chosen);
    }
  };
  const flush = (last: boolean) => {
    const before = out.length;
    take(last);
    if (tell === undefined || (draft.table !== null && !last)) return;
    if (out.length > before || (last && told === ""))
      told = tellNew(tell, told, { ...draft, lines: out, notes: [] }, grounding);
  };
  flush(false);
  return {
    decide(index, lines) {
      decided.set(index, lines);
      flush(false);
    },
    finish() {
      flush(true);
      return out;
    },
  };
}

/** Tells what the answer's text has become longer by, and returns it as told. */
function tellNew(
  tell: (sentence: string) => void,
  told: string,
  draft: Draft,
  grounding: GroundContext,
): string {
  const { answer } = ground(draft, grounding);
  if (answer === told || !answer.startsWith(told)) return told;
  const fresh = answer.slice(told === "" ? 0 : told.length + 1);
  for (const sentence of fresh.split("\n")) if (sentence !== "") tell(sentence);
  return answer;
}
