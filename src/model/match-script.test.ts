import { expect, it } from "vitest";
import { matchScript } from "./match-script.ts";

const PRINTED = "某市“护理型床位”占比:2025年目標為70%";

it("writes the words in between in the script of the question, and what is printed as printed", () => {
  expect(matchScript("根据文件,某市“护理型床位”占比达到70%", PRINTED, "zh-Hant")).toBe(
    "根據文件,某市“护理型床位”占比達到70%",
  );
  expect(matchScript("根據文件,某市“护理型床位”占比達到70%", PRINTED, "zh-Hans")).toBe(
    "根据文件,某市“护理型床位”占比达到70%",
  );
});

it("leaves English alone", () => {
  expect(matchScript("某市 護理: 70%", "", "en")).toBe("某市 護理: 70%");
});
