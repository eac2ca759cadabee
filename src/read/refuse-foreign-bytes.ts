import { WenceError } from "../errors.ts";

/**
 * Throws `file_binary` where the bytes are of another format than text, naming it: `方案.txt 的内容是 PDF`.
 */
export function refuseForeignBytes(bytes: Uint8Array, file: string): void {
  const format = foreignFormat(bytes);
  if (format === null) return;
  throw new WenceError(
    "file_binary",
    `${file} 的内容是 ${format},与扩展名不符。请改用正确的扩展名,或把文字另存为 UTF-8 的 .txt 文件后重试。`,
  );
}

/** The binary format that the first bytes tell, for readers; null for text and what is not known. */
export function foreignFormat(bytes: Uint8Array): string | null {
  return SIGNATURES.find(([signature]) => startsWith(bytes, signature))?.[1] ?? null;
}

/** First bytes of what is most often misnamed, as Latin-1. */
const SIGNATURES = [
  ["%PDF-", "PDF"],
  ["PK\x03\x04", "ZIP 压缩包或 Office 文档(docx、xlsx)"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版 Office 文档(doc、xls)"],
  ["{\\rtf", "RTF 文档"],
  ["\x89PNG\r\n", "PNG 图片"],
  ["\xff\xd8\xff", "JPEG 图片"],
  ["GIF8", "GIF 图片"],
  ["Rar!\x1a", "RAR 压缩包"],
  ["7z\xbc\xaf\x27\x1c", "7z 压缩包"],
  ["\x1f\x8b", "gzip 压缩文件"],
  ["\x7fELF", "程序文件"],
] as const;

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((char, i) => bytes[i] === char.charCodeAt(0));
}
