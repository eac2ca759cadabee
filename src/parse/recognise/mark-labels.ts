import { endsLikeTitle } from "./document-words.ts";
import { isFurniture } from "./is-furniture.ts";
import { bareLabel, labelKey } from "./label-key.ts";
import type { LineUses, RawField } from "./line-use.ts";
import { readLabelRow } from "./read-label-row.ts";
import { readLabels } from "./read-labels.ts";
import type { Line } from "./split-lines.ts";

/** Marks the lines of a document's head that hold labels and their values, on one line or one under the other. */
export function markLabels(front: readonly Line[], uses: LineUses): RawField[] {
  return [
    ...markLabelLines(front, uses),
    ...markLabelPairs(front, uses),
    ...markAmongLabels(front, uses),
  ];
}

function markLabelLines(front: readonly Line[], uses: LineUses): RawField[] {
  return front.flatMap((line) => {
    if (uses[line.index] !== null) return [];
    const labels = readLabels(line.text, line.start);
    const row = labels.length === 0 ? readLabelRow(line) : [];
    if (labels.length + row.length === 0) return [];
    uses[line.index] = { kind: "metadata" };
    if (row.length > 0) return row;
    return labels.filter(
      ({ label, value, valueSpan }) => valueSpan !== null && !isFurniture(`${label}:${value}`),
    );
  });
}

/** A label alone on a line with its value on the next: `"文号"` / `"某政办发〔2022〕38号"`. */
function markLabelPairs(front: readonly Line[], uses: LineUses): RawField[] {
  const fields: RawField[] = [];
  for (const line of front) {
    const value = front[line.index + 1];
    const between = isBetweenLabels(value, front);
    if (!between) markEmptyLabel(line, value, uses);
    const key = labelKey(line.text);
    const open = uses[line.index] === null || /[:\]】]$/.test(line.text);
    if (key === null || !open || value === undefined) continue;
    if (!between && !isPairValue(value, uses)) continue;
    if (key !== "title" && isDocumentTitle(value.text)) continue;
    uses[line.index] = { kind: "metadata" };
    uses[value.index] = { kind: "metadata" };
    const span = { start: line.start, end: value.end };
    fields.push({ key, label: bareLabel(line.text), value: value.text, span });
  }
  return fields;
}

/** "信息分类" / "政策文件" / "主题分类": words that may be a label are a value where the next label follows at once. */
function isBetweenLabels(value: Line | undefined, front: readonly Line[]): boolean {
  if (value === undefined || labelKey(value.text) !== "other") return false;
  return labelKey(front[value.index + 1]?.text ?? "") !== null;
}

/** The title of a document below a label that was left empty is not its value. */
function isDocumentTitle(text: string): boolean {
  return /关于/.test(text) && endsLikeTitle(text);
}

/** Between lines of labels, others that the house does not know, and the rules of a table: `"性质:规范性文件"`, `"| --- |"`. */
function markAmongLabels(front: readonly Line[], uses: LineUses): RawField[] {
  return front.flatMap((line): RawField[] => {
    if (uses[line.index] !== null || uses[line.index - 1]?.kind !== "metadata") return [];
    if (/^\|?(?:\s*:?-{3,}:?\s*\|?)+$/.test(line.text)) {
      uses[line.index] = { kind: "furniture" };
      return [];
    }
    const pair = /^[•·\s]*(\p{Script=Han}{2,8}):\s*([^。;:]{1,60})$/u.exec(line.text);
    if (pair === null || uses[line.index + 1]?.kind !== "metadata") return [];
    uses[line.index] = { kind: "metadata" };
    return [{ key: "other", label: pair[1] ?? "", value: pair[2] ?? "", span: line }];
  });
}

/** Of several labels, one may stand right above the next without a value of its own. */
function markEmptyLabel(line: Line, next: Line | undefined, uses: LineUses): void {
  if (uses[line.index] !== null || labelKey(line.text) === null) return;
  const following = labelKey(next?.text ?? "");
  const among = uses[line.index - 1]?.kind === "metadata";
  const empty = next === undefined || !mayBeValue(next);
  if ((among && empty) || (following !== null && following !== "other"))
    uses[line.index] = { kind: "metadata" };
}

function isPairValue(value: Line, uses: LineUses): boolean {
  return uses[value.index] === null && mayBeValue(value);
}

function mayBeValue({ text }: Line): boolean {
  return text.length <= 120 && labelKey(text) === null && !/。|:$/.test(text);
}
