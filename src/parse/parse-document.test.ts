import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PolicyDocument, Span } from "../policy.ts";
import { parseDocument } from "./parse-document.ts";

const IDS = ["luchun", "weihai", "yantai", "zhenjiang", "zhoukou"] as const;

function read(id: string): string {
  return readFileSync(new URL(`../../corpus/${id}.txt`, import.meta.url), "utf8").replace(
    /^\uFEFF/,
    "",
  );
}

function parse(id: string, text = read(id)): PolicyDocument {
  return parseDocument({ id, file: `${id}.txt`, encoding: "utf-8", sha256: "", text });
}

const documents = new Map(IDS.map((id) => [id, parse(id)]));

function documentOf(id: (typeof IDS)[number]): PolicyDocument {
  return documents.get(id) ?? parse(id);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}

/** Fails with the first node that overlaps or holds blanks at its ends, or where a character is lost. */
function expectPartition(document: PolicyDocument): void {
  const { text, nodes } = document;
  let at = 0;
  for (const node of nodes) {
    expect(node.start).toBeGreaterThanOrEqual(at);
    expect(text.slice(node.start, node.end)).toBe(text.slice(node.start, node.end).trim());
    at = node.end;
  }
  expect(squeezed(nodes.map((node) => text.slice(node.start, node.end)).join(""))).toBe(
    squeezed(text),
  );
}

function spansOf(document: PolicyDocument): Span[] {
  return [
    ...document.clauses.flatMap((clause) => [clause.span, clause.titleSpan]),
    ...document.metadata.map((field) => field.span),
    ...document.indicators.flatMap((indicator) => [
      indicator.nameSpan,
      ...indicator.spans,
      ...indicator.values.flatMap((value) => (value.span === null ? [] : [value.span])),
    ]),
    ...document.statements.flatMap((statement) => [
      statement.span,
      statement.valueSpan,
      statement.sentence,
    ]),
    ...document.duties.flatMap((duty) => [
      duty.span,
      duty.taskSpan,
      ...[...duty.lead, ...duty.support, ...duty.shared].map((party) => party.span),
    ]),
    ...document.people.map((person) => person.span),
    ...document.attachments.map((attachment) => attachment.span),
    ...document.tables.flatMap((table) => [table.span, ...table.rows.flatMap((row) => row.spans)]),
  ];
}

describe.each(IDS)("%s", (id) => {
  test("every non-blank character belongs to exactly one node", () => {
    expectPartition(documentOf(id));
  });

  test("every span is a slice without blanks at its ends", () => {
    const document = documentOf(id);
    for (const span of spansOf(document)) {
      const slice = document.text.slice(span.start, span.end);
      expect(slice).toBe(slice.trim());
    }
  });

  test("no two clauses share an id", () => {
    const ids = documentOf(id).clauses.map((clause) => clause.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("a party's and a statement's words stand at their spans", () => {
    const document = documentOf(id);
    for (const duty of document.duties) {
      for (const party of [...duty.lead, ...duty.support, ...duty.shared]) {
        expect(squeezed(document.text.slice(party.span.start, party.span.end))).toBe(party.name);
      }
    }
    for (const statement of document.statements) {
      expect(
        squeezed(document.text.slice(statement.valueSpan.start, statement.valueSpan.end)),
      ).toBe(statement.raw);
    }
  });
});

describe("malformed text", () => {
  test("shuffled and cut documents keep every character and never throw", () => {
    const lines = IDS.flatMap((id) => read(id).split("\n"));
    const damage = fc.record({
      picks: fc.array(fc.nat(lines.length - 1), { maxLength: 60 }),
      cut: fc.nat(400),
      joint: fc.constantFrom("\n", "\n\n", "\r\n", " ", "\t", "|"),
    });
    fc.assert(
      fc.property(damage, ({ picks, cut, joint }) => {
        const text = picks
          .map((pick) => lines[pick] ?? "")
          .join(joint)
          .slice(cut);
        expectPartition(parse("damaged", text));
      }),
      { numRuns: 80 },
    );
  });

  test("a document cut anywhere keeps every character", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...IDS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (id, share) => {
          const text = read(id);
          expectPartition(parse(id, text.slice(0, Math.floor(text.length * share))));
        },
      ),
      { numRuns: 25 },
    );
  });

  test.each(["", " \n ", "|", "||\n|-|-|\n", "1\n2\n3", "序号\n指标\n", "第一条", "(", "附件"])(
    "%j does not throw",
    (text) => {
      expectPartition(parse("odd", text));
    },
  );
});

