import { expect, test } from "vitest";
import type { Vocabulary } from "../vocabulary.ts";
import { withoutLandmark } from "./without-landmark.ts";

const place = (name: string, ...surfaces: string[]) => ({ name, surfaces, documents: [name] });
const plain = (message: string) =>
  withoutLandmark(message, {
    places: [place("云河市", "云河市", "云河"), place("晴岚县", "晴岚县", "晴岚")],
    rows: [],
  } as unknown as Vocabulary);

test("a place that only tells where the one asked about lies is left out", () => {
  expect(plain("云河隔壁的晴岚,座椅有几张")).toBe("晴岚,座椅有几张");
  expect(plain("云河市东边那个晴岚县有多少公园")).toBe("晴岚县有多少公园");
  expect(plain("和云河挨着的长沙市,座椅有几张")).toBe("长沙市,座椅有几张");
  expect(plain("离云河不远的望山县谁管公园")).toBe("望山县谁管公园");
  expect(plain("长沙的邻居云河有几座公园")).toBe("云河有几座公园");
  expect(plain("那它旁边的晴岚呢")).toBe("那晴岚呢");
});

test("places that are both asked about stay, and what lies beside something and is no place", () => {
  expect(plain("云河和旁边的晴岚,谁的座椅多")).toBe("云河和晴岚,谁的座椅多");
  for (const message of [
    "云河和晴岚,谁的座椅多",
    "云河周边的社区怎么建公园",
    "云河旁边有哪些城市",
    "公园附近的座椅,云河要求多少张",
    "云河离晴岚差多少",
  ])
    expect(plain(message)).toBe(message);
});
