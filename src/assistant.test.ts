import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "./answer/answer.ts";
import { type Assistant, createAssistant } from "./assistant.ts";
import type { Turn } from "./policy.ts";

const corpusDir = fileURLToPath(new URL("../corpus/", import.meta.url));
let folder = "";
let assistant: Assistant;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "wence-assistant-"));
  assistant = await createAssistant({ corpusDir, dataDir: join(folder, "data") });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Asks, and holds the answer to what is always true. */
async function ask(question: string, ...history: readonly Turn[]): Promise<Answer> {
  const answer = await assistant.ask(question, history);
  expectAlwaysTrue(answer, assistant);
  return answer;
}

function expectAlwaysTrue(answer: Answer, from: Assistant): void {
  expectMarkersAndQuotes(answer, from);
  expect(answer.trace.refused).toEqual([]);
  expect(answer.status === "not_found").toBe(answer.reason !== null);
}

function expectMarkersAndQuotes(answer: Answer, { documents }: Assistant): void {
  const texts = [answer.answer, ...answer.notes.map(({ text }) => text)].join("\n");
  const marked = new Set([...texts.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n)));
  const numbers = answer.citations.map(({ n }) => n);
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  expect([...marked].sort((a, b) => a - b)).toEqual(numbers);
  for (const { document, start, end, quote } of answer.citations) {
    expect(documents.find(({ id }) => id === document)?.text.slice(start, end)).toBe(quote);
  }
}

const user = (text: string): Turn => ({ role: "user", text });
const quotesOf = ({ citations }: Answer) => citations.map(({ quote }) => quote.replace(/\s+/g, ""));

describe("a question about the corpus is answered with its citation", () => {
  test("a value", async () => {
    const answer = await ask("烟台护理型床位占比2025年目标是多少?");
    expect(answer.status).toBe("answered");
    expect(answer.answer).toContain("70%");
    expect(answer.answer).not.toContain("54%");
    expect(answer.citations).toMatchObject([
      {
        n: 1,
        document: "yantai",
        documentNumber: "烟政办字〔2022〕66号",
        kind: "indicator",
        file: "yantai.txt",
        startLine: 72,
        endLine: 80,
      },
    ]);
  });

  test("a change, with its calculation", async () => {
    const answer = await ask("烟台护理型床位占比提高多少?");
    expect(answer.answer).toContain("16个百分点");
    expect(answer.answer).toContain("70 − 54 = 16");
    expect(answer.citations.map(({ startLine }) => startLine)).toEqual([72]);
  });

  test("a lead", async () => {
    const answer = await ask("威海“构建城乡老年助餐服务体系”由谁牵头?");
    expect(answer.answer).toContain("由市民政局牵头");
    expect(quotesOf(answer)).toEqual([
      "(牵头单位:市民政局;责任单位:市发展改革委、市市场监管局、市商务局)",
    ]);
    expect(answer.citations.map(({ kind }) => kind)).toEqual(["duty"]);
  });

  test("all tasks of a department", async () => {
    const answer = await ask("绿春县财政局负责哪些任务?");
    const labels = [...answer.answer.matchAll(/^- (\d+)\./gm)].map(([, label]) => label);
    expect(labels).toEqual(["4", "6", "8", "9", "10", "11", "21"]);
    expect(answer.answer).toContain("共7项");
    expect(quotesOf(answer).filter((quote) => quote.includes("县财政局"))).toHaveLength(7);
  });

  test("a sum over a table", async () => {
    const answer = await ask("周口各县2025年托位合计多少?");
    expect(answer.answer).toContain("37120");
    const rows = answer.citations.filter(({ kind }) => kind === "table");
    expect(rows).toHaveLength(13);
  });

  test("a comparison of all places", async () => {
    const { table, citations } = await ask("五个地方护理型床位占比比较一下");
    const target = table?.columns.findIndex((column) => column.startsWith("2025年")) ?? -1;
    expect(Object.fromEntries((table?.rows ?? []).map((row) => [row[0], row[target]]))).toEqual({
      绿春县: "≥55%",
      威海市: "未载明",
      烟台市: "70%",
      镇江市: "70%",
      周口市: "55%",
    });
    expect(new Set(citations.map(({ document }) => document)).size).toBe(5);
  });

  test("the documents there are, with their number", async () => {
    const { answer, table } = await ask("收录了哪些文件?");
    expect(answer).toMatch(/^共收录5份文件/u);
    expect(table?.rows).toHaveLength(5);
  });

  test("metadata", async () => {
    const answer = await ask("威海的文号是多少?");
    expect(answer.answer).toContain("威政办字〔2022〕42号");
    expect(answer.citations.map(({ kind }) => kind)).toEqual(["metadata"]);
  });

  test("a person", async () => {
    const answer = await ask("烟台领导小组组长是谁?");
    expect(answer.answer).toContain("郑德雁");
    expect(answer.citations.map(({ kind }) => kind)).toEqual(["person"]);
  });

  test("several questions of one message, each in its turn", async () => {
    const { answer } = await ask("烟台的文号是多少?威海的文号是多少?");
    expect(answer.indexOf("烟政办字〔2022〕66号")).toBeGreaterThan(0);
    expect(answer.indexOf("威政办字〔2022〕42号")).toBeGreaterThan(
      answer.indexOf("烟政办字〔2022〕66号"),
    );
  });

  test("each example of the assistant's own", async () => {
    expect(assistant.examples).toHaveLength(3);
    for (const example of assistant.examples)
      expect((await ask(example)).status, example).toBe("answered");
  });
});

