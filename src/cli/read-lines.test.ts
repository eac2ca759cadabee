import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { LONGEST_LINE, readLines } from "./read-lines.ts";

const linesOf = async (...chunks: (string | Buffer)[]) => {
  const lines: (string | null)[] = [];
  for await (const { text } of readLines(
    Readable.from(chunks.map((chunk) => Buffer.from(chunk))),
  )) {
    lines.push(text);
  }
  return lines;
};

describe("readLines", () => {
  it("splits at \\n and \\r\\n, with or without a final break", async () => {
    expect(await linesOf("甲\r\n乙\n\n丙")).toEqual(["甲", "乙", "", "丙"]);
    expect(await linesOf("甲\n")).toEqual(["甲"]);
    expect(await linesOf("")).toEqual([]);
  });

  it("drops a byte order mark at the beginning only", async () => {
    expect(await linesOf("\ufeff甲\n\ufeff乙")).toEqual(["甲", "\ufeff乙"]);
  });

  it("joins characters and line breaks that a chunk cuts", async () => {
    const bytes = Buffer.from("甲\r\n乙");
    expect(
      await linesOf(
        bytes.subarray(0, 1),
        bytes.subarray(1, 4),
        bytes.subarray(4, 6),
        bytes.subarray(6),
      ),
    ).toEqual(["甲", "乙"]);
  });

  it("gives null for a line that is too long, and goes on", async () => {
    const half = "x".repeat(LONGEST_LINE * 0.6);
    expect(await linesOf(half, half, half, "y\n乙\n")).toEqual([null, "乙"]);
    expect(await linesOf(half, half, half)).toEqual([null]);
  });

  it("counts lines from 1 and bytes as they come", async () => {
    const all = [];
    for await (const line of readLines(Readable.from([Buffer.from("甲\n"), Buffer.from("乙\n")])))
      all.push(line);
    expect(all).toEqual([
      { line: 1, text: "甲", bytesRead: 4 },
      { line: 2, text: "乙", bytesRead: 8 },
    ]);
  });
});
