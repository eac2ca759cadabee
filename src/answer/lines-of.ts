import type { PolicyDocument } from "../policy.ts";
import { createLineMap, type LineMap } from "../read/line-map.ts";

const made = new WeakMap<PolicyDocument, LineMap>();

/** The line map of a document, made at the first call. */
export function linesOf(document: PolicyDocument): LineMap {
  const lines = made.get(document) ?? createLineMap(document.text);
  made.set(document, lines);
  return lines;
}
