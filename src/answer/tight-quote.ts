/** A quote as it is shown inside a sentence: white space, which web copies scatter, is dropped. */
export function tightQuote({ quote }: { readonly quote: string }): string {
  return quote.replace(/\s+/g, "");
}
