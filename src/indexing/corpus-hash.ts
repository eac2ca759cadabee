import { createHash } from "node:crypto";
import type { SourceText } from "../policy.ts";

/** Everything that decides what an index holds. */
export interface CorpusIdentity {
  readonly sources: readonly Pick<SourceText, "id" | "file" | "sha256" | "curation">[];
  /** SHA-256 of the lexicon file's bytes; "" where there is none. */
  readonly lexicon: string;
  /** Version of the code that parses and indexes. */
  readonly version: string;
  /** Id of the embedder. */
  readonly embedder: string;
}

/**
 * One hash over names and bytes of the files, notes beside them, lexicon, code and embedder (lower-case hex, 64 digits).
 * Neither the folder's path nor times count: the same corpus has the same hash on every machine.
 */
export function corpusHash(identity: CorpusIdentity): string {
  const files = identity.sources
    .map(({ id, file, sha256, curation }) => [
      file,
      id,
      sha256,
      ...(curation === undefined ? [] : [JSON.stringify(curation)]),
    ])
    .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  const { lexicon, version, embedder } = identity;
  return sha256Of(JSON.stringify([files, lexicon, version, embedder]));
}

/** SHA-256 as lower-case hex. */
export function sha256Of(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
