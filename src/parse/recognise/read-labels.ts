import type { MetadataKey, Span } from "../../policy.ts";
import { isFurniture } from "./is-furniture.ts";
import { bareLabel, labelKey } from "./label-key.ts";

/** A label with its value as they stand on one line; `span` covers both, `valueSpan` is null without a value. */
export interface LabelledValue {
  readonly key: MetadataKey;
  readonly label: string;
  readonly value: string;
  readonly span: Span;
  readonly valueSpan: Span | null;
}

/** Where a label and its mark stand in a line. */
interface LabelHead {
  readonly label: string;
  readonly index: number;
  readonly end: number;
}

/**
 * All `label: value` pairs of an evened line, or none if none of its labels is known or it does not begin with one:
 * `"成文日期: 2022-11-03 发布日期: 2022-11-03"` → two pairs. Marks before the label (`"• 发文机关:…"`) are skipped. Where the
 * line begins with a known label, others that it is glued together of are told apart as well (`"文号:甲发布日期:乙"`).
 */
export function readLabels(line: string, start: number): LabelledValue[] {
  const lead = /^[•●■◆·▪*\s]*[[【]?\s*/.exec(line)?.[0].length ?? 0;
  const heads = [...line.matchAll(HEAD)].map(
    (match): LabelHead => ({
      label: match[1] ?? match[2] ?? "",
      index: match.index,
      end: match.index + match[0].length,
    }),
  );
  const first = heads[0];
  if (first === undefined || first.index > lead) return [];
  const known = heads.filter(({ label }) => labelKey(label) !== null);
  const certain = labelKey(first.label) !== null || known.length >= LEAST_KNOWN;
  if (!certain) return [];
  const all = known[0] === first ? withGlued(line, heads) : heads;
  return all.map((head, index) => readValue(line, start, head, all[index + 1]?.index));
}

/** A line that begins with a label the house does not know is one of labels where so many others of it are known. */
const LEAST_KNOWN = 2;

function readValue(
  line: string,
  start: number,
  head: LabelHead,
  until: number = line.length,
): LabelledValue {
  const raw = line.slice(head.end, until);
  const value = told(
    raw
      .trim()
      .replace(/[|;,]$/, "")
      .trim(),
  );
  const at = start + head.end + raw.indexOf(value);
  const begin = start + head.index;
  const end = start + line.slice(0, head.end).trimEnd().length;
  return {
    key: labelKey(head.label) ?? "other",
    label: bareLabel(head.label),
    value,
    span: { start: begin, end: value === "" ? end : at + value.length },
    valueSpan: value === "" ? null : { start: at, end: at + value.length },
  };
}

/** A rule (`"-----"`) or buttons (`"打印 关闭"`) stand for no value. */
function told(value: string): string {
  return /^[-—_/\s]+$/.test(value) || (value !== "" && isFurniture(value)) ? "" : value;
}

/** A short run of Chinese words before a colon, or in brackets; blanks inside a label (`"文 号:"`, `"【文 号】"`) are allowed. */
const LABEL = "\\p{Script=Han}{2,8}|(?:\\p{Script=Han}\\s{1,10}){1,4}\\p{Script=Han}";
const HEAD = new RegExp(
  `(?<=^|[\\s|;,•●■◆·▪*])[[【]\\s*(${LABEL})\\s*[\\]】]\\s*:?\\s*|(?<=^|[\\s|;,•●■◆·▪*])(${LABEL})\\s*:\\s*`,
  "gu",
);

/** Known labels with a colon that stand right behind the value of another. */
function withGlued(line: string, heads: readonly LabelHead[]): LabelHead[] {
  const glued = [...line.matchAll(/(\p{Script=Han}{2,}):\s*/gu)].flatMap((match): LabelHead[] => {
    const run = match[1] ?? "";
    const longest = [8, 7, 6, 5, 4, 3, 2].find(
      (length) => length <= run.length && labelKey(run.slice(-length)) !== null,
    );
    const end = match.index + match[0].length;
    if (longest === undefined || heads.some((head) => head.end === end)) return [];
    return [{ label: run.slice(-longest), index: match.index + run.length - longest, end }];
  });
  return [...heads, ...glued].sort((a, b) => a.index - b.index);
}
