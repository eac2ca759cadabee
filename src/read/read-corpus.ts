import { readdir, realpath, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { type ErrorCode, WenceError } from "../errors.ts";
import type { SourceText } from "../policy.ts";
import { formatOf } from "./formats.ts";
import { openExtractor } from "./open-extractor.ts";
import { hasNotes, readCuration } from "./read-curation.ts";
import type { ReadMemory } from "./read-memory.ts";
import { documentId, type ReadOptions, readSource } from "./read-source.ts";

/** A file that is there but not part of the corpus, and why. */
export interface SkippedFile {
  readonly file: string;
  readonly code: SkipCode;
  /** For readers, in Chinese: what and what to do. */
  readonly message: string;
}

export type SkipCode =
  | ErrorCode
  | "duplicate_id"
  | "link_outside"
  | "link_to_folder"
  | "format_unsupported";

export interface Corpus {
  /** Sorted by file; ids are unique. */
  readonly sources: readonly SourceText[];
  /** Sorted by file. */
  readonly skipped: readonly SkippedFile[];
}

/**
 * Reads every document below a folder, subfolders included, in the order of their paths.
 *
 * Hidden files and folders, lock files of Office and YAML files (the lexicon) are no documents and
 * are passed over in silence. Everything else that cannot be used is listed in `skipped`; one bad
 * file never stops the others. Symbolic links are followed to files inside the folder only. A
 * folder without readable documents gives an empty list. `memory` spares reading the same bytes twice.
 * Throws `corpus_missing` where `dir` is no readable folder.
 */
export async function readCorpus(
  dir: string,
  { memory }: { memory?: ReadMemory } = {},
): Promise<Corpus> {
  const root = await requireFolder(dir);
  const skipped: SkippedFile[] = [];
  const sources = new Map<string, SourceText>();
  const extractor = openExtractor();
  const options = { extractor, ...(memory === undefined ? {} : { memory }) };
  try {
    const listing = await listFiles(root, skipped);
    const alike = groupById(listing.files.sort(byCodeUnit));
    const readInTurn = async (files: readonly string[]) => {
      for (const file of files) {
        const outcome = await readOne(root, file, { taken: sources, listing, options });
        if (!("id" in outcome)) skipped.push(outcome);
        else if (!hasNotes(outcome.file, listing.notes)) sources.set(outcome.id, outcome);
        else sources.set(outcome.id, await withCuration(root, outcome, skipped));
      }
    };
    for (let from = 0; from < alike.length; from += AT_ONCE)
      await Promise.all(alike.slice(from, from + AT_ONCE).map(readInTurn));
  } finally {
    await extractor.close();
  }
  return {
    sources: [...sources.values()].sort((a, b) => byCodeUnit(a.file, b.file)),
    skipped: skipped.sort((a, b) => byCodeUnit(a.file, b.file)),
  };
}

/** Files that are open at the same time. */
const AT_ONCE = 16;

/** Files that would have the same id stand together, in their order: the first that can be read counts. */
function groupById(files: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const file of files) {
    const id = documentId(file);
    groups.set(id, [...(groups.get(id) ?? []), file]);
  }
  return [...groups.values()];
}

/** A document with what staff wrote beside it; notes that cannot be read are listed, and do not count. */
async function withCuration(
  root: string,
  source: SourceText,
  skipped: SkippedFile[],
): Promise<SourceText> {
  try {
    const read = await readCuration(join(root, source.file), source.file);
    return read === null ? source : { ...source, curation: read.curation };
  } catch (error) {
    skipped.push(skip(`${source.file} 的整理信息`, error));
    return source;
  }
}

async function requireFolder(dir: string): Promise<string> {
  try {
    const root = await realpath(dir);
    if ((await stat(root)).isDirectory()) return root;
  } catch (error) {
    throw missing(dir, "找不到", error);
  }
  throw missing(dir, "不是文件夹:");
}

