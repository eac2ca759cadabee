import { expect, test } from "vitest";
import { stripCourtesies } from "./strip-courtesies.ts";

const none = () => false;

test.each([
  ["领导刚问到:公园座椅几张,谢谢", "公园座椅几张"],
  ["你好,麻烦帮我查一下,那2021年呢", "那2021年呢"],
  ["请问比云河多几个", "比云河多几个"],
  ["公园座椅几张 急", "公园座椅几张"],
  ["公园座椅几张,带时限", "公园座椅几张"],
])("a question stands without its courtesies: %s", (message, question) => {
  expect(stripCourtesies(message, none)).toBe(question);
});

test("a stretch that names something of the corpus stays", () => {
  const message = "云河园林局查一下,负责什么";
  expect(stripCourtesies(message, (stretch) => stretch.includes("园林局"))).toBe(message);
});

test("a message of courtesies alone stays as it is", () => {
  expect(stripCourtesies("请问", none)).toBe("请问");
});
