import { createHash } from "node:crypto";

export type Split = "dev" | "held";

/**
 * Which part of its set a question belongs to: one part is held out, and nobody tunes on it.
 *
 * A set with a file of held-out questions says so itself (see `loadQuestions`). In others SHA-256 of the id modulo 3
 * decides, so that no hand chooses and no list can go stale.
 */
export function splitOf({ id, split }: { readonly id: string; readonly split?: Split }): Split {
  if (split !== undefined) return split;
  const digest = createHash("sha256").update(id).digest("hex");
  return BigInt(`0x${digest}`) % 3n === 0n ? "held" : "dev";
}
