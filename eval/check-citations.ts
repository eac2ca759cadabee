import type { Answer, Citation } from "../src/answer/answer.ts";

/** A document as far as a citation is checked against it. */
export interface CitedDocument {
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

export interface CitationCheck {
  readonly total: number;
  /** Citations whose quote stands at its offsets and lines of its file. */
  readonly verbatim: number;
  /** In Chinese: what is wrong with which citation or marker. */
  readonly problems: readonly string[];
}

/**
 * Checks each citation against its file (quote, lines, file name) and markers against citations:
 * every marker in text, table and notes has exactly one citation, every citation a marker.
 */
export function checkCitations(
  answer: Pick<Answer, "answer" | "citations" | "table" | "notes">,
  documents: ReadonlyMap<string, CitedDocument>,
): CitationCheck {
  const wrong = answer.citations.flatMap((citation) => {
    const problem = citationProblem(citation, documents.get(citation.document));
    return problem === null ? [] : [`[${citation.n}] ${problem}`];
  });
  return {
    total: answer.citations.length,
    verbatim: answer.citations.length - wrong.length,
    problems: [...wrong, ...markerProblems(answer)],
  };
}

function citationProblem(citation: Citation, document: CitedDocument | undefined): string | null {
  if (document === undefined) return `引用了不存在的文件 ${citation.document}`;
  if (citation.file !== document.file) return `文件名 ${citation.file} 与 ${document.file} 不符`;
  if (citation.quote.trim() === "") return "引文为空";
  const { start, end } = citation;
  if (document.text.slice(start, end) !== citation.quote)
    return `引文与 ${start}-${end} 处原文不符`;
  const first = lineAt(document.text, start);
  const last = lineAt(document.text, end - 1);
  if (citation.startLine !== first || citation.endLine !== last) {
    return `行号 ${citation.startLine}-${citation.endLine} 应为 ${first}-${last}`;
  }
  return null;
}

/** Line of an offset, 1-based; a break (\n, \r\n, \r) belongs to the line it ends. */
function lineAt(text: string, offset: number): number {
  const before = text.slice(0, offset);
  const breaks = before.match(/\r\n|\n|\r/g)?.length ?? 0;
  const insideBreak = before.endsWith("\r") && text[offset] === "\n";
  return 1 + breaks - (insideBreak ? 1 : 0);
}

function markerProblems(
  answer: Pick<Answer, "answer" | "citations" | "table" | "notes">,
): string[] {
  const inWords = [answer.answer, ...answer.notes.map((note) => note.text)]
    .flatMap((text) => [...text.matchAll(/\[(\d{1,3})\]/g)])
    .map((match) => Number(match[1]));
  const inRows = [...(answer.table?.citations ?? []), ...answer.notes.map((n) => n.citations)];
  const markers = new Set([...inWords, ...inRows.flat()]);
  const numbers = answer.citations.map((citation) => citation.n);
  const known = new Set(numbers);
  return [
    ...[...markers].filter((n) => !known.has(n)).map((n) => `标记 [${n}] 没有对应的引用`),
    ...[...known].filter((n) => !markers.has(n)).map((n) => `引用 [${n}] 没有对应的标记`),
    ...(known.size < numbers.length ? ["引用编号重复"] : []),
  ];
}
