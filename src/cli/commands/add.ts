import { WenceError } from "../../errors.ts";
import type { CommandContext } from "../command-context.ts";
import { describeDocument } from "../describe-document.ts";
import { openAssistant } from "../open-assistant.ts";
import { plainText } from "../plain-text.ts";
import { renderLines } from "../render-citation.ts";

/** Copies documents into the corpus folder and tells what was understood of them; 1 where one was refused. */
export async function add(
  { paths, replace }: { paths: readonly string[]; replace: boolean },
  context: CommandContext,
): Promise<number> {
  const { setup, terminal } = context;
  const { paint } = terminal;
  if (paths.length === 0)
    throw new WenceError("usage", "请写明要加入的文件或文件夹,例如 wence add 方案.docx。");
  const { addFiles } = await import("../../read/add-files.ts");
  const { added, unchanged, refused } = await addFiles(paths, setup.corpusDir, { replace });
  for (const file of unchanged)
    terminal.print(`${paint.green("✓")} ${plainText(file)} 已在文件夹里,内容相同。`);
  if (added.length > 0) {
    const { assistant } = await openAssistant(context);
    for (const file of added) {
      const document = assistant.documents.find((each) => each.file === file);
      if (document !== undefined) report(describeDocument(document), context);
    }
  }
  for (const { message } of refused) terminal.note(`${paint.yellow("⚠")} ${plainText(message)}`);
  const counted = `加入 ${added.length} 份,未变 ${unchanged.length} 份,未加入 ${refused.length} 份。`;
  terminal.print(counted);
  return refused.length === 0 ? 0 : 1;
}

function report(document: ReturnType<typeof describeDocument>, { terminal }: CommandContext): void {
  const { id, file, title, clauses, tables, indicators, duties, warnings } = document;
  const { paint } = terminal;
  terminal.print(
    `${paint.green("✓")} ${plainText(id)}《${plainText(title)}》:${clauses.length} 个条款,${tables.length} 张表,${indicators.length} 项指标,${duties.length} 条责任分工`,
  );
  for (const warning of warnings)
    terminal.print(
      `  ${paint.yellow("⚠")} ${renderLines({ file, ...warning })} ${plainText(warning.message)}`,
    );
}
