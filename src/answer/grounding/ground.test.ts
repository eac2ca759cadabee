import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleDocument, spanOf } from "../../indexing/sample-document.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { clauseEvidence, type Evidence, indicatorEvidence } from "../../retrieval/evidence.ts";
import { createDraft, type Draft, type DraftBuilder } from "../draft.ts";
import { type GroundContext, type Grounded, ground } from "./ground.ts";

const TEXT = `云河市公园建设方案
云政办字〔2022〕66号
绿地率2021年为54%,2025年达到70%。
由市园林局牵头,市财政局配合。
新建口袋公园12个。
修复滨河步道38公里。
`;
const document = sampleDocument({ text: TEXT });
const cited = (words: string) => clauseEvidence(document, undefined, spanOf(TEXT, words));
const RATE = cited("绿地率2021年为54%,2025年达到70%");
const DUTY = cited("由市园林局牵头,市财政局配合");
const PARKS = cited("新建口袋公园12个");
const PATHS = cited("修复滨河步道38公里");
const NUMBER = cited("云政办字〔2022〕66号");

const CONTEXT: GroundContext = {
  documents: [document],
  departments: ["市园林局", "市财政局", "市水利局"],
  places: ["云河市", "星海市"],
  question: "绿地率是多少?",
};

function grounded(write: (draft: DraftBuilder) => void, context: Partial<GroundContext> = {}) {
  const draft = createDraft();
  write(draft);
  return ground(draft.build("answered"), { ...CONTEXT, ...context });
}

/** One factual line that rests on the evidence given. */
function fact(text: string, ...evidence: Evidence[]): Grounded {
  return grounded((draft) => draft.fact(`${text}${draft.cite(...evidence)}。`));
}

function expectRefused(result: Grounded, why: string): void {
  expect(result.answer).toBe("");
  expect(result.citations).toEqual([]);
  expect(result.refused).toHaveLength(1);
  expect(result.refused[0]).toContain(why);
}

function markersOf({ answer, notes }: Grounded): number[] {
  const text = [answer, ...notes.map((note) => note.text)].join("\n");
  return [...new Set([...text.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n)))].sort(
    (a, b) => a - b,
  );
}

test("a bracketed figure of the text is no marker", () => {
  const text = "云河市公园建设方案\n1.座椅(张) 46 220 [174] 预期性\n";
  const own = sampleDocument({ text });
  const row = clauseEvidence(own, undefined, spanOf(text, "46 220 [174]"));
  const result = grounded(
    (draft) => {
      draft.fact(`“46 220 [174]”${draft.cite(row)}`);
      draft.note("conflict", `“46 220 [174]”${draft.cite(row)}`);
    },
    { documents: [own] },
  );
  expect(result.answer).toBe("“46 220 〔174〕”[1]");
  expect(markersOf(result)).toEqual([1]);
  expect(result.citations.map(({ quote }) => quote)).toEqual(["46 220 [174]"]);
});

