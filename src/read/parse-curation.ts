import { LineCounter, parseDocument } from "yaml";
import * as z from "zod";
import { WenceError } from "../errors.ts";
import type { Curation } from "../policy.ts";

/** Larger files are no notes on a document. */
const LARGEST = 256 * 1024;

/**
 * Reads the notes beside a document; `file` is for messages.
 *
 *     title: 某市绿化管理办法
 *     number: 某政发〔2024〕1号
 *     supersedes: [绿化办法-2018]
 *     corrections:
 *       - { original: 园绿化率, restored: 公园绿化率, basis: 正文第三段 }
 *
 * Throws `config_invalid`, naming the line and what to do, for what is not YAML or has another shape.
 */
export function parseCuration(text: string, file: string): Curation {
  if (text.length > LARGEST) throw invalid(file, 1, "文件过大");
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/, ""), { lineCounter: lines });
  const error = document.errors[0];
  if (error) throw invalid(file, lines.linePos(error.pos[0]).line, "不是有效的 YAML", error);
  const parsed = SHAPE.safeParse(toPlain(document) ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const node = document.getIn([...(issue?.path ?? [])] as (string | number)[], true);
  const range = typeof node === "object" && node !== null && "range" in node ? node.range : null;
  const offset = Array.isArray(range) ? Number(range[0]) : 0;
  const what = `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim();
  throw invalid(file, lines.linePos(offset).line, what, parsed.error);
}

/** A file of aliases that multiply is refused by the library, and here. */
function toPlain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch {
    return "别名过多";
  }
}

const words = z.string("应为文字;数字要加引号").trim().min(1, "是空的").max(300, "太长");
const optional = words.nullish().transform((value) => value ?? null);
const date = z
  .union([z.iso.date("应为 2024-03-01 这样的日期"), z.date()], "应为 2024-03-01 这样的日期")
  .nullish()
  .transform((value) =>
    value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? null),
  );

const SHAPE = z.strictObject(
  {
    title: optional,
    place: optional,
    number: optional,
    issuer: optional,
    date,
    url: z
      .url({ protocol: /^https?$/, error: "应为 http:// 或 https:// 开头的网址" })
      .nullish()
      .transform((value) => value ?? null),
    supersedes: z
      .union(
        [words.transform((one) => [one]), z.array(words)],
        "应为文件编号,或方括号里用逗号隔开的几个",
      )
      .nullish()
      .transform((value) => value ?? []),
    corrections: z
      .array(z.strictObject({ original: words, restored: words, basis: words }), "应为列表")
      .nullish()
      .transform((value) => value ?? []),
  },
  "应为“名称: 值”的列表",
);

function invalid(file: string, line: number, what: string, cause?: unknown): WenceError {
  return new WenceError(
    "config_invalid",
    `${file} 第 ${line} 行有误:${what}。可用的名称:title、place、number、issuer、date、url、supersedes、corrections。改正之前该文件的整理信息不起作用。`,
    { cause },
  );
}