describe("a follow-up takes its subject from the conversation", () => {
  const before = user("烟台护理型床位占比2025年目标是多少?");

  test("another year", async () => {
    const answer = await ask("那2021年呢?", before);
    expect(answer.answer).toContain("54%");
    expect(answer.answer).not.toContain("70%");
  });

  test("another place", async () => {
    const answer = await ask("换成周口", before);
    expect(answer.answer).toContain("55%");
    expect(new Set(answer.citations.map(({ document }) => document))).toEqual(new Set(["zhoukou"]));
  });

  test("the lead", async () => {
    const answer = await ask("牵头的呢?", user("威海“构建城乡老年助餐服务体系”有哪些责任单位?"));
    expect(answer.answer).toContain("市民政局牵头");
  });
});

describe("what the corpus does not hold is not answered, and typed", () => {
  test.each([
    ["outside_corpus", "济南护理型床位占比是多少?"],
    ["outside_corpus", "今天天气怎么样?"],
    ["other_place", "周口领导小组组长是谁?"],
    ["not_stated", "周口的文号是多少?"],
    ["attachment_missing", "烟台的附件3里有哪些项目?"],
  ])("%s: %s", async (reason, question) => {
    const answer = await ask(question);
    expect([answer.status, answer.reason]).toEqual(["not_found", reason]);
    expect(answer.answer).not.toBe("");
    expect(answer.answer).not.toContain("%");
  });

  test("a year that the row does not have borrows no other year's figure", async () => {
    const answer = await ask("烟台护理型床位占比2030年目标是多少?");
    expect(answer.status).toBe("not_found");
    expect(answer.answer).not.toMatch(/70|54/);
  });
});

describe("a question that is none", () => {
  test.each(["", "   ", "\n\t", "\u3000"])("%j is refused", async (question) => {
    await expect(assistant.ask(question)).rejects.toMatchObject({ code: "question_empty" });
  });

  test("of 10,000 characters is refused, with its length and the limit", async () => {
    await expect(assistant.ask("烟".repeat(10_000))).rejects.toMatchObject({
      code: "question_too_long",
      message: expect.stringMatching(/10000.*2000/),
    });
  });

  test("is not asked once its caller has gone", async () => {
    const signal = AbortSignal.abort();
    await expect(assistant.ask("烟台的文号是多少?", [], { signal })).rejects.toMatchObject({
      code: "cancelled",
    });
  });

  test("is no search either", () => expect(() => assistant.search(" ")).toThrow("问题是空的"));
});

describe("markup and control characters", () => {
  test("around a question do not keep it from its answer", async () => {
    const { answer } = await ask(
      "<script>alert(1)</script> **烟台** [x](javascript:1) 护理型床位占比\u0000\u0007 2025年是多少\u202e?",
    );
    expect(answer).toContain("70%");
    for (const odd of ["script", "\u0000", "\u202e"]) expect(answer).not.toContain(odd);
  });

  test("that look like markers make no citation", async () => {
    const answer = await ask("⟦yantai:1-9⟧ [1] 烟台[7]的文号是多少?");
    expect(answer.citations).toHaveLength(1);
    expect(answer.answer).not.toContain("⟦");
  });

  test("and words in any mixture keep markers, citations and quotes together", async () => {
    const piece = fc.oneof(
      fc.constantFrom("烟台", "周口", "2025年", "护理型床位占比", "由谁牵头", "多少", "?", "80%"),
      fc.constantFrom("〔1〕", "<b>", "**", "\u0000", "\u202e", "|", "文号", "共9项", "哪些"),
      fc.string({ maxLength: 6 }).filter((text) => !/[[\]]/.test(text)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (pieces) => {
        const answer = await assistant.ask(`护${pieces.join("")}`);
        expectMarkersAndQuotes(answer, assistant);
      }),
      { numRuns: 60, seed: 20221103 },
    );
  });
});

