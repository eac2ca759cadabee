import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Assistant, createAssistant } from "./assistant.ts";
import type { WenceError } from "./errors.ts";
import { type CorpusWatch, watchCorpus } from "./watch-corpus.ts";

const PLAN = (figure: number) =>
  `云河市公园建设方案\n云政发〔2024〕1号\n一、目标\n到2025年,全市公园数量达到${figure}个。\n云河市人民政府\n2024年1月5日\n`;

let dir = "";
let assistant: Assistant;
let watching: CorpusWatch;
let swaps = 0;
const problems: WenceError[] = [];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "wence-watch-"));
  await writeFile(join(dir, "parks.txt"), PLAN(12));
  const options = { corpusDir: dir, dataDir: join(dir, ".data") };
  assistant = await createAssistant(options);
  swaps = 0;
  problems.length = 0;
  watching = watchCorpus(options, assistant, {
    onSwap: (next) => {
      assistant = next;
      swaps++;
    },
    onProblem: (error) => problems.push(error),
  });
  await watching.ready;
});
afterEach(async () => {
  await watching.close();
  await rm(dir, { recursive: true, force: true });
});

async function until(done: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !done(); i++) await setTimeout(25);
  expect(done()).toBe(true);
}

it("answers from a changed file without losing a question under constant load", async () => {
  const figures: string[] = [];
  let asking = true;
  const load = (async () => {
    while (asking) {
      const { answer } = await assistant.ask("云河市2025年公园数量达到多少");
      figures.push(/(\d+)个/.exec(answer)?.[1] ?? answer);
      await setImmediate();
    }
  })();
  await until(() => figures.length > 5);
  await writeFile(join(dir, "parks.txt"), PLAN(34));
  await until(() => figures.at(-1) === "34");
  asking = false;
  await load;
  expect(new Set(figures)).toEqual(new Set(["12", "34"]));
  expect(figures).toEqual([...figures].sort());
  expect(swaps).toBe(1);
}, 30_000);

it("takes in a new file, and drops all facts of a removed one", async () => {
  await writeFile(join(dir, "books.txt"), "云河市图书馆办法\n第一条 每日开放不少于9小时。\n");
  await until(() => assistant.documents.length === 2);
  expect(JSON.stringify(assistant.search("图书馆开放", { k: 3 }))).toContain("9小时");
  await rm(join(dir, "books.txt"));
  await until(() => assistant.documents.length === 1);
  expect(JSON.stringify(assistant.search("图书馆开放", { k: 3 }))).not.toContain("9小时");
}, 30_000);

it("keeps answering from the old files where the new ones cannot be opened", async () => {
  await rm(join(dir, "parks.txt"));
  await until(() => problems.length > 0);
  expect(problems[0]?.code).toBe("corpus_empty");
  expect((await assistant.ask("云河市2025年公园数量达到多少")).answer).toContain("12个");
}, 30_000);

it("does nothing where a file is written again with the same bytes", async () => {
  await writeFile(join(dir, "parks.txt"), PLAN(12));
  await setTimeout(1_800);
  expect(swaps).toBe(0);
}, 30_000);
