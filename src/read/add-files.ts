import { randomBytes } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { WenceError } from "../errors.ts";
import { formatOf } from "./formats.ts";
import { openExtractor } from "./open-extractor.ts";
import { readCorpus, type SkippedFile } from "./read-corpus.ts";
import { documentId, readSource } from "./read-source.ts";

/** What became of the files that were to be added. */
export interface AddedFiles {
  /** Names in the corpus folder. */
  readonly added: readonly string[];
  /** Files that the folder has already, byte for byte. */
  readonly unchanged: readonly string[];
  readonly refused: readonly SkippedFile[];
}

/**
 * Copies documents, with the notes beside them, into the corpus folder. `paths` are files, or folders whose files
 * (subfolders included) are all taken. Each is read first: what cannot be read is not copied. A file whose id the folder
 * has already is refused unless `replace` is set. A copy appears whole or not at all.
 *
 * Throws `file_unreadable` for a path that does not exist.
 */
export async function addFiles(
  paths: readonly string[],
  corpusDir: string,
  { replace = false }: { replace?: boolean } = {},
): Promise<AddedFiles> {
  await mkdir(corpusDir, { recursive: true });
  const target = await realpath(corpusDir);
  const files = (await Promise.all(paths.map(listFiles))).flat();
  const known = new Map((await readCorpus(corpusDir)).sources.map(({ id, file }) => [id, file]));
  const outcome = {
    added: [] as string[],
    unchanged: [] as string[],
    refused: [] as SkippedFile[],
  };
  const extractor = openExtractor();
  try {
    for (const path of files) {
      const name = basename(path).normalize("NFC");
      try {
        await readSource(path, dirname(path), { extractor });
        outcome[await addOne(path, { name, known, target, replace })].push(name);
      } catch (error) {
        if (!(error instanceof WenceError)) throw error;
        outcome.refused.push({ file: name, code: error.code, message: error.message });
      }
    }
  } finally {
    await extractor.close();
  }
  return outcome;
}

/** Copies one file that can be read; `known` are the files of the folder by id. */
async function addOne(
  path: string,
  {
    name,
    known,
    target,
    replace,
  }: { name: string; known: Map<string, string>; target: string; replace: boolean },
): Promise<"added" | "unchanged"> {
  const before = known.get(documentId(name));
  if (before !== undefined && (await isSame(path, join(target, before)))) return "unchanged";
  if (before !== undefined && !replace) throw taken(name, before);
  if (before !== undefined && before !== name) await rm(join(target, before));
  await copyWhole(path, join(target, name));
  await copyNotes(path, join(target, name));
  known.set(documentId(name), name);
  return "added";
}

/** The file itself, or the readable ones below a folder; notes and hidden files are no documents. */
async function listFiles(path: string): Promise<string[]> {
  const absolute = resolve(path);
  const stats = await stat(absolute).catch((cause: unknown) => {
    throw new WenceError("file_unreadable", `找不到 ${path}。请核对路径。`, { cause });
  });
  if (!stats.isDirectory()) return [absolute];
  const entries = await readdir(absolute, { withFileTypes: true, recursive: true });
  return entries
    .filter(
      (entry) => entry.isFile() && !/^(\.|~\$)/.test(entry.name) && formatOf(entry.name) !== null,
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function isSame(one: string, other: string): Promise<boolean> {
  const [left, right] = await Promise.all([readFile(one), readFile(other)]);
  return left.equals(right);
}

async function copyNotes(from: string, to: string): Promise<void> {
  const stem = (path: string) => path.replace(/\.[^./\\]*$/, "");
  for (const extension of [".yaml", ".yml"]) {
    const there = await stat(stem(from) + extension).catch(() => null);
    if (there?.isFile() === true) await copyWhole(stem(from) + extension, stem(to) + extension);
  }
}

/** Nobody sees half a file: it is copied aside and renamed. */
async function copyWhole(from: string, to: string): Promise<void> {
  const aside = join(dirname(to), `.adding-${randomBytes(4).toString("hex")}`);
  try {
    await copyFile(from, aside);
    await rename(aside, to);
  } catch (cause) {
    throw unwritable(to, cause);
  } finally {
    await rm(aside, { force: true });
  }
}

function unwritable(to: string, cause: unknown): WenceError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "未知原因";
  const message = `${basename(to)} 写不进文件夹 ${dirname(to)}(${code})。请检查权限和磁盘空间。`;
  return new WenceError("data_unwritable", message, { cause });
}

function taken(name: string, before: string): WenceError {
  const message = `文件夹里已有同名的 ${before},没有加入 ${name}。要替换它,请加 --replace;要两份都留,请先改名。`;
  return new WenceError("input_invalid", message);
}
