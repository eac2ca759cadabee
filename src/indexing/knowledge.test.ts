import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sha256Of } from "./corpus-hash.ts";
import { type Embedder, localEmbedder } from "./embedder.ts";
import { hashEmbedding } from "./hash-embedding.ts";
import {
  buildKnowledge,
  type Knowledge,
  type OpenKnowledgeOptions,
  openKnowledge,
} from "./knowledge.ts";
import { sampleSource } from "./sample-document.ts";

let folder = "";
let corpusDir = "";
let dataDir = "";

const PARKS =
  "云河市公园建设方案\n一、总体目标\n到2025年,新建口袋公园12个。\n二、重点任务\n1.修复滨河步道。由园林局牵头。\n";
const BOOKS = "云河市图书馆服务办法\n第一条 图书馆每日开放至21点。\n第二条 读者凭证借阅。\n";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wence-knowledge-"));
  corpusDir = join(folder, "corpus");
  dataDir = join(folder, "data");
  mkdirSync(corpusDir);
  writeFileSync(join(corpusDir, "parks.txt"), PARKS);
  writeFileSync(join(corpusDir, "books.txt"), BOOKS);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (options: Partial<OpenKnowledgeOptions> = {}) =>
  openKnowledge({ corpusDir, dataDir, ...options });
const first = (knowledge: Knowledge, query: string) =>
  knowledge.search(query, { k: 1 })[0]?.passage;
const generationsIn = (dir: string) => readdirSync(dir).filter((name) => name.startsWith("index-"));
const generation = () => join(dataDir, generationsIn(dataDir)[0] ?? "none");
const currentFile = () => readFileSync(join(dataDir, "current.json"), "utf8");

/** What a stored index must answer, whatever happened to it before. */
function expectRightAnswers(knowledge: Knowledge): void {
  expect(knowledge.documents.map(({ id }) => id)).toEqual(["books", "parks"]);
  expect(first(knowledge, "滨河步道")?.document).toBe("parks");
  expect(first(knowledge, "图书馆开放到几点")?.text).toContain("21点");
}

describe("opening", () => {
  it("builds what is not there, and says nothing about it", async () => {
    const knowledge = await open();
    expectRightAnswers(knowledge);
    expect(knowledge.notices).toEqual([]);
    expect(knowledge.manifest.counts).toEqual({
      documents: 2,
      passages: knowledge.passages.length,
    });
    expect(knowledge.manifest.dimension).toBe(localEmbedder.embedNow?.("").length);
    expect(existsSync(join(dataDir, "current.json"))).toBe(true);
  });

  it("opens again without building, and gives the same answers", async () => {
    const built = await open();
    const before = currentFile();
    const phases = new Set<string>();
    const opened = await open({ onProgress: ({ phase }) => phases.add(phase) });
    expect([...phases]).toEqual(["read"]);
    expect(currentFile()).toBe(before);
    expect(opened.notices).toEqual([]);
    for (const query of ["滨河步道", "2025年口袋公园", "谁牵头", "借阅"]) {
      expect(opened.search(query)).toEqual(built.search(query));
    }
  });

  it("answers later with the same hits as at once", async () => {
    const knowledge = await open();
    expect(await knowledge.retrieve("口袋公园", { k: 3 })).toEqual(
      knowledge.search("口袋公园", { k: 3 }),
    );
  });

  it("restricts a search to documents and kinds", async () => {
    const knowledge = await open();
    const found = knowledge.search("云河市", { documents: ["books"], k: 50 });
    expect(new Set(found.map(({ passage }) => passage.document))).toEqual(new Set(["books"]));
    expect(knowledge.search("云河市", { kinds: [] })).toEqual([]);
  });

  it("rebuilds when told to, in silence", async () => {
    await open();
    const before = currentFile();
    const knowledge = await open({ force: true });
    expectRightAnswers(knowledge);
    expect(knowledge.notices).toEqual([]);
    expect(currentFile()).not.toBe(before);
  });

  it("reports how far it is, phase by phase", async () => {
    const seen: string[] = [];
    await open({
      onProgress: ({ phase, done, total, file = "" }) =>
        seen.push(`${phase} ${done}/${total} ${file}`.trim()),
    });
    expect(seen.slice(0, 3)).toEqual(["read 2/2", "parse 1/2 books.txt", "parse 2/2 parks.txt"]);
    expect(seen.slice(-2)).toEqual(["write 0/1", "write 1/1"]);
  });

  it("does not depend on where the corpus lies or when it was written", async () => {
    const knowledge = await open();
    const elsewhere = join(folder, "elsewhere");
    cpSync(corpusDir, elsewhere, { recursive: true });
    utimesSync(join(elsewhere, "parks.txt"), 0, 0);
    const moved = await openKnowledge({ corpusDir: elsewhere, dataDir });
    expect(moved.corpusHash).toBe(knowledge.corpusHash);
    expect(moved.notices).toEqual([]);
  });

  it("throws corpus_missing and corpus_empty, and names the folder", async () => {
    const missing = join(folder, "nowhere");
    await expect(open({ corpusDir: missing })).rejects.toMatchObject({ code: "corpus_missing" });
    const empty = join(folder, "empty");
    mkdirSync(empty);
    writeFileSync(join(empty, "blank.txt"), "  \n");
    await expect(open({ corpusDir: empty })).rejects.toMatchObject({
      code: "corpus_empty",
      message: expect.stringContaining(empty),
    });
  });

  it("lists files it cannot use and goes on with the others", async () => {
    writeFileSync(join(corpusDir, "blank.txt"), "");
    const knowledge = await open();
    expect(knowledge.skipped.map(({ file, code }) => [file, code])).toEqual([
      ["blank.txt", "file_empty"],
    ]);
    expectRightAnswers(knowledge);
    expect((await open()).skipped).toHaveLength(1);
  });
});

