/** "比某某全省平均水平高几个点": how far the place stands above or below the whole that it is a part of. */
export const AGAINST_HIGHER =
  /[比较](?:起)?\p{Script=Han}{0,3}?(全[省国]|全自治区)(?:的)?(?:平均)?(?:水平|数|值)?[^,。?]{0,3}?([高低多少])(?:出|了)?(?=多少|几|吗|不)/u;

/** The words by which documents say it ("高于全省"); null for other questions. Takes folded text. */
export function againstHigher(text: string): string | null {
  const [, whole, way] = AGAINST_HIGHER.exec(text) ?? [];
  if (whole === undefined || way === undefined) return null;
  return `${/[高多]/u.test(way) ? "高于" : "低于"}${whole}`;
}