test("Markdown marks are no part of headings, and no character of them is lost", () => {
  const text =
    "# 甲市绿化管理办法\n\n## 一、总体要求\n\n**(一)主要目标**\n\n到2025年,绿地占比达到70%。\n";
  const document = parse("markdown", text);
  expectPartition(document);
  expect(document.title).toBe("甲市绿化管理办法");
  expect(document.clauses.map((clause) => `${clause.id} ${clause.title}`)).toEqual([
    "1 总体要求",
    "1.1 主要目标",
  ]);
});

describe("titles, places and metadata", () => {
  test.each([
    ["luchun", "绿春县促进养老托育服务健康发展实施方案", "绿春县"],
    ["weihai", "威海市积极应对人口老龄化创建老年友好型城市行动方案", "威海市"],
    ["yantai", "烟台市“一老一小”整体解决方案(2022-2025年)", "烟台市"],
    ["zhenjiang", "镇江市一老一小整体解决方案", "镇江市"],
    ["zhoukou", "周口市“一老一小”整体解决方案", "周口市"],
  ] as const)("%s is called %s", (id, title, place) => {
    expect([documentOf(id).title, documentOf(id).place]).toEqual([title, place]);
  });

  test.each([
    ["yantai", "documentNumber", ["烟政办字〔2022〕66号"]],
    ["yantai", "dateSigned", ["2022-11-03"]],
    ["yantai", "datePublished", ["2022-11-03"]],
    ["yantai", "issuer", ["烟台市人民政府办公室"]],
    ["yantai", "validity", ["有效"]],
    ["yantai", "indexNumber", ["113706000042603877/2022-07125"]],
    ["yantai", "keywords", ["烟台市养老托育"]],
    ["luchun", "documentNumber", ["绿政办发〔2022〕38号"]],
    ["luchun", "dateSigned", ["2022-09-08"]],
    ["luchun", "datePublished", ["2022-09-16"]],
    ["weihai", "documentNumber", ["威政办字〔2022〕42号"]],
    ["weihai", "owner", ["威海市民政局"]],
    ["weihai", "dateSigned", ["2022-12-29"]],
    ["weihai", "openness", ["此件公开发布"]],
    ["zhenjiang", "documentNumber", []],
    ["zhenjiang", "subject", ["养老政策"]],
    ["zhenjiang", "source", ["镇江12349平台"]],
    ["zhoukou", "issuer", []],
  ] as const)("%s states %s", (id, key, values) => {
    const found = documentOf(id).metadata.filter((field) => field.key === key);
    expect(found.map((field) => field.value)).toEqual(values);
  });

  test("documents cited in the preamble are its legal basis, with their numbers", () => {
    const bases = documentOf("zhoukou").metadata.filter((field) => field.key === "legalBasis");
    expect(bases.map((field) => field.value)).toEqual([
      "《国务院办公厅关于促进养老托育服务健康发展的意见》(国办发〔2020〕52号)",
      "《河南省发展和改革委员会河南省民政厅河南省卫生健康委员会印发关于促进养老托育服务健康发展的实施意见的通知》(豫发改社会〔2022〕76号)",
    ]);
  });
});