it("indexes a corpus in which there is nothing to find", async () => {
  for (const name of readdirSync(corpusDir)) rmSync(join(corpusDir, name));
  writeFileSync(join(corpusDir, "rule.txt"), "———\n");
  for (const knowledge of [await open(), await open()]) {
    expect(knowledge.documents).toHaveLength(1);
    expect(knowledge.search("公园")).toEqual([]);
    expect(knowledge.notices).toEqual([]);
  }
});

describe("a changed corpus", () => {
  it("is indexed anew, and the notice names the files", async () => {
    await open();
    writeFileSync(join(corpusDir, "parks.txt"), `${PARKS}2.修建花坛。\n`);
    writeFileSync(join(corpusDir, "roads.txt"), "云河市道路方案\n一、修路\n");
    rmSync(join(corpusDir, "books.txt"));
    const knowledge = await open();
    expect(knowledge.notices).toEqual([
      "文件有变动(新增 roads.txt;修改 parks.txt;删除 books.txt),已更新索引。",
    ]);
    expect(first(knowledge, "花坛")?.document).toBe("parks");
  });

  it("parses the changed document alone", async () => {
    await open();
    const cached = () => readdirSync(join(dataDir, "cache")).sort();
    const before = cached();
    writeFileSync(join(corpusDir, "parks.txt"), `${PARKS}2.修建花坛。\n`);
    await open();
    const kept = cached().filter((name) => before.includes(name));
    expect([before.length, cached().length, kept.length]).toEqual([2, 2, 1]);
  });

  it("does not believe a torn cache", async () => {
    await open();
    for (const name of readdirSync(join(dataDir, "cache"))) {
      truncateSync(join(dataDir, "cache", name), 100);
    }
    expectRightAnswers(await open({ force: true }));
  });

  it("is indexed anew when the lexicon changes, even if there was none", async () => {
    await open();
    writeFileSync(join(corpusDir, "lexicon.yaml"), "synonyms:\n  - [步道, 绿道]\n");
    const knowledge = await open();
    expect(knowledge.notices).toEqual(["词表 lexicon.yaml 有改动,已重建索引。"]);
    expect(knowledge.lexicon.synonyms).toEqual([["步道", "绿道"]]);
    expect((await open()).lexicon).toEqual(knowledge.lexicon);
  });

  it("with a malformed lexicon is refused with its line", async () => {
    writeFileSync(join(corpusDir, "lexicon.yaml"), "synonyms: 3\n");
    await expect(open()).rejects.toMatchObject({ code: "config_invalid" });
  });
});

