import type { ErrorCode } from "../errors.ts";
import type { ExtractedText } from "./extracted-text.ts";

/** What came of reading a file. */
export type ReadOutcome =
  | { readonly kind: "read"; readonly extracted: ExtractedText }
  | { readonly kind: "refused"; readonly code: ErrorCode; readonly message: string };

/** Remembers what was read from which bytes, so that a file is extracted once and not at each start. */
export interface ReadMemory {
  /** What came of this file before; null where it is not known. */
  recall(file: string, sha256: string): ReadOutcome | null;
  keep(file: string, sha256: string, outcome: ReadOutcome): void;
}
