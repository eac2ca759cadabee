import { describe, expect, it } from "vitest";
import type { Answer } from "../../answer/answer.ts";
import { fakeCitation } from "../../fake-assistant.ts";
import { fakeAnswer, fakeAssistant, fakeSource } from "../fake-bot.ts";
import { checkLimits, shownText } from "../fake-slack/check-limits.ts";
import { lookUp } from "../lookup/look-up.ts";
import { lookupView, resultView } from "../lookup/lookup-view.ts";
import { resultMessages } from "../lookup/result-blocks.ts";
import { toCsv } from "../lookup/to-csv.ts";
import { wordsIn } from "../text/words.ts";
import { answerMessages, type ShowContext } from "./answer-messages.ts";
import { feedbackView } from "./feedback-view.ts";
import { homeView } from "./home-view.ts";
import { shareView } from "./share-view.ts";
import { packSources, sealOf, unpackSources } from "./source-ref.ts";
import { sourceView } from "./source-view.ts";

const context = (given: Partial<ShowContext> = {}): ShowContext => ({
  ref: "W-1",
  question: "绿地率是多少?",
  source: ({ document }) => fakeSource({ document }),
  publicUrl: null,
  boundPlace: null,
  places: ["甲市", "乙市"],
  share: null,
  repeatQuestion: false,
  ...given,
});

/** The messages as Slack gets them, and what they break. */
function shown(answer: Answer, given: Partial<ShowContext> = {}) {
  const messages = answerMessages(answer, context(given)).map(({ body, blocks, text }) => ({
    text,
    blocks: [...(body === "" ? [] : [{ type: "markdown" as const, text: body }]), ...blocks],
  }));
  return {
    messages,
    words: messages.map((message) => shownText(message.blocks)).join("\n"),
    problems: messages.flatMap((message) => checkLimits(message as never, "message")),
  };
}

