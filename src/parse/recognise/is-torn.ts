import { ATTRIBUTE_WORDS } from "./cell-kind.ts";

/** An attribute that lost its head: `"期性"`. */
export function isTorn(text: string): boolean {
  const tight = text.replace(/\s+/g, "");
  return (
    tight.length >= 2 && ATTRIBUTE_WORDS.some((word) => word !== tight && word.endsWith(tight))
  );
}
