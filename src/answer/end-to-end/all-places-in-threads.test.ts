import { expect, test } from "vitest";
import { converseMadeUp } from "./ask-made-up.ts";

const plan = (place: string, year: number, [now, then]: readonly [string, string]) =>
  `${place}公园建设方案\n\n一、目标\n\n表1 指标\n|指标|${year}年|2025年|\n|---|---|---|\n|公园绿地率(%)|${now}|${then}|\n|座椅完好率(%)|80|90|\n`;
const thread = converseMadeUp({
  "云河市.md": plan("云河市", 2021, ["41", "55"]),
  "青山市.md": plan("青山市", 2020, ["38", "50"]),
  "白沙县.md": plan("白沙县", 2020, ["35", "52"]),
});

test.each([
  "三个地方比一下",
  "三个地方分别是多少",
  "所有地方都比一下",
  "各地比比看",
  "全部三地排个序",
])("%s, after one place: all places", (question) => {
  const answer = thread("云河市公园绿地率2025年要到多少?", question);
  for (const figure of ["55%", "50%", "52%"]) expect(answer).toContain(figure);
});

test("a year that only one place tells of is none to compare at, unless it is asked for", () => {
  const answer = thread("云河市公园绿地率要到多少?", "那2021年呢?", "三个地方比一下");
  for (const figure of ["55%", "50%", "52%"]) expect(answer).toContain(figure);
  expect(thread("云河市公园绿地率要到多少?", "2021年三个地方比一下")).not.toContain("50%");
});

test("as many places as were spoken of are those", () => {
  const answer = thread("云河市公园绿地率?", "青山市呢", "这两个地方谁高");
  expect(answer).toContain("55%");
  expect(answer).not.toContain("52%");
});

test("an order with nothing to put in order is asked back", () => {
  expect(thread("云河市有哪些指标", "约束性的呢", "最高的是哪个")).toContain("请问");
});
