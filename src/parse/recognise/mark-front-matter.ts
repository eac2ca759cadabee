import type { MetadataKey } from "../../policy.ts";
import { labelKey } from "./label-key.ts";
import type { LineUses, RawField } from "./line-use.ts";
import type { Line } from "./split-lines.ts";

/** Longest head of a file, in lines. */
const MOST_LINES = 60;

/**
 * Marks the block of labels that collectors of files put over the text, and the quoted remarks right below it:
 *
 *     ---
 *     标题: 某办法
 *     状态: 有效
 *     ---
 *
 * Labels that the house does not know are kept as "other"; a label without a value tells nothing.
 */
export function markFrontMatter(lines: readonly Line[], uses: LineUses, text: string): RawField[] {
  const end = frontMatterEnd(lines);
  if (end < 0) return [];
  for (let index = 0; index <= end; index++) {
    const rule = RULE.test(lines[index]?.text ?? "");
    uses[index] = { kind: rule ? "furniture" : "metadata" };
  }
  for (let index = end + 1; isQuoted(lines[index], text); index++)
    uses[index] = { kind: "furniture" };
  return lines.slice(1, end).flatMap(readField);
}

const RULE = /^-{3,}$/;

/** Index of the closing rule; -1 where the file does not begin with such a block. */
function frontMatterEnd(lines: readonly Line[]): number {
  if (!RULE.test(lines[0]?.text ?? "")) return -1;
  const end = lines.slice(1, MOST_LINES).findIndex(({ text }) => RULE.test(text)) + 1;
  const own = lines.slice(1, end);
  const labelled = own.filter(({ text }) => PAIR.test(text));
  return end > 1 && labelled.length === own.length ? end : -1;
}

function isQuoted(line: Line | undefined, text: string): boolean {
  return line !== undefined && /(?:^|\n)[ \t]*>[ \t]*$/.test(text.slice(0, line.start));
}

const PAIR = /^["']?([^\s:"'][^:"']{0,19}?)["']?\s*:(?:\s+(.*))?$/;

function readField(line: Line): RawField[] {
  const match = PAIR.exec(line.text);
  const label = match?.[1] ?? "";
  const value = (match?.[2] ?? "").trim().replace(/^(["'])(.*)\1$/, "$2");
  if (value === "") return [];
  return [{ key: keyOf(label), label, value, span: line }];
}

function keyOf(label: string): MetadataKey {
  return /^状态$/.test(label) ? "validity" : (labelKey(label) ?? "other");
}
