import { mkdir, mkdtemp, open, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openExtractor } from "./open-extractor.ts";
import { readCorpus } from "./read-corpus.ts";
import { sampleDocx, samplePdf, sampleZip } from "./sample-files.ts";

let dir = "";
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "wence-hostile-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const put = (file: string, content: string | Uint8Array) => writeFile(join(dir, file), content);
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const TEXT = "BT /F1 12 Tf 72 700 Td (hello hello hello hello hello) Tj ET";

/** What became of each file: its text where it was read, else the reason. */
async function outcomes(): Promise<Record<string, string>> {
  const { sources, skipped } = await readCorpus(dir);
  return Object.fromEntries([
    ...sources.map(({ file, text }) => [file, text.trim().slice(0, 20)]),
    ...skipped.map(({ file, code }) => [file, code]),
  ]);
}

it("serves the good files and skips every hostile one with its reason, in bounded time", async () => {
  const whole = sampleDocx(paragraph("正文"));
  await put("好.docx", whole);
  await put("截断.docx", whole.subarray(0, whole.length - 60));
  await put("炸弹.docx", sampleZip({ "word/document.xml": Buffer.alloc(200 * 1024 * 1024, 97) }));
  await put("空壳.docx", sampleZip({ "word/other.xml": "<a/>" }));
  await put(
    "加密.docx",
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]),
  );
  await put(
    "旧版.docx",
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
  );
  const lol = `<!DOCTYPE w [<!ENTITY a "${"哈".repeat(100)}"><!ENTITY b "${"&a;".repeat(100)}"><!ENTITY c "${"&b;".repeat(100)}"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
  await put("实体.docx", sampleDocx(paragraph("正文&c;&x;"), { head: lol }));
  await put("好.pdf.pdf", samplePdf(1, TEXT));
  await put("五千页.pdf", samplePdf(5000, TEXT));
  await put("扫描.pdf", samplePdf(3, "0 0 100 100 re f"));
  await put(
    "密码.pdf",
    samplePdf(
      1,
      TEXT,
      `/ID [<aa> <aa>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> /P -4 >>`,
    ),
  );
  await put("截断.html.pdf", samplePdf(1, TEXT).subarray(0, 40));
  await put("假的.pdf", "这不是 PDF,只是文字。");
  await put("深.html", `${"<div>".repeat(200_000)}正文`);
  await put(
    "宽.html",
    `<table>${"<tr><td colspan=1000 rowspan=65000>甲</td><td>乙</td></tr>".repeat(300)}</table><p>正文。</p>`,
  );
  await put("控\n制.txt", "正文");
  await symlink("/etc/hostname", join(dir, "外.html"));
  await put("上..级.txt", "正文");
  await put("上级.docx", sampleZip({ "word/../word/document.xml": "<a/>", "../外.txt": "外" }));
  await mkdir(join(dir, "子"));
  await symlink("/etc", join(dir, "子/系统"));
  await symlink("../子", join(dir, "子/自己"));
  const large = await open(join(dir, "大.pdf"), "w");
  await large.truncate(200 * 1024 * 1024);
  await large.close();
  const started = performance.now();
  expect(await outcomes()).toEqual({
    "好.docx": "正文",
    "截断.docx": "file_damaged",
    "炸弹.docx": "file_too_complex",
    "空壳.docx": "file_damaged",
    "加密.docx": "file_encrypted",
    "旧版.docx": "file_binary",
    "实体.docx": "正文&c;&x;",
    "好.pdf.pdf": "hello hello hello he",
    "五千页.pdf": "file_too_complex",
    "扫描.pdf": "file_no_text",
    "密码.pdf": "file_encrypted",
    "截断.html.pdf": "file_damaged",
    "假的.pdf": "file_damaged",
    "深.html": "file_too_complex",
    "宽.html": expect.stringContaining("甲"),
    "控?制.txt": "file_unreadable",
    "外.html": "link_outside",
    "上..级.txt": "正文",
    "上级.docx": "file_damaged",
    "子/系统": "link_outside",
    "子/自己": "link_to_folder",
    "大.pdf": "file_too_large",
  });
  expect(performance.now() - started).toBeLessThan(30_000);
}, 90_000);

it("ends a file that takes too long, and reads the next one", async () => {
  const extractor = openExtractor({ timeMs: 2_500 });
  await extractor.extract(new TextEncoder().encode("<p>先热身"), "热身.html");
  const endless = samplePdf(900, `${"0 0 m 10 10 l S\n".repeat(20_000)}`);
  await expect(extractor.extract(endless, "慢.pdf")).rejects.toMatchObject({
    code: "file_too_complex",
    message: expect.stringContaining("慢.pdf 读了 3 秒还没有读完"),
  });
  const next = await extractor.extract(new TextEncoder().encode("<p>下一个"), "次.html");
  expect(next.text).toBe("下一个\n");
  await extractor.close();
}, 60_000);

it("survives a file that uses up the memory of the thread", async () => {
  const extractor = openExtractor({ heapMb: 40 });
  const huge = new TextEncoder().encode("<p>甲</p>".repeat(900_000));
  await expect(extractor.extract(huge, "巨.html")).rejects.toMatchObject({
    code: "file_too_complex",
    message: expect.stringContaining("内存用尽"),
  });
  expect((await extractor.extract(new TextEncoder().encode("<p>乙"), "小.html")).text).toBe("乙\n");
  await extractor.close();
}, 60_000);
