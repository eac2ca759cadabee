import { type CheerioAPI, load } from "cheerio";
import { WenceError } from "../../errors.ts";
import { decodeText } from "../decode-text.ts";
import type { ExtractedText } from "../extracted-text.ts";
import { refuseForeignBytes } from "../refuse-foreign-bytes.ts";
import { createTextWriter } from "../text-writer.ts";
import { dropFurniture } from "./drop-furniture.ts";
import type { PageElement as Element } from "./page-node.ts";
import { writeBlocks } from "./write-blocks.ts";

/**
 * Reads a saved web page: the words of its body in reading order, a line a block, data tables as tables, list
 * numbers as a browser prints them. Scripts, comments, navigation, share bars and what is hidden are left out.
 *
 * Throws what {@link decodeText} throws, and `file_binary` for another format under this name.
 */
export function extractHtml(bytes: Uint8Array, file: string): ExtractedText {
  refuseForeignBytes(bytes, file);
  const { text, encoding } = decodePage(bytes, file);
  refuseDeepNesting(text, file);
  const page = load(text);
  dropFurniture(page);
  const writer = createTextWriter();
  const body = page("body").get(0);
  if (body !== undefined) writeBlocks(page, body as Element, writer);
  writeTitleIfLost(page, writer);
  return writer.finish(encoding);
}

/** No page that people read nests deeper; a hostile one does, to wear its readers out. */
const DEEPEST = 2_000;
/** Elements that have to be closed; that `p` and `li` stay open is common. */
const TAGS =
  /<(\/?)(?:div|span|font|section|article|table|ul|ol|b|i|em|strong|a|center|blockquote|form|main|nav)\b/gi;

/** Counted before the page is parsed, which would take as long as the square of its depth. */
function refuseDeepNesting(text: string, file: string): void {
  let depth = 0;
  for (const tag of text.matchAll(TAGS)) {
    depth = Math.max(0, depth + (tag[1] === "/" ? -1 : 1));
    if (depth <= DEEPEST) continue;
    const message = `${file} 的标签嵌套超过 ${DEEPEST} 层,不是正常的网页,已跳过。请在浏览器里复制正文,另存为 .txt 后重试。`;
    throw new WenceError("file_too_complex", message);
  }
}

/** The encoding a page names counts only where its bytes do not tell by themselves. */
function decodePage(bytes: Uint8Array, file: string): { text: string; encoding: string } {
  try {
    return decodeText(bytes, file);
  } catch (error) {
    const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
    const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
    const decoded = named === undefined ? null : decodeAs(named, bytes);
    if (decoded === null) throw error;
    return decoded;
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): { text: string; encoding: string } | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : { text, encoding };
  } catch {
    return null;
  }
}

/** A page whose body is empty of words keeps at least the title of its window. */
function writeTitleIfLost(page: CheerioAPI, writer: ReturnType<typeof createTextWriter>): void {
  if (page("body").text().trim() === "") writer.line(page("title").first().text(), 1);
}
