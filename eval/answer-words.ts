import type { Answer } from "../src/answer/answer.ts";

/** The part of an answer that is judged by its words. */
export type AnswerWords = Pick<Answer, "answer" | "table" | "notes">;

/**
 * What a reader reads, as plain text: the answer, each table row as `|cell|cell|`, the notes.
 *
 * Markers `[n]` and Markdown emphasis are taken out, so that "达到**70%**[1]" reads "达到70%" and the
 * digit of a marker is never taken for a figure.
 */
export function answerWords(answer: AnswerWords): string {
  const rows = (answer.table?.rows ?? []).map((row) => `|${row.join("|")}|`);
  return plain([answer.answer, ...rows, ...answer.notes.map((note) => note.text)].join("\n"));
}

/**
 * The entries of the list an answer gives: its table rows if it has a table, else its lines that
 * begin with a bullet or a Markdown number (with what is indented below them), else null (the answer
 * is running text).
 */
export function listEntries(answer: AnswerWords): string[] | null {
  if (answer.table !== null) return answer.table.rows.map((row) => plain(`|${row.join("|")}|`));
  const entries: string[] = [];
  for (const line of answer.answer.split("\n")) {
    const bullet = /^ ?(?:[-*•·]\s|\d+\.\s)(.*)$/.exec(line)?.[1];
    const indented = /^\s{2,}\S/.test(line);
    if (bullet !== undefined) entries.push(bullet);
    else if (indented && entries.length > 0) entries.push(`${entries.pop()} ${line.trim()}`);
  }
  return entries.length > 0 ? entries.map(plain) : null;
}

function plain(markdown: string): string {
  return markdown.replace(/\[\d{1,3}\]/g, "").replace(/\*\*|`/g, "");
}