describe("the outline", () => {
  test("numbers that run on across parents keep their number", () => {
    const titles = documentOf("yantai").clauses.filter((clause) => clause.level === 3);
    expect(titles.map((clause) => clause.id)).toEqual(
      "2.1.1 2.1.2 2.1.3 2.1.4 2.2.5 2.2.6 2.2.7 2.3.8 2.3.9 2.4.10 2.5.11 2.5.12".split(" "),
    );
  });

  test("numbers that restart without a heading get distinct ids and a title each", () => {
    const fours = documentOf("zhoukou").clauses.filter((clause) => clause.number === "4.");
    expect(fours.map((clause) => `${clause.id} ${clause.title}`)).toEqual([
      "4 服务需求持续增长",
      "4~2 夯实社区居家服务基础",
      "4~3 推动养老托育产品应用发展",
      "4~4 推动财税支持政策落地",
      "4~5 积极发挥多方合力",
    ]);
  });

  test("an unnumbered paragraph with a lead phrase is called by it, under its heading", () => {
    const clause = documentOf("zhenjiang").clauses.find(
      (each) => each.title === "政策体系更加健全",
    );
    expect(clause?.path).toEqual(["一、实施背景", "(一)发展基础"]);
  });

  test("a clause knows its headings", () => {
    const clause = documentOf("weihai").clauses.find((each) => each.number === "12.");
    expect(clause?.path).toEqual(["三、主要行动和任务", "(二)推进体制机制创新"]);
  });
});

describe("annexes and people", () => {
  test("annexes that are only named are told apart from those that follow", () => {
    expect(documentOf("yantai").attachments.map((each) => [each.number, each.included])).toEqual([
      ["1", true],
      ["2", false],
      ["3", false],
    ]);
    expect(documentOf("zhoukou").attachments.map((each) => each.included)).toEqual([true]);
  });

  test("people keep the role that is printed once, and spread names are joined", () => {
    expect(
      documentOf("yantai").people.map((each) => `${each.role} ${each.name} ${each.post}`.trim()),
    ).toEqual([
      "组长 郑德雁 市委副书记、市长",
      "副组长 牟树青 市委常委、副市长,烟台开发区工委书记、管委主任",
      "副组长 沈健 副市长",
      "副组长 隋子林 副市长",
      "副组长 王松杰 市政协副主席、市发展改革委主任",
      "成员 蔡润圃 市教育局局长",
      "成员 田长青 市民政局党组书记",
      "成员 孙福勋 市财政局局长",
      "成员 姜瑞 市人力资源社会保障局局长",
      "成员 黄涛 市自然资源和规划局局长",
      "成员 杨波 市住房城乡建设局局长",
      "成员 包伟 市卫生健康委副主任",
      "成员 王浩 市国资委主任",
      "成员 谭克良 市市场监管局局长",
      "办公室主任 王松杰",
      "办公室副主任 田长青",
      "办公室副主任 包伟",
    ]);
  });
});

describe("warnings", () => {
  test.each([
    [
      "luchun",
      [
        "clause-annex-conflict",
        "missing-cell",
        "prose-table-conflict",
        "title-mismatch",
        "title-mismatch",
      ],
    ],
    ["weihai", []],
    ["yantai", ["attachment-missing", "attachment-missing"]],
    [
      "zhenjiang",
      ["damaged-cell", "damaged-row", "damaged-row", "missing-metadata", "prose-table-conflict"],
    ],
    [
      "zhoukou",
      [
        "missing-metadata",
        "numbering-restart",
        "numbering-restart",
        "numbering-restart",
        "numbering-restart",
        "target-below-baseline",
      ],
    ],
  ] as const)("%s has these and no others", (id, codes) => {
    expect(
      documentOf(id)
        .warnings.map((warning) => warning.code)
        .sort(),
    ).toEqual(codes);
  });
});

test("formal numerals and named actions are headings, and a heading's year holds for the figures below", () => {
  const { clauses, statements } = parse(
    "x",
    `云河市绿化行动方案
壹、总体目标
2024年打基础。新建口袋公园25个,绿地率达到38%。
贰、重点行动
行动一 公园提质行动
1.改造公园。改造老旧公园6个。
行动二 绿道连通行动
2.建设绿道。建设绿道30公里。
`,
  );
  expect(clauses.map(({ id, number, title }) => [id, number, title])).toEqual([
    ["1", "壹、", "总体目标"],
    ["2", "贰、", "重点行动"],
    ["2.1", "行动一", "公园提质行动"],
    ["2.1.1", "1.", "改造公园"],
    ["2.2", "行动二", "绿道连通行动"],
    ["2.2.2", "2.", "建设绿道"],
  ]);
  expect(statements.map(({ number, year }) => [number, year])).toEqual([
    [25, 2024],
    [38, 2024],
    [6, null],
    [30, null],
  ]);
});
