import { fold } from "../language/fold.ts";
import type { PolicyDocument, Span } from "../policy.ts";

/** Terms that a question puts in quotation marks, folded: `“座椅银行”怎么运作` → ["座椅银行"]. */
export function quotedTerms(asked: string): string[] {
  return [...asked.matchAll(/["“「]([^"”」]{2,12})["”」]/gu)].map(([, term]) => bare(term ?? ""));
}

/** Does a stretch of a document, by default all of it, hold a term as it is, quotation marks and white space aside? */
export function holdsTerm(
  { text }: PolicyDocument,
  term: string,
  { start, end }: Span = { start: 0, end: text.length },
): boolean {
  return bare(text.slice(start, end)).includes(term);
}

function bare(text: string): string {
  return fold(text).replace(/[\s"“”「」]/gu, "");
}
