import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WenceError } from "../errors.ts";
import { readCorpus } from "./read-corpus.ts";
import { MAX_FILE_BYTES, readSource } from "./read-source.ts";

let dir = "";
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "wence-read-"));
});
afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

const put = (file: string, content: string | Uint8Array = "第一条 正文。") =>
  writeFile(join(dir, file), content);
const codes = async () =>
  (await readCorpus(dir)).skipped.map(({ file, code }) => `${file} ${code}`);
const files = async () => (await readCorpus(dir)).sources.map(({ file }) => file);
const failure = async (promise: Promise<unknown>): Promise<string> => {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof WenceError ? `${error.code}: ${error.message}` : String(error);
};

describe("readSource", () => {
  it("gives id, relative file, encoding, hash and text", async () => {
    await mkdir(join(dir, "二"));
    await put("二/方案.v2.txt", "\ufeff正文");
    expect(await readSource(join(dir, "二/方案.v2.txt"), dir)).toEqual({
      id: "方案.v2",
      file: "二/方案.v2.txt",
      encoding: "utf-8",
      sha256: "72bc2dcc24023d7d080554200fd268b8328ac8402e63f561793b24f45eeeeded",
      text: "正文",
    });
  });

  it("gives figures in the usual width, whatever the format", async () => {
    await put("a.txt", "座椅１２０张，占２．５％");
    await put("a.md", "| 座椅 | ＋１２０ |\n|---|---|\n");
    const texts = await Promise.all(
      ["a.txt", "a.md"].map((file) => readSource(join(dir, file), dir)),
    );
    expect(texts.map(({ text }) => text)).toEqual([
      "座椅120张，占2.5%",
      "| 座椅 | ＋120 |\n|---|---|\n",
    ]);
  });

  it("says that a file is missing, empty, blank or too large", async () => {
    await put("空.txt", "");
    await put("白.txt", " \r\n\u3000\ufeff\u200b");
    await put("大.txt", Buffer.alloc(MAX_FILE_BYTES + 1, "a"));
    const read = (file: string) => failure(readSource(join(dir, file), dir));
    expect(await read("无.txt")).toBe(
      "file_unreadable: 读不了 无.txt(ENOENT)。请检查文件是否存在、是否有读取权限。",
    );
    expect(await read("空.txt")).toContain("file_empty: 空.txt 是空的");
    expect(await read("白.txt")).toContain("file_empty: 白.txt 是空的");
    expect(await read("大.txt")).toContain("file_too_large: 大.txt 有 20.0 MB,超过 20.0 MB 的上限");
  });

  it("names the real format of a misnamed file", async () => {
    await put("假.txt", "%PDF-1.7\n1 0 obj");
    await put("包.txt", Buffer.from([0x50, 0x4b, 3, 4, 20, 0]));
    expect(await codes()).toEqual(["假.txt file_binary", "包.txt file_binary"]);
    expect((await readCorpus(dir)).skipped[0]?.message).toContain("假.txt 的内容是 PDF");
  });
});

describe("readCorpus", () => {
  it("reads folder and subfolders in the order of their paths", async () => {
    await mkdir(join(dir, "b"));
    for (const file of ["c.txt", "a.MD", "b/z.txt", "b.txt"]) await put(file);
    expect(await files()).toEqual(["a.MD", "b.txt", "b/z.txt", "c.txt"]);
    expect(await codes()).toEqual([]);
  });

  it("passes over hidden files, lock files and the lexicon in silence", async () => {
    await mkdir(join(dir, ".git"));
    for (const file of [".git/x.txt", ".x.txt", "~$a.txt", "lexicon.yaml", "b.YML"])
      await put(file);
    expect(await readCorpus(dir)).toEqual({ sources: [], skipped: [] });
  });

  it("keeps the good files and gives the reason for each bad one", async () => {
    await put("a.txt");
    await put("b.txt", "");
    await put("c.txt", Buffer.from([0, 1, 2]));
    await put("d.xyz");
    expect(await files()).toEqual(["a.txt"]);
    expect(await codes()).toEqual([
      "b.txt file_empty",
      "c.txt file_binary",
      "d.xyz format_unsupported",
    ]);
  });

  it("keeps the first of two files with the same id", async () => {
    await mkdir(join(dir, "x"));
    for (const file of ["a.txt", "a.md", "x/a.txt"]) await put(file);
    expect(await files()).toEqual(["a.md"]);
    expect(await codes()).toEqual(["a.txt duplicate_id", "x/a.txt duplicate_id"]);
  });

  it("lets a readable file take the id of an unreadable namesake", async () => {
    await put("a.md", "");
    await put("a.txt");
    expect(await files()).toEqual(["a.txt"]);
  });

  it("follows links inside the folder only", async () => {
    await put("a.txt");
    await symlink(join(dir, "a.txt"), join(dir, "in.txt"));
    await symlink("/etc/hostname", join(dir, "out.txt"));
    await symlink(join(dir, "gone"), join(dir, "broken.txt"));
    expect(await files()).toEqual(["a.txt", "in.txt"]);
    expect(await codes()).toEqual(["broken.txt file_unreadable", "out.txt link_outside"]);
  });

  it("says of a link to a folder what it is, and reads the folder where it stands", async () => {
    await mkdir(join(dir, "b"));
    await put("b/a.txt");
    await symlink(join(dir, "b"), join(dir, "link"));
    await symlink(dir, join(dir, "b", "circle"));
    await symlink("/etc", join(dir, "out"));
    expect(await files()).toEqual(["b/a.txt"]);
    expect(await codes()).toEqual([
      "b/circle link_to_folder",
      "link link_to_folder",
      "out link_outside",
    ]);
    const { skipped } = await readCorpus(dir);
    expect(skipped[1]?.message).toContain("link 是指向文件夹 b 的链接");
  });

  it("refuses a missing folder and a file in its place", async () => {
    await put("a.txt");
    expect(await failure(readCorpus(join(dir, "none")))).toContain(
      "corpus_missing: 找不到文档文件夹",
    );
    expect(await failure(readCorpus(join(dir, "a.txt")))).toContain("corpus_missing: 不是文件夹");
  });
});
