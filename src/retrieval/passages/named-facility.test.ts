import { describe, expect, test } from "vitest";
import { parseDocument } from "../../parse/parse-document.ts";
import { namedFacility, tellsOf } from "./named-facility.ts";

const document = parseDocument({
  id: "a",
  file: "a.txt",
  encoding: "utf-8",
  sha256: "",
  text: "甲市公园方案\n一、现状\n滨河花卉展示中心已开放,另有展室24间。\n二、体育中心\n新建体育中心三处,体育中心夜间开放。\n",
});

describe("the facility whose room is asked for", () => {
  test.each([
    ["滨河花卉展示中心里头能收多少人?", "滨河花卉展示中心"],
    ["滨河花卉展示中心最多可以容纳几个人", "滨河花卉展示中心"],
  ])("%s", (asked, name) => expect(namedFacility(asked, document)).toBe(name));

  test.each([
    "体育中心能容纳多少人", // a kind, of which there are several
    "滨河花卉展示中心哪年开放", // no room is asked for
    "湖畔花卉展示中心能容纳多少人", // of which the document does not speak
  ])("none: %s", (asked) => expect(namedFacility(asked, document)).toBeNull());
});

test.each([
  ["滨河馆可容纳300人,乙馆更大", true],
  ["滨河馆已开放,可容纳300人", true],
  ["滨河馆已开放,全市其他24间展室也已开放", false],
  ["全市展馆可容纳900人", false],
])("%s tells of it: %s", (sentence, tells) => expect(tellsOf("滨河馆", sentence)).toBe(tells));