describe("a torn, foreign or stale index", () => {
  const FILES = [
    "documents.json",
    "passages.json",
    "lexicon.json",
    "keyword.bin",
    "grams.json",
    "vectors.hnsw",
    "manifest.json",
  ];
  const HARMS: Record<string, (path: string) => void> = {
    "cut in half": (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2)),
    emptied: (path) => truncateSync(path, 0),
    removed: (path) => rmSync(path),
    "with a flipped byte": (path) => {
      const bytes = readFileSync(path);
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 0x41;
      writeFileSync(path, bytes);
    },
    "replaced by a folder": (path) => {
      rmSync(path);
      mkdirSync(path);
    },
  };

  it.each(FILES.flatMap((file) => Object.keys(HARMS).map((harm) => [file, harm] as const)))(
    "%s %s: rebuilt with a notice, right answers, whole again",
    async (file, harm) => {
      await open();
      HARMS[harm]?.(join(generation(), file));
      const knowledge = await open();
      expect(knowledge.notices).toHaveLength(1);
      expect(knowledge.notices[0]).toMatch(/^索引不可用(.+)。已按原文重建。$/s);
      expectRightAnswers(knowledge);
      expect((await open()).notices).toEqual([]);
    },
  );

  it.each([
    "",
    "{",
    "[]",
    '{"generation":"../../etc","manifest":"x"}',
    '{"generation":"index-0a-0b","manifest":"x"}',
  ])("current.json holding %j: rebuilt", async (text) => {
    await open();
    writeFileSync(join(dataDir, "current.json"), text);
    const knowledge = await open();
    expect(knowledge.notices).toHaveLength(1);
    expectRightAnswers(knowledge);
  });

  /** Puts another manifest in place of the stored one, properly sealed. */
  function forge(change: (manifest: Record<string, unknown>) => void): void {
    const path = join(generation(), "manifest.json");
    const manifest = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
    change(manifest);
    const text = JSON.stringify(manifest);
    writeFileSync(path, text);
    const current = JSON.parse(currentFile()) as Record<string, unknown>;
    writeFileSync(
      join(dataDir, "current.json"),
      JSON.stringify({ ...current, manifest: sha256Of(text) }),
    );
  }

  it.each([
    ["another program's manifest", (m: Record<string, unknown>) => delete m.counts],
    ["another dimension", (m: Record<string, unknown>) => Object.assign(m, { dimension: 12 })],
    [
      "another number of passages",
      (m: Record<string, unknown>) => Object.assign(m, { counts: { documents: 2, passages: 1 } }),
    ],
    ["another method", (m: Record<string, unknown>) => Object.assign(m, { method: "hnsw" })],
  ])("%s: rebuilt", async (_, change) => {
    await open();
    forge(change);
    const knowledge = await open();
    expect(knowledge.notices).toHaveLength(1);
    expectRightAnswers(knowledge);
  });

  it("made by another version of the program: rebuilt", async () => {
    await open();
    forge((manifest) => Object.assign(manifest, { version: "0", corpusHash: "0" }));
    expect((await open()).notices).toEqual(["索引由另一版本的程序建立,已重建索引。"]);
  });

  it("made with another embedder: rebuilt, with vectors of the new length", async () => {
    await open();
    const embedder: Embedder = {
      id: "tiny",
      batch: 64,
      embedNow: (text) => hashEmbedding(text, 8),
      embed: async (texts) => texts.map((text) => hashEmbedding(text, 8)),
    };
    const knowledge = await open({ embedder });
    expect(knowledge.notices[0]).toContain("现为 tiny");
    expect(knowledge.vectors.dimension).toBe(8);
    expectRightAnswers(knowledge);
  });
});

describe("a data folder that cannot be used", () => {
  it("keeps the index in memory, with a notice", async () => {
    writeFileSync(join(folder, "file"), "");
    const log: string[] = [];
    const knowledge = await open({
      dataDir: join(folder, "file", "data"),
      log: (notice) => log.push(notice),
    });
    expectRightAnswers(knowledge);
    expect(knowledge.notices).toHaveLength(1);
    expect(knowledge.notices[0]).toContain("本次只放在内存里");
    expect(log).toEqual(knowledge.notices);
  });

  it("leaves nothing behind when the disk fails in the middle of writing", async () => {
    await open();
    const before = currentFile();
    rmSync(join(dataDir, "current.json"));
    mkdirSync(join(dataDir, "current.json")); // the last rename must fail
    const knowledge = await open({ force: true });
    expect(knowledge.notices[0]).toContain("本次只放在内存里");
    expectRightAnswers(knowledge);
    expect(readdirSync(dataDir).filter((name) => name.startsWith("."))).toEqual([]);
    rmSync(join(dataDir, "current.json"), { recursive: true });
    writeFileSync(join(dataDir, "current.json"), before);
    expect((await open()).notices).toEqual([]);
  });
});