describe("what the evidence says passes", () => {
  test("a figure with its year", () => {
    const result = fact("绿地率2025年达到70%", RATE);
    expect(result.answer).toBe("绿地率2025年达到70%[1]。");
    expect(result.refused).toEqual([]);
    expect(result.citations).toEqual([
      {
        n: 1,
        document: "notice",
        title: "公园建设方案",
        documentNumber: null,
        kind: "clause",
        locator: "正文",
        file: "notice.txt",
        startLine: 3,
        endLine: 3,
        start: 24,
        end: 47,
        quote: "绿地率2021年为54%,2025年达到70%",
      },
    ]);
  });

  test("departments, a document number, and the place that the document is about", () => {
    expect(fact("市园林局牵头,市财政局配合", DUTY).refused).toEqual([]);
    expect(fact("文号为云政办字〔2022〕66号", NUMBER).refused).toEqual([]);
    expect(fact("云河市绿地率2021年为54%", RATE).refused).toEqual([]);
  });

  test("a calculation that is right and shown", () => {
    expect(fact("提高16个百分点(70 − 54 = 16)", RATE).refused).toEqual([]);
    expect(fact("合计50(12 + 38 = 50)", PARKS, PATHS).refused).toEqual([]);
    expect(fact("增长29.6%(16 ÷ 54 × 100 = 29.6;70 − 54 = 16)", RATE).answer).toBe("");
    expect(fact("增长29.6%(70 − 54 = 16;16 ÷ 54 × 100 = 29.6)", RATE).refused).toEqual([]);
  });

  test("a count of exactly the items that follow", () => {
    const result = grounded((draft) =>
      draft.listing("共2项:", [`口袋公园${draft.cite(PARKS)}`, `滨河步道${draft.cite(PATHS)}`]),
    );
    expect(result.answer).toBe("共2项:\n- 口袋公园[1]\n- 滨河步道[2]");
    expect(result.refused).toEqual([]);
  });

  test("a negative line may name what the question asked for, a frame may connect", () => {
    const result = grounded(
      (draft) => {
        draft.negative("云河市的文件未载明2030年的绿地率。");
        draft.frame("是的。");
      },
      { question: "2030年绿地率是多少?" },
    );
    expect(result.answer).toBe("云河市的文件未载明2030年的绿地率。\n是的。");
    expect(result.refused).toEqual([]);
  });
});

describe("what the evidence does not say is refused", () => {
  test.each([
    ["a foreign number", "绿地率2025年达到71%", "71"],
    ["a number cut out of another", "绿地率2025年达到7%", "7"],
    ["a number with a digit too many", "绿地率2025年达到700%", "700"],
    ["a wrong year", "绿地率2023年为54%", "2023"],
    ["a wrong document number", "依据云政办字〔2022〕67号,绿地率为70%", "67"],
    ["a wrong date", "2022年11月3日起绿地率为70%", "2022"],
    ["a Chinese numeral", "绿地率达到百分之八十", "80"],
    ["a department of another clause", "绿地率由市水利局负责", "市水利局"],
    ["a place of another document", "星海市绿地率2025年达到70%", "星海市"],
  ])("%s", (_, text, why) => expectRefused(fact(text, RATE), why));

  test("a wrong calculation, though both operands are cited", () => {
    expectRefused(fact("合计49(12 + 38 = 49)", PARKS, PATHS), "不成立");
    expectRefused(fact("提高18个百分点(70 − 54 = 18)", RATE), "不成立");
  });

  test("a calculation with an operand that no quote holds", () => {
    expectRefused(fact("合计58(54 + 4 = 58)", RATE), "4");
  });

  test("a result without its calculation", () => {
    expectRefused(fact("提高16个百分点", RATE), "16");
  });

  test("a fact without evidence", () => {
    expectRefused(fact("绿地率2025年达到70%"), "没有引用依据");
    expectRefused(fact("公园很多"), "没有引用依据");
  });

  test("a citation to nothing", () => {
    expectRefused(
      grounded((draft) => draft.fact("绿地率2025年达到70%⟦notice:1-9⟧。")),
      "notice:1-9",
    );
  });

  test("a good citation beside a citation to nothing", () => {
    expectRefused(
      grounded((draft) => draft.fact(`绿地率达到70%${draft.cite(RATE)}⟦nowhere:0-4⟧。`)),
      "nowhere:0-4",
    );
  });

  test("evidence whose quote is not the slice at its offsets", () => {
    expectRefused(fact("达到90%", { ...RATE, quote: "绿地率2025年达到90%" }), RATE.id);
    const shifted = { start: RATE.span.start + 1, end: RATE.span.end + 1 };
    expectRefused(fact("达到70%", { ...RATE, span: shifted }), RATE.id);
  });

  test("evidence from a document that is not there, and an empty quote", () => {
    expectRefused(fact("达到70%", { ...RATE, document: "other" }), RATE.id);
    expectRefused(fact("公园", { ...RATE, span: { start: 3, end: 3 }, quote: "" }), RATE.id);
  });

  test("a count that does not match the list", () => {
    const result = grounded((draft) => {
      const items = [`口袋公园${draft.cite(PARKS)}`, `滨河步道${draft.cite(PATHS)}`];
      const marks = items.join("");
      draft.listing("共3项:", items);
      draft.fact(`另有5项${marks}`);
    });
    expect(result.answer).toBe("- 口袋公园[1]\n- 滨河步道[2]");
    expect(result.refused).toHaveLength(2);
  });

  test("a count that does not match the table", () => {
    const result = grounded((draft) => {
      draft.columns(["名称", "数量"]);
      draft.row(["口袋公园", "12"], [PARKS]);
      draft.row(["滨河步道", "38"], [PATHS]);
      draft.fact("共3项。");
      draft.fact("共2项。");
    });
    expect(result.answer).toBe("共2项[1][2]。");
    expect(result.refused).toHaveLength(1);
  });

  test("a table row whose cell is not in its evidence, and a note likewise", () => {
    const result = grounded((draft) => {
      draft.columns(["名称", "数量"]);
      draft.row(["口袋公园", "12"], [PARKS]);
      draft.row(["滨河步道", "39"], [PATHS]);
      draft.note("conflict", `一处作39${draft.cite(PATHS)}。`);
      draft.note("conflict", `一处作38${draft.cite(PATHS)}。`);
    });
    expect(result.table?.rows).toEqual([["口袋公园", "12"]]);
    expect(result.notes).toEqual([{ kind: "conflict", text: "一处作38[2]。", citations: [2] }]);
    expect(result.refused).toHaveLength(2);
  });

  test("a negative line with a figure that nobody named, a frame with any", () => {
    expect(grounded((draft) => draft.negative("文件未载明2031年。")).answer).toBe("");
    expect(grounded((draft) => draft.frame("共70项。")).answer).toBe("");
    expect(grounded((draft) => draft.frame("市园林局如下。")).answer).toBe("");
  });
});

