import type { types } from "@slack/bolt";
import type { DocumentEntry } from "../../answer/directory.ts";
import type { Assistant } from "../../assistant.ts";
import { ACTIONS } from "../action-ids.ts";
import { escapeMrkdwn } from "../text/escape-mrkdwn.ts";
import { plain } from "./plain.ts";

const MOST_DOCUMENTS = 40;

const PRIVACY =
  "问题只用来作答。讨论串的上文只在该讨论串里使用,一天后忘掉,再追问时从讨论串里重新读取;审计记录默认只存问题的摘要值,不存原文;您点的“有用”“没用”和说明会保存下来,用来改进回答。";
const LIMITS =
  "只答已收录文件写明的内容,不解释,不建议,不涉及别的法规;文件里没有的,如实说没有找到。扫描件、图片和没有收录的附件无法引用。回答自动生成,以文件原文为准。";

/** The Home tab: what the bot knows, how to ask, and what becomes of the questions. */
export function homeView({
  directory: { documents },
  counts,
  examples,
}: Pick<Assistant, "directory" | "counts" | "examples">): types.HomeView {
  const shown = documents.slice(0, MOST_DOCUMENTS);
  const left = documents.length - shown.length;
  const totals = `共 ${counts.documents} 份文件,${counts.indicators} 项指标,${counts.duties} 条责任分工。`;
  return {
    type: "home",
    blocks: [
      { type: "header", text: plain("问策:依据政策文件回答问题", 150) },
      section(`每句话都注明出处:哪一条、表格哪一行、哪一处责任分工。${totals}`),
      {
        type: "actions",
        elements: [
          {
            type: "button",
            action_id: ACTIONS.openLookup,
            style: "primary",
            text: plain("查任务和指标", 75),
            accessibility_label: "按地点查部门的任务或指标的数值",
          },
        ],
      },
      { type: "header", text: plain("怎样提问", 150) },
      section(
        `在这里的“消息”里直接写问题,或在频道里 @ 我;在同一个讨论串里可以接着追问。例如:\n${examples
          .map((example) => `• ${escapeMrkdwn(example)}`)
          .join("\n")}`,
      ),
      section(
        "`/wence 问题` 只让自己看到回答;`/wence 查询` 打开查询窗口;`/wence 默认 地名` 设定频道的默认地点;在任何一条消息的菜单里选“用政策查一下”。",
      ),
      { type: "header", text: plain("收录的文件", 150) },
      ...shown.map((document) => section(describe(document))),
      ...(left > 0 ? [section(`另有 ${left} 份文件没有列出。`)] : []),
      { type: "header", text: plain("局限和隐私", 150) },
      section(LIMITS),
      section(PRIVACY),
    ],
  };
}

function describe({
  title,
  documentNumber,
  date,
  clauses,
  indicators,
  duties,
}: DocumentEntry): string {
  const about = [documentNumber, date].filter((part) => part !== null).join(" · ");
  const holds = `${clauses} 个条款,${indicators} 项指标,${duties} 条责任分工`;
  return `《${escapeMrkdwn(title)}》\n${about === "" ? "" : `${escapeMrkdwn(about)} · `}${holds}`;
}

function section(text: string): types.SectionBlock {
  return { type: "section", text: { type: "mrkdwn", text: text.slice(0, 3000) } };
}