describe("a build that ends early", () => {
  it("is cancelled by its signal and leaves the former index usable", async () => {
    await open();
    const before = currentFile();
    writeFileSync(join(corpusDir, "parks.txt"), `${PARKS}2.修建花坛。\n`);
    const controller = new AbortController();
    const build = open({
      signal: controller.signal,
      onProgress: ({ phase }) => phase === "parse" && controller.abort(),
    });
    await expect(build).rejects.toMatchObject({ code: "cancelled", retryable: true });
    expect(currentFile()).toBe(before);
    expect(readdirSync(dataDir).filter((name) => name.startsWith(".building"))).toEqual([]);
    expect(first(await open(), "花坛")?.document).toBe("parks");
  });

  it("leaves rubbish that the next build removes", async () => {
    await open();
    mkdirSync(join(dataDir, ".building-99999-dead"));
    writeFileSync(join(dataDir, ".building-99999-dead", "documents.json"), "[");
    expectRightAnswers(await open());
    expectRightAnswers(await open({ force: true }));
    expect(readdirSync(dataDir).filter((name) => name.startsWith(".building"))).toEqual([]);
  });
});

describe("several processes", () => {
  it("build at once without harm, and only one of them works", async () => {
    const all = await Promise.all([open(), open(), open(), open()]);
    for (const knowledge of all) expectRightAnswers(knowledge);
    expect(generationsIn(dataDir)).toHaveLength(1);
    expect((await open()).notices).toEqual([]);
  });

  it("may rebuild while others read", async () => {
    await open();
    const all = await Promise.all([open({ force: true }), open(), open({ force: true }), open()]);
    for (const knowledge of all) expectRightAnswers(knowledge);
    expect((await open()).notices).toEqual([]);
  });

  it("keep a replaced index for ten minutes, then remove it", async () => {
    await open();
    await open({ force: true });
    expect(generationsIn(dataDir)).toHaveLength(2);
    await open();
    expect(generationsIn(dataDir)).toHaveLength(2);
    const past = new Date(Date.now() - 11 * 60_000);
    utimesSync(join(dataDir, "current.json"), past, past);
    expectRightAnswers(await open());
    expect(generationsIn(dataDir)).toHaveLength(1);
    expectRightAnswers(await open());
  });
});

describe("an embedding service", () => {
  /** Counts the texts it is asked for. */
  function service(): Embedder & { asked: string[] } {
    const asked: string[] = [];
    return {
      id: "service",
      asked,
      batch: 64,
      embedNow: null,
      async embed(texts) {
        asked.push(...texts);
        return texts.map((text) => hashEmbedding(text, 32));
      },
    };
  }

  it("is asked for new passages only", async () => {
    const embedder = service();
    const built = await open({ embedder });
    expect(embedder.asked).toHaveLength(built.passages.length);
    embedder.asked.length = 0;
    writeFileSync(join(corpusDir, "parks.txt"), PARKS.replace("12个", "15个"));
    const knowledge = await open({ embedder });
    expect(embedder.asked.length).toBeGreaterThan(0);
    expect(embedder.asked.every((text) => text.includes("15个"))).toBe(true);
    expectRightAnswers(knowledge);
  });

  it("decides together with the words when asked, and not in a search at once", async () => {
    const embedder = service();
    const knowledge = await open({ embedder });
    embedder.asked.length = 0;
    knowledge.search("口袋公园");
    expect(embedder.asked).toEqual([]);
    await knowledge.retrieve("口袋公园");
    expect(embedder.asked).toEqual(["口袋公园"]);
  });

  it("that sends rubbish is refused, and the former index stays", async () => {
    await open();
    const before = currentFile();
    const broken: Embedder = {
      ...service(),
      embed: async (texts) => texts.map(() => [Number.NaN]),
    };
    await expect(open({ embedder: broken })).rejects.toThrow("嵌入向量不可用");
    expect(currentFile()).toBe(before);
  });
});

it("builds in memory from sources", () => {
  const lexicon = {
    departments: {},
    synonyms: [],
    related: {},
    fields: {},
    contrasts: [],
    everyday: [],
    places: {},
    attributes: {},
    english: {},
  };
  const knowledge = buildKnowledge(
    [sampleSource("books", BOOKS), sampleSource("parks", PARKS)],
    lexicon,
  );
  expectRightAnswers(knowledge);
  expect(knowledge.manifest.files).toEqual({});
});
