import PQueue from "p-queue";
import type { Answer } from "../answer/answer.ts";
import type { Source } from "../answer/grounding/find-source.ts";
import type { Assistant } from "../assistant.ts";
import {
  fakeCitation,
  fakeAnswer as plainAnswer,
  fakeAssistant as plainAssistant,
} from "../fake-assistant.ts";
import type { Log } from "../log.ts";
import type { FeedbackLog } from "../store/feedback-log.ts";
import { openFeedbackLog } from "../store/feedback-log.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import { createRateBudget } from "./api/rate-budget.ts";
import type { SlackApi, ThreadMessage } from "./api/slack-api.ts";
import type { Bot } from "./bot.ts";
import type { AuditEntry } from "./memory/audit-log.ts";
import { createClaims } from "./memory/claims.ts";
import { createConversations } from "./memory/conversations.ts";
import { openPlaceBindings } from "./memory/place-bindings.ts";
import { createRateLimit } from "./memory/rate-limit.ts";
import { createDesk } from "./reply/desk.ts";
import { createIntake } from "./reply/intake.ts";

/** For tests: a call of the API with its arguments. */
export type ApiCall = readonly [method: keyof SlackApi, ...args: unknown[]];

/** For tests: an API that records its calls and does nothing. */
export function fakeSlackApi(given: Partial<SlackApi> = {}): { slack: SlackApi; calls: ApiCall[] } {
  const calls: ApiCall[] = [];
  let ts = 100;
  const record =
    <T>(method: keyof SlackApi, result: () => T) =>
    async (...args: unknown[]): Promise<T> => {
      calls.push([method, ...args]);
      return result();
    };
  const nothing = () => {};
  const nextTs = () => {
    ts += 1;
    return `${ts}.000000`;
  };
  const slack: SlackApi = {
    post: record("post", nextTs),
    update: record("update", nothing),
    whisper: record("whisper", nothing),
    startStream: record("startStream", nextTs),
    appendStream: record("appendStream", nothing),
    stopStream: record("stopStream", nothing),
    setStatus: record("setStatus", nothing),
    setSession: record("setSession", nothing),
    setPrompts: record("setPrompts", nothing),
    replies: record("replies", (): ThreadMessage[] => []),
    openView: record("openView", nothing),
    updateView: record("updateView", nothing),
    publishHome: record("publishHome", nothing),
    sendFile: record("sendFile", nothing),
    ...given,
  };
  return { slack, calls };
}

/** For tests: a log that writes nothing. */
export const SILENT: Log = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };

/** For tests: a bot whose Slack is `slack` and whose assistant is `assistant`. */
export async function fakeBot(
  given: Partial<Omit<Bot, "assistant">> & { assistant?: Partial<Assistant> } = {},
): Promise<{ bot: Bot; calls: ApiCall[]; audit: AuditEntry[]; feedback: FeedbackLog }> {
  const { slack, calls } = fakeSlackApi();
  const store = createMemoryStore();
  const audit: AuditEntry[] = [];
  const feedback = await openFeedbackLog(store);
  const budget = () => createRateBudget({ calls: 1_000, windowMs: 60_000 });
  const assistant = fakeAssistant(given.assistant);
  const api = given.slack ?? slack;
  const bot: Bot = {
    botUserId: "U0BOT",
    publicUrl: null,
    allowed: { teams: [], channels: [], users: [] },
    admins: ["U9"],
    reload: async () => "已重新读取。",
    log: SILENT,
    desk: createDesk({ concurrency: 4 }),
    intake: createIntake(),
    claims: createClaims(),
    conversations: createConversations({ slack: api, botUserId: "U0BOT", log: SILENT }),
    places: await openPlaceBindings(store),
    feedback,
    audit: (entry) => void audit.push(entry),
    rateLimit: createRateLimit(100),
    budgets: { starts: budget(), appends: budget(), sessions: budget() },
    lane: new PQueue(),
    answers: new Map(),
    patience: 5_000,
    ...given,
    slack: api,
    assistant: () => assistant,
  };
  return { bot, calls, audit, feedback };
}

/** For tests: an assistant that answers "答:<question>(<number of earlier turns>)" without its question mark, with one citation. */
export function fakeAssistant(given: Partial<Assistant> = {}): Assistant {
  return plainAssistant({
    ask: async (question, history = []) =>
      fakeAnswer({
        question,
        answer: `答:${question.replace(/[?？]/g, "")}(${history.length})[1]。`,
      }),
    source: ({ document }) => fakeSource({ document }),
    directory: {
      documents: [],
      places: ["甲市", "乙市"],
      departmentsOf: () => ["市园林局"],
      indicatorsOf: () => ["绿地率"],
      dutiesOf: () => [],
      valuesOf: () => [],
    },
    ...given,
  });
}

/** For tests: an answer with one citation. */
export function fakeAnswer(given: Partial<Answer> = {}): Answer {
  return plainAnswer({
    question: "绿地率是多少?",
    answer: "绿地率为70%[1]。",
    citations: [fakeCitation()],
    ...given,
  });
}

/** For tests: the source of {@link fakeCitation}. */
export function fakeSource(given: Partial<Source> = {}): Source {
  return {
    document: "a",
    file: "a.txt",
    title: "甲市绿化行动方案",
    documentNumber: "甲政办〔2022〕6号",
    issuer: "甲市人民政府办公室",
    date: "2022-11-03",
    place: "甲市",
    path: ["二、重点任务", "(四)绿化", "10.扩大绿地"],
    startLine: 3,
    endLine: 5,
    quote: "绿地率达到70%",
    context: "10.扩大绿地。到2025年,绿地率达到70%。",
    mark: { start: 15, end: 23 },
    contextLines: { start: 3, end: 5 },
    row: null,
    ...given,
  };
}
