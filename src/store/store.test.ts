import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFileStore } from "./file-store.ts";
import { createMemoryStore } from "./memory-store.ts";
import type { Store } from "./store.ts";

const root = mkdtempSync(join(tmpdir(), "wence-store-"));
let folder = "";
let made = 0;
beforeEach(() => {
  made += 1;
  folder = join(root, String(made));
});
const open: Store[] = [];
const fileStore = (): Store => {
  const store = createFileStore(folder);
  open.push(store);
  return store;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.each([
  ["in files", () => fileStore()],
  ["in memory", () => createMemoryStore()],
])("a store %s", (_, create) => {
  it("gives records back in the order they came", async () => {
    const store = create();
    await Promise.all([1, 2, 3].map((n) => store.append("a", { n })));
    await store.append("b", { text: "一\n二" });
    expect(await store.read("a")).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    expect(await store.read("b")).toEqual([{ text: "一\n二" }]);
  });

  it("has nothing in a log that nobody wrote", async () => {
    expect(await create().read("none")).toEqual([]);
  });

  it("puts other records in the place of a log's, and goes on behind them", async () => {
    const store = create();
    await store.append("a", { n: 1 });
    await store.replace("a", [{ n: 2 }]);
    await store.append("a", { n: 3 });
    expect(await store.read("a")).toEqual([{ n: 2 }, { n: 3 }]);
  });
});

describe("a store in files", () => {
  it("drops the line that a dying process left torn, and begins a new one behind it", async () => {
    await fileStore().append("a", { n: 1 });
    appendFileSync(join(folder, "a.jsonl"), '{"n":2,"text":"半');
    const store = fileStore();
    await store.append("a", { n: 3 });
    expect(await store.read("a")).toEqual([{ n: 1 }, { n: 3 }]);
    expect(readFileSync(join(folder, "a.jsonl"), "utf8").split("\n")).toHaveLength(4);
  });

  it("is readable by nobody else", async () => {
    await fileStore().append("a", { n: 1 });
    expect(statSync(join(folder, "a.jsonl")).mode & 0o077).toBe(0);
  });

  it("says so where it cannot write, and writes again when it can", async () => {
    writeFileSync(folder, "a file in the folder's place");
    const store = fileStore();
    await expect(store.append("a", { n: 1 })).rejects.toMatchObject({ code: "data_unwritable" });
    rmSync(folder);
    await store.append("a", { n: 2 });
    expect(await store.read("a")).toEqual([{ n: 2 }]);
  });

  it("takes records from two processes at once, and loses none that it confirmed to kill -9", async () => {
    const script = `
      import { createFileStore } from ${JSON.stringify(new URL("./file-store.ts", import.meta.url).href)};
      const store = createFileStore(process.argv[2]);
      for (let n = 0; ; n += 1) {
        await store.append("a", { who: process.argv[3], n });
        process.stdout.write(n + "\\n");
      }`;
    const file = join(root, "writer.mts");
    writeFileSync(file, script);
    const writers = ["x", "y"].map((who) =>
      spawn(process.execPath, ["--import", "tsx", file, folder, who], { stdio: "pipe" }),
    );
    const confirmed = writers.map((writer) => {
      let out = "";
      writer.stdout.on("data", (chunk: Buffer) => {
        out += chunk.toString();
      });
      return () => Number(out.trimEnd().split("\n").at(-1));
    });
    while (!confirmed.every((last) => last() > 20)) await new Promise((r) => setTimeout(r, 20));
    for (const writer of writers) writer.kill("SIGKILL");
    await Promise.all(writers.map((writer) => once(writer, "close")));
    const kept = (await fileStore().read("a")) as { who: string; n: number }[];
    for (const [i, who] of ["x", "y"].entries()) {
      const own = kept.filter((record) => record.who === who).map(({ n }) => n);
      expect(own.slice(0, (confirmed[i]?.() ?? 0) + 1)).toEqual(
        Array.from({ length: (confirmed[i]?.() ?? 0) + 1 }, (_, n) => n),
      );
    }
  }, 30_000);
});
