import { LIES } from "./lies.ts";

type Lie = keyof typeof LIES;

/** How the fake service behaves. The first ones say something; the others keep from saying it. */
export const CHARACTERS = [
  "honest",
  "swaps-places",
  ...(Object.keys(LIES) as Lie[]),
  "broken-json",
  "broken-events",
  "half-stream",
  "busy",
  "busy-once",
  "error-500",
  "silent",
  "slow",
  "wrong-type",
  "no-type",
  "huge",
  "refuses",
  "unauthorized",
  "no-model",
  "picky",
  "hangs-up",
  "tires",
  "odd-vectors",
] as const;

export type Character = (typeof CHARACTERS)[number];
