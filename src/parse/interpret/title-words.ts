import type { Clause, Span } from "../../policy.ts";
import { trimSpan } from "./trim-span.ts";

/** The words of a clause's title without its number, in an evened text: "公园绿地" of "(二) 公园绿地". */
export function titleWords(text: string, { number, titleSpan: { start, end } }: Clause): Span {
  const skipped = text.startsWith(number, start) ? number.length : 0;
  return trimSpan(text, { start: start + skipped, end });
}
