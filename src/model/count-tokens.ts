/**
 * Tokens of a text, estimated from above without a tokenizer: one for each character outside ASCII, one
 * for three ASCII characters. (Today's tokenizers need 0.6–1 for a Chinese character.)
 */
export function countTokens(text: string): number {
  let wide = 0;
  for (const character of text) if (character > "\u007f") wide += 1;
  const narrow = text.length - wide;
  return wide + Math.ceil(Math.max(0, narrow) / 3);
}
