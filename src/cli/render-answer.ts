import type { Answer, AnswerTable, Note, NotFoundReason } from "../answer/answer.ts";
import { plainText } from "./plain-text.ts";
import { renderCitation } from "./render-citation.ts";
import { renderTable } from "./render-table.ts";
import type { Paint } from "./terminal.ts";

/** How a terminal shows things. */
export interface RenderOptions {
  /** Columns. */
  readonly width: number;
  readonly paint: Paint;
  /** Longest quote, in characters; 160 unless told. */
  readonly longestQuote?: number;
}

const REASONS: Readonly<Record<NotFoundReason, string>> = {
  outside_corpus: "不在文件范围内",
  other_place: "只有别处的文件提到",
  not_stated: "文件未载明",
  attachment_missing: "所在附件未收录",
};

/**
 * Shows an answer in a terminal: what it says, its table, what to be careful about, where each
 * statement stands, and what else could be asked. Ends without a line break.
 */
export function renderAnswer(answer: Answer, options: RenderOptions): string {
  const { paint } = options;
  const { longestQuote = 160 } = options;
  const citations = answer.citations.map((citation) =>
    renderCitation(citation, { paint, longest: longestQuote }),
  );
  const blocks = [
    renderStatus(answer, paint) + renderMarkdown(answer.answer, paint),
    answer.table === null ? "" : renderAnswerTable(answer.table, options),
    answer.notes.map((note) => renderNote(note, paint)).join("\n"),
    citations.length === 0 ? "" : `${paint.bold("出处")}\n${citations.join("\n")}`,
    renderFollowUps(answer.followUps, paint),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

function renderStatus({ status, reason }: Answer, paint: Paint): string {
  if (status === "clarify") return `${paint.yellow("? 需要补充")}\n`;
  if (status !== "not_found") return "";
  return `${paint.yellow(`○ 未找到${reason === null ? "" : `(${REASONS[reason]})`}`)}\n`;
}

/** Bold words bold, markers dim; everything else as written. */
export function renderMarkdown(text: string, paint: Paint): string {
  return plainText(text)
    .trim()
    .replace(/\*\*(.+?)\*\*/g, (_, words: string) => paint.bold(words))
    .replace(/\[\d+\]/g, (marker) => paint.dim(marker));
}

function renderAnswerTable(
  { columns, rows, citations }: AnswerTable,
  options: RenderOptions,
): string {
  if (!citations.some((markers) => markers.length > 0))
    return renderTable({ columns, rows }, options);
  const cited = rows.map((row, i) => [...row, renderMarkers(citations[i] ?? [])]);
  return renderTable({ columns: [...columns, "出处"], rows: cited }, options);
}

function renderMarkers(markers: readonly number[]): string {
  return markers.map((n) => `[${n}]`).join("");
}

function renderNote({ text, citations }: Note, paint: Paint): string {
  const told = plainText(text).trim();
  const markers = renderMarkers(citations.filter((n) => !told.includes(`[${n}]`)));
  return `${paint.yellow("⚠")} ${renderMarkdown(told + markers, paint)}`;
}

function renderFollowUps(followUps: readonly string[], paint: Paint): string {
  if (followUps.length === 0) return "";
  const lines = followUps.map((question) => `  · ${plainText(question)}`);
  return [paint.bold("还可以问"), ...lines].join("\n");
}
