import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WenceError } from "../errors.ts";
import { decodeText } from "./decode-text.ts";

const LINE = "第一条 为推进养老服务,到2025年达到70%。\r\n";
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();
const bytes = (...parts: (number[] | Buffer | string)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))),
  );
// 第一条:养老服务 and a line break, in GB18030
const GB = Buffer.from("b5dad2bbccf5a3bad1f8c0cfb7fecef10a", "hex");

const failure = (input: Uint8Array): string => {
  try {
    return `decoded: ${decodeText(input, "甲.txt").text.slice(0, 20)}`;
  } catch (error) {
    return error instanceof WenceError ? `${error.code}: ${error.message}` : String(error);
  }
};

describe("decodeText", () => {
  it.each([
    ["utf-8", bytes(LINE)],
    ["utf-8", bytes([0xef, 0xbb, 0xbf], LINE)],
    ["utf-16le", bytes([0xff, 0xfe], Buffer.from(LINE, "utf16le"))],
    ["utf-16be", bytes([0xfe, 0xff], utf16be(LINE))],
    ["utf-16le", Buffer.from(LINE, "utf16le")],
    ["utf-16be", utf16be(LINE)],
  ])("reads %s, with and without a byte order mark", (encoding, input) => {
    expect(decodeText(input, "甲.txt")).toEqual({ text: LINE, encoding });
  });

  it("reads GB18030", () => {
    expect(decodeText(GB, "甲.txt")).toEqual({
      text: "第一条:养老服务\n".replace(":", "\uff1a"),
      encoding: "gb18030",
    });
  });

  it("keeps every character of the file, odd spaces and a stray control character too", () => {
    const text = `\u3000\u00a0${"养老".repeat(60)}\u2003\u0007\r\n\r`;
    expect(decodeText(bytes(text), "甲.txt").text).toBe(text);
  });

  it("calls NULs and many control characters binary", () => {
    expect(failure(bytes("abc", [0], "def"))).toContain("file_binary");
    expect(failure(bytes([1, 2, 3, 4, 5], "abc"))).toContain("file_binary");
  });

  it("names the line of damaged UTF-8 instead of guessing another encoding", () => {
    expect(failure(bytes(LINE.repeat(10), [0xe5, 0x85], LINE.repeat(10)))).toBe(
      "file_undecodable: 甲.txt 第 11 行有损坏的 UTF-8 字节,无法逐字引用。请修复该处,另存为 UTF-8 后重试。",
    );
  });

  it.each([
    [
      "Big5",
      "acb0a446b1c0b669be69a6d1aa41b0c8c5e9a874abd8b35da141a655bfa4a5abac46a9b2c0b3b7eda55bb16abbe2bec9a143",
    ],
    ["Latin-1", Buffer.from("Öffentliche Förderung für ältere Menschen", "latin1").toString("hex")],
    ["an unpaired surrogate in UTF-16", "fffe00d84100"],
  ])("refuses %s", (_name, hex) => {
    expect(failure(Buffer.from(hex, "hex"))).toContain(
      "file_undecodable: 无法识别 甲.txt 的文字编码",
    );
  });

  it("never throws anything but its own error", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
        expect(failure(input)).toMatch(/^(decoded|file_binary|file_undecodable): /);
      }),
    );
  });

  it("reads the real documents as UTF-8 and gives back their bytes", () => {
    for (const id of ["luchun", "weihai", "yantai", "zhenjiang", "zhoukou"]) {
      const input = readFileSync(`corpus/${id}.txt`);
      const { text, encoding } = decodeText(input, `${id}.txt`);
      expect(encoding).toBe("utf-8");
      expect(Buffer.from(text).equals(input)).toBe(true);
    }
  });
});
