import { describe, expect, it } from "vitest";
import type { Citation } from "../src/answer/answer.ts";
import { checkSupport } from "./check-support.ts";

const citation = (quote: string, locator = "", title = "某市方案"): Citation => ({
  n: 1,
  document: "a",
  title,
  documentNumber: "某政〔2022〕66号",
  kind: "indicator",
  locator,
  file: "a.txt",
  startLine: 1,
  endLine: 1,
  start: 0,
  end: quote.length,
  quote,
});

const check = (
  answer: string,
  quote: string,
  rest: {
    question?: string;
    locator?: string;
    rows?: string[][];
    columns?: string[];
    history?: { role: "user" | "assistant"; text: string }[];
  } = {},
) =>
  checkSupport(
    {
      question: rest.question ?? "?",
      ...(rest.history === undefined ? {} : { history: rest.history }),
    },
    {
      answer,
      table:
        rest.rows === undefined
          ? null
          : { columns: rest.columns ?? [], rows: rest.rows, citations: [] },
      notes: [],
      citations: [citation(quote, rest.locator)],
    },
    5,
  ).unsupported;

describe("a figure", () => {
  it("is supported by the question that writes it in Chinese", () => {
    expect(check("不是45000。", "座椅47000张", { question: "座椅是四万五吧" })).toEqual([]);
    expect(check("不是95。", "座椅47000张", { question: "要到九成五吧" })).toEqual([]);
    expect(check("不是95。", "座椅47000张", { question: "要到九成吧" })).toEqual(["不是95。"]);
    expect(check("2022年未载明。", "座椅47000张", { question: "22年呢" })).toEqual([]);
    expect(check("2025年未载明。", "座椅47000张", { question: "十四五末呢" })).toEqual([]);
    expect(check("2026年未载明。", "座椅47000张", { question: "十四五末呢" })).toHaveLength(1);
    expect(check("不是8.5。", "座椅47000张", { question: "要到八点五吧" })).toEqual([]);
    expect(check("不是4.5。", "座椅47000张", { question: "要四个半吧" })).toEqual([]);
    expect(check("不是4.5。", "座椅47000张", { question: "要四点六吧" })).toEqual(["不是4.5。"]);
  });

  it("is supported by a quote whose line breaks within a numeral", () => {
    expect(check("68.4%。", "由百分之六十八\n点四提高")).toEqual([]);
    expect(check("68.5%。", "由百分之六十八\n点四提高")).toHaveLength(1);
  });

  it("is worked out behind a unit with a stroke", () => {
    const told = "降低7微克/立方米(41 − 34 = 7)。";
    expect(check(told, "由41微克/立方米降至34微克/立方米")).toEqual([]);
  });

  it("is supported by a quote whose cells stand apart", () => {
    expect(check("占比为70%[1]。", "护理占比(%)\n54\n70")).toEqual([]);
  });

  it("is supported by a figure whose noughts stand on the next line, and by no other two", () => {
    expect(check("目标为1800人次。", "人次\n18\n00\n3000")).toEqual([]);
    expect(check("目标为1820人次。", "人次\n18\n20\n3000")).toHaveLength(1);
  });

  it("is not supported by digits inside another figure", () => {
    expect(check("共54张[1]。", "床位547张")).toEqual(["共54张。"]);
    expect(check("为4.6个[1]。", "14.6个")).toEqual(["为4.6个。"]);
  });

  it("is supported as a percentage by a row that a page break cuts in two, not by two rows", () => {
    const supported = (...locators: [string, string]) =>
      checkSupport(
        { question: "?" },
        {
          answer: "占比为55%[1][2]。",
          table: null,
          notes: [],
          citations: [
            citation("供养机构护理型\n50\n55", locators[0]),
            citation("床位占比(%)", locators[1]),
          ],
        },
        5,
      ).supported;
    expect(supported("表1 · 第15行", "表1 · 第15行")).toBe(true);
    expect(supported("表1 · 第15行", "表1 · 第16行")).toBe(false);
  });

  it("is not supported as a percentage by a source without a percent sign", () => {
    expect(check("占70%[1]。", "新建70处")).toEqual(["占70%。"]);
  });

  it("is supported by locator, title, document number, question and the reader's earlier turn", () => {
    expect(check("2025年为7[1]。", "7", { locator: "2025年一列" })).toEqual([]);
    expect(check("某政〔2022〕66号", "")).toEqual([]);
    expect(check("2021年为7[1]。", "7", { question: "2021年呢" })).toEqual([]);
    expect(check("2021年为7[1]。", "7", { history: [{ role: "user", text: "2021年?" }] })).toEqual(
      [],
    );
  });

  it("is not supported by what an assistant said before", () => {
    expect(check("为8[1]。", "7", { history: [{ role: "assistant", text: "是8。" }] })).toEqual([
      "为8。",
    ]);
  });

  it("may be written with or without 万, a thousands separator or Chinese numerals", () => {
    expect(check("4.7万张[1]", "47000")).toEqual([]);
    expect(check("47,000张[1]", "4.7万张")).toEqual([]);
    expect(check("第13条,每1000人[1]", "第十三条 每千人")).toEqual([]);
    expect(check("4.8万张[1]", "47000")).toEqual(["4.8万张"]);
  });

  it("in a table cell or a foreign year is judged, too", () => {
    expect(check("见表[1]。", "床位 70", { rows: [["床位", "71"]] })).toEqual(["见表。 |床位|71|"]);
    expect(check("2030年70张[1]。", "2025年 70张")).toEqual(["2030年70张。"]);
  });

  it("of a marker is no figure", () => {
    expect(check("有[1][12]。", "有")).toEqual([]);
  });
});

