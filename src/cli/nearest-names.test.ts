import { expect, it } from "vitest";
import { nearestNames } from "./nearest-names.ts";

const NAMES = ["yantai", "weihai", "zhoukou", "zhenjiang"];

it("finds what a mistyped word may have meant, nearest first", () => {
  expect(nearestNames("yantia", NAMES)).toEqual(["yantai"]);
  expect(nearestNames("Zhou", NAMES)).toEqual(["zhoukou"]);
  expect(nearestNames("weihia", NAMES)).toEqual(["weihai"]);
});

it("suggests nothing for a word that is like none", () => {
  expect(nearestNames("方案", NAMES)).toEqual([]);
  expect(nearestNames("", NAMES)).toEqual([]);
});
