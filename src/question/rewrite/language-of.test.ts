import { expect, it, test } from "vitest";
import { languageOf } from "./language-of.ts";

it.each([
  ["Who leads this task?", "en"],
  ["who leads 公园?", "zh-Hans"],
  ["yunhe公园座椅占比是多少", "zh-Hans"],
  ["公園的座椅由誰負責", "zh-Hant"],
  ["", "zh-Hans"],
])("“%s” is written in %s", (message, language) => expect(languageOf(message)).toBe(language));

test("a short question of a conversation is English by its first word", () => {
  expect(languageOf("And Zhenjiang?")).toBe("en");
  expect(languageOf("Zhenjiang ne")).toBe("zh-Hans");
  expect(languageOf("who 说了算")).toBe("zh-Hans");
});
