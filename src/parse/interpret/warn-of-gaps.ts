import type { DocumentWarning, MetadataKey } from "../../policy.ts";
import type { Recognised } from "../recognise/recognise.ts";
import { bareTitle, matches } from "./read-attachments.ts";
import { handedTitle } from "./read-policy-title.ts";
import type { Unwarned } from "./unwarned.ts";

/** What the document does not hold: metadata, annexes; and titles that differ from one another. */
export function warnOfGaps(read: Unwarned, form: Recognised): DocumentWarning[] {
  return [
    ...missingMetadata(read),
    ...missingAttachments(read),
    ...annexTitles(form),
    ...policyTitle(read, form),
  ];
}

const EXPECTED: readonly (readonly [string, readonly MetadataKey[]])[] = [
  ["文号", ["documentNumber"]],
  ["发文机关", ["issuer"]],
  ["成文日期或发布日期", ["dateSigned", "datePublished"]],
];

function missingMetadata(read: Unwarned): DocumentWarning[] {
  const missing = EXPECTED.filter(
    ([, keys]) => !read.metadata.some((field) => keys.includes(field.key)),
  );
  if (missing.length === 0) return [];
  const names = missing.map(([name]) => name).join("、");
  return [
    { code: "missing-metadata", message: `文件未载明${names}，引用前请核对原件。`, spans: [] },
  ];
}

function missingAttachments(read: Unwarned): DocumentWarning[] {
  return read.attachments
    .filter((attachment) => !attachment.included)
    .map((attachment) => ({
      code: "attachment-missing",
      message: `附件${attachment.number ?? ""}《${attachment.title}》只列出名称，正文未收录。`,
      spans: [attachment.span],
    }));
}

function annexTitles(form: Recognised): DocumentWarning[] {
  return form.listedAnnexes.flatMap((entry) => {
    const annex = form.foundAnnexes.find((found) =>
      matches(entry, found, form.listedAnnexes.length),
    );
    if (annex?.titleSpan == null || isSameTitle(annex.title, entry.title)) return [];
    const { start, end } = annex.titleSpan;
    const message = `附件${entry.number ?? ""}在目录中为“${entry.title}”，正文标题为“${annex.title}”，两处不一致。`;
    return [{ code: "title-mismatch", message, spans: [entry.span, { start, end }] }];
  });
}

/** One of the titles may say more at its head, or in a bracket at its end. */
function isSameTitle(printed: string, listed: string): boolean {
  const [long, short] = [printed, listed].map((title) =>
    bareTitle(title).replace(/[((][^()()]*[))]$/u, ""),
  );
  return long === short || ((short?.length ?? 0) >= SHORTEST && (long ?? "").endsWith(short ?? ""));
}

const SHORTEST = 4;

/** The title that the covering note hands out against the one printed over the text. */
function policyTitle(read: Unwarned, form: Recognised): DocumentWarning[] {
  const note = form.front.titles.find((title) => /(?:印发|转发|下发).*通知$/.test(title.text));
  if (note === undefined || read.titleSpan === null) return [];
  const handed = handedTitle(note.text);
  if (bareTitle(handed) === bareTitle(read.title)) return [];
  const message = `通知所附文件名为“${handed}”，正文标题为“${read.title}”，两处不一致。`;
  return [{ code: "title-mismatch", message, spans: [read.titleSpan] }];
}
