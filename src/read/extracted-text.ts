import type { SourceLayout } from "../policy.ts";

/** What an extractor makes of a file's bytes. */
export interface ExtractedText {
  /** Without a byte order mark and other characters that nobody sees. */
  readonly text: string;
  /** The encoding of the bytes ("utf-8", "gb18030" …); for containers their format ("docx", "pdf"). */
  readonly encoding: string;
  /** Absent for plain text. */
  readonly layout?: SourceLayout;
}
