import { expect, test } from "vitest";
import { understand } from "../question/understand.ts";
import { parksCorpus } from "./parks-corpus.ts";
import { retrieve } from "./retrieve.ts";
import { lookAgain } from "./second-look.ts";

const corpus = parksCorpus();

function look(message: string) {
  const queries = understand(message, [], corpus.vocabulary).parts.map(({ query }) => query);
  return lookAgain(
    queries.map((query) => retrieve(query, corpus)),
    queries,
    corpus,
  );
}

const quotes = (found: ReturnType<typeof look>) =>
  found.map((finding) =>
    finding?.kind === "passages" ? finding.matches[0]?.evidence.quote : null,
  );

test("parts that come to one sentence are answered once, by that sentence", () => {
  const found = look("云河市新建口袋公园多少个?儿童公园又有几个?");
  expect(found).toHaveLength(2);
  expect(quotes(found)).toEqual(["到2025年,新建口袋公园12个、儿童公园3个;绿地率达到70%。", null]);
  expect(found[1]).toBeNull();
});

test("a part that says too little alone is understood from the message", () => {
  const found = look("云河市公园面积较小想合并建设,面积最少多少?尽可能建在哪儿?");
  expect(quotes(found).filter(Boolean)).toEqual([
    "面积较小的公园合并建设,面积不得低于350平方米,尽可能与学校毗邻。",
  ]);
});

test("a part that nothing answers stays unanswered", () => {
  const [finding] = look("云河市停车场怎么收费?");
  expect(finding?.kind).toBe("missing");
});
