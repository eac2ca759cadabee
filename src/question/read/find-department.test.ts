import { describe, expect, test } from "vitest";
import { sampleVocabulary } from "../sample-vocabulary.ts";
import { findDepartment } from "./find-department.ts";
import { isAbbreviation } from "./names-of-body.ts";

const vocabulary = sampleVocabulary();

function namesOf(text: string): string[] | null {
  const found = findDepartment(text, vocabulary);
  return found === null ? null : [...found.names].sort();
}

describe("a department is found", () => {
  test.each([
    ["in full", "市卫生健康委配合哪些", "市卫生健康委"],
    ["by a short form of the lexicon", "卫健委牵头哪些任务", "市卫生健康委"],
    ["by a short form of a longer name", "市监局负责什么", "市市场监管局"],
    ["by its abbreviation", "人社局管什么", "市人力资源社会保障局"],
    ["as 部门", "民政部门牵头哪些", "市民政局"],
    ["by its older name", "发改委负责的任务", "市发展改革委"],
  ])("%s", (_, text, name) => expect(namesOf(text)).toContain(name));

  test("in every document that prints another name for it", () =>
    expect(namesOf("卫健委牵头哪些任务")).toEqual(["县卫健局", "市卫生健康委"]));

  test("and leaves the subject without it", () => {
    const found = findDepartment("市监局负责什么", vocabulary);
    expect([found?.asked, found?.rest]).toEqual(["市监局", "|负责什么"]);
  });
});

test("a department that no document names is one without names", () => {
  const found = findDepartment("太空局牵头哪些任务", vocabulary);
  expect([found?.asked, found?.names]).toEqual(["太空局", []]);
});

describe("no department is named", () => {
  test.each(["护理型床位占比是多少", "哪个部门牵头", "哪个局负责", "责任单位是谁", ""])(
    "in %j",
    (text) => expect(namesOf(text)).toBeNull(),
  );
});

test("an abbreviation keeps the first character and the order", () => {
  expect(isAbbreviation("卫健", "卫生健康")).toBe(true);
  expect(isAbbreviation("生健", "卫生健康")).toBe(false);
  expect(isAbbreviation("卫生健康", "卫生健康")).toBe(false);
  expect(isAbbreviation("健卫", "卫生健康")).toBe(false);
  expect(isAbbreviation("卫", "卫生健康")).toBe(false);
});

describe("several departments", () => {
  const found = findDepartment("既然财政局牵头,那医保局是配合吗", vocabulary);
  test("are found in their order, with the roles taken for granted", () =>
    expect([found?.asked, found?.claim, found?.others.map((d) => [d.asked, d.claim])]).toEqual([
      "财政局",
      "lead",
      [["医保局", "support"]],
    ]));

  test("a role that is asked for is not taken for granted", () =>
    expect(findDepartment("民政局牵头什么", vocabulary)?.claim).toBeNull());

  test("one named twice counts once", () =>
    expect(findDepartment("工业和信息化局(工信局)有哪些任务", vocabulary)?.others).toEqual([]));
});
