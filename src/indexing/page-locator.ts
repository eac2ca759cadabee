import type { PolicyDocument } from "../policy.ts";

/**
 * A locator with the page (as counted from the file's first) that it stands on: `"(二)目标"` → `"第3页 · (二)目标"`; unchanged
 * where the file has no pages.
 */
export function pageLocator(
  { pages }: Pick<PolicyDocument, "pages">,
  start: number,
  locator: string,
): string {
  if (pages === undefined) return locator;
  const page = pages.findLastIndex((begin) => begin <= start) + 1;
  return page === 0 ? locator : `第${page}页 · ${locator}`;
}
