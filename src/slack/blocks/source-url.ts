import type { SourceRange } from "../../answer/grounding/find-source.ts";

/** Address of cited words on the web page. */
export function sourceUrl(publicUrl: string, { document, start, end }: SourceRange): string {
  return `${publicUrl}/documents/${encodeURIComponent(document)}?start=${start}&end=${end}`;
}