describe("an answer in Slack", () => {
  it("names each source with its marker, document, number, date, place in it and lines", () => {
    const { words, problems, messages } = shown(fakeAnswer());
    expect(messages).toHaveLength(1);
    expect(words).toContain("绿地率为70%[1]。");
    expect(words).toContain("《甲市绿化行动方案》 甲政办〔2022〕6号 · 2022-11-03");
    expect(words).toContain("[1] 甲政办〔2022〕6号 · 二、重点任务 › (四)10. · a.txt:3-5");
    expect(words).toContain("自动生成,以文件原文为准 · 编号 W-1");
    expect(problems).toEqual([]);
  });

  it("names a document without number and date once", () => {
    const { words } = shown(fakeAnswer({ citations: [fakeCitation({ documentNumber: null })] }), {
      source: () => fakeSource({ date: null }),
    });
    expect(words.split("《甲市绿化行动方案》")).toHaveLength(2);
  });

  it("gives screen readers the words and the sources", () => {
    const [message] = shown(fakeAnswer()).messages;
    expect(message?.text).toBe(
      "绿地率为70%[1]。\n出处:[1] 甲政办〔2022〕6号 · 二、重点任务 › (四)10.",
    );
  });

  it("says plainly that nothing was found, and offers no source", () => {
    const { words } = shown(
      fakeAnswer({
        status: "not_found",
        reason: "not_stated",
        answer: "文件未载明。",
        citations: [],
      }),
    );
    expect(words).toMatch(/^\*\*没有找到\*\*\n文件未载明。可以换个说法再问/);
    expect(words).not.toContain("查看依据");
  });

  it("leaves the next step to the questions it offers, where there are some", () => {
    const { words } = shown(
      fakeAnswer({ status: "not_found", reason: "not_stated", followUps: ["乙?"], citations: [] }),
    );
    expect(words).not.toContain("换个说法");
  });

  it("shows a table with the marker of each row, and its words as well", () => {
    const answer = fakeAnswer({
      table: { columns: ["地区", "2025年"], rows: [["甲市", ""]], citations: [[1]] },
    });
    const { messages, problems } = shown(answer);
    expect(messages[0]?.blocks.find(({ type }) => type === "data_table")).toMatchObject({
      caption: "绿地率是多少?",
      rows: [
        [{ text: "地区" }, { text: "2025年" }, { text: "出处" }],
        [{ text: "甲市" }, { text: "—" }, { text: "[1]" }],
      ],
    });
    expect(problems).toEqual([]);
  });

  it("shows the rows of indicator tables that it cites, as printed", () => {
    const row = { caption: "绿化指标表", cells: [{ column: "指标", text: "绿地率(%)" }] };
    const citation = fakeCitation({ kind: "indicator", locator: "表 绿化指标表 · 第3行 · 指标" });
    const { messages, words } = shown(fakeAnswer({ citations: [citation] }), {
      source: () => fakeSource({ row }),
    });
    expect(words).toContain("[1] 甲政办〔2022〕6号 · 表 绿化指标表 · 第3行 · a.txt:3-5");
    expect(messages[0]?.blocks.find(({ type }) => type === "data_table")).toMatchObject({
      caption: "原文所载:甲市 绿化指标表",
      rows: [
        [{ text: "指标" }, { text: "出处" }],
        [{ text: "绿地率(%)" }, { text: "[1]" }],
      ],
    });
  });

  it("shows a channel's place, with the list to switch it", () => {
    const { words, messages } = shown(fakeAnswer(), { boundPlace: "甲市" });
    expect(words).toContain("本频道默认:甲市");
    expect(JSON.stringify(messages)).toContain('"action_id":"choose_place"');
    expect(JSON.stringify(shown(fakeAnswer()).messages)).not.toContain("choose_place");
  });

  it("links its sources where there is a web page", () => {
    expect(
      JSON.stringify(shown(fakeAnswer(), { publicUrl: "https://wence.example" }).messages),
    ).toContain('"url":"https://wence.example/documents/a?start=10&end=20"');
  });

  it("keeps notes, each with what it is about", () => {
    const { words } = shown(
      fakeAnswer({ notes: [{ kind: "conflict", text: "表格写 70,正文写 71", citations: [1] }] }),
    );
    expect(words).toContain("注意 · 文件前后不一致:表格写 70,正文写 71[1]");
  });

  it("stays within all limits with 10,000 characters, 30 sources and 300 rows, and leaves nothing out", () => {
    const sentences = Array.from(
      { length: 400 },
      (_, i) => `第${i}句说的是某项任务的具体要求和时限。`,
    );
    const citations = Array.from({ length: 30 }, (_, i) =>
      fakeCitation({
        n: i + 1,
        document: `文件${i}`,
        title: "某某市关于进一步加强城市园林绿化工作的实施意见".repeat(3),
        locator: `第${i}处 ${"很长的标题 › ".repeat(20)}`,
      }),
    );
    const rows = Array.from({ length: 300 }, (_, i) => [`行${i}名`, "说明".repeat(40)]);
    const { messages, words, problems } = shown(
      fakeAnswer({
        answer: sentences.join(""),
        citations,
        table: { columns: ["名称", "说明"], rows, citations: rows.map((_, i) => [(i % 30) + 1]) },
        followUps: ["问".repeat(200), "二?", "三?"],
      }),
      { boundPlace: "甲市", share: { thread: null } },
    );
    expect(problems).toEqual([]);
    for (const sentence of sentences) expect(words).toContain(sentence);
    for (const { n } of citations) expect(words).toContain(`[${n}] `);
    for (const [name] of rows) expect(words).toContain(name);
    expect(words).toContain("(1/");
    const buttons = JSON.stringify(messages.at(-1));
    const kept = [...buttons.matchAll(/\\"c\\":(\[\[.*?\]\])/g)].length;
    expect(kept).toBeGreaterThan(0);
  });

  it.each([
    "<!channel> <!here> <!subteam^S1> <@U0LI> <#C1>",
    "``` | a | b |\n|---|---|\n# 标题\n> 引用\n[x](http://evil) ![](http://a)",
    "\u202e倒\u200b序\u0000\u0007",
    "**粗** __斜__ ~~删~~ & < > &lt;!channel&gt;",
  ])("lets hostile words of documents and readers do nothing: %j", (hostile) => {
    const answer = fakeAnswer({
      question: hostile,
      answer: `${hostile}[1]`,
      citations: [
        fakeCitation({ title: hostile, locator: hostile, file: hostile, quote: hostile }),
      ],
      table: { columns: [hostile, "b"], rows: [[hostile, ""]], citations: [[1]] },
      notes: [{ kind: "damaged_text", text: hostile, citations: [1] }],
      followUps: [hostile],
    });
    const { messages, problems } = shown(answer, { boundPlace: hostile, repeatQuestion: true });
    expect(problems).toEqual([]);
    const markdown = messages
      .flatMap(({ blocks }) => blocks.filter(({ type }) => type === "markdown"))
      .map((block) => shownText(block))
      .join();
    expect(markdown).not.toMatch(/(?<!\\)```|(?<!\\)\]\(http|^#|^\|/m);
    expect(JSON.stringify(messages.map(({ text }) => text))).not.toMatch(/[`*~<]/);
    expect(shownText(messages)).not.toMatch(/[\u202e\u200b]|\p{Cc}(?<!\n)/u);
  });
});

