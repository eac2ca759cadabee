import type { Passage } from "./passage.ts";

/** A passage with nothing in it but what a test says; for tests only. */
export function samplePassage(id: string, text: string, parts: Partial<Passage> = {}): Passage {
  return {
    id,
    document: "notice",
    kind: "clause",
    text,
    heading: "",
    span: { start: 0, end: text.length },
    clause: null,
    record: null,
    locator: "",
    ...parts,
  };
}
