import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const data = mkdtempSync(join(tmpdir(), "wence-cli-"));

const wence = (args: string[], input = "") =>
  spawnSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args, "--data", data], {
    encoding: "utf8",
    input,
  });

describe("wence", () => {
  it("prints one JSON object and nothing else", () => {
    const { stdout, stderr, status } = wence([
      "ask",
      "--json",
      "烟台市护理型床位占比2025年目标是多少?",
    ]);
    expect([stderr, status]).toEqual(["", 0]);
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({
      status: "answered",
      citations: [{ n: 1, document: "yantai", file: "yantai.txt" }],
    });
  }, 30_000);

  it("answers the lines on stdin and exits 0", () => {
    const { stdout, status } = wence(["chat"], "威海的文号是什么\n/quit\n");
    expect(status).toBe(0);
    expect(stdout).toContain("威政办字〔2022〕42号");
    expect(stdout).not.toContain("\u001b"); // no colour without a terminal
  }, 30_000);

  it("exits 2 with one line for a document that does not exist", () => {
    const { stdout, stderr, status } = wence(["inspect", "yantia"]);
    expect([stdout, status]).toEqual(["", 2]);
    expect(stderr).toBe(
      "错误:没有编号为 yantia 的文件。您是不是要找 yantai?现有:luchun、weihai、yantai、zhenjiang、zhoukou。\n",
    );
  }, 30_000);

  it("exits 1 with one line where there is no corpus", () => {
    const { stderr, status } = wence(["ask", "甲", "--corpus", join(data, "none")]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^错误:找不到文档文件夹 .*\n$/);
  }, 30_000);
});
