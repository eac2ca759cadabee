import { WenceError } from "../errors.ts";
import { dropInvisible } from "./drop-invisible.ts";

export interface DecodedText {
  /** Without a byte order mark and other characters that nobody sees. */
  readonly text: string;
  /** "utf-8", "utf-16le", "utf-16be" or "gb18030". */
  readonly encoding: string;
}

/**
 * Decodes the bytes of a text file strictly: each byte is part of a valid character or it throws.
 *
 * Order of trial: byte order mark, UTF-8, UTF-16 without a mark, GB18030. The last two fit almost
 * any bytes, so they also have to read like text: see {@link readsLikeText} and
 * {@link readsLikeGb18030}.
 *
 * Throws `file_binary` for what is no text at all and `file_undecodable` for text in another
 * encoding or with damaged bytes; `file` is only used in the message.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const decoded = decodeMarked(bytes) ?? decodeUnmarked(bytes);
  if (decoded === null) throw undecodable(bytes, file);
  if (isBinary(decoded.text)) {
    throw new WenceError(
      "file_binary",
      `${file} 不是文本文件(含有大量控制字符)。请换成文字版的 .txt 或 .md 文件。`,
    );
  }
  return { ...decoded, text: dropInvisible(decoded.text) };
}

const MARKS = [
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] },
] as const;

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  const found = MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  return found ? decodeAs(found.encoding, bytes) : null;
}

function decodeUnmarked(bytes: Uint8Array): DecodedText | null {
  const utf8 = decodeAs("utf-8", bytes);
  if (utf8 !== null && !utf8.text.includes("\0")) return utf8;
  for (const encoding of ["utf-16le", "utf-16be"]) {
    const utf16 = decodeAs(encoding, bytes);
    if (utf16 !== null && readsLikeText(utf16.text)) return utf16;
  }
  if (utf8 !== null) return utf8; // holds NULs: refused as binary
  return readsLikeGb18030(bytes) ? decodeAs("gb18030", bytes) : null;
}

function decodeAs(encoding: string, bytes: Uint8Array): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

const COMMON =
  /[\t\n\r\x20-\x7e\u00a0-\u00ff\u2000-\u206f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;

/**
 * True where nineteen of twenty UTF-16 units are ASCII, Han or their punctuation. Bytes of another
 * encoding, or in the other byte order, read as UTF-16 scatter over all planes instead.
 */
function readsLikeText(text: string): boolean {
  return (text.match(COMMON)?.length ?? 0) >= text.length * 0.95;
}

/**
 * True where most of the double-byte characters are level-1 Han of GB 2312 (lead B0–D7, trail
 * A1–FE), the 3,755 everyday ones, as in any Chinese text. In damaged UTF-8, Big5 or Latin-1 read
 * as GB18030 rare characters prevail.
 */
function readsLikeGb18030(bytes: Uint8Array): boolean {
  let everyday = 0;
  let rare = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[++i] ?? 0;
    if ((lead >= 0xa1 && lead <= 0xa3) || lead === 0xa9) continue; // punctuation, digits, lines
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) everyday++;
    else rare++;
  }
  return everyday > 0 && everyday >= (everyday + rare) * 0.6;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it counts
const CONTROL = /[\x01-\x08\x0b\x0e-\x1f\x7f]/g;

/** NULs, or more than one control character in fifty; a stray one survives in web copies. */
function isBinary(text: string): boolean {
  return text.includes("\0") || (text.match(CONTROL)?.length ?? 0) > text.length / 50;
}

function undecodable(bytes: Uint8Array, file: string): WenceError {
  const text = new TextDecoder("utf-8").decode(bytes);
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  if (damaged > 0 && damaged <= text.length / 100) {
    const line = text.slice(0, text.indexOf("\ufffd")).split(/\r\n|\n|\r/).length;
    return new WenceError(
      "file_undecodable",
      `${file} 第 ${line} 行有损坏的 UTF-8 字节,无法逐字引用。请修复该处,另存为 UTF-8 后重试。`,
    );
  }
  return new WenceError(
    "file_undecodable",
    `无法识别 ${file} 的文字编码(不是 UTF-8、UTF-16 或 GB18030)。请用编辑器另存为 UTF-8 后重试。`,
  );
}
