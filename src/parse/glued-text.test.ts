import { expect, test } from "vitest";
import { parseDocument } from "./parse-document.ts";

const parse = (text: string) =>
  parseDocument({ id: "a", file: "a.txt", encoding: "utf-8", sha256: "", text });
const outline = (text: string) => parse(text).clauses.map(({ id, title }) => [id, title]);

const GLUED =
  "云河市人民政府关于印发云河市桥梁养护办法的通知\n各县、区人民政府，市直各部门：现将《云河市桥梁养护办法》印发给你们，请遵照执行。云河市人民政府2023年9月5日（此件公开发布）云河市桥梁养护办法第一章  总    则第一条  为加强桥梁养护，依照《云州省桥梁条例》第三条  的规定，制定本办法。第二条  市交通局负责桥梁养护。第三条  依照本办法第五条规定处理。第二章  检    查第四条  检查应当具备以下条件：（一）有人员；（二）有设备。第五条  本办法自2024年1月1日起施行。";

test("a text without line breaks has the clauses, front and signature of one with them", () => {
  const document = parse(GLUED);
  expect(document.clauses.map(({ id, title }) => [id, title])).toEqual([
    ["p1", ""],
    ["1", "总则"],
    ["1.1", ""],
    ["1.2", ""],
    ["1.3", ""],
    ["2", "检查"],
    ["2.4", ""],
    ["2.4.1", "有人员"],
    ["2.4.2", "有设备"],
    ["2.5", ""],
  ]);
  expect(document.title).toBe("云河市桥梁养护办法");
  const [third] = document.clauses.filter(({ id }) => id === "1.3");
  expect(document.text.slice(third?.span.start, third?.span.end)).toBe(
    "第三条  依照本办法第五条规定处理。",
  );
  const values = (key: string) =>
    document.metadata.filter((field) => field.key === key).map(({ value }) => value);
  expect([values("dateSigned"), values("issuer"), values("openness")]).toEqual([
    ["2023-09-05"],
    ["云河市人民政府"],
    ["此件公开发布"],
  ]);
  const squeezed = (text: string) => text.replace(/\s+/g, "");
  expect(squeezed(document.nodes.map((n) => GLUED.slice(n.start, n.end)).join(""))).toBe(
    squeezed(GLUED),
  );
});

test("articles without blanks behind their numbers begin behind a stop where they go on in order", () => {
  expect(
    outline(
      "第一章总则第一条为加强绿化，制定本办法。第二条公园免费开放，第四条规定的除外。第三条违反第二条规定的，责令改正。\n",
    ).map(([id]) => id),
  ).toEqual(["1", "1.1", "1.2", "1.3"]);
});

test("sections and items glued behind stops are clauses where their numbers go on in order", () => {
  expect(
    outline(
      "云河市绿化方案\n一、目标。到2025年建成公园。二、任务。（一）建公园。1.选址。2.建设。（二）建绿道。三、保障。加强领导。\n",
    ),
  ).toEqual([
    ["1", "目标"],
    ["2", "任务"],
    ["2.1", "建公园"],
    ["2.1.1", "选址"],
    ["2.1.2", "建设"],
    ["2.2", "建绿道"],
    ["3", "保障"],
  ]);
});

test("items go on behind the bracket of those responsible, and over the next section's heading", () => {
  expect(
    outline(
      "云河市绿化方案\n一、公园。（一）建公园。建20处。（市甲局牵头）（二）管公园。每月巡查。（市乙局负责）二、绿道。（三）建绿道。建30公里。（市甲局负责）（四）管绿道。\n",
    ),
  ).toEqual([
    ["1", "公园"],
    ["1.1", "建公园"],
    ["1.2", "管公园"],
    ["2", "绿道"],
    ["2.3", "建绿道"],
    ["2.4", "管绿道"],
  ]);
});

test.each([
  ["numbers that do not go on", "第一条 依据《条例》。第五条 的规定另行公布，第三条同此。"],
  ["one number alone", "第一条 公园分三类。一、二类公园由市管理。"],
  ["numbers inside a sentence", "第一条 公园包括（一）类和（二）类。"],
])("%s begin no clause inside a line", (_, text) => {
  expect(outline(`${text}\n`)).toHaveLength(1);
});
