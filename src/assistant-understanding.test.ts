import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Assistant, createAssistant } from "./assistant.ts";
import type { Character } from "./model/fake-service/characters.ts";
import { type FakeService, startFakeService } from "./model/fake-service/start-fake-service.ts";
import type { Turn } from "./policy.ts";
import type { Query } from "./question/query.ts";

const corpusDir = fileURLToPath(new URL("../corpus/", import.meta.url));
let folder = "";
let fake: FakeService;
let offline: Assistant;

const model = () => ({
  apiKey: "sk-1",
  baseUrl: fake.baseUrl,
  chatModel: "fake",
  embeddingModel: null,
  timeoutMs: 4_000,
  prices: null,
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "wence-understand-"));
  fake = await startFakeService();
  offline = await createAssistant({ corpusDir, dataDir: folder });
}, 60_000);

afterAll(async () => {
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
});

const scope = { documents: ["yantai"], placesNamed: true, foreign: [] as string[], asked: "" };
const indicator = (given: Partial<Query & { kind: "indicator" }> = {}): Query => ({
  kind: "indicator",
  ...scope,
  phrases: ["护理型床位占比"],
  hint: "",
  years: [],
  period: null,
  owner: null,
  operation: "value",
  filter: null,
  direction: null,
  by: "value",
  claim: null,
  limit: null,
  paired: false,
  relation: null,
  versions: null,
  ...given,
});
const metadata = (document: string): Query => ({
  kind: "metadata",
  ...scope,
  documents: [document],
  fields: ["documentNumber"],
  operation: "value",
  value: null,
  label: null,
});

/** Asks an assistant whose model understands the question as these queries. */
async function ask(
  question: string,
  understood: unknown,
  { history = [], character = "honest" }: { history?: Turn[]; character?: Character } = {},
) {
  fake.play(character, understood);
  const assistant = await createAssistant({ corpusDir, dataDir: folder, model: model() });
  const answer = await assistant.ask(question, history);
  const floor = await offline.ask(question, history);
  return { answer, floor, explanation: answer.trace.chain?.understanding ?? "" };
}

const ODD = "烟台那边床位里头专门给需要人照看的老人准备的能有几成?";

it("does not ask where records answer a question that stands alone", async () => {
  const { answer, explanation } = await ask("烟台护理型床位占比2025年是多少?", [
    { question: "?", query: metadata("yantai") },
  ]);
  expect(explanation).toBe("规则:在记录中直接查到,未询问模型");
  expect(answer.trace.query).toMatchObject({ kind: "indicator" });
  expect(fake.requests).toHaveLength(1);
});

it("takes the model's query where the rules found no record and it does", async () => {
  const { answer, floor, explanation } = await ask(ODD, [
    { question: ODD, query: indicator({ period: "target" }) },
  ]);
  expect(floor.answer).not.toContain("70%");
  expect(answer.status).toBe("answered");
  expect(answer.answer).toContain("烟台市护理型床位占比:2025年目标为70%[1]。");
  expect(answer.trace.query).toMatchObject({ kind: "indicator", phrases: ["护理型床位占比"] });
  expect(explanation).toMatch(/^模型\(.+\):按它在记录中查到$/);
});

it("says where rules and model agree", async () => {
  const { explanation } = await ask("威海老年助餐怎么推进", undefined);
  expect(explanation).toBe("规则与模型一致");
});

it("answers a further question that the rules had not seen, and keeps theirs", async () => {
  const first = "烟台的文号是多少?威海的文号是多少?";
  const own = [metadata("yantai"), metadata("weihai")];
  const { answer, floor, explanation } = await ask(
    first,
    [...own, metadata("luchun")].map((query, i) => ({
      question: ["烟台的文号是多少?", "威海的文号是多少?", "绿春的文号是多少?"][i],
      query,
    })),
  );
  // The reader named two places: a third is nobody's question.
  expect(explanation).toContain("换成了读者没有点名的文件 luchun");
  expect(answer.citations).toEqual(floor.citations);
  const more = await ask(first, [
    ...own.map((query) => ({ question: "", query })),
    { question: "", query: indicator() },
  ]);
  expect(more.explanation).toMatch(/^模型\(.+\):多读出了问题$/);
  expect(more.answer.answer).toContain("威政办字〔2022〕42号");
  expect(more.answer.answer).toContain("70%");
});

it.each<[string, unknown, string]>([
  [
    "a document that is not there",
    indicator({ documents: ["beijing"] }),
    "没有编号为 beijing 的文件",
  ],
  ["another place", indicator({ documents: ["weihai"] }), "换成了读者没有点名的文件 weihai"],
  ["no place", indicator({ documents: [] }), "漏掉了读者点名的地方"],
  [
    "what records do not hold either",
    indicator({ phrases: ["火箭发射次数"] }),
    "按它也没有在记录中查到",
  ],
  [
    "a table that is not there",
    {
      kind: "table",
      ...scope,
      table: "t99",
      phrase: "托位",
      rows: [],
      operation: "list",
      direction: null,
      per: null,
      versus: null,
      where: [],
      limit: null,
      condition: null,
    },
    "没有这张表",
  ],
])("keeps to the rules where the model asks for %s", async (_, query, reason) => {
  const { answer, floor, explanation } = await ask(ODD, [{ question: ODD, query }]);
  expect(explanation).toContain(reason);
  expect([answer.status, answer.citations]).toEqual([floor.status, floor.citations]);
});

it("does not answer another year than the one asked for", async () => {
  const { answer, explanation } = await ask("烟台2030年床位里头专门照看老人的能有几成?", [
    { question: "", query: indicator({ years: [2025] }) },
  ]);
  expect(explanation).toContain("年份");
  expect(answer.answer).not.toContain("70%");
});

it("never asks about places that the corpus does not hold", async () => {
  const { answer } = await ask("济南护理型床位占比是多少?", [{ question: "", query: indicator() }]);
  expect([answer.status, answer.reason]).toEqual(["not_found", "outside_corpus"]);
  expect(fake.requests).toEqual([]);
});

it.each<[string, unknown, Character]>([
  ["no query", [], "honest"],
  ["a query of no kind", [{ question: "", query: { kind: "magic" } }], "honest"],
  ["broken JSON", undefined, "broken-json"],
  ["a refusal", undefined, "refuses"],
])("falls back to the rules for %s, after one more try", async (_, understood, character) => {
  const { answer, floor, explanation } = await ask(ODD, understood, { character });
  expect(explanation).toContain("模型未能给出查询");
  expect([answer.status, answer.citations]).toEqual([floor.status, floor.citations]);
  const asked = fake.requests.filter(({ body }) => body.stream !== true);
  expect(asked.length).toBeLessThanOrEqual(2);
});

it("is told the conversation, and condenses a follow-up with it", async () => {
  const history: Turn[] = [{ role: "user", text: "烟台护理型床位占比2025年目标是多少?" }];
  const { explanation } = await ask("那2021年呢?", undefined, { history });
  expect(explanation).toBe("规则与模型一致");
  const prompt = String(fake.requests[0]?.body.messages.at(-1)?.content);
  expect(prompt).toContain("烟台护理型床位占比2025年目标是多少?");
});
