import { describe, expect, test } from "vitest";
import { sampleDocument } from "../../indexing/sample-document.ts";
import { parseLexicon } from "../../language/lexicon.ts";
import { buildVocabulary } from "../vocabulary.ts";
import { findNumberedDocuments } from "./find-numbered-documents.ts";

const vocabulary = {
  ...buildVocabulary([sampleDocument({ text: "" })], parseLexicon("")),
  documentNumbers: [
    { document: "a", value: "云政办字[2022]66号" },
    { document: "b", value: "星政办发[2021]6号" },
  ],
};
const find = (text: string) => findNumberedDocuments(text, text, vocabulary);

describe("a document is found by its number", () => {
  test.each([
    ["66号文是谁发的", ["a"]],
    ["第6号文件什么时候印发", ["b"]],
    ["星政办发[2021]6号讲什么", ["b"]],
    ["66号任务谁牵头", []],
    ["7号文是谁发的", []],
    ["", []],
  ])("%s", (text, found) => expect(find(text).numbered).toEqual(found));
});

test("the short form is no part of the subject", () =>
  expect(find("66号文是谁发的").rest).toBe("|文件|是谁发的"));

test("the short number of another place's document is none", () => {
  const outside = (text: string) => findNumberedDocuments(text, text, vocabulary, true).numbered;
  expect(outside("晴岚66号文是谁发的")).toEqual([]);
  expect(outside("晴岚的云政办字[2022]66号是谁发的")).toEqual(["a"]);
});