function missing(dir: string, what: string, cause?: unknown): WenceError {
  return new WenceError(
    "corpus_missing",
    `${what}文档文件夹 ${resolve(dir)}。请建立它并放入政策文件,或用 --corpus 指定另一个文件夹。`,
    { cause },
  );
}

/** Paths relative to the root, with forward slashes; the order is that of the file system. */
interface Listing {
  readonly files: string[];
  /** Those of the files that are symbolic links. */
  readonly links: Set<string>;
  /** YAML files, which may hold notes on a document. */
  readonly notes: Set<string>;
}

async function listFiles(
  root: string,
  skipped: SkippedFile[],
  { folder = "", into }: { folder?: string; into?: Listing } = {},
): Promise<Listing> {
  const listing = into ?? { files: [], links: new Set<string>(), notes: new Set<string>() };
  for (const entry of await readFolder(root, folder, skipped)) {
    const file = folder + entry.name;
    if (NOTES.test(entry.name)) listing.notes.add(file);
    if (isIgnored(entry.name)) continue;
    if (entry.isDirectory()) await listFiles(root, skipped, { folder: `${file}/`, into: listing });
    else listing.files.push(file);
    if (entry.isSymbolicLink()) listing.links.add(file);
  }
  return listing;
}

async function readFolder(root: string, folder: string, skipped: SkippedFile[]) {
  try {
    return await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (folder === "") throw missing(root, "无法读取", error);
    const message = `读不了文件夹 ${folder},其中的文件没有收录。请检查它的权限。`;
    skipped.push({ file: folder, code: "file_unreadable", message });
    return [];
  }
}

function isIgnored(name: string): boolean {
  return /^\.|^~\$/.test(name) || NOTES.test(name);
}

const NOTES = /\.ya?ml$/i;

async function readOne(
  root: string,
  file: string,
  {
    taken,
    listing,
    options,
  }: { taken: ReadonlyMap<string, SourceText>; listing: Listing; options: ReadOptions },
): Promise<SourceText | SkippedFile> {
  if (UNSAFE_NAME.test(file)) {
    const name = file.replace(new RegExp(UNSAFE_NAME, "gu"), "?");
    const message = `文件名 ${name} 含有控制字符,没有收录。请改名后重试。`;
    return { file: name, code: "file_unreadable", message };
  }
  const link = listing.links.has(file) ? await readLink(root, file) : null;
  if (link !== null) return link;
  if (formatOf(file) === null) {
    const message = `不支持 ${file} 的文件格式,没有收录。请另存为 .docx、.pdf、.html、.md 或 .txt 文件。`;
    return { file, code: "format_unsupported", message };
  }
  const first = taken.get(documentId(file));
  if (first !== undefined) {
    const message = `${file} 与 ${first.file} 同名(不计文件夹和扩展名),没有收录。请给其中一个改名。`;
    return { file, code: "duplicate_id", message };
  }
  return readSource(join(root, file), root, options).catch((error: unknown) => skip(file, error));
}

/** Control characters and those that turn the direction of writing: a name could pass for another one. */
const UNSAFE_NAME = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** Why a link is not followed; null for one to a file inside. A broken one leads nowhere: reading it then says so. */
async function readLink(root: string, file: string): Promise<SkippedFile | null> {
  const target = await realpath(join(root, file)).catch(() => null);
  if (target === null) return null;
  if (relative(root, target).split(sep)[0] === "..") {
    const message = `${file} 是指向文档文件夹之外的链接,没有收录。请把文件本身复制进来。`;
    return { file, code: "link_outside", message };
  }
  if (!(await stat(target)).isDirectory()) return null;
  const message = `${file} 是指向文件夹 ${relative(root, target) || "."} 的链接,没有跟进去;其中的文件已在原处收录。可以删去这个链接。`;
  return { file, code: "link_to_folder", message };
}

function skip(file: string, error: unknown): SkippedFile {
  if (error instanceof WenceError) return { file, code: error.code, message: error.message };
  throw error;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
