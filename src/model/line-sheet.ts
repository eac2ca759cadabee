import { type Draft, type DraftLine, markedIds } from "../answer/draft.ts";
import type { Evidence } from "../retrieval/evidence.ts";
import { countTokens } from "./count-tokens.ts";

/** A drafted line that the model may word. */
export interface SheetLine {
  /** "L1" */
  readonly id: string;
  /** Where it stands in the draft. */
  readonly index: number;
  /** "record": to be replaced; "list": likewise, and introduces items; "quote": an excerpt that stays. */
  readonly kind: "record" | "list" | "quote";
  /** With marks as the model sees them: "…为70%[E1]。" */
  readonly text: string;
  readonly line: DraftLine;
}

/** What is put before the model: lines and evidence under short names, and the way back. */
export interface LineSheet {
  readonly lines: readonly SheetLine[];
  readonly evidence: readonly {
    readonly id: string;
    readonly where: string;
    readonly quote: string;
  }[];
  /** The model's marks as the draft's: "[E1]" → "⟦a:12-40⟧"; null where one names nothing. */
  readonly unmark: (text: string) => string | null;
}

const MOST_LINES = 16;
/** Tokens of lines and evidence together. */
const BUDGET = 6_000;

/**
 * Chooses the lines of a draft that can be worded better, within a budget of tokens. A line goes in with
 * all its evidence, quotes uncut, or not at all. Items of lists, tables, notes, and lines that state no
 * fact stay as they are.
 */
export function prepareSheet(draft: Draft, budget = BUDGET): LineSheet {
  const known = new Map(draft.evidence.map((item) => [item.id, item]));
  const names = new Map<string, string>();
  const evidence: { id: string; where: string; quote: string }[] = [];
  const lines: SheetLine[] = [];
  let left = budget;
  for (const [index, line] of draft.lines.entries()) {
    if (lines.length >= MOST_LINES || !isWordable(line)) continue;
    const items = markedIds(line.text).flatMap((id) => known.get(id) ?? []);
    const fresh = [...new Set(items)].filter(({ id }) => !names.has(id));
    const cost = countTokens(line.text) + fresh.reduce((sum, item) => sum + costOf(item), 0);
    if (cost > left) continue;
    left -= cost;
    for (const item of fresh) {
      names.set(item.id, `E${names.size + 1}`);
      evidence.push({ id: `E${names.size}`, where: item.locator, quote: item.quote });
    }
    const text = line.text.replace(/⟦([^⟧]+)⟧/gu, (_, id: string) => `[${names.get(id) ?? id}]`);
    lines.push({ id: `L${lines.length + 1}`, index, kind: kindOf(line), text, line });
  }
  const ids = new Map([...names].map(([id, name]) => [name, id]));
  return { lines, evidence, unmark: (text) => unmarked(text, ids) };
}

function costOf({ quote, locator }: Evidence): number {
  return countTokens(quote) + countTokens(locator) + 12;
}

function isWordable({ text, stance, items, rests }: DraftLine): boolean {
  if (stance !== "fact" || /^\s*[-*] /.test(text) || text.trim() === "") return false;
  return items !== undefined || (rests === undefined && markedIds(text).length > 0);
}

/** A shorter excerpt is worded like a record: with its words whole. */
const LONG_EXCERPT = 90;

/** A line that is a long excerpt for the greater part. */
function kindOf({ text, items }: DraftLine): SheetLine["kind"] {
  if (items !== undefined) return "list";
  const bare = text.replace(/⟦[^⟧]*⟧/gu, "");
  const quoted = [...bare.matchAll(/“[^⟦⟧\n]*”/gu)].reduce((sum, [words]) => sum + words.length, 0);
  return bare.length > LONG_EXCERPT && quoted > 0.5 * bare.length ? "quote" : "record";
}

function unmarked(text: string, ids: ReadonlyMap<string, string>): string | null {
  let unknown = false;
  const marked = text.replace(/\[\s*((?:E\d+\s*[,，、]?\s*)+)\]/giu, (_, list: string) =>
    (list.match(/E\d+/giu) ?? [])
      .map((name) => {
        const id = ids.get(name.toUpperCase());
        unknown ||= id === undefined;
        return `⟦${id ?? ""}⟧`;
      })
      .join(""),
  );
  return unknown || /\[\d+\]|⟦⟧/u.test(marked) ? null : marked;
}
