import { describe, expect, test } from "vitest";
import { sampleDocument, spanOf } from "../indexing/sample-document.ts";
import { clauseEvidence } from "../retrieval/evidence.ts";
import { createDraft, type Draft } from "./draft.ts";
import { joinDrafts as join } from "./join-drafts.ts";
import { createWording } from "./wording.ts";

const TEXT = "公园12个。步道38公里。\n";
const document = sampleDocument({ text: TEXT });
const parks = clauseEvidence(document, undefined, spanOf(TEXT, "公园12个"));
const paths = clauseEvidence(document, undefined, spanOf(TEXT, "步道38公里"));

const joinDrafts = (drafts: readonly Draft[], questions: readonly string[]) =>
  join(drafts, questions, createWording("zh-Hans"));

function answered(text: string, evidence = parks): Draft {
  const draft = createDraft();
  draft.fact(`${text}${draft.cite(evidence)}`);
  return draft.build("answered");
}

function missing(what = ""): Draft {
  const draft = createDraft();
  draft.negative(`未载明${what}。`);
  draft.suggest("问一", "问二");
  return draft.build("not_found", "other_place");
}

function withTable(cell: string, evidence = parks): Draft {
  const draft = createDraft();
  draft.columns(["数量"]);
  draft.row([cell], [evidence]);
  draft.fact("见表。");
  return draft.build("answered");
}

test("one draft stays as it is", () => {
  const draft = answered("公园12个");
  expect(joinDrafts([draft], ["多少?"])).toBe(draft);
});

test("each draft stands under its question, in order, with all evidence", () => {
  const joined = joinDrafts([answered("公园12个"), answered("步道38公里", paths)], ["一?", " 二?"]);
  expect(joined.lines.map(({ text }) => text)).toEqual([
    "**一?**",
    `公园12个⟦${parks.id}⟧`,
    "**二?**",
    `步道38公里⟦${paths.id}⟧`,
  ]);
  expect(joined.evidence).toEqual([parks, paths]);
});

describe("the whole is", () => {
  test("answered when a part is", () => {
    const joined = joinDrafts([missing(), answered("公园12个")], ["一?", "二?"]);
    expect([joined.status, joined.reason]).toEqual(["answered", null]);
  });

  test("not found for the first part's reason when none is", () => {
    const joined = joinDrafts([missing(), missing()], ["一?", "二?"]);
    expect([joined.status, joined.reason]).toEqual(["not_found", "other_place"]);
  });

  test("a request to say more when there is no question", () =>
    expect(joinDrafts([], []).status).toBe("clarify"));
});

test("a single table stays a table", () => {
  const joined = joinDrafts([withTable("12"), answered("步道38公里", paths)], ["一?", "二?"]);
  expect(joined.table).toEqual({
    columns: ["数量"],
    rows: [{ cells: ["12"], evidence: [parks.id] }],
  });
});

test("several tables become lines that keep their evidence", () => {
  const joined = joinDrafts([withTable("12"), withTable("38", paths)], ["一?", "二?"]);
  expect(joined.table).toBeNull();
  expect(joined.lines.map(({ text }) => text)).toContain(`- 12⟦${parks.id}⟧`);
  expect(joined.lines.map(({ text }) => text)).toContain(`- 38⟦${paths.id}⟧`);
});

test("a fact that leaned on its table rests on the table's evidence", () => {
  const joined = joinDrafts([withTable("12"), withTable("38", paths)], ["一?", "二?"]);
  expect(joined.lines.filter(({ text }) => text === "见表。").map(({ rests }) => rests)).toEqual([
    [parks.id],
    [paths.id],
  ]);
});

test("at most three follow-up questions are kept", () =>
  expect(joinDrafts([missing("座椅"), missing("长凳")], ["一?", "二?"]).followUps).toHaveLength(3));

test("a list that stands above already is referred to, another is printed", () => {
  const list = (lead: string, ...items: readonly string[]) => {
    const draft = createDraft();
    draft.listing(
      lead,
      items.map((item) => `${item}${draft.cite(parks)}`),
    );
    return draft.build("answered");
  };
  const first = list("共2项:", "公园", "步道");
  const texts = (second: Draft) =>
    joinDrafts([first, second], ["一?", "二?"]).lines.map(({ text }) => text.replace(/⟦.*⟧/u, ""));
  expect(texts(list("配合的2项:", "步道", "公园"))).toEqual([
    "**一?**",
    "共2项:",
    "- 公园",
    "- 步道",
    "**二?**",
    "同上。",
  ]);
  expect(texts(list("其中1项:", "公园")).slice(-2)).toEqual(["其中1项:", "- 公园"]);
  expect(texts(list("配合的1项:", "路灯"))).toContain("- 路灯");
});

test("what two questions come to is said once", () => {
  const said = createDraft();
  said.fact(`公园3个${said.cite(parks)}。`);
  const draft = said.build("answered");
  expect(joinDrafts([draft, draft], ["一?", "二?"])).toEqual(draft);
});
