import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { fakeWorld } from "./fake-context.ts";
import { runBatch } from "./run-batch.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wence-batch-"));
});

const batch = (input: string, output: string | null) => ({
  input,
  output,
  queries: false,
  answer: async ({ question }: { question: string }) => ({ answer: question }),
});
const inFolder = (name: string) => join(folder, name);
const write = (name: string, text: string) => {
  writeFileSync(inFolder(name), text);
  return inFolder(name);
};

describe("runBatch", () => {
  it("writes a line for each line that is not blank, in order, errors in place", async () => {
    const input = write(
      "q.jsonl",
      '\ufeff{"id":"甲","question":"一"}\r\n\n坏\n{"id":2,"question":"二"}',
    );
    const summary = await runBatch(batch(input, inFolder("a.jsonl")), fakeWorld().context);
    expect(summary).toEqual({ done: 2, failed: 1 });
    expect(readFileSync(inFolder("a.jsonl"), "utf8")).toBe(
      '{"id":"甲","answer":"一"}\n' +
        '{"id":null,"status":"error","error":{"code":"input_invalid","message":"这一行无效:不是 JSON。每行应为 {\\"id\\": …, \\"question\\": …}。"}}\n' +
        '{"id":2,"answer":"二"}\n',
    );
    expect(readdirSync(folder).sort()).toEqual(["a.jsonl", "q.jsonl"]);
  });

  it("reads stdin and writes stdout for -", async () => {
    const world = fakeWorld({ input: '{"id":1,"question":"一"}\n' });
    await runBatch(batch("-", "-"), world.context);
    expect(world.stdout()).toBe('{"id":1,"answer":"一"}\n');
  });

  it("tells nobody what went wrong inside", async () => {
    const world = fakeWorld({ input: '{"id":1,"question":"一"}\n' });
    const answer = () => Promise.reject(new Error("secret"));
    await runBatch({ ...batch("-", null), answer }, world.context);
    expect(world.stdout()).toBe(
      '{"id":1,"status":"error","error":{"code":"internal","message":"程序内部出错,这一题没有回答。"}}\n',
    );
  });

  it("leaves the former output as it was when interrupted", async () => {
    const input = write("q.jsonl", '{"question":"一"}\n{"question":"二"}\n');
    const output = write("a.jsonl", "从前\n");
    const controller = new AbortController();
    const answer = async () => {
      controller.abort(new Error("interrupted"));
      return {};
    };
    const { context } = fakeWorld({ signal: controller.signal });
    await expect(runBatch({ ...batch(input, output), answer }, context)).rejects.toThrow(
      "interrupted",
    );
    expect(readFileSync(output, "utf8")).toBe("从前\n");
    expect(readdirSync(folder).sort()).toEqual(["a.jsonl", "q.jsonl"]);
  });

  it("refuses to write over its input, under another name too", async () => {
    const input = write("q.jsonl", '{"question":"一"}\n');
    symlinkSync(input, inFolder("link.jsonl"));
    for (const output of [input, inFolder("link.jsonl")]) {
      await expect(runBatch(batch(input, output), fakeWorld().context)).rejects.toMatchObject({
        code: "usage",
      });
    }
    expect(readFileSync(input, "utf8")).toBe('{"question":"一"}\n');
  });

  it("names the file that it cannot read or write", async () => {
    const input = write("q.jsonl", "");
    const run = (from: string, to: string) => runBatch(batch(from, to), fakeWorld().context);
    await expect(run(inFolder("无.jsonl"), "-")).rejects.toThrow("无.jsonl(找不到这个文件)");
    await expect(run(folder, "-")).rejects.toThrow("那是一个文件夹");
    await expect(run(input, inFolder("无/a.jsonl"))).rejects.toThrow("无/a.jsonl(ENOENT)");
    await expect(run(input, folder)).rejects.toThrow("那是一个文件夹");
  });
});
