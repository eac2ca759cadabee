import { describe, expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { buildVocabulary } from "../vocabulary.ts";
import { spellBodies } from "./spell-bodies.ts";

const PARKS = `云河市公园建设方案

一、重点任务
1.更新座椅。更换旧座椅。(牵头单位:市园林和绿化局;责任单位:市路灯局、市监督院)
2.加强巡查。每月巡查。(牵头单位:市路灯局;责任单位:市测绘院、市园林和绿化局)
`;
const document = parseDocument({
  id: "parks",
  file: "parks.md",
  encoding: "utf-8",
  sha256: "",
  text: PARKS,
});
const vocabulary = buildVocabulary([document], parseLexicon("departments: {}\n"));

describe("departments named together are spelled out", () => {
  test.each([
    ["云河园林和绿化、路灯两个局都参与的任务", "云河园林和绿化局、路灯局都参与的任务"],
    ["路灯、测绘两家配合哪些", "路灯局、测绘局配合哪些"],
    ["云河路灯与测绘等部门", "云河路灯局、测绘局"],
    ["路灯、测绘同时露面的任务", "路灯局、测绘局同时露面的任务"],
    ["云河监测两院配合哪些", "云河监督院、测绘院配合哪些"],
    ["云河路灯那个局牵头几项", "云河路灯局牵头几项"],
    ["测绘那家单位配合哪些", "测绘局配合哪些"],
    ["云河园林和绿化这个局有牵头的吗", "云河园林和绿化局有牵头的吗"],
    ["园林和绿化部门有哪些任务", "园林和绿化局有哪些任务"],
  ])("%s", (asked, spelled) => expect(spellBodies(asked, vocabulary)).toBe(spelled));

  test.each([
    "座椅、花坛两个局都参与的任务", // no departments
    "路灯局、测绘院两家都参与的任务", // written out
    "园林和绿化局牵头哪些",
    "公园和广场两家店",
    "花坛那个局牵头几项", // no department
    "路灯那个办公室在哪",
  ])("and other words stay: %s", (asked) => expect(spellBodies(asked, vocabulary)).toBe(asked));
});
