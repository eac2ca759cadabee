import { expect, it } from "vitest";
import { sampleDocx } from "../sample-files.ts";
import { extractDocx } from "./extract-docx.ts";

const val = (name: string, value: string | number) => `<w:${name} w:val="${value}"/>`;

/** A level of a list: how it counts and what it prints. */
function level(depth: number, format: string, text: string, more = ""): string {
  return `<w:lvl w:ilvl="${depth}">${val("start", 1)}${val("numFmt", format)}${more}${val("lvlText", text)}</w:lvl>`;
}

const list = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
const use = (id: number, definition: number, override = "") =>
  `<w:num w:numId="${id}">${val("abstractNumId", definition)}${override}</w:num>`;

/** A paragraph of a list at a depth (0 is outermost). */
function item(text: string, id: number, depth = 0): string {
  return `<w:p><w:pPr><w:numPr>${val("ilvl", depth)}${val("numId", id)}</w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

async function lines(body: string, numbering: string, styles?: string): Promise<string[]> {
  const parts = { numbering, ...(styles === undefined ? {} : { styles }) };
  const { text } = await extractDocx(sampleDocx(body, { parts }), "样.docx");
  return text.trimEnd().split("\n");
}

it.each([
  ["decimal", "%1.", ["1.甲", "2.乙"]],
  ["decimal", "(%1)", ["(1)甲", "(2)乙"]],
  ["chineseCounting", "%1、", ["一、甲", "二、乙"]],
  ["chineseCountingThousand", "（%1）", ["（一）甲", "（二）乙"]],
  ["japaneseCounting", "第%1条", ["第一条 甲", "第二条 乙"]],
  ["chineseCounting", "第%1章", ["第一章 甲", "第二章 乙"]],
  ["decimalEnclosedCircleChinese", "%1", ["① 甲", "② 乙"]],
  ["upperLetter", "%1.", ["A.甲", "B.乙"]],
  ["lowerRoman", "%1)", ["i)甲", "ii)乙"]],
  ["bullet", "\uf0b7", ["甲", "乙"]],
  ["none", "附：", ["附：甲", "附：乙"]],
])("prints %s as %s", async (format, text, printed) => {
  const numbering = list(0, level(0, format, text)) + use(1, 0);
  expect(await lines(item("甲", 1) + item("乙", 1), numbering)).toEqual(printed);
});

it("counts levels inside one another, and begins a lower one anew under the next upper one", async () => {
  const numbering =
    list(
      0,
      level(0, "chineseCounting", "%1、"),
      level(1, "chineseCounting", "（%2）"),
      level(2, "decimal", "%3."),
    ) + use(1, 0);
  const body =
    item("甲", 1) +
    item("子", 1, 1) +
    item("天", 1, 2) +
    item("地", 1, 2) +
    item("丑", 1, 1) +
    item("人", 1, 2) +
    item("乙", 1) +
    item("寅", 1, 1);
  expect(await lines(body, numbering)).toEqual([
    "一、甲",
    "（一）子",
    "1.天",
    "2.地",
    "（二）丑",
    "1.人",
    "二、乙",
    "（一）寅",
  ]);
});

it("prints the numbers above, in digits where the numbering is legal", async () => {
  const levels = [
    level(0, "chineseCounting", "第%1章"),
    level(1, "decimal", "%1.%2", "<w:isLgl/>"),
  ];
  const body = item("总则", 1) + item("甲", 1, 1) + item("分则", 1) + item("乙", 1, 1);
  expect(await lines(body, list(0, ...levels) + use(1, 0))).toEqual([
    "第一章 总则",
    "1.1 甲",
    "第二章 分则",
    "2.1 乙",
  ]);
});

it("counts articles on through the chapters where the level says so", async () => {
  const levels = [
    level(0, "chineseCounting", "第%1章"),
    level(1, "chineseCounting", "第%2条", val("lvlRestart", 0)),
  ];
  const body = item("总则", 1) + item("甲。", 1, 1) + item("分则", 1) + item("乙。", 1, 1);
  expect(await lines(body, list(0, ...levels) + use(1, 0))).toEqual([
    "第一章 总则",
    "第一条 甲。",
    "第二章 分则",
    "第二条 乙。",
  ]);
});

it("goes on over lists of one definition, and starts anew where a list says so", async () => {
  const restart = `<w:lvlOverride w:ilvl="0">${val("startOverride", 1)}</w:lvlOverride>`;
  const numbering =
    list(0, level(0, "decimal", "%1.")) + use(1, 0) + use(2, 0) + use(3, 0, restart);
  const body = item("甲", 1) + item("乙", 2) + item("丙", 3) + item("丁", 3);
  expect(await lines(body, numbering)).toEqual(["1.甲", "2.乙", "1.丙", "2.丁"]);
});

it("takes the list of a style, and none where the paragraph switches it off", async () => {
  const styles = `<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="条"/><w:pPr><w:numPr>${val("numId", 1)}</w:numPr></w:pPr></w:style>`;
  const styled = (text: string, off = "") =>
    `<w:p><w:pPr>${val("pStyle", "a1")}${off}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const body = styled("甲") + styled("乙", `<w:numPr>${val("numId", 0)}</w:numPr>`) + styled("丙");
  const numbering = list(0, level(0, "chineseCounting", "第%1条")) + use(1, 0);
  expect(await lines(body, numbering, styles)).toEqual(["第一条 甲", "乙", "第二条 丙"]);
});

it("numbers the rows of a table, empty cells included", async () => {
  const cell = (content: string) => `<w:tc>${content}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join("")}</w:tr>`;
  const plain = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const body = `<w:tbl>${row(plain("序号"), plain("项目"))}${row(item("", 1), plain("甲"))}${row(item("", 1), plain("乙"))}</w:tbl>`;
  const numbering = list(0, level(0, "decimal", "%1")) + use(1, 0);
  expect(await lines(body, numbering)).toEqual(["| 序号 | 项目 |", "| 1 | 甲 |", "| 2 | 乙 |"]);
});