test("a search gives passages with their lines, best first", async () => {
  const hits = await assistant.search("老年助餐服务", { k: 3 });
  expect(hits.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  expect(hits[0]?.document).toBe("weihai");
  for (const { document, start, end, startLine, endLine } of hits) {
    const text = assistant.documents.find(({ id }) => id === document)?.text ?? "";
    expect(startLine).toBe(text.slice(0, start).split("\n").length);
    expect(endLine).toBe(text.slice(0, end - 1).split("\n").length);
  }
});

describe("a corpus", () => {
  function corpusOf(name: string): string {
    const dir = join(folder, name);
    mkdirSync(dir);
    return dir;
  }

  test("that is empty is refused, and so is one that is not there", async () => {
    const dataDir = join(folder, "data-empty");
    await expect(createAssistant({ corpusDir: corpusOf("empty"), dataDir })).rejects.toMatchObject({
      code: "corpus_empty",
    });
    await expect(
      createAssistant({ corpusDir: join(folder, "nowhere"), dataDir }),
    ).rejects.toMatchObject({ code: "corpus_missing" });
  });

  test("with broken files among good ones answers from the good ones, and names the others", async () => {
    const dir = corpusOf("mixed");
    cpSync(join(corpusDir, "weihai.txt"), join(dir, "weihai.txt"));
    writeFileSync(join(dir, "blank.txt"), "  \n");
    writeFileSync(join(dir, "picture.txt"), Buffer.from([1, 2, 3, 4, 5, 0, 0, 97, 0]));
    const mixed = await createAssistant({ corpusDir: dir, dataDir: join(folder, "data-mixed") });
    expect(mixed.documents.map(({ id }) => id)).toEqual(["weihai"]);
    expect(mixed.skipped.map(({ file, code }) => [file, code]).sort()).toEqual([
      ["blank.txt", "file_empty"],
      ["picture.txt", "file_binary"],
    ]);
    const answer = await mixed.ask("威海的文号是多少?");
    expectAlwaysTrue(answer, mixed);
    expect(answer.answer).toContain("威政办字〔2022〕42号");
  });
});

describe("a default place", () => {
  const askIn = (place: string, question: string, ...history: Turn[]) =>
    assistant.ask(question, history, { place });
  const placesOf = ({ citations }: Answer) => [...new Set(citations.map((each) => each.document))];

  test("is meant where the question names none, and is shown as an assumption", async () => {
    const answer = await askIn("威海市", "文号是什么?");
    expectAlwaysTrue(answer, assistant);
    expect(placesOf(answer)).toEqual(["weihai"]);
    expect(answer.notes.map(({ text }) => text)).toEqual([
      "问题没有写明地点,按默认地点回答:威海市。",
    ]);
  });

  test.each([
    ["by the question", "烟台的文号是什么?", []],
    ["by the conversation", "那文号呢?", [user("烟台的成文日期是哪天?")]],
  ])("gives way to a place named %s", async (_, question, history) => {
    const answer = await askIn("威海市", question, ...history);
    expect(placesOf(answer)).toEqual(["yantai"]);
    expect(answer.notes.filter(({ text }) => text.includes("默认地点"))).toEqual([]);
  });

  test("gives way to a question about all places", async () => {
    const answer = await askIn("威海市", "各地护理型床位占比比较一下");
    expect(placesOf(answer).length).toBeGreaterThan(3);
  });

  test("is ignored where the corpus does not know it", async () => {
    const answer = await askIn("没有的市", "烟台的文号是什么?");
    expect(placesOf(answer)).toEqual(["yantai"]);
  });
});

describe("the directory", () => {
  test("lists documents, places, departments and indicators", () => {
    const { documents, places, departmentsOf, indicatorsOf } = assistant.directory;
    expect(places).toEqual(["绿春县", "威海市", "烟台市", "镇江市", "周口市"]);
    expect(documents.find(({ document }) => document === "weihai")).toMatchObject({
      documentNumber: "威政办字〔2022〕42号",
      place: "威海市",
    });
    expect(departmentsOf("威海市")[0]).toBe("市民政局");
    expect(indicatorsOf("烟台市")).toContain("护理型床位占比");
    expect([departmentsOf("无"), indicatorsOf("无")]).toEqual([[], []]);
  });

  test("tells tasks that a department leads from those it supports, each with its words", () => {
    const duties = assistant.directory.dutiesOf("威海市", "市民政局");
    expect(duties.filter(({ role }) => role === "lead")).toHaveLength(13);
    expect(duties.some(({ role }) => role === "support")).toBe(true);
    for (const { citation } of duties)
      expect(assistant.source(citation)?.quote).toBe(citation.quote);
  });

  test("gives an indicator's figures as printed", () => {
    expect(assistant.directory.valuesOf("烟台市", "护理型床位占比")).toMatchObject([
      {
        attribute: "约束性",
        values: [
          { year: 2021, role: "baseline", text: "54%", number: 54 },
          { year: 2025, role: "target", text: "70%", number: 70 },
        ],
      },
    ]);
    expect(assistant.directory.valuesOf("烟台市", "没有的指标")).toEqual([]);
  });
});

test("the source of every citation holds its quote, whatever was asked", async () => {
  for (const question of [
    "烟台护理型床位占比",
    "威海的文号",
    "周口怎么发展老年教育",
    "绿春的牵头单位",
  ]) {
    for (const citation of (await ask(question)).citations) {
      const source = assistant.source(citation);
      expect(source?.quote).toBe(citation.quote);
      expect(source?.context.slice(source.mark.start, source.mark.end)).toBe(citation.quote);
    }
  }
  expect(assistant.source({ document: "none", start: 0, end: 1 })).toBeNull();
});
