import { WenceError } from "../errors.ts";
import type { PolicyDocument } from "../policy.ts";
import { nearestNames } from "./nearest-names.ts";

/**
 * The document that a reader means: by id, by file, or by the place it is about (with or without its
 * last character: 甲市, 甲). Throws `document_unknown` with the ids that exist and the nearest.
 */
export function findDocument(name: string, documents: readonly PolicyDocument[]): PolicyDocument {
  const exact = documents.find(({ id, file }) => id === name || file === name);
  if (exact !== undefined) return exact;
  const placed = documents.filter(
    ({ place }) => place !== null && (place === name || place.slice(0, -1) === name),
  );
  const [only, ...others] = placed;
  if (only !== undefined && others.length === 0) return only;
  throw unknown(name, documents);
}

function unknown(name: string, documents: readonly PolicyDocument[]): WenceError {
  const ids = documents.map(({ id }) => id);
  const nearest = nearestNames(name, ids);
  const advice = nearest.length === 0 ? "" : `您是不是要找 ${nearest.join("、")}?`;
  return new WenceError(
    "document_unknown",
    `没有编号为 ${name} 的文件。${advice}现有:${ids.join("、")}。`,
  );
}
