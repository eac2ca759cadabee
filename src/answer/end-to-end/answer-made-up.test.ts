import { describe, expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import type { PolicyDocument } from "../../policy.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../../retrieval/corpus.ts";
import { answerQuestion } from "../answer-question.ts";

const TEXT = `云河市公园建设管理办法(2025年)

第一章 主要行动
(一)步道提质行动
修复步道38公里,每公里补助标准6万元。步道完好率由72%提高到90%。(牵头单位:市园林局;完成时限:2026年6月底)
(二)花坛更新行动
更新花坛40处。(牵头单位:市园林局;完成时限:2025年10月底)
(三)照明安全行动
更换路灯300盏。(牵头单位:市城管局;完成时限:2026年12月底)

第二章 认领
第五条 申请认领公园座椅的个人,应当同时符合下列条件:
(一)年满18周岁;
(二)在本市居住1年以上;
(三)无破坏绿化记录。

第三章 附则
第九条 本办法自2025年3月1日起施行,有效期3年。《云河市公园管护办法》(云园规〔2019〕3号)同时废止。
`;

const EXPLAINED = `云河市公园有哪些变化?

发布机构:云河市园林局
问:步道会好走吗?
答:会的,步道完好率要提高到九成。
问:公园晚上开放吗?
答:夏天晚上开放到22时。
`;

const parse = (id: string, text: string) =>
  parseDocument({ id, file: `${id}.txt`, encoding: "utf-8", sha256: "", text });
const document = parse("parks", TEXT);
const lexicon = parseLexicon("departments:\n  园林局: [园林部门]\n  城管局: [城管]\n");
const over =
  (...documents: PolicyDocument[]) =>
  (...said: string[]) =>
    answerQuestion(
      said.at(-1) ?? "",
      said.slice(0, -1).map((text, i) => ({ role: i % 2 === 0 ? "user" : "assistant", text })),
      {
        corpus: createCorpus(documents, buildVocabulary(documents, lexicon), () => []),
        corpusHash: "",
      },
    );
const ask = over(document);

describe("a document that nobody has seen", () => {
  test("its chief section is meant by what it holds", () => {
    const { answer, citations } = ask("云河公园建设要开展哪几大行动?");
    expect(answer).toContain("共3项");
    expect(citations).toHaveLength(3);
  });

  test("tasks of a year by their deadline", () => {
    const { answer } = ask("云河2026年要完成的任务有哪些?");
    expect(answer).toContain("共2项");
    expect(answer).not.toContain("花坛");
  });

  test("a class that stands before the first of its rows only holds for those below", () => {
    const table =
      "表1 指标\n类别\n指标名称\n2021年\n2025年\n属性\n公园\n座椅总数(张)\n14\n36\n约束性\n绿地率(%)\n41\n65\n预期性\n道路\n路灯总数(盏)\n3\n9\n约束性\n人行道平整率(%)\n50\n80\n约束性\n";
    const { answer } = over(
      parse("plan", `云河市城市建设方案\n一、目标\n${table}二、保障\n加强领导。\n`),
    )("云河道路这一类的指标有哪些?");
    expect(answer).toContain("共2项");
    expect(answer).toContain("人行道平整率");
  });

  test("who must fulfil conditions is told all of them", () => {
    const { answer } = ask("想在云河认领公园座椅,个人要满足什么条件?");
    for (const words of ["18周岁", "1年以上", "无破坏绿化记录"]) expect(answer).toContain(words);
  });

  test("a rule that it repeals is not valid any more", () =>
    expect(ask("云河新办法出来后,老的公园管护办法还管用吗?").answer).toContain(
      "云园规〔2019〕3号",
    ));

  test("what something rises from is not what it is in the document's year", () => {
    const { answer } = ask("云河2025年步道完好率多少?");
    expect(answer).toContain("90%");
    expect(answer).not.toMatch(/72%\(2025年\)/u);
  });

  test("each of what was just counted", () =>
    expect(ask("云河修复步道多少公里?每公里补多少钱").answer).toContain("6万元"));

  test("the other tasks of a body that the reply named", () => {
    const { answer } = ask("云河步道提质谁牵头?", "由市园林局牵头。", "它还牵头别的吗");
    expect(answer).toContain("花坛更新");
  });

  test("a figure taken for granted is corrected, and not by one of another kind", () => {
    expect(ask("云河步道完好率要到95%,由谁负责?").answer).toContain("不是95");
    expect(ask("云河更换路灯达到50%,由谁负责?").answer).not.toContain("不是50");
  });
});

describe("a place with several documents", () => {
  const askBoth = over(document, parse("faq", EXPLAINED));

  test("is one place: the document that says it best answers", () => {
    const { answer, citations } = askBoth("云河步道完好率要到多少?");
    expect(answer).toContain("90%");
    expect(answer).not.toContain("未载明");
    expect(new Set(citations.map((each) => each.document))).toEqual(new Set(["parks"]));
  });

  test("what only one of them says is said", () =>
    expect(askBoth("云河的公园夏天晚上开到几点?").answer).toContain("22时"));
});

describe("a table of districts whose later columns tell only their year", () => {
  const askTable = over(
    parse(
      "seats",
      `云河市公园座椅方案
附件1
各县(市、区)座椅建设任务分配表
| 地区 | 2022年座椅数 | 2023年目标 | 2025年目标 |
| 东山区 | 1720 | 2080 | 2600 |
| 西山区 | 1405 | 1690 | 2150 |
| 南山县 | 410 | 520 | 710 |
| 全市合计 | 3535 | 4290 | 5460 |
`,
    ),
  );

  test("answers for the asked year, both ends of the order, changes, and without the row of sums", () => {
    const both = askTable("云河各县区2025年座椅目标最高的是哪个,最低的是哪个").answer;
    expect(both).toContain("东山区2600");
    expect(both).toContain("南山县710");
    expect(both).not.toContain("全市");
    expect(askTable("云河哪个县区2022到2025年要新增的座椅最多").answer).toContain("880");
    const listed = askTable("云河哪些县(市、区)2025年座椅目标在1000个以上").answer;
    expect(listed).toContain("西山区");
    expect(listed).not.toContain("南山县");
  });
});

describe("a document that gives its tasks in the text and in a table", () => {
  const askTasks = over(
    parse(
      "tasks",
      `云河市公园养护方案
一、重点任务
1.修复步道。修复步道38公里,由市园林局牵头,市财政局配合。
附件1
任务分工表
| 序号 | 任务 | 牵头单位 | 配合单位 |
| 1 | 更新花坛40处 | 市园林局 | 市财政局 |
| 2 | 更换路灯300盏 | 市城管局 | 市园林局 |
`,
    ),
  );

  test("is asked for those of the table alone where the table is named", () => {
    expect(askTasks("云河市园林局牵头哪些任务").answer).toContain("修复步道");
    const { answer } = askTasks("云河任务分工表里市园林局牵头的有哪几项");
    expect(answer).toContain("更新花坛");
    expect(answer).not.toContain("修复步道");
  });
});

test("who is responsible is kept apart from who helps, and a task is found by its number", () => {
  const ask = over(
    parse(
      "tasks",
      "云河市绿道建设方案(2025年)\n一、任务\n任务1  修建绿道。全长12公里。市园林局负责,市财政局、市水务局配合。\n任务2  用地用房。市规划局、市园林局按职责分工负责。\n",
    ),
  );
  const helped = "云河市“任务1 修建绿道”由市园林局负责;责任(配合)单位:市财政局、市水务局[1]。";
  expect(ask("云河市修建绿道由谁负责").answer).toBe(helped);
  expect(ask("云河市任务1谁牵头").answer).toBe(helped);
  expect(ask("云河市用地用房谁牵头").answer).toContain("(文件未区分牵头单位)");
});