describe("whatever a draft says", () => {
  const SUPPORTED = new Set([2021, 54, 2025, 70]);
  const good = fc.constantFrom<readonly [string, Evidence]>(
    ["绿地率2025年达到70%", RATE],
    ["绿地率2021年为54%", RATE],
    ["市园林局牵头", DUTY],
    ["口袋公园12个", PARKS],
    ["滨河步道38公里", PATHS],
  );
  const goodLine = good.map(([text, item]) => ({
    bad: false,
    text,
    item: item as Evidence | null,
  }));
  const bad = (text: string, item: Evidence | null) => ({ bad: true, text, item });
  const foreignNumber = fc
    .integer({ min: 0, max: 999_999 })
    .filter((n) => !SUPPORTED.has(n))
    .chain((n) => fc.constantFrom("绿地率达到", "共", "新建").map((t) => bad(`${t}${n}个`, RATE)));
  const wrongYear = fc
    .integer({ min: 1990, max: 2060 })
    .filter((year) => !SUPPORTED.has(year))
    .map((year) => bad(`${year}年绿地率为54%`, RATE));
  const wrongSum = fc
    .integer({ min: 0, max: 400 })
    .filter((sum) => sum !== 124)
    .map((sum) => bad(`合计${sum}(54 + 70 = ${sum})`, RATE));
  const foreignName = fc
    .constantFrom("市水利局", "市财政局", "星海市")
    .map((name) => bad(`${name}绿地率达到70%`, RATE));
  const toNothing = fc
    .tuple(fc.nat(200), fc.nat(200))
    .map(([from, to]) => bad(`绿地率达到70%⟦nowhere:${from}-${to}⟧`, RATE));
  const notTheSlice = fc.integer({ min: 1, max: 20 }).map((by) =>
    bad("绿地率达到70%", {
      ...RATE,
      id: `${RATE.id}+${by}`,
      span: { start: RATE.span.start + by, end: RATE.span.end + by },
    }),
  );
  const withoutEvidence = good.map(([text]) => bad(text, null));
  const anyLine = fc.oneof(
    goodLine,
    foreignNumber,
    wrongYear,
    wrongSum,
    foreignName,
    toNothing,
    notTheSlice,
    withoutEvidence,
  );

  /** A draft says nothing twice. */
  const lineOf = ({ text, item }: { text: string; item: Evidence | null }) => `${text}${item?.id}`;

  test("its bad lines are refused with a reason, its good ones stay in order, and nothing else", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyLine, { maxLength: 8, selector: lineOf }), (lines) => {
        const result = grounded((draft) => {
          for (const { text, item } of lines) draft.fact(`${text}${draft.cite(item)}`);
        });
        const kept = lines.filter((line) => !line.bad).map((line) => line.text);
        expect(result.answer.replace(/\[\d+\]/g, "")).toBe(kept.join("\n"));
        expect(result.refused).toHaveLength(lines.length - kept.length);
        for (const reason of result.refused) expect(reason).toMatch(/ —— ./u);
      }),
      { numRuns: 300 },
    );
  });

  type Line = { readonly text: string; readonly item: Evidence | null };
  const write = (draft: DraftBuilder, { text, item }: Line, as: string) => {
    const marked = `${text}${draft.cite(item)}`;
    if (as === "row") draft.row([text], item === null ? [] : [item]);
    else if (as === "note") draft.note("conflict", marked);
    else draft.fact(marked);
  };

  test("markers and citations match one to one, and each quote is a slice of the file", () => {
    const part = fc.record({ line: anyLine, as: fc.constantFrom("fact", "note", "row") });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const result = grounded((draft) => {
          for (const { line, as } of parts) write(draft, line, as);
        });
        const numbers = result.citations.map(({ n }) => n);
        expect(numbers).toEqual(numbers.map((_, i) => i + 1));
        expect(markersOf(result)).toEqual(numbers);
        for (const { start, end, quote } of result.citations) {
          expect(TEXT.slice(start, end)).toBe(quote);
          expect(quote.trim()).not.toBe("");
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("over a real document", () => {
  const text = readFileSync(new URL("../../../corpus/yantai.txt", import.meta.url), "utf8");
  const real = parseDocument({
    id: "yantai",
    file: "yantai.txt",
    encoding: "utf-8",
    sha256: "",
    text,
  });
  const row = real.indicators.find(({ name }) => name === "护理型床位占比");
  const evidence = row === undefined ? [] : indicatorEvidence(real, row);
  const draftOf = (words: string): Draft => {
    const draft = createDraft();
    draft.fact(`${words}${draft.cite(...evidence)}。`);
    return draft.build("answered");
  };
  const context: GroundContext = {
    documents: [real],
    departments: ["市民政局"],
    places: ["烟台市", "周口市"],
    question: "",
  };

  test("the row's own figures pass, with its lines in the file", () => {
    const result = ground(draftOf("烟台市护理型床位占比2025年目标为70%"), context);
    expect(result.answer).toBe("烟台市护理型床位占比2025年目标为70%[1]。");
    expect(result.citations.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [72, 80],
    ]);
  });

  test.each(["2025年目标为80%", "2023年为54%", "周口市为70%", "由市民政局负责"])(
    "%s is refused",
    (words) => {
      const result = ground(draftOf(words), context);
      expect(result.answer).toBe("");
      expect(result.refused).toHaveLength(1);
    },
  );
});

test("a list that lost an item says so, and a question of which nothing is left is not printed", () => {
  const { answer, refused } = grounded((draft) => {
    draft.listing("共2项:", [
      `新建公园12个${draft.cite(PARKS)}`,
      `修复步道39公里${draft.cite(PATHS)}`,
    ]);
    draft.negative("**步道多长?**");
    draft.fact(`步道39公里${draft.cite(PATHS)}。`);
  });
  expect(refused).toHaveLength(2);
  expect(answer).toBe("共2项:\n- 新建公园12个[1]\n另有1项未能核实,没有列出。");
});

test("a department behind the name of its place is not taken for another one", () => {
  const text = "云河市行动方案\n步道由团市委负责。\n";
  const own = sampleDocument({ text });
  const duty = clauseEvidence(own, undefined, spanOf(text, "步道由团市委负责"));
  const { refused } = grounded((draft) => draft.fact(`云河市团市委负责步道${draft.cite(duty)}。`), {
    documents: [own],
  });
  expect(refused).toEqual([]);
});
