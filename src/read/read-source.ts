import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, relative, sep } from "node:path";
import { WenceError } from "../errors.ts";
import type { SourceText } from "../policy.ts";
import type { ExtractedText } from "./extracted-text.ts";
import { type FileFormat, formatOf } from "./formats.ts";
import { narrowDigits } from "./narrow-digits.ts";
import { type Extractor, openExtractor } from "./open-extractor.ts";
import type { ReadMemory } from "./read-memory.ts";

/** Largest text file that is read, in bytes: 20 MB, a few hundred times a long policy document. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** Word and PDF files may hold pictures. */
const MAX_CONTAINER_BYTES = 60 * 1024 * 1024;

/** How a file is read. */
export interface ReadOptions {
  /** Where heavy formats are read; one for this file alone unless told. */
  readonly extractor?: Extractor;
  /** What was read before, by the bytes of the file. */
  readonly memory?: ReadMemory;
}

/**
 * Reads one document of the corpus.
 *
 * `path` lies in `corpusDir`; the file name in the result is relative to it, with forward slashes.
 * The text of a text file is what it holds, line breaks included, characters that nobody sees left out and wide digits made
 * narrow, so that offsets into it can be cited; that of another format is the text as extracted. Throws `file_unreadable`, `file_too_large`,
 * `file_empty`, and what the format's extractor throws.
 */
export async function readSource(
  path: string,
  corpusDir: string,
  options: ReadOptions = {},
): Promise<SourceText> {
  const file = relative(corpusDir, path).split(sep).join("/").normalize("NFC");
  const format = formatOf(file);
  if (format === null) {
    throw new WenceError(
      "file_unreadable",
      `不支持 ${file} 的文件格式。请另存为 UTF-8 的 .txt 文件。`,
    );
  }
  const bytes = await readBytes(path, file);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const extracted = await extractOnce({ format, bytes, file, sha256 }, options);
  if (isBlank(extracted.text)) throw empty(file);
  const text = narrowDigits(extracted.text);
  return { id: documentId(file), file, sha256, ...extracted, text };
}

/** Id of a document: its file name without folder and extension ("a/方案.txt" → "方案"). */
export function documentId(file: string): string {
  return basename(file)
    .replace(/(?<=.)\.[^.]*$/, "")
    .normalize("NFC");
}

interface FileToExtract {
  readonly format: FileFormat;
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly sha256: string;
}

/** What takes long is done once: the same bytes give the same text, or the same refusal. */
async function extractOnce(
  { format, bytes, file, sha256 }: FileToExtract,
  { extractor, memory }: ReadOptions,
): Promise<ExtractedText> {
  if (!format.isolated) return (await format.load())(bytes, file);
  const known = memory?.recall(file, sha256) ?? null;
  if (known?.kind === "read") return known.extracted;
  if (known?.kind === "refused") throw new WenceError(known.code, known.message);
  const own = extractor ?? openExtractor();
  try {
    const extracted = await own.extract(bytes, file);
    memory?.keep(file, sha256, { kind: "read", extracted });
    return extracted;
  } catch (error) {
    if (error instanceof WenceError) {
      const { code, message } = error;
      memory?.keep(file, sha256, { kind: "refused", code, message });
    }
    throw error;
  } finally {
    if (extractor === undefined) await own.close();
  }
}

async function readBytes(path: string, file: string): Promise<Uint8Array> {
  const most = /\.(docx|pdf)$/i.test(file) ? MAX_CONTAINER_BYTES : MAX_FILE_BYTES;
  try {
    const { size } = await requireFile(path, file);
    if (size > most) throw tooLarge(file, size, most);
    if (size === 0) throw empty(file);
    return await readFile(path);
  } catch (error) {
    if (error instanceof WenceError) throw error;
    throw unreadable(file, error);
  }
}

function unreadable(file: string, cause: unknown): WenceError {
  const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "未知原因";
  const message = `读不了 ${file}(${reason})。请检查文件是否存在、是否有读取权限。`;
  return new WenceError("file_unreadable", message, { cause });
}

async function requireFile(path: string, file: string): Promise<{ readonly size: number }> {
  const stats = await stat(path);
  // A pipe or a device would block the reader for ever.
  if (!stats.isFile()) throw new WenceError("file_unreadable", `${file} 不是普通文件,已跳过。`);
  return stats;
}

function tooLarge(file: string, size: number, most: number): WenceError {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
  return new WenceError(
    "file_too_large",
    `${file} 有 ${megabytes(size)} MB,超过 ${megabytes(most)} MB 的上限。请拆成几个文件,或删去与政策无关的内容。`,
  );
}

function empty(file: string): WenceError {
  return new WenceError("file_empty", `${file} 是空的,没有可读的文字。请放入正文,或删去这个文件。`);
}

/** White space, and the invisible characters that are not white space to JavaScript. */
function isBlank(text: string): boolean {
  return !/[^\s\u200b-\u200f\u2060\u00ad]/.test(text);
}
