import type { ExtractedText } from "./extracted-text.ts";

/** Turns the bytes of a file into its text. `file` is for messages. Throws `WenceError`. */
export type ExtractText = (
  bytes: Uint8Array,
  file: string,
) => ExtractedText | Promise<ExtractedText>;

/** A kind of file that can be read; its extractor is loaded when the first such file is met. */
export interface FileFormat {
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** True where reading takes a large library and may take long: then it runs in a worker with limits. */
  readonly isolated: boolean;
  readonly load: () => Promise<ExtractText>;
}

/** The readable formats. A new one is a new file with an `ExtractText` and a line here. */
export const FORMATS: readonly FileFormat[] = [
  {
    extensions: [".txt"],
    isolated: false,
    load: async () => (await import("./extract-plain-text.ts")).extractPlainText,
  },
  {
    extensions: [".md"],
    isolated: true,
    load: async () => (await import("./markdown/extract-markdown.ts")).extractMarkdown,
  },
  {
    extensions: [".html", ".htm"],
    isolated: true,
    load: async () => (await import("./html/extract-html.ts")).extractHtml,
  },
  {
    extensions: [".docx"],
    isolated: true,
    load: async () => (await import("./docx/extract-docx.ts")).extractDocx,
  },
  {
    extensions: [".pdf"],
    isolated: true,
    load: async () => (await import("./pdf/extract-pdf.ts")).extractPdf,
  },
];

/** The format for a file name, by its extension in any case; null where there is none. */
export function formatOf(fileName: string): FileFormat | null {
  const name = fileName.toLowerCase();
  return FORMATS.find(({ extensions }) => extensions.some((end) => name.endsWith(end))) ?? null;
}
