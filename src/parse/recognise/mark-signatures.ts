import { isOrganLine, readDateLine } from "./document-words.ts";
import type { LineUses, RawField } from "./line-use.ts";
import { readLabels } from "./read-labels.ts";
import type { Line } from "./split-lines.ts";

const OPENNESS =
  /^\(?(?!政务|政府|信息|党务)(此件|本件|本文|此文)?.{0,4}(公开发布|公开|不予公开|删减后公开|予以公开|依申请公开|主动公开)\)?$/;

/** The note on openness, in brackets or behind a label: `"(此件公开发布)"`, `"公开方式:主动公开"`. */
function readOpenness(line: Line): RawField | null {
  const [labelled, ...more] = readLabels(line.text, line.start);
  const { value = "" } = labelled ?? {};
  if (labelled?.key === "openness" && more.length === 0 && value !== "" && value.length <= 12)
    return { key: "openness", label: labelled.label, value, span: labelled.span };
  if (!OPENNESS.test(line.text) || !/公开/.test(line.text) || line.text.length > 20) return null;
  return { key: "openness", label: "", value: line.text.replace(/^\(|\)$/g, ""), span: line };
}

/** Marks, anywhere in a document, the bodies that sign with their dates, and the note on openness. */
export function markSignatures(
  lines: readonly Line[],
  uses: LineUses,
  bodyStart: number,
): RawField[] {
  const fields: RawField[] = [];
  for (const line of lines) {
    if (uses[line.index] !== null) continue;
    const openness = readOpenness(line);
    if (openness !== null) {
      uses[line.index] = { kind: "metadata" };
      fields.push(openness);
      continue;
    }
    // Figures alone are a date that lost its marks, but in a text they may be anything.
    const bare = line.index < bodyStart && /^(?:19|20)\d{4,6}$/.test(line.text) ? line.text : null;
    fields.push(...markDate(lines, { line, alone: readDateLine(line.text) ?? bare }, uses));
  }
  return fields;
}

const MOST_SIGNING_LINES = 12;

function markDate(
  lines: readonly Line[],
  { line, alone }: { line: Line; alone: string | null },
  uses: LineUses,
): RawField[] {
  const signed = /^(.{3,40}?)\s{2,}(\S.*)$/.exec(line.text);
  if (
    alone === null &&
    !(signed !== null && isOrganLine(signed[1] ?? "") && readDateLine(signed[2] ?? "") !== null)
  )
    return [];
  uses[line.index] = { kind: "signature" };
  const date: RawField = { key: "dateSigned", label: "", value: line.text, span: line };
  if (alone === null) return [date];
  const fields = [date];
  for (let index = line.index - 1; index >= line.index - MOST_SIGNING_LINES; index--) {
    const before = lines[index];
    if (before === undefined || uses[index] !== null || !isOrganLine(before.text)) break;
    uses[index] = { kind: "signature" };
    fields.push(...organsOf(before));
  }
  return fields;
}

/** Names parted by blanks, or by the place that each of them begins with: `"某区甲局某区乙局"`. */
function signingNames(text: string): RegExp {
  const place = /^\p{Script=Han}{1,4}?[省市州县区](?=\p{Script=Han}{2})/u.exec(text)?.[0];
  return place === undefined ? /\S+/g : new RegExp(`${place}(?:(?!${place})\\S)+|\\S+`, "g");
}

/** The bodies of a line that signs, one field each: `"某市甲局    某市乙局"` → two. */
function organsOf(line: Line): RawField[] {
  const names = [...line.text.matchAll(signingNames(line.text))];
  const parts = names.length > 1 && names.every(([name]) => isOrganLine(name)) ? names : [];
  if (parts.length === 0) return [{ key: "issuer", label: "", value: line.text, span: line }];
  return parts.map((part) => {
    const start = line.start + part.index;
    return {
      key: "issuer",
      label: "",
      value: part[0],
      span: { start, end: start + part[0].length },
    };
  });
}
