import type { DocumentDescription } from "./describe-document.ts";
import { plainText } from "./plain-text.ts";
import type { RenderOptions } from "./render-answer.ts";
import { renderLines } from "./render-citation.ts";
import { renderTable, type TableContent } from "./render-table.ts";
import { tidyQuote } from "./tidy-quote.ts";

/**
 * Shows in a terminal what was understood of a document: a section for each kind of record, with the
 * lines of the file it stands in. Kinds that the document does not have are left out.
 */
export function renderDescription(document: DocumentDescription, options: RenderOptions): string {
  const { paint } = options;
  const section = (title: string, count: number, body: string) =>
    count === 0 ? "" : `${paint.bold(`${title}(${count})`)}\n${body}`;
  const table = (columns: string[], rows: string[][]) =>
    renderTable(withoutEmptyColumns({ columns, rows }), options);
  const blocks = [
    `${paint.bold(plainText(document.title))}\n${paint.dim(`${document.id} · ${document.file} · ${document.encoding}`)}`,
    section("元数据", document.metadata.length, table(...metadataTable(document))),
    section("提纲", document.clauses.length, renderOutline(document, options)),
    section("指标", document.indicators.length, table(...indicatorTable(document))),
    section("正文中的数字", document.statements.length, table(...statementTable(document))),
    section("责任分工", document.duties.length, table(...dutyTable(document))),
    section("表格", document.tables.length, renderTables(document, options)),
    section("人员", document.people.length, table(...peopleTable(document))),
    section("附件", document.attachments.length, table(...attachmentTable(document))),
    section("警告", document.warnings.length, renderWarnings(document, options)),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

type TableParts = [columns: string[], rows: string[][]];

function withoutEmptyColumns({ columns, rows }: TableContent): TableContent {
  const used = columns.map((_, i) => rows.some((row) => row[i] !== ""));
  const keep = (cells: readonly string[]) => cells.filter((_, i) => used[i]);
  return { columns: keep(columns), rows: rows.map(keep) };
}

type Lines = Pick<DocumentDescription["clauses"][number], "startLine" | "endLine">;

function linesOf({ startLine, endLine }: Lines): string {
  return startLine === endLine ? `${startLine}` : `${startLine}-${endLine}`;
}

function metadataTable({ metadata }: DocumentDescription): TableParts {
  const rows = metadata.map((field) => [
    field.key,
    field.label,
    tidyQuote(field.value),
    linesOf(field),
  ]);
  return [["键", "原文标签", "值", "行"], rows];
}

function renderOutline({ clauses }: DocumentDescription, { paint }: RenderOptions): string {
  return clauses
    .map((clause) => {
      const heading = clause.number + clause.title;
      const label = heading === "" ? tidyQuote(clause.text, 30) : tidyQuote(heading, 60);
      const indent = "  ".repeat(Math.max(0, clause.level - 1));
      return `${indent}${label} ${paint.dim(`${clause.id} · ${linesOf(clause)}`)}`;
    })
    .join("\n");
}

function indicatorTable({ indicators }: DocumentDescription): TableParts {
  const rows = indicators.map((indicator) => [
    indicator.label ?? "",
    indicator.name + (indicator.damaged ? " ⚠" : ""),
    indicator.unit ?? "",
    valuesText(indicator),
    indicator.attribute ?? "",
    linesOf(indicator),
  ]);
  return [["序号", "指标", "单位", "数值", "属性", "行"], rows];
}

/** Figures by year; by column where two stand for the same year. */
function valuesText({ values }: DocumentDescription["indicators"][number]): string {
  const years = new Set(values.map((value) => value.year));
  const byYear = years.size === values.length && !years.has(null);
  return values
    .map(({ year, column, raw }) => {
      const label = byYear ? String(year) : tidyQuote(column, 20);
      return `${label}:${raw === "" ? "(空)" : raw}`;
    })
    .join("  ");
}

function statementTable({ statements }: DocumentDescription): TableParts {
  const rows = statements.map((statement) => [
    statement.subject,
    statement.raw,
    statement.when ?? "",
    linesOf(statement),
  ]);
  return [["对象", "数字", "时间", "行"], rows];
}

function dutyTable({ duties }: DocumentDescription): TableParts {
  const rows = duties.map((duty) => [
    duty.label ?? "",
    tidyQuote(duty.task, 60),
    duty.lead.join("、"),
    duty.support.join("、"),
    duty.shared.join("、"),
    duty.deadline ?? "",
    linesOf(duty),
  ]);
  return [["序号", "任务", "牵头", "责任/配合", "分工负责", "时限", "行"], rows];
}

function renderTables({ tables }: DocumentDescription, options: RenderOptions): string {
  return tables
    .map((table) => {
      const caption = table.caption === "" ? table.id : tidyQuote(table.caption, 60);
      const head = options.paint.dim(
        `${caption} · ${table.rows.length} 行 × ${table.columns.length} 列 · ${linesOf(table)}`,
      );
      // Rows of these tables stand above, as indicators and duties.
      return table.kind === "data" ? `${head}\n${renderTable(table, options)}` : head;
    })
    .join("\n");
}

function peopleTable({ people }: DocumentDescription): TableParts {
  const rows = people.map((person) => [
    person.role,
    person.name,
    person.post,
    person.phone ?? "",
    linesOf(person),
  ]);
  return [["角色", "姓名", "职务", "电话", "行"], rows];
}

function attachmentTable({ attachments }: DocumentDescription): TableParts {
  const rows = attachments.map((attachment) => [
    attachment.number ?? "",
    tidyQuote(attachment.title),
    attachment.included ? "已收录" : "未收录",
    linesOf(attachment),
  ]);
  return [["附件", "标题", "正文", "行"], rows];
}

function renderWarnings({ file, warnings }: DocumentDescription, { paint }: RenderOptions): string {
  return warnings
    .map((warning) => {
      const place = renderLines({ file, ...warning });
      return `${paint.yellow("⚠")} ${plainText(warning.message)} ${paint.dim(`${place} · ${warning.code}`)}`;
    })
    .join("\n");
}
