import { createHash } from "node:crypto";

export type Split = "dev" | "held";

/**
 * Which part of the set a question belongs to: a third is held out, and nobody tunes on it.
 *
 * Decided by SHA-256 of the id modulo 3, so that no hand chooses and no list can go stale.
 */
export function splitOf(id: string): Split {
  const digest = createHash("sha256").update(id).digest("hex");
  return BigInt(`0x${digest}`) % 3n === 0n ? "held" : "dev";
}
