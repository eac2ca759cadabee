import { expect, it } from "vitest";
import { languageOf } from "./language-of.ts";

it.each([
  ["Who leads this task?", "en"],
  ["who leads 公园?", "zh-Hans"],
  ["yunhe公园座椅占比是多少", "zh-Hans"],
  ["公園的座椅由誰負責", "zh-Hant"],
  ["", "zh-Hans"],
])("“%s” is written in %s", (message, language) => expect(languageOf(message)).toBe(language));
