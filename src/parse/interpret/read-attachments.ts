import type { Attachment } from "../../policy.ts";
import type { FoundAnnex, ListedAnnex } from "../recognise/mark-annexes.ts";
import { tidy } from "../recognise/squeeze.ts";

/** The annexes a document lists, and whether each follows in the text; annexes that follow unlisted are added. */
export function readAttachments(
  listed: readonly ListedAnnex[],
  found: readonly FoundAnnex[],
): Attachment[] {
  const once = listed.filter(
    (entry, index) => !listed.slice(0, index).some((earlier) => isSame(earlier, entry)),
  );
  const attachments = once.map((entry): Attachment => {
    const included = found.some((annex) => !annex.leftOut && matches(entry, annex, once.length));
    return { number: entry.number, title: tidy(entry.title), included, span: entry.span };
  });
  const extra = found.filter((annex) => !once.some((entry) => matches(entry, annex, once.length)));
  return [
    ...attachments,
    ...extra.flatMap((annex): Attachment[] => {
      if (annex.titleSpan === null) return [];
      const { start, end } = annex.titleSpan;
      return [
        {
          number: annex.number,
          title: tidy(annex.title),
          included: !annex.leftOut,
          span: { start, end },
        },
      ];
    }),
  ];
}

/** The same annex, listed under the text and again as a link to its file. */
function isSame(earlier: ListedAnnex, entry: ListedAnnex): boolean {
  if (earlier.number === null || entry.number === null)
    return bareTitle(earlier.title) === bareTitle(entry.title);
  const [long, short] = [bareTitle(earlier.title), bareTitle(entry.title)];
  return earlier.number === entry.number && (long.startsWith(short) || short.startsWith(long));
}

/** Same number, or, where one of them has none, the same title or no other to choose from. */
export function matches(entry: ListedAnnex, annex: FoundAnnex, count: number): boolean {
  if (entry.number !== null && annex.number !== null) return entry.number === annex.number;
  if (bareTitle(entry.title) === bareTitle(annex.title)) return true;
  return count === 1 && annex.number === null;
}

/** A title without blanks, quotation marks and file ending. */
export function bareTitle(title: string): string {
  return title
    .replace(/[\s《》“”"]+/g, "")
    .replace(/[—–~]+/g, "-")
    .replace(/\.(docx?|xlsx?|pdf|wps)$/i, "");
}
