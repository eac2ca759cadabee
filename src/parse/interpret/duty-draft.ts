import type { Duty } from "../../policy.ts";

/** A duty before it has its id. */
export type DutyDraft = Omit<Duty, "id">;
