import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { WenceError } from "../../errors.ts";

/** No part of a Word file that people write comes near this; a bomb does. */
const LARGEST_PART = 64 * 1024 * 1024;
const LARGEST_TOTAL = 128 * 1024 * 1024;
const MOST_ENTRIES = 10_000;

/**
 * The wanted parts of a ZIP container as text, by name. Nothing is written, and no more is unpacked than the
 * limits allow, whatever the container claims.
 *
 * Throws `file_damaged`, `file_encrypted` or `file_too_complex`; `file` is for the message.
 */
export async function readZip(
  bytes: Uint8Array,
  file: string,
  wanted: (name: string) => boolean,
): Promise<Map<string, string>> {
  const zip = await open(bytes, file);
  const parts = new Map<string, string>();
  let total = 0;
  for await (const entry of entriesOf(zip, file)) {
    if (!wanted(entry.fileName)) continue;
    if (entry.isEncrypted()) throw encrypted(file);
    total += entry.uncompressedSize;
    if (entry.uncompressedSize > LARGEST_PART || total > LARGEST_TOTAL) throw tooLarge(file);
    parts.set(entry.fileName, await readEntry(zip, entry, file));
  }
  return parts;
}

function open(bytes: Uint8Array, file: string): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(damaged(file, error));
      else resolve(zip);
    });
  });
}

async function* entriesOf(zip: ZipFile, file: string): AsyncGenerator<Entry> {
  if (zip.entryCount > MOST_ENTRIES) throw tooLarge(file);
  for (let index = 0; index < zip.entryCount; index++) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip.once("entry", resolve);
      zip.once("end", () => resolve(null));
      zip.once("error", (error: Error) => reject(damaged(file, error)));
      zip.readEntry();
    });
    zip.removeAllListeners();
    if (entry === null) return;
    yield entry;
  }
}

function readEntry(zip: ZipFile, entry: Entry, file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(damaged(file, error));
        return;
      }
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("error", (cause: Error) => reject(damaged(file, cause)));
      stream.on("end", () => resolve(decodeXml(Buffer.concat(chunks))));
    });
  });
}

/** XML parts are UTF-8 or, rarely, UTF-16 with a mark. */
function decodeXml(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}

/** A container that is cut off or not what it claims. */
export function damaged(file: string, cause?: unknown): WenceError {
  const message = `${file} 已损坏或不完整,读不出内容。请用 Word 或 WPS 打开核对,另存后重试。`;
  return new WenceError("file_damaged", message, { cause });
}

/** A file that asks for a password. */
export function encrypted(file: string): WenceError {
  return new WenceError("file_encrypted", `${file} 有密码保护,读不出内容。请去掉密码,另存后重试。`);
}

function tooLarge(file: string): WenceError {
  return new WenceError(
    "file_too_complex",
    `${file} 解压后超过 ${LARGEST_PART / 1024 / 1024} MB 的上限,已跳过。请确认它是正常的文件,或拆成几个文件。`,
  );
}
