import type { PolicyDocument } from "../../policy.ts";

/** A parsed document before its warnings are known. */
export type Unwarned = Omit<PolicyDocument, "warnings">;