describe("a calculation", () => {
  it("supports its result when it is right and shown", () => {
    expect(check("提高16个百分点(70%-54%=16)[1]。", "占比(%) 54 70")).toEqual([]);
    expect(check("约 6.0 个:2326 ÷ 387.7 ≈ 6.0[1]。", "2326 387.7")).toEqual([]);
    expect(check("占 7597÷62677×100%=12.12%[1]。", "7597 62677")).toEqual([]);
    expect(check("合计 1.5万+0.5万=2万张[1]。", "1.5万 0.5万")).toEqual([]);
  });

  it("is read past years, units and citations", () => {
    expect(
      check("2025年33000个[1]-2021年11500个[1]=21500个。", "33000 11500", {
        question: "2021到2025年",
      }),
    ).toEqual([]);
    expect(check("(70+54)/2=62[1]", "70 54 2")).toEqual([]);
  });

  it("is refused when it is wrong", () => {
    expect(check("70-54=17[1]。", "占比 54 70")).toEqual(["70-54=17。", "算错:70 - 54 = 17"]);
  });

  it("is refused when a figure in it has no source", () => {
    expect(check("71-54=17[1]。", "占比 54 70")).toEqual(["71-54=17"]);
  });

  it("that is not shown supports nothing", () => {
    expect(check("提高16个百分点[1]。", "54 70")).toEqual(["提高16个百分点。"]);
  });
});

describe("a count", () => {
  it("of the entries, a group or the documents is supported", () => {
    expect(check("共 2 项[1]:\n- 甲\n- 乙", "")).toEqual([]);
    const rows = [
      ["甲", "牵头"],
      ["乙", "牵头"],
      ["丙", "配合"],
    ];
    expect(check("共3项,牵头2项,配合1项[1]", "", { rows, columns: ["任务", "角色"] })).toEqual([]);
    expect(check("检索了5份文件", "")).toEqual([]);
  });

  it("that is wrong is not", () => {
    expect(check("共 3 项[1]:\n- 甲\n- 乙", "")).toEqual(["共 3 项: - "]);
  });

  it("in a ranking may be the place", () => {
    expect(check("1. 甲[1]\n2. 乙[1]", "甲乙")).toEqual([]);
    expect(check("甲排第2[1]\n- 甲\n- 乙", "甲乙")).toEqual([]);
    expect(check("甲排第9[1]\n- 甲\n- 乙", "甲乙")).toEqual(["甲排第9 - 甲 -"]);
  });
});
