import type { MetadataKey, PolicyDocument } from "../../policy.ts";
import type { Editions } from "../../retrieval/documents/editions.ts";
import type { Answer, Note } from "../answer.ts";

/**
 * Adds a note to an answer that cites a document which is no longer in force: replaced by another one, expired by the
 * given day (ISO `YYYY-MM-DD`), or marked as invalid.
 */
export function noteEditions(
  answer: Answer,
  {
    documents,
    editions,
    today,
  }: { documents: readonly PolicyDocument[]; editions: Editions; today: string },
): Answer {
  const cited = [...new Set(answer.citations.map(({ document }) => document))];
  const notes = cited.flatMap((id): Note[] => {
    const document = documents.find((each) => each.id === id);
    if (document === undefined) return [];
    const citations = answer.citations.filter((each) => each.document === id).map(({ n }) => n);
    const successor = editions.successorOf(id);
    if (successor !== null) {
      const text = `《${document.title}》已由《${successor.title}》取代,仅供查考。`;
      return [{ kind: "assumption", text, citations }];
    }
    if (!isExpired(document, today)) return [];
    const text = `《${document.title}》已过有效期或已失效,引用前请核对是否仍然适用。`;
    return [{ kind: "assumption", text, citations }];
  });
  return notes.length === 0 ? answer : { ...answer, notes: [...answer.notes, ...notes] };
}

/** Whether a document states that it is no longer in force: a date that has passed, years since it took effect, 失效. */
export function isExpired(document: Pick<PolicyDocument, "metadata">, today: string): boolean {
  const stated = (key: MetadataKey) =>
    document.metadata.find((field) => field.key === key)?.value ?? "";
  if (/失效|废止/.test(stated("validity")) && !/未失效|未废止/.test(stated("validity")))
    return true;
  const end = stated("expiryDate");
  if (/^\d{4}-\d{2}-\d{2}$/.test(end)) return end < today;
  const years = /^(\d{1,2}|[一二三四五六七八九十])年$/.exec(end)?.[1];
  const start = [stated("effectiveDate"), stated("dateSigned")].find((date) =>
    /^\d{4}-/.test(date),
  );
  if (years === undefined || start === undefined) return false;
  const count = Number(years) || "〇一二三四五六七八九十".indexOf(years);
  return `${Number(start.slice(0, 4)) + count}${start.slice(4)}` <= today;
}
