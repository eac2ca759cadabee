import type { PolicyDocument } from "../policy.ts";
import { attachmentEvidence, personEvidence } from "../retrieval/evidence.ts";
import type { Finding, Missing } from "../retrieval/retrieve.ts";
import { createDraft, type Draft } from "./draft.ts";
import type { Say } from "./wording.ts";

/** Who holds a role, and what roles somebody holds. */
export function draftPeople(
  { query, people }: Extract<Finding, { kind: "people" }>,
  say: Say,
): Draft {
  const draft = createDraft();
  if (people.length > 3) {
    draft.listing(
      say`共${people.length}名:`,
      people.map(
        ({ document, person }) =>
          `${person.role} ${person.name}${person.post === "" ? "" : `(${person.post})`}${draft.cite(personEvidence(document, person))}`,
      ),
    );
    return draft.build("answered");
  }
  for (const { document, person } of people) {
    const post = person.post === "" ? "" : `(${person.post})`;
    draft.fact(
      say`${person.body}${person.role}:${person.name}${post}${draft.cite(personEvidence(document, person))}。`,
    );
  }
  if (query.operation === "count" && people.length > 1)
    draft.frame(say`共${["", "一", "两", "三"][people.length] ?? ""}名。`);
  return draft.build("answered");
}

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
  return { ...draft.build("not_found"), reason: "attachment_missing" };
}

/** Nothing found: what was looked for, and what is nearest, without filling the gap. */
export function draftMissing(
  finding: Missing,
  { say, documents }: { say: Say; documents: readonly PolicyDocument[] },
): Draft {
  const draft = createDraft();
  const { query, reason, nearest, elsewhere } = finding;
  const what = finding.what.replace(/\|+/g, " ").trim() || say`所问内容`;
  const asked = documents
    .filter(({ id }) => query.documents.includes(id))
    .map((d) => d.place ?? d.title);
  const where = asked.length > 0 ? say`${asked.join("、")}的文件` : say`已收录的文件`;
  if (reason === "outside_corpus") {
    const scope = documents.map((d) => d.place ?? d.title).join("、");
    draft.negative(say`“${what}”不在已收录文件的范围内。目前收录的是${scope}的文件。`);
    return draft.build("not_found", reason);
  }
  draft.negative(say`${where}未载明“${what}”。`);
  if (elsewhere.length > 0)
    draft.negative(
      say`有相关规定的是${elsewhere.map((d) => d.place ?? d.title).join("、")}的文件,可以换个地方再问。`,
    );
  else if (nearest !== null)
    draft.negative(
      say`最接近的内容见${nearest.evidence.locator}${draft.cite(nearest.evidence)},但没有写明所问事项。`,
    );
  return draft.build("not_found", reason);
}

/** One short question back, with choices. */
export function draftClarify(
  { query }: Extract<Finding, { kind: "clarify" }>,
  { say, choices }: { say: Say; choices: readonly string[] },
): Draft {
  const draft = createDraft();
  draft.negative(
    query.phrase === ""
      ? say`请问您想问哪个地方的哪项内容?`
      : say`请问您指的是哪一项“${query.phrase}”?`,
  );
  draft.negative(say`例如:${choices.join(";")}`);
  draft.suggest(...choices);
  return draft.build("clarify");
}