describe("an answer to an English question", () => {
  const citation = fakeCitation({
    document: "plan",
    title: "Green Plan",
    documentNumber: "No. 6",
    locator: "Table 1",
    quote: "Share of green: 70",
  });
  const source = fakeSource({
    document: "plan",
    file: "plan.txt",
    title: "Green Plan",
    documentNumber: "No. 6",
    issuer: "City of A",
    place: "A",
    path: [],
    quote: "Share of green: 70",
    context: `Share of green: 70. ${"And so on. ".repeat(300)}`,
    mark: { start: 0, end: 18 },
    row: { caption: "", cells: [{ column: "", text: "" }] },
  });
  const english = fakeAnswer({
    question: "What is the share of green land?",
    answer: "A: 70%[1].",
    citations: [citation, { ...citation, n: 2 }],
    notes: (
      ["conflict", "damaged_text", "not_comparable", "incomplete", "assumption"] as const
    ).map((kind) => ({ kind, text: "see the table", citations: [1] })),
    followUps: ["And in B?"],
  });
  const HAN = /\p{Script=Han}+/gu;
  const given = {
    question: english.question,
    source: () => source,
    boundPlace: "A",
    places: ["A"],
    share: { thread: null },
    repeatQuestion: true,
  };

  it.each<readonly [string, Answer]>([
    ["answered", english],
    ["split", { ...english, answer: "Each of the tasks is written here[1]. ".repeat(300) }],
    ["without words", { ...english, answer: "", followUps: [] }],
    ["clarify", { ...english, status: "clarify" as const }],
    ...(["outside_corpus", "other_place", "not_stated", "attachment_missing"] as const).map(
      (reason): [string, Answer] => [
        reason,
        { ...english, status: "not_found", reason, followUps: [] },
      ],
    ),
  ])("has nothing of ours in Chinese: %s", (_, answer) => {
    const { messages, problems } = shown(answer, given);
    expect(JSON.stringify(messages).match(HAN)).toBeNull();
    expect(problems).toEqual([]);
  });

  it.each([null, "https://wence.example"])("opens its sources in English", (publicUrl) => {
    const { messages } = shown(english, given);
    const [, value = ""] = /"value":("\{\\"d.*?\}")/.exec(JSON.stringify(messages)) ?? [];
    const v = JSON.parse(value) as string;
    const refs = unpackSources(v);
    for (const found of [source, null])
      for (const [i, p] of [
        [0, 0],
        [1, 1],
      ] as const) {
        const view = sourceView({ v, i, p }, { refs, source: found, publicUrl });
        expect(JSON.stringify(view).match(HAN)).toBeNull();
      }
  });

  it.each([feedbackView("{}", wordsIn("en")), shareView("{}", wordsIn("en"))])(
    "has windows in English",
    (view) => {
      expect(JSON.stringify(view).match(HAN)).toBeNull();
      expect(checkLimits(view as never, "modal")).toEqual([]);
    },
  );

  it("differs from one to a Chinese question, in simplified or traditional characters", () => {
    const words = (question: string) =>
      shown({ ...english, question, status: "not_found", citations: [] }, given).words;
    expect(words("绿地率是多少?")).toMatch(/没有找到[\s\S]*发到频道/);
    expect(words("綠地率是多少?")).toMatch(/沒有找到[\s\S]*發到頻道/);
    expect(words("What is the share?")).toMatch(/Not found[\s\S]*Share to channel/);
  });
});

