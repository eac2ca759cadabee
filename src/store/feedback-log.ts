import * as z from "zod";
import type { Store } from "./store.ts";

const FEEDBACK = z.object({
  at: z.string(),
  /** Reference of the answer. */
  ref: z.string(),
  /** Who judged, unique over workspaces: "T1:U2". */
  user: z.string(),
  vote: z.enum(["up", "down"]),
  reason: z.string().nullable(),
  comment: z.string().nullable(),
  question: z.string(),
  status: z.enum(["answered", "not_found", "clarify"]),
  /** Words the answer rested on. */
  evidence: z.array(z.object({ doc: z.string(), text: z.string() })),
});

/** A reader's judgement of an answer. */
export type Feedback = z.infer<typeof FEEDBACK>;

/** Judgements, one of each user on each answer. */
export interface FeedbackLog {
  /** Keeps a judgement in place of an earlier one of that user on that answer. */
  give(feedback: Feedback): Promise<void>;
  of(user: string, ref: string): Feedback | null;
  all(): readonly Feedback[];
}

const LOG = "feedback";

/** Reads the judgements that were kept; the newest of a user on an answer counts. */
export async function openFeedbackLog(store: Store): Promise<FeedbackLog> {
  const kept = new Map<string, Feedback>();
  for (const raw of await store.read(LOG)) {
    const feedback = FEEDBACK.safeParse(raw);
    if (feedback.success) kept.set(keyOf(feedback.data.user, feedback.data.ref), feedback.data);
  }
  return {
    async give(feedback) {
      await store.append(LOG, feedback);
      kept.set(keyOf(feedback.user, feedback.ref), feedback);
    },
    of: (user, ref) => kept.get(keyOf(user, ref)) ?? null,
    all: () => [...kept.values()],
  };
}

function keyOf(user: string, ref: string): string {
  return `${user} ${ref}`;
}
