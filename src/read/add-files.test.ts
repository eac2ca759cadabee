import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { addFiles } from "./add-files.ts";

let dir = "";
let corpus = "";
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "wence-add-"));
  corpus = join(dir, "corpus");
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const put = async (file: string, content: string) => {
  await mkdir(join(dir, file, ".."), { recursive: true });
  await writeFile(join(dir, file), content);
};
const add = (path: string, replace = false) => addFiles([join(dir, path)], corpus, { replace });

it("copies a folder's documents with their notes, and says why the others stay out", async () => {
  await put("new/a.txt", "第一条 甲。");
  await put("new/a.yaml", "place: 云河市\n");
  await put("new/sub/b.md", "# 乙办法\n");
  await put("new/empty.txt", "");
  await put("new/picture.png", "x");
  const { added, refused } = await add("new");
  expect(added).toEqual(["a.txt", "b.md"]);
  expect(refused.map(({ file, code }) => `${file} ${code}`)).toEqual(["empty.txt file_empty"]);
  expect((await readdir(corpus)).sort()).toEqual(["a.txt", "a.yaml", "b.md"]);
}, 20_000);

it("keeps a file of the same name unless it is to be replaced", async () => {
  await put("a.txt", "第一条 旧。");
  await add("a.txt");
  expect((await add("a.txt")).unchanged).toEqual(["a.txt"]);
  await put("a.txt", "第一条 新。");
  expect((await add("a.txt")).refused[0]?.message).toContain("已有同名的 a.txt");
  expect(await readFile(join(corpus, "a.txt"), "utf8")).toBe("第一条 旧。");
  expect((await add("a.txt", true)).added).toEqual(["a.txt"]);
  expect(await readFile(join(corpus, "a.txt"), "utf8")).toBe("第一条 新。");
});

it("names a path that does not exist", async () => {
  await expect(add("none.txt")).rejects.toMatchObject({ code: "file_unreadable" });
});
