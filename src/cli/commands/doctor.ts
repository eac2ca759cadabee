import type { Assistant } from "../../assistant.ts";
import { WenceError } from "../../errors.ts";
import { adviceFor } from "../advice-for.ts";
import { checkDataFolder } from "../check-data-folder.ts";
import { checkNodeVersion } from "../check-node-version.ts";
import { checkSettings } from "../check-settings.ts";
import type { CommandContext } from "../command-context.ts";
import { describeDocument } from "../describe-document.ts";
import type { Finding } from "../finding.ts";
import { openAssistant } from "../open-assistant.ts";
import { plainText } from "../plain-text.ts";
import { renderLines } from "../render-citation.ts";
import type { Paint } from "../terminal.ts";

/** Looks at everything an answer depends on; 1 where something is wrong. */
export async function doctor(context: CommandContext): Promise<number> {
  const { setup, terminal } = context;
  const sections: [title: string, findings: readonly Finding[]][] = [
    ["运行环境", [checkNodeVersion(process.versions.node), await checkDataFolder(setup.dataDir)]],
    ...(await checkCorpus(context)),
    ["配置", checkSettings(setup)],
  ];
  const findings = sections.flatMap(([, list]) => list);
  for (const [title, list] of sections) {
    terminal.print(terminal.paint.bold(title));
    for (const finding of list) terminal.print(renderFinding(finding, terminal.paint));
    terminal.print("");
  }
  const count = (level: Finding["level"]) =>
    findings.filter((finding) => finding.level === level).length;
  terminal.print(`${count("error")} 个错误,${count("warning")} 个警告。`);
  return count("error") === 0 ? 0 : 1;
}

function renderFinding({ level, message }: Finding, paint: Paint): string {
  const signs = { ok: paint.green("✓"), warning: paint.yellow("⚠"), error: paint.red("✗") };
  return `  ${signs[level]} ${plainText(message)}`;
}

async function checkCorpus(context: CommandContext): Promise<[string, Finding[]][]> {
  const { setup } = context;
  try {
    // What openAssistant would note on stderr stands in the report below.
    const { assistant, built } = await openAssistant({
      ...context,
      setup: { ...setup, quiet: true },
    });
    return [
      ["政策文件", [...corpusFindings(assistant, setup.corpusDir)]],
      ["索引", indexFindings(assistant, built)],
      ...assistant.documents.map((document): [string, Finding[]] => [
        `${document.id}《${document.title}》`,
        documentFindings(describeDocument(document)),
      ]),
    ];
  } catch (error) {
    if (!(error instanceof WenceError) || error.code === "cancelled") throw error;
    return [["政策文件和索引", [{ level: "error", message: error.message }]]];
  }
}

function corpusFindings({ documents, skipped }: Assistant, corpusDir: string): Finding[] {
  const encodings = [...new Set(documents.map(({ encoding }) => encoding))].join("、");
  return [
    { level: "ok", message: `${corpusDir}:${documents.length} 份文件(${encodings})` },
    ...skipped.map(
      ({ file, message }): Finding => ({ level: "warning", message: `未收录 ${file}:${message}` }),
    ),
  ];
}

function indexFindings({ counts, notices }: Assistant, built: boolean): Finding[] {
  const { passages, vectors, dimension, embedder } = counts;
  const state = built ? "刚刚重新建立" : "与文件一致";
  return [
    {
      level: "ok",
      message: `${state}:${passages} 个段落,${vectors} 个向量(${dimension} 维,${embedder})`,
    },
    ...notices.map((message): Finding => ({ level: "warning", message })),
  ];
}

function documentFindings(document: ReturnType<typeof describeDocument>): Finding[] {
  const { clauses, indicators, duties, tables, people, attachments, warnings, file } = document;
  const understood = [
    `${clauses.length} 个条款`,
    `${tables.length} 张表`,
    `${indicators.length} 项指标`,
    `${duties.length} 条责任分工`,
    `${people.length} 名人员`,
    `${attachments.length} 个附件`,
  ];
  return [
    { level: "ok", message: understood.join(",") },
    ...warnings.map(
      (warning): Finding => ({
        level: "warning",
        message: `${renderLines({ file, ...warning })} ${warning.message}${adviceFor(warning.code, document.id)}`,
      }),
    ),
  ];
}
