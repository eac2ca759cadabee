import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Assistant, createAssistant } from "./assistant.ts";
import type { Character } from "./model/fake-service/characters.ts";
import { type FakeService, startFakeService } from "./model/fake-service/start-fake-service.ts";
import type { Turn } from "./policy.ts";
import type { Query } from "./question/query.ts";

/** Real processes and sockets, on a machine that may have other things to do. */
vi.setConfig({ testTimeout: 30_000 });

const corpusDir = fileURLToPath(new URL("../corpus/", import.meta.url));
let folder = "";
let fake: FakeService;
let offline: Assistant;

const model = () => ({
  apiKey: "sk-1",
  baseUrl: fake.baseUrl,
  chatModel: "fake",
  embeddingModel: null,
  timeoutMs: 20_000,
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
  yearsTaken: false,
  period: null,
  owner: null,
  operation: "value",
  filter: null,
  direction: null,
  by: "value",
  claim: null,
  way: null,
  limit: null,
  nth: null,
  end: null,
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
  labels: [],
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

const duty = (phrase: string): Query => ({
  kind: "duty",
  ...scope,
  documents: ["weihai"],
  phrase,
  hint: "",
  department: null,
  others: [],
  label: null,
  told: "",
  role: "any",
  leads: null,
  without: false,
  stated: null,
  taking: null,
  operation: "who",
  due: null,
  direction: null,
});
const BEDS = indicator({ period: "target" });
const LIFE = indicator({ phrases: ["人均预期寿命"], period: "target" });
const STAFF = indicator({ phrases: ["从业人员持证上岗率"], period: "target" });
const MEALS = duty("构建城乡老年助餐服务体系");
const AFTER_BEDS: Turn[] = [{ role: "user", text: "烟台护理型床位占比2025年目标是多少?" }];

describe("a question that the rules refuse or misread is answered by way of a good model's query", () => {
  it.each<[string, string, unknown[], string[], Turn[]]>([
    ["odd wording", ODD, [BEDS], ["护理型床位占比:2025年目标为70%"], []],
    [
      "traditional characters",
      "煙臺的床位當中,專門給要人照看的長者的有幾成?",
      [BEDS],
      ["護理型床位占比", "2025年目標為70%"],
      [],
    ],
    [
      "English",
      "In Yantai, how much of the workforce holds a licence on the job?",
      [STAFF],
      ["从业人员持证上岗率: 2025年 target 90%"],
      [],
    ],
    ["pinyin initials", "yantai hlx cw zhanbi", [BEDS], ["护理型床位占比", "70%"], []],
    [
      "several questions in one",
      "烟台床位里头专门照看老人的能有几成,干从业这行拿证的能有几成?",
      [BEDS, STAFF],
      ["护理型床位占比:2025年目标为70%", "从业人员持证上岗率:2025年目标为90%"],
      [],
    ],
    [
      "an old word",
      "威海哪个衙门管给老人送饭",
      [MEALS],
      ["“4.构建城乡老年助餐服务体系”由市民政局牵头"],
      [],
    ],
    [
      "a follow-up",
      "那从业的人里头,拿证的能占多大盘子?",
      [indicator({ phrases: ["从业人员持证上岗率"], years: [2025] })],
      ["从业人员持证上岗率:2025年目标为90%"],
      AFTER_BEDS,
    ],
  ])("%s", async (_, question, queries, told, history) => {
    const understood = queries.map((query) => ({ question: "", query }));
    const { answer, floor, explanation } = await ask(question, understood, { history });
    expect(answer.status).toBe("answered");
    const plain = (text: string) => text.replace("護理型", "护理型");
    for (const words of told) {
      expect(plain(answer.answer)).toContain(plain(words));
      expect(plain(floor.answer)).not.toContain(plain(words));
    }
    expect(explanation).toMatch(/^模型\(.+\):按它在记录中查到$/);
    expect(answer.notes.filter(({ kind }) => kind === "assumption")).not.toEqual([]);
  });
});

it("tells the reader what an odd question was taken for", async () => {
  const { answer } = await ask(ODD, [{ question: "", query: BEDS }]);
  expect(answer.notes).toEqual([
    { kind: "assumption", text: `按“护理型床位占比”理解“${ODD}”。`, citations: [] },
  ]);
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
  const other = await ask(
    first,
    [...own, indicator()].map((query) => ({ question: "", query })),
  );
  expect(other.explanation).toContain("按它查到的与问题没有共同的词");
});

it("adds a question that the rules had not seen to theirs", async () => {
  const { answer, floor, explanation } = await ask(
    "烟台的文号是多少?威海的文号连同成文日期是多少?",
    (draft: unknown[]) => [
      { question: "", query: { ...metadata("yantai"), fields: ["dateSigned"] } },
      ...draft,
    ],
  );
  expect(explanation).toMatch(/^模型\(.+\):多读出了问题$/);
  expect(floor.answer).not.toContain("烟台市文件的成文日期");
  for (const words of ["烟台市文件的成文日期", "烟政办字〔2022〕66号", "威政办字〔2022〕42号"])
    expect(answer.answer).toContain(words);
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
  ["another kind", metadata("yantai"), "按它查到的与问题没有共同的词"],
  ["another matter", LIFE, "没有"],
  ["who is responsible elsewhere", MEALS, "换成了读者没有点名的文件 weihai"],
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
      nth: null,
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
  const warned = vi.spyOn(console, "warn");
  const { answer, floor, explanation } = await ask(ODD, understood, { character });
  expect(warned).not.toHaveBeenCalled();
  expect(explanation).toContain("模型未能给出查询");
  expect([answer.status, answer.citations]).toEqual([floor.status, floor.citations]);
  const asked = fake.requests.filter(({ body }) => body.stream !== true);
  expect(asked.length).toBeLessThanOrEqual(2);
});

it.each<[Character, string]>([
  ["slow", "模型服务没有在时限内答完"],
  ["silent", "模型服务没有在时限内答完"],
  ["huge", "模型服务的回应过大,已中断。"],
  ["half-stream", "模型服务的回应无法读取"],
  ["wrong-type", "模型服务回应的类型是 text/html"],
  ["busy", "模型服务繁忙或额度用完(HTTP 429)。"],
])(
  "answers by the rules in time where the service that writes queries is %s",
  async (kind, why) => {
    fake.play(kind);
    const quick = { ...model(), timeoutMs: 3_000 };
    const assistant = await createAssistant({ corpusDir, dataDir: folder, model: quick });
    await assistant.ask("济南的文号是多少?"); // LangChain is loaded
    const started = performance.now();
    const answer = await assistant.ask(ODD);
    expect(performance.now() - started).toBeLessThan(2_500); // two fifths of the time, and no more
    const floor = await offline.ask(ODD);
    expect([answer.answer, answer.citations]).toEqual([floor.answer, floor.citations]);
    expect(answer.trace.chain?.understanding).toContain(`模型未能给出查询:${why}`);
    await expect
      .poll(() => fake.requests.every(({ left, endedAt }) => left || endedAt > 0))
      .toBe(true);
  },
);

it.each<Character>(["silent", "slow"])(
  "a reader who leaves while a query is written closes the socket of a service that is %s",
  async (character) => {
    fake.play(character);
    const assistant = await createAssistant({ corpusDir, dataDir: folder, model: model() });
    const leave = new AbortController();
    const asked = assistant.ask(ODD, [], { signal: leave.signal });
    await expect.poll(() => fake.requests.length, { timeout: 25_000 }).toBe(1);
    expect(fake.requests[0]?.body.stream).not.toBe(true);
    const before = performance.now();
    leave.abort();
    await expect(asked).rejects.toMatchObject({ code: "cancelled" });
    expect(performance.now() - before).toBeLessThan(1_000);
    await expect.poll(() => fake.requests[0]?.left).toBe(true);
    expect(fake.requests).toHaveLength(1);
  },
);

it("is told the conversation, and condenses a follow-up with it", async () => {
  const history: Turn[] = [{ role: "user", text: "烟台护理型床位占比2025年目标是多少?" }];
  const { explanation } = await ask("那2021年呢?", undefined, { history });
  expect(explanation).toBe("规则与模型一致");
  const prompt = String(fake.requests[0]?.body.messages.at(-1)?.content);
  expect(prompt).toContain("烟台护理型床位占比2025年目标是多少?");
});
