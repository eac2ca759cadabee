import { createHash } from "node:crypto";
import type { Log } from "../../log.ts";
import type { Store } from "../../store/store.ts";

/** What is kept of a question: its hash, its text, or no entry at all. */
export type AuditLevel = "hash" | "text" | "off";

/** What became of a question. */
export type Outcome = "answered" | "not_found" | "clarify" | "failed" | "stopped" | "cancelled";

/** One question, for those who have to account for the bot. */
export interface AuditEntry {
  readonly ref: string;
  readonly team: string;
  readonly channel: string;
  readonly thread: string | null;
  readonly user: string;
  /** How it was asked: "mention", "dm", "thread", "button", "command", "shortcut". */
  readonly entry: string;
  readonly question: string;
  /** Documents cited. */
  readonly documents: readonly string[];
  readonly outcome: Outcome;
  readonly latencyMs: number;
}

/** Writes who asked what, where and when; never fails, a full disk is logged. */
export type Audit = (entry: AuditEntry) => void;

const LOG = "audit";

/** `level` says whether the question itself is kept, its SHA-256, or nothing at all. */
export function createAudit(store: Store, { level, log }: { level: AuditLevel; log: Log }): Audit {
  return ({ question, ...entry }) => {
    if (level === "off") return;
    const asked = level === "text" ? { question } : { questionHash: sha256(question) };
    store
      .append(LOG, { at: new Date().toISOString(), ...entry, ...asked })
      .catch((error: unknown) => log.error("audit entry lost", { err: error, ref: entry.ref }));
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
