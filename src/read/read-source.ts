import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, relative, sep } from "node:path";
import { WenceError } from "../errors.ts";
import type { SourceText } from "../policy.ts";
import { formatOf } from "./formats.ts";

/** Largest file that is read, in bytes: 20 MB, a few hundred times a long policy document. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/**
 * Reads and decodes one document of the corpus.
 *
 * `path` lies in `corpusDir`; the file name in the result is relative to it, with forward slashes.
 * The text is exactly what the file holds, line breaks included, so that offsets into it can be
 * cited. Throws `file_unreadable`, `file_too_large`, `file_empty`, `file_binary` or
 * `file_undecodable`.
 */
export async function readSource(path: string, corpusDir: string): Promise<SourceText> {
  const file = relative(corpusDir, path).split(sep).join("/").normalize("NFC");
  const format = formatOf(file);
  if (format === null) {
    throw new WenceError(
      "file_unreadable",
      `不支持 ${file} 的文件格式。请另存为 UTF-8 的 .txt 文件。`,
    );
  }
  const bytes = await readBytes(path, file);
  const extract = await format.load();
  const { text, encoding } = await extract(bytes, file);
  if (isBlank(text)) throw empty(file);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { id: documentId(file), file, encoding, sha256, text };
}

/** Id of a document: its file name without folder and extension ("a/方案.txt" → "方案"). */
export function documentId(file: string): string {
  return basename(file)
    .replace(/(?<=.)\.[^.]*$/, "")
    .normalize("NFC");
}

async function readBytes(path: string, file: string): Promise<Uint8Array> {
  try {
    const { size } = await requireFile(path, file);
    if (size > MAX_FILE_BYTES) throw tooLarge(file, size);
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

function tooLarge(file: string, size: number): WenceError {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
  return new WenceError(
    "file_too_large",
    `${file} 有 ${megabytes(size)} MB,超过 ${megabytes(MAX_FILE_BYTES)} MB 的上限。请拆成几个文件,或删去与政策无关的内容。`,
  );
}

function empty(file: string): WenceError {
  return new WenceError("file_empty", `${file} 是空的,没有可读的文字。请放入正文,或删去这个文件。`);
}

/** White space, and the invisible characters that are not white space to JavaScript. */
function isBlank(text: string): boolean {
  return !/[^\s\u200b-\u200f\u2060\u00ad]/.test(text);
}
