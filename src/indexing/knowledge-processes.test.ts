import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openKnowledge } from "./knowledge.ts";

const BOOKS = "图书馆办法\n第一条 开放至21点。\n";

let folder = "";
let corpusDir = "";
let dataDir = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wence-processes-"));
  corpusDir = join(folder, "corpus");
  dataDir = join(folder, "data");
  mkdirSync(corpusDir);
  writeFileSync(join(corpusDir, "parks.txt"), "云河市公园方案\n一、目标\n新建口袋公园12个。\n");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process of its own that opens the knowledge base and prints its phases and what it found. */
function start(): ChildProcess {
  const module = pathToFileURL(join(import.meta.dirname, "knowledge.ts")).href;
  const script = `
    const { openKnowledge } = await import(${JSON.stringify(module)});
    const knowledge = await openKnowledge({
      corpusDir: ${JSON.stringify(corpusDir)},
      dataDir: ${JSON.stringify(dataDir)},
      onProgress: ({ phase }) => process.stdout.write(phase + "\\n"),
    });
    process.stdout.write("found " + knowledge.search("口袋公园", { k: 1 })[0]?.passage.document + "\\n");
  `;
  return spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

function outputOf(child: ChildProcess): Promise<string> {
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  return new Promise((resolve) => child.on("close", () => resolve(output)));
}

it("lets processes that start at once build one index and all answer", async () => {
  const outputs = await Promise.all([start(), start(), start()].map(outputOf));
  for (const output of outputs) expect(output.trim().split("\n").at(-1)).toBe("found parks");
  expect(outputs.filter((output) => output.includes("write"))).toHaveLength(1);
  expect(readdirSync(dataDir).filter((name) => name.startsWith("index-"))).toHaveLength(1);
}, 30_000);

it("survives a process killed in the middle of a build", async () => {
  await openKnowledge({ corpusDir, dataDir });
  writeFileSync(join(corpusDir, "books.txt"), BOOKS);
  const child = start();
  child.stdout?.on("data", (chunk: Buffer) => {
    if (chunk.toString().includes("embed")) child.kill("SIGKILL");
  });
  await outputOf(child);
  rmSync(join(corpusDir, "books.txt"));
  const former = await openKnowledge({ corpusDir, dataDir });
  expect(former.notices).toEqual([]);
  expect(former.search("口袋公园", { k: 1 })[0]?.passage.document).toBe("parks");
  writeFileSync(join(corpusDir, "books.txt"), BOOKS);
  const next = await openKnowledge({ corpusDir, dataDir }); // waits until the dead one's lock is stale
  expect(next.search("图书馆", { k: 1 })[0]?.passage.document).toBe("books");
  expect(readdirSync(dataDir).filter((name) => name.startsWith("."))).toEqual([]);
}, 30_000);
