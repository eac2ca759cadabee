import { expect, test } from "vitest";
import { findUnlistedPlaces } from "./find-unlisted-places.ts";

const names = (question: string, written = "") =>
  findUnlistedPlaces(question, {
    isWritten: (words) => written.includes(words),
    surfaces: ["远山市", "远山"],
  });

test.each([
  ["晴岚市的公园有几个", ["晴岚市"]],
  ["请问云溪县2025年绿地率目标", ["云溪县"]],
  ["那岭南区的停车费呢", ["岭南区"]],
  ["云溪县每千人的座位数是多少", ["云溪县"]],
  ["云溪县民政局牵头哪些任务", ["云溪县"]],
  ["公园的座椅在云岭市归谁管", ["云岭市"]],
  ["请列出晴岚市的公园", ["晴岚市"]],
  ["我是云岭市园林局的", ["云岭市"]],
  ["新小区这一块,云岭市是谁管", ["云岭市"]],
  ["云岭市城市公园有几个", ["云岭市"]],
  ["公园(座椅)云岭市谁负责", ["云岭市"]],
])("%s", (question, found) => expect(names(question)).toEqual(found));

test.each([
  "开发区的公园怎么建",
  "贫困县的公园",
  "各县的公园",
  "城市的公园",
  "大城市每年建几个公园",
  "新小区每百户几个车位",
  "咱们市怎么建",
  "别的市也有吗",
  "其他县呢",
  "周边市怎么建",
  "云溪县民有多少",
  "公园在哪个区",
  "座椅放在市民政局哪里",
  "那两个市差几张",
  "山区县的座椅几张",
  "我要再去县民政局办吗",
  "公园多的县怎么办",
  "家里在农业县的人",
  "在云岭市里有几个公园",
])("no place in %s", (question) => expect(names(question)).toEqual([]));

test("a place of the documents with a slip in it is none", () =>
  expect(names("远止市的公园有几个")).toEqual([]));

test("what a document writes is none outside of them", () =>
  expect(names("晴岚市的公园有几个", "晴岚河流经全市")).toEqual([]));