describe("a button's sources", () => {
  it("come back from it", () => {
    const [value = ""] = packSources([fakeCitation()]);
    expect(unpackSources(value)).toEqual([
      { n: 1, document: "a", start: 10, end: 20, seal: sealOf("绿地率达到70%") },
    ]);
  });

  it("take as many buttons as they need, none left out", () => {
    const citations = Array.from({ length: 200 }, (_, i) =>
      fakeCitation({ n: i + 1, document: `很长的文件名称${i % 7}`, start: 100_000 + i }),
    );
    const values = packSources(citations);
    expect(values.length).toBeGreaterThan(1);
    for (const value of values) expect(value.length).toBeLessThanOrEqual(2000);
    expect(values.flatMap(unpackSources).map(({ n }) => n)).toEqual(citations.map(({ n }) => n));
  });

  it("fit into its value, as does a question that is shared, whatever is written in it", () => {
    const { problems } = shown(fakeAnswer({ question: '"\n'.repeat(1_000) }), {
      question: '"\n'.repeat(1_000),
      share: { thread: "1700000000.000100" },
    });
    expect(problems).toEqual([]);
  });

  it("are none where the value is not ours", () => {
    expect([unpackSources("{"), unpackSources('{"d":1}'), unpackSources("")]).toEqual([[], [], []]);
  });
});

describe("the window of a source", () => {
  const refs = [
    { n: 1, document: "a", start: 10, end: 20, seal: sealOf("绿地率达到70%") },
    { n: 2, document: "b", start: 1, end: 2, seal: "" },
  ];
  const open = (source: ReturnType<typeof fakeSource> | null, p = 0) => {
    const view = sourceView({ v: "v", i: 0, p }, { refs, source, publicUrl: null });
    return { view, words: shownText(view.blocks), problems: checkLimits(view as never, "modal") };
  };

  it("shows document, number, issuer, date, headings, file and lines, and the quoted words in bold", () => {
    const { view, words, problems } = open(fakeSource());
    for (const fact of [
      "《甲市绿化行动方案》",
      "甲政办〔2022〕6号",
      "甲市人民政府办公室",
      "2022-11-03",
    ])
      expect(words).toContain(fact);
    expect(words).toContain("二、重点任务 › (四)绿化 › 10.扩大绿地");
    expect(words).toContain("a.txt 第 3–5 行");
    expect(JSON.stringify(view)).toContain(
      '{"type":"text","text":"绿地率达到70%","style":{"bold":true}}',
    );
    expect(problems).toEqual([]);
  });

  it("shows a row's cells under their headers", () => {
    const row = {
      caption: "绿化指标表",
      cells: [
        { column: "指标", text: "绿地率(%)" },
        { column: "2025年", text: "70" },
      ],
    };
    expect(open(fakeSource({ row })).words).toContain("绿化指标表\n指标:绿地率(%)\n2025年:70");
  });

  it("pages a long clause, and marks the words on the page where they stand", () => {
    const before = "这一句是铺垫。".repeat(600);
    const context = `${before}绿地率达到70%。`;
    const mark = { start: before.length, end: before.length + 8 };
    const first = open(fakeSource({ context, mark }));
    expect(first.words).toContain("下一页(1/3)");
    expect(JSON.stringify(first.view)).not.toContain("绿地率达到");
    const last = open(fakeSource({ context, mark }), 2);
    expect(JSON.stringify(last.view)).toContain('"text":"绿地率达到70%","style":{"bold":true}');
    expect([...first.problems, ...last.problems]).toEqual([]);
  });

  it("says so where the file has changed or is gone since", () => {
    expect(open(fakeSource({ quote: "别的字" })).words).toContain("有改动或已移除");
    expect(open(null).words).toContain("有改动或已移除");
  });
});

