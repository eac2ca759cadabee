import { describe, expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const TEXT = `云河市公园发展规划

一、总体要求
(一)指导思想。坚持共建共享。
(二)发展目标。到2027年,公园体系更加完善,游人满意度明显提高。
二、主要任务
(一)更换座椅。三年内更换座椅九百把。
(二)夜间开放。夏季开放到22时。
三、组织实施
成立工作专班,每季督查一次。
`;
const answerTo = askMadeUp(TEXT);
const first = "云河的规划主要讲什么";
const headings = answerTo(first).answer;

describe("what a document says in short is told by its headings", () => {
  test.each([first, "云河规划主要内容是什么?", "云河的规划主要说了些什么"])("%s", (question) => {
    const { answer } = answerTo(question);
    expect(answer).toContain("三、组织实施");
    expect(answer).toContain("夜间开放");
  });

  test("and not where the main content of one thing is asked", () =>
    expect(answerTo("云河夜间开放主要内容是什么").answer).not.toContain("组织实施"));
});

describe("aims of the whole stand under their heading", () => {
  test.each([[["云河规划的目标是什么"]], [["云河的总体目标"]], [[first, headings, "目标是什么"]]])(
    "%s",
    (said) => {
      const { answer } = answerTo(...said);
      expect(answer).toContain("游人满意度明显提高");
      expect(answer).not.toContain("共建共享");
    },
  );

  test("nor where one thing was spoken of", () =>
    expect(answerTo("云河夜间开放到几点", "22时。", "目标是什么").answer).not.toContain(
      "游人满意度",
    ));

  test.each(["云河座椅的目标是什么", "云河夜间开放的目标是多少"])("not those of %s", (question) =>
    expect(answerTo(question).answer).not.toContain("游人满意度"),
  );
});
