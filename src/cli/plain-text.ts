/**
 * Removes what could drive a terminal (escape sequences, control characters, direction marks) from
 * text that comes from files or models; line breaks stay.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (c) => (c === "\n" ? c : ""));
}
