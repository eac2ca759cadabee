import { describe, expect, it } from "vitest";
import { ngrams, searchTokens, segment } from "./segment.ts";

it("splits a text into words without punctuation", () => {
  expect(segment("到2025年,养老服务。")).toEqual(["到", "2025", "年", "养老", "服务"]);
  expect(segment(" ,。")).toEqual([]);
});

it("gives runs of characters, none of a text that is too short", () => {
  expect(ngrams("养老床位", 2)).toEqual(["养老", "老床", "床位"]);
  expect(ngrams("𠮷田", 2)).toEqual(["𠮷田"]);
  expect(ngrams("养", 2)).toEqual([]);
});

describe("searchTokens", () => {
  it("gives characters, pairs and longer words of Han", () => {
    expect(searchTokens("养老床")).toEqual(["养", "老", "床", "养老", "老床"]);
    expect(searchTokens("老年人")).toEqual(["老", "年", "人", "老年", "年人", "老年人"]);
  });

  it("keeps numbers and Latin words whole", () => {
    expect(searchTokens("Nursing Beds 4.5 1,200 2025")).toEqual([
      "nursing",
      "beds",
      "4.5",
      "1200",
      "2025",
    ]);
  });

  it("makes no pair across a number or a mark", () => {
    expect(searchTokens("到2025年,底")).toEqual(["到", "2025", "年", "底"]);
  });

  it("does not mind spaces inside words, width, script or capitals", () => {
    expect(searchTokens("養 老\u3000服務（ＡＢ）")).toEqual(searchTokens("养老服务(ab)"));
  });

  it("gives nothing for nothing", () => {
    expect(searchTokens(" ,。—…")).toEqual([]);
  });
});
