import type { CommandContext } from "../command-context.ts";
import { openAssistant } from "../open-assistant.ts";

/** Builds the index, or says that there was nothing to do. */
export async function buildIndex(
  options: { force?: boolean },
  context: CommandContext,
): Promise<number> {
  const { terminal } = context;
  const { paint } = terminal;
  const started = performance.now();
  const { assistant, built } = await openAssistant(context, { force: options.force === true });
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  const { documents, passages, indicators, duties, vectors, dimension } = assistant.counts;
  const what = `${documents} 份文件,${passages} 个段落,${indicators} 项指标,${duties} 条责任分工,${vectors} 个向量(${dimension} 维)`;
  const outcome = built ? `已建立索引(${seconds} 秒)` : "无变化";
  terminal.print(`${paint.green("✓")} ${outcome}:${what}`);
  for (const { file, message } of assistant.skipped) {
    terminal.print(`${paint.yellow("⚠")} 未收录 ${file}:${message}`);
  }
  return 0;
}
