import { expect, it } from "vitest";
import { createCanonicalizer } from "../../language/canonical.ts";
import { parseLexicon } from "../../language/lexicon.ts";
import { tellsOtherKind } from "./tells-other-kind.ts";

const lexicon = parseLexicon(`
synonyms:
  - [民办, 私人办]
contrasts:
  - [公办、国有, 民办、民营]
  - [乔木, 灌木]
`);
const vocabulary = { lexicon, canonical: createCanonicalizer(lexicon) };
const isOther = (asked: string, text: string) => tellsOtherKind(asked, text, vocabulary);

it("tells what is said of another kind of the same thing", () => {
  expect(isOther("民办公园每天开放几小时", "公办公园每天开放8小时。")).toBe(true);
  expect(isOther("私人办的公园开放几小时", "国有大型公园每天开放8小时。")).toBe(true);
  expect(isOther("沿路种植乔木多少株", "沿路种植灌木500株。")).toBe(true);
});

it("lets pass what is said of the kind asked about, of both, of all and of another thing", () => {
  expect(isOther("民办公园每天开放几小时", "民营公园每天开放8小时。")).toBe(false);
  expect(isOther("民办公园每天开放几小时", "公办、民办公园每天开放8小时。")).toBe(false);
  expect(isOther("民办公园每天开放几小时", "公园每天开放8小时。")).toBe(false);
  expect(isOther("公园每天开放几小时", "公办公园每天开放8小时。")).toBe(false);
  expect(isOther("民办公园每天开放几小时", "公办学校旁的公园每天开放8小时。")).toBe(true);
  expect(isOther("民办公园每天开放几小时", "公办学校放假时,园门照开。")).toBe(false);
});

it("knows of no kinds without a lexicon", () => {
  const none = parseLexicon("");
  const bare = { lexicon: none, canonical: createCanonicalizer(none) };
  expect(tellsOtherKind("民办公园", "公办公园", bare)).toBe(false);
});