describe("other windows and messages", () => {
  const directory = {
    ...fakeAssistant().directory,
    departmentsOf: () => Array.from({ length: 250 }, (_, i) => `市第${i}${"局".repeat(90)}`),
    documents: Array.from({ length: 200 }, (_, i) => ({
      document: `d${i}`,
      title: `文件<!channel>${i}`,
      documentNumber: null,
      date: null,
      place: null,
      clauses: 1,
      indicators: 2,
      duties: 3,
    })),
    dutiesOf: () =>
      Array.from({ length: 120 }, (_, i) => ({
        task: `${i}.任务${"很长".repeat(40)}`,
        role: i % 2 === 0 ? ("lead" as const) : ("support" as const),
        lead: ["市甲局"],
        support: ["市乙局"],
        shared: [],
        deadline: "2025年底前",
        citation: fakeCitation(),
      })),
    valuesOf: () => [
      {
        name: "绿地率",
        unit: "%",
        attribute: "约束性",
        values: [
          { year: 2025, column: "2025年", role: "target" as const, text: "70%", number: 70 },
        ],
        damaged: true,
        citations: [fakeCitation()],
      },
    ],
  };
  const lookup = { place: "甲市", department: "市甲局", indicator: "绿地率" };

  it("keep Slack's limits with much to show", () => {
    const result = lookUp(directory, lookup);
    expect(checkLimits(homeView({ ...fakeAssistant(), directory }) as never, "home")).toEqual([]);
    const form = lookupView(directory, { place: "甲市", channel: "C1" });
    expect(checkLimits(form as never, "modal")).toEqual([]);
    expect(checkLimits(resultView(result, { lookup, channel: "C1" }) as never, "modal")).toEqual(
      [],
    );
    expect(checkLimits(feedbackView("{}", wordsIn("en")) as never, "modal")).toEqual([]);
    for (const message of resultMessages(result))
      expect(checkLimits(message as never, "message")).toEqual([]);
  });

  it("say what there is to ask about, how much of it and of when, and what not to expect", () => {
    const [document] = directory.documents;
    if (document === undefined) throw new Error("no document");
    const dated = {
      ...document,
      title: "甲市方案",
      documentNumber: "甲政〔2022〕6号",
      date: "2022-11-03",
    };
    const known = { ...fakeAssistant(), directory: { ...directory, documents: [dated] } };
    const words = shownText(homeView(known).blocks);
    expect(words).toContain("共 2 份文件,4 项指标,5 条责任分工。");
    expect(words).toContain(
      "《甲市方案》\n甲政〔2022〕6号 · 2022-11-03 · 1 个条款,2 项指标,3 条责任分工",
    );
    expect(words).toContain("文件里没有的,如实说没有找到");
    expect(words).toContain("讨论串的上文只在该讨论串里使用");
    expect(words).toContain("例一?");
  });

  it("say once what a task's heading says", () => {
    const task = "10.扩大绿地面积";
    const duty = {
      task,
      role: "lead" as const,
      lead: ["市甲局"],
      support: [],
      shared: [],
      deadline: null,
      citation: fakeCitation({ locator: `二、重点任务 › ${task}` }),
    };
    const { sections } = lookUp({ ...directory, dutiesOf: () => [duty] }, lookup);
    expect(sections[0]?.lines).toEqual(["10.扩大绿地面积 · 二、重点任务 · a.txt:3"]);
  });

  it("tell tasks led from tasks supported, and quote each source", () => {
    const { sections, table } = lookUp(directory, lookup);
    expect(sections.map(({ title }) => title)).toEqual([
      "牵头(60 项)",
      "配合或责任(60 项)",
      "绿地率(%,约束性)",
      "出处文件",
    ]);
    expect(sections[2]?.lines).toEqual([
      "2025年(目标):70%",
      "注意:原文这一行有残缺,照录。",
      "出处:二、重点任务 › (四)10. · a.txt:3",
    ]);
    expect(sections[3]?.lines).toEqual(["《甲市绿化行动方案》 甲政办〔2022〕6号"]);
    expect(table[1]).toMatchObject({ 2: "牵头", 4: "市甲局", 5: "市乙局", 6: "2025年底前" });
  });
});

describe("toCsv", () => {
  it("quotes what must be quoted, and lets no cell become a formula", () => {
    expect(
      toCsv([
        ["甲,乙", '说"好"'],
        ["=1+1", "-5"],
        ["一\n二", "70%"],
      ]),
    ).toBe('\ufeff"甲,乙","说""好"""\r\n\'=1+1,\'-5\r\n"一\n二",70%\r\n');
  });
});
