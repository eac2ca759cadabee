import type { PolicyDocument } from "../../policy.ts";

/** Months since year 0: "2023年9月底" → 2023 × 12 + 9; a bare year ends in December, a bare month is one of the document's year. */
export function monthOf(deadline: string | null, { title }: PolicyDocument): number | null {
  const words = deadline?.replace(/\s/g, "") ?? "";
  const [, year, month] = /(20\d{2})年(?:(\d{1,2})月)?/u.exec(words) ?? [];
  if (year !== undefined) return Number(year) * 12 + Number(month ?? 12);
  const bare = /^(?:当年|今年|本年)?(\d{1,2})月/u.exec(words)?.[1];
  const own = /(20\d{2})年/u.exec(title)?.[1];
  return bare === undefined ? null : Number(own ?? 0) * 12 + Number(bare);
}
