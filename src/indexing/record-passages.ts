import type { Clause, Duty, MetadataKey, Party, PolicyDocument, Span, Table } from "../policy.ts";
import { clauseLocator, tableLocator } from "./locator.ts";
import { coveringSpan, type PassageDraft } from "./passage-draft.ts";
import { tidy } from "./tidy.ts";

/** How readers ask for a field, beside the label printed in the document. */
const FIELD_NAMES: Readonly<Record<MetadataKey, string>> = {
  title: "标题 文件名称",
  documentNumber: "发文字号 文号",
  issuer: "发文机关 发文单位 发布机构",
  dateSigned: "成文日期 印发日期",
  datePublished: "发布日期 公开日期",
  validity: "有效性 效力状态",
  indexNumber: "索引号",
  subject: "主题分类",
  keywords: "主题词 关键词",
  source: "来源 出处",
  owner: "责任部门 主办单位",
  legalBasis: "制定依据 政策依据",
  effectiveDate: "施行日期 生效日期",
  expiryDate: "有效期 失效日期",
  repeals: "废止文件",
  openness: "公开方式 公开属性",
  addressee: "主送单位",
  other: "其他信息",
};

/** Passages of the records that stand outside indicator tables: duties, metadata, people, attachments. */
export function recordPassages(document: PolicyDocument): PassageDraft[] {
  const context: Context = {
    text: document.text,
    tables: new Map(document.tables.map((table) => [table.id, table])),
    clauses: new Map(document.clauses.map((clause) => [clause.id, clause])),
  };
  return [
    // Rows of indicators are passages already.
    ...document.duties
      .filter(({ rows }) => rows !== "indicator")
      .map((duty) => dutyPassage(duty, context)),
    ...metadataPassages(document),
    ...peoplePassages(document),
    ...attachmentPassages(document),
  ];
}

interface Context {
  readonly text: string;
  readonly tables: ReadonlyMap<string, Table>;
  readonly clauses: ReadonlyMap<string, Clause>;
}

/** "任务名。牵头:甲、乙;配合:丙;责任单位:丁;完成时限:2025年底前" */
function dutyPassage(duty: Duty, context: Context): PassageDraft {
  const parts = [
    partiesPart("牵头", duty.lead),
    partiesPart("配合、责任", duty.support),
    partiesPart("责任单位", duty.shared),
    duty.deadline === null ? "" : `完成时限:${tidy(duty.deadline)}`,
  ].filter(Boolean);
  return {
    key: duty.id,
    kind: "duty",
    text: `${tidy(duty.task).replace(/[。;；]+$/, "")}。${parts.join(";")}`,
    ...dutyPlace(duty, context),
    clause: duty.clause,
    record: duty.id,
  };
}

function partiesPart(label: string, parties: readonly Party[]): string {
  return parties.length === 0 ? "" : `${label}:${parties.map(({ name }) => name).join("、")}`;
}

function dutyPlace(
  duty: Duty,
  { text, tables, clauses }: Context,
): Pick<PassageDraft, "under" | "locator" | "span"> {
  const table = duty.table === null ? undefined : tables.get(duty.table);
  if (table !== undefined) {
    const row = table.rows.find((candidate) => candidate.row === duty.row);
    return {
      under: [...table.path, table.caption],
      locator: tableLocator(table, duty.row),
      span: coveringSpan(row?.spans ?? []) ?? duty.span,
    };
  }
  const clause = duty.clause === null ? undefined : clauses.get(duty.clause);
  const place = clause === undefined ? "" : `${clauseLocator(clause, text)} · `;
  return { under: clause?.path ?? [], locator: `${place}责任分工`, span: duty.span };
}

function metadataPassages(document: PolicyDocument): PassageDraft[] {
  return document.metadata.map((field, i) => ({
    ...loose("metadata", i, field.span),
    text: `${[...new Set([field.label, ...FIELD_NAMES[field.key].split(" ")])].filter(Boolean).join(" ")}:${field.value}`,
    locator: `文件信息 · ${tidy(field.label) || FIELD_NAMES[field.key].split(" ")[0]}`,
  }));
}

function peoplePassages(document: PolicyDocument): PassageDraft[] {
  return document.people.map((person, i) => ({
    ...loose("person", i, person.span),
    text: `${person.role}:${person.name}${person.post === "" ? "" : `,${tidy(person.post)}`}`,
    under: [person.body],
    locator: [person.body, person.role].filter(Boolean).join(" · ") || "人员名单",
  }));
}

function attachmentPassages(document: PolicyDocument): PassageDraft[] {
  return document.attachments.map((attachment, i) => ({
    ...loose("attachment", i, attachment.span),
    text: `附件${attachment.number ?? ""}:${tidy(attachment.title)}${attachment.included ? "" : "(文件中只有名称,没有正文)"}`,
    locator: `附件${attachment.number ?? ""}`,
  }));
}

/** The fields of a passage that hangs on no clause and no table. */
function loose(kind: "metadata" | "person" | "attachment", i: number, span: Span) {
  return { key: String(i), kind, under: [], clause: null, record: `${kind}:${i}`, span };
}
