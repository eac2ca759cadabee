import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Assistant, createAssistant } from "./assistant.ts";

let dir = "";
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "wence-curation-"));
  await put(
    "old.txt",
    "云河市公园管理暂行办法\n云政发〔2015〕3号\n第一条 公园每日开放不少于6小时。\n第二条 本办法自2015年3月1日起施行,有效期5年。\n",
  );
  await put(
    "new.txt",
    "云河市公园管理办法\n云政发〔2024〕9号\n第一条 公园每日开放不少于12小时。\n第二条 本办法自2024年3月1日起施行,有效期至2099年2月28日。\n",
  );
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const put = (file: string, content: string) => writeFile(join(dir, file), content);
const open = (): Promise<Assistant> =>
  createAssistant({ corpusDir: dir, dataDir: join(dir, ".data") });
const NEW = "supersedes: [old]\n";

it("keeps a superseded document out of answers and searches", async () => {
  await put("new.yaml", NEW);
  const assistant = await open();
  const { answer, citations } = await assistant.ask("云河市公园每日开放多少小时");
  expect(answer).toContain("12小时");
  expect(answer).not.toContain("6小时");
  expect(citations.map(({ document }) => document)).toEqual(["new"]);
  expect(assistant.search("公园开放").map(({ document }) => document)).not.toContain("old");
});

it("answers from a superseded document that is asked for by name, and says that it is replaced", async () => {
  await put("new.yaml", NEW);
  const { answer, notes } = await (await open()).ask("云河市公园管理暂行办法第一条规定了什么");
  expect(answer).toContain("6小时");
  expect(notes.map(({ text }) => text)).toContain(
    "《云河市公园管理暂行办法》已由《云河市公园管理办法》取代,仅供查考。",
  );
});

it("says of an expired document that it has expired, and of no other", async () => {
  const assistant = await open();
  const old = await assistant.ask("云政发〔2015〕3号第一条规定了什么");
  expect(old.citations.map(({ document }) => document)).toContain("old");
  expect(old.notes.map(({ text }) => text).join()).toContain(
    "《云河市公园管理暂行办法》已过有效期",
  );
  expect(old.notes.some(({ text }) => text.includes("《云河市公园管理办法》"))).toBe(false);
});

it("lets notes set title, place, number, issuer and date, and rebuilds when they change", async () => {
  await put(
    "new.yaml",
    `title: 云河市公园条例\nplace: 云河市\nnumber: 云政令〔2024〕1号\nissuer: 云河市人民政府\ndate: 2024-02-01\n`,
  );
  const before = await open();
  const document = before.documents.find(({ id }) => id === "new");
  expect(document?.title).toBe("云河市公园条例");
  expect(document?.metadata.find(({ key }) => key === "documentNumber")?.value).toBe(
    "云政令〔2024〕1号",
  );
  expect(document?.metadata.find(({ key }) => key === "dateSigned")?.value).toBe("2024-02-01");
  await put("new.yaml", "title: 云河市公园规定\n");
  const after = await open();
  expect(after.documents.find(({ id }) => id === "new")?.title).toBe("云河市公园规定");
  expect(after.corpusHash).not.toBe(before.corpusHash);
});

it("names file, line and value of notes it cannot use, and serves the document without them", async () => {
  await put("new.yaml", "title: 云河市公园条例\ncolour: red\n");
  const { skipped, documents } = await open();
  expect(skipped.map(({ code }) => code)).toEqual(["config_invalid"]);
  expect(skipped[0]?.message).toContain("new.yaml");
  expect(documents.find(({ id }) => id === "new")?.title).toBe("云河市公园管理办法");
});

it("offers a correction as a reading and warns where the text has no such words", async () => {
  await put(
    "table.txt",
    "云河市绿化方案\n一、目标\n表1 主要指标\n序号\t指标\t2022年\t2025年\n1\t林覆盖率(%)\t40\t45\n2\t公园数(个)\t10\t12\n",
  );
  await put(
    "table.yaml",
    "corrections:\n  - { original: 林覆盖率, restored: 森林覆盖率, basis: 原件扫描页 }\n  - { original: 没有的字, restored: 有的字, basis: 无 }\n",
  );
  const { documents } = await open();
  const document = documents.find(({ id }) => id === "table");
  expect(document?.indicators[0]?.restored).toEqual([
    { original: "林覆盖率", restored: "森林覆盖率", basis: "人工更正:原件扫描页" },
  ]);
  expect(document?.warnings.map(({ code }) => code)).toContain("curation-unmatched");
});
