import { attachmentEvidence } from "../../retrieval/evidence.ts";
import type { Finding } from "../../retrieval/finding.ts";
import { createDraft, type Draft } from "../draft.ts";
import type { Say } from "../wording.ts";

/** The information would be in an attachment that the document names but does not include. */
export function draftAttachment(
  { document, attachment }: Extract<Finding, { kind: "attachment" }>,
  say: Say,
): Draft {
  const draft = createDraft();
  const mark = draft.cite(attachmentEvidence(document, attachment));
  draft.negative(
    say`这项内容应在${document.place ?? ""}文件的附件${attachment.number ?? ""}《${attachment.title}》中${mark},但该附件只有名称,正文未收录,无法回答。`,
  );
  return draft.build("not_found", "attachment_missing");
}
