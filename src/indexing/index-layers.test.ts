import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Knowledge, openKnowledge } from "./knowledge.ts";

let folder = "";
const NAMES = [..."abcdefg", "lamps", "parks", "roads", "trees", "wells"];
const QUERIES = [
  "花坛",
  "云河市方案",
  "修复滨河步道",
  "第3项任务由谁牵头",
  "到2025年建成",
  "图书馆",
];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wence-layers-"));
  mkdirSync(join(folder, "corpus"));
  for (const [i, name] of NAMES.entries())
    write(name, `一、目标\n到2025年建成${name}${i + 3}处。\n`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  writeFileSync(join(folder, "corpus", `${name}.txt`), `云河市${name}建设方案\n${text}`);
}

const open = (data = "data", former?: Knowledge) =>
  openKnowledge({
    corpusDir: join(folder, "corpus"),
    dataDir: join(folder, data),
    ...(former === undefined ? {} : { former }),
  });
const found = (knowledge: Knowledge) =>
  QUERIES.map((query) =>
    knowledge.search(query, { k: 20 }).map(({ passage, score }) => [passage.id, score]),
  );

/** Changes one document, adds one, removes one. */
function change(): void {
  write("parks", "二、任务\n3.修复滨河步道,新建花坛9处。由园林局牵头。\n");
  write("museum", "一、目标\n到2025年建成图书馆与花坛。\n");
  rmSync(join(folder, "corpus", "wells.txt"));
}

it.each([
  ["in memory", true],
  ["on disk", false],
])(
  "finds and scores after changes, from the index %s, what an index made anew finds",
  async (_, inMemory) => {
    const before = await open();
    write("trees", "一、目标\n栽树。\n");
    const between = await open("data", inMemory ? before : undefined);
    expect(between.layers).toHaveLength(2);
    rmSync(join(folder, "corpus", "wells.txt"));
    const after = await open("data", inMemory ? between : undefined);
    const anew = await open("elsewhere");
    expect(after.layers).toHaveLength(3);
    expect(anew.layers).toHaveLength(1);
    expect(after.documents.map(({ id }) => id)).toEqual(NAMES.slice(0, -1));
    expect(after.passages).toEqual(anew.passages);
    expect(after.corpusHash).toBe(anew.corpusHash);
    expect(found(after)).toEqual(found(anew));
    expect(found(await open())).toEqual(found(anew)); // and so does the next start
  },
);

it("takes over the documents that have not changed, and writes the changed one alone", async () => {
  const before = await open();
  write("trees", "一、目标\n栽树。\n");
  const after = await open("data", before);
  const same = after.documents.filter((document) => before.documents.includes(document));
  expect(same.map(({ id }) => id)).toEqual(NAMES.filter((name) => name !== "trees"));
  const [, layer] = after.layers;
  const written = JSON.parse(
    readFileSync(join(folder, "data", layer?.stored?.generation ?? "", "documents.json"), "utf8"),
  ) as { id: string }[];
  expect(written.map(({ id }) => id)).toEqual(["trees"]);
});

it("builds anew where much has changed", async () => {
  const before = await open();
  change();
  const after = await open("data", before);
  expect(after.layers).toHaveLength(1);
  expect(found(after)).toEqual(found(await open("elsewhere")));
});

it("puts the layers above the lowest together before they become many", async () => {
  let knowledge = await open();
  for (let i = 0; i < 12; i += 1) {
    write("trees", `一、目标\n栽树${i}棵。\n`);
    knowledge = await open("data", knowledge);
    expect(knowledge.layers.length).toBeLessThanOrEqual(8);
  }
  expect(found(knowledge)).toEqual(found(await open("elsewhere")));
});

it("is built anew, with a notice, where a layer beneath is torn", async () => {
  const [lowest] = (await open()).layers;
  write("trees", "一、目标\n栽树。\n");
  await open();
  const torn = join(folder, "data", lowest?.stored?.generation ?? "", "passages.json");
  writeFileSync(torn, readFileSync(torn).subarray(0, 50));
  const knowledge = await open();
  expect(knowledge.notices).toEqual([
    "索引不可用(passages.json 与登记的校验值不符)。已按原文重建。",
  ]);
  expect(knowledge.layers).toHaveLength(1);
  expect((await open()).notices).toEqual([]);
});

it("is built anew where the index in memory has lost its files", async () => {
  const before = await open();
  rmSync(join(folder, "data"), { recursive: true });
  write("trees", "一、目标\n栽树。\n");
  const after = await open("data", before);
  expect(after.layers).toHaveLength(1);
  expect(
    readdirSync(join(folder, "data")).filter((name) => name.startsWith("index-")),
  ).toHaveLength(1);
  expect((await open()).notices).toEqual([]);
});
