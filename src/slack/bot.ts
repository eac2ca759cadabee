import type PQueue from "p-queue";
import type { Answer } from "../answer/answer.ts";
import type { Assistant } from "../assistant.ts";
import type { Log } from "../log.ts";
import type { FeedbackLog } from "../store/feedback-log.ts";
import type { SlackApi } from "./api/slack-api.ts";
import type { Audit } from "./memory/audit-log.ts";
import type { Claims } from "./memory/claims.ts";
import type { Conversations } from "./memory/conversations.ts";
import type { PlaceBindings } from "./memory/place-bindings.ts";
import type { RateLimit } from "./memory/rate-limit.ts";
import type { StreamBudgets } from "./reply/answer-stream.ts";
import type { Desk } from "./reply/desk.ts";
import type { Intake } from "./reply/intake.ts";

/** Who may use the bot; an empty list allows all. */
export interface Allowed {
  readonly teams: readonly string[];
  readonly channels: readonly string[];
  readonly users: readonly string[];
}

/** Everything a handler works with; tests put fakes in its place. */
export interface Bot {
  readonly botUserId: string;
  /** Where readers reach the web page, else null. */
  readonly publicUrl: string | null;
  readonly allowed: Allowed;
  readonly admins: readonly string[];
  /** The assistant of now; a question keeps the one it began with. */
  readonly assistant: () => Assistant;
  /** Reads the corpus in anew and says in Chinese what came of it. */
  readonly reload: () => Promise<string>;
  readonly slack: SlackApi;
  readonly log: Log;
  readonly desk: Desk;
  readonly intake: Intake;
  readonly claims: Claims;
  readonly conversations: Conversations;
  readonly places: PlaceBindings;
  readonly feedback: FeedbackLog;
  readonly audit: Audit;
  readonly rateLimit: RateLimit;
  readonly budgets: StreamBudgets & { readonly sessions: StreamBudgets["starts"] };
  /** Where calls wait that no answer waits for: few at once, so that they keep nobody else waiting. */
  readonly lane: PQueue;
  /** Newest answers by reference, for sharing and judging. */
  readonly answers: {
    get(ref: string): Answer | undefined;
    set(ref: string, answer: Answer): unknown;
  };
  /** Milliseconds that an answer may take. */
  readonly patience: number;
}
