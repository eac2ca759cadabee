import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type AssistantOptions, createAssistant } from "./assistant.ts";
import type { Character } from "./model/fake-service/characters.ts";
import { type FakeService, startFakeService } from "./model/fake-service/start-fake-service.ts";

/** Real processes and sockets, on a machine that may have other things to do. */
vi.setConfig({ testTimeout: 30_000 });

const weihai = fileURLToPath(new URL("../corpus/weihai.txt", import.meta.url));
let folder = "";
let fake: FakeService;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "wence-embeddings-"));
  mkdirSync(join(folder, "corpus"));
  cpSync(weihai, join(folder, "corpus", "weihai.txt"));
  fake = await startFakeService();
});
afterEach(async () => {
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(
  character: Character,
  {
    embeddingModel = "embed-a",
    ...given
  }: Partial<AssistantOptions> & { embeddingModel?: string | null } = {},
) {
  fake.play(character);
  const { baseUrl } = fake;
  const rest = { apiKey: "sk-1", chatModel: null, timeoutMs: 4_000, prices: null };
  return createAssistant({
    corpusDir: join(folder, "corpus"),
    dataDir: join(folder, "data"),
    model: { ...rest, baseUrl, embeddingModel },
    ...given,
  });
}

const texts = () => fake.requests.flatMap(({ body }) => body.input ?? []);

describe("with an embedding service", () => {
  it("the index holds its vectors, and says whose they are", async () => {
    const { counts, notices } = await open("honest");
    expect(counts.embedder).toBe(`${new URL(fake.baseUrl).host}/v1#embed-a`);
    expect([counts.dimension, counts.vectors, notices]).toEqual([16, counts.passages, []]);
    expect(texts()).toHaveLength(counts.passages);
    for (const { body } of fake.requests) expect(body.input?.length).toBeLessThanOrEqual(10);
  });

  it("a second start asks for nothing again", async () => {
    await open("honest");
    await open("honest");
    expect(fake.requests).toEqual([]);
  });

  it("a query is embedded, too; where the service fails, words alone find it", async () => {
    const assistant = await open("honest");
    fake.play("honest");
    const hits = await assistant.search("老年助餐服务", { k: 3 });
    expect(hits).toHaveLength(3);
    expect(texts()).toEqual(["老年助餐服务"]);
    fake.play("error-500");
    expect(await assistant.search("老年助餐服务", { k: 3 })).toHaveLength(3);
  });

  it("another model makes another index: vectors of two models never meet", async () => {
    const first = await open("honest");
    const second = await open("honest", { embeddingModel: "embed-b" });
    expect(texts()).toHaveLength(second.counts.passages);
    expect(second.corpusHash).not.toBe(first.corpusHash);
    expect(second.notices.join()).toContain("索引用的是嵌入模型");
    const local = await open("honest", { embeddingModel: null });
    expect([local.counts.dimension, fake.requests]).toEqual([768, []]);
  });
});

describe("vectors that were paid for", () => {
  const document = () => join(folder, "corpus", "weihai.txt");

  it("are kept by text and model: of a changed document only what is new is embedded", async () => {
    const { counts } = await open("honest");
    appendFileSync(document(), "\n本方案自公布之日起由市园林局负责解释,另行制定细则。\n");
    const changed = await open("honest");
    expect(changed.counts.dimension).toBe(16);
    expect(texts().length).toBeGreaterThan(0);
    expect(texts().length).toBeLessThan(counts.passages / 4);
  });

  it("are of one model each: another one is asked for all texts, also of the same document", async () => {
    await open("honest");
    const { counts } = await open("honest", { embeddingModel: "embed-b" });
    expect(new Set(fake.requests.map(({ body }) => body.model))).toEqual(new Set(["embed-b"]));
    expect(texts()).toHaveLength(counts.passages);
  });
});

it("a reader who leaves closes the socket of a query's embedding", async () => {
  const assistant = await open("honest");
  fake.play("silent");
  const leave = new AbortController();
  const hits = Promise.resolve(assistant.search("老年助餐服务", { signal: leave.signal }));
  await expect.poll(() => fake.requests.length).toBe(1);
  const before = performance.now();
  leave.abort();
  await expect(hits).rejects.toThrow();
  expect(performance.now() - before).toBeLessThan(1_000);
  await expect.poll(() => fake.requests[0]?.left).toBe(true);
});

describe("where the service fails", () => {
  it("half-way, local vectors serve, and the next start goes on from there", async () => {
    const tired = await open("tires");
    expect(tired.notices.join()).toContain("嵌入服务不可用(模型服务出错(HTTP 500)。)");
    expect([tired.counts.embedder, tired.counts.dimension]).not.toContain(16);
    expect((await tired.ask("威海的文号是多少?")).answer).toContain("威政办字〔2022〕42号");
    const again = await open("honest");
    expect([again.counts.dimension, again.counts.vectors]).toEqual([16, again.counts.passages]);
    expect(texts().length).toBeLessThan(again.counts.passages);
  });

  it.each<[Character, string]>([
    ["unauthorized", "模型服务不接受密钥(HTTP 401)"],
    ["odd-vectors", "嵌入服务给出的向量不可用"],
    ["wrong-type", "模型服务回应的类型是 text/html"],
    ["hangs-up", "模型服务连接不上"],
    ["busy", "模型服务繁忙或额度用完(HTTP 429)。"],
    ["huge", "模型服务的回应过大,已中断。"],
    ["half-stream", "嵌入服务不可用"],
  ])("from the start (%s), local vectors serve", async (character, why) => {
    const { counts, notices } = await open(character);
    expect(notices.join()).toContain(why);
    expect(counts.dimension).toBe(768);
  });

  it("an abort ends the build and leaves no index behind", async () => {
    const stop = new AbortController();
    const opening = open("silent", { signal: stop.signal });
    await expect.poll(() => fake.requests.length, { timeout: 8_000 }).toBe(1);
    stop.abort();
    await expect(opening).rejects.toMatchObject({ code: "cancelled" });
    await expect.poll(() => fake.requests[0]?.left).toBe(true);
  });
});
