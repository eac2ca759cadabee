import type { DecodedText } from "./decode-text.ts";

/** Turns the bytes of a file into its text. `file` is for messages. Throws `WenceError`. */
export type ExtractText = (bytes: Uint8Array, file: string) => DecodedText | Promise<DecodedText>;

/** A kind of file that can be read; its extractor is loaded when the first such file is met. */
export interface FileFormat {
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  readonly load: () => Promise<ExtractText>;
}

/** The readable formats. A new one is a new file with an `ExtractText` and a line here. */
export const FORMATS: readonly FileFormat[] = [
  {
    extensions: [".txt", ".md"],
    load: async () => (await import("./extract-plain-text.ts")).extractPlainText,
  },
];

/** The format for a file name, by its extension in any case; null where there is none. */
export function formatOf(fileName: string): FileFormat | null {
  const name = fileName.toLowerCase();
  return FORMATS.find(({ extensions }) => extensions.some((end) => name.endsWith(end))) ?? null;
}
