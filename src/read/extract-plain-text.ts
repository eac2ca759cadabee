import { type DecodedText, decodeText } from "./decode-text.ts";
import { refuseForeignBytes } from "./refuse-foreign-bytes.ts";

/**
 * Reads a text file: its characters as they stand.
 *
 * Throws `file_binary`, naming the real format where its first bytes tell it, and what
 * {@link decodeText} throws.
 */
export function extractPlainText(bytes: Uint8Array, file: string): DecodedText {
  refuseForeignBytes(bytes, file);
  return decodeText(bytes, file);
}
