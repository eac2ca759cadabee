import type { Lexicon } from "../language/lexicon.ts";
import type { PolicyDocument } from "../policy.ts";
import { joinKeywordIndexes, type KeywordLayer, type LocalKeywordIndex } from "./keyword-index.ts";
import type { Passage } from "./passage.ts";
import { joinVectorIndexes, type LocalVectorIndex, type VectorLayer } from "./vector-index.ts";

/** An index of some documents, which never changes: what changes is put on top of it in a layer of its own. */
export interface IndexLayer {
  readonly documents: readonly PolicyDocument[];
  readonly passages: readonly Passage[];
  readonly keyword: KeywordLayer;
  readonly vectors: VectorLayer;
}

/** Where a layer lies in the data folder: a generation, and the SHA-256 of its manifest. */
export interface StoredAt {
  readonly generation: string;
  readonly manifest: string;
}

/** A layer among others. */
export interface PlacedLayer {
  readonly layer: IndexLayer;
  /** Ids of those of its documents that were changed or removed since. */
  readonly dropped: ReadonlySet<string>;
  /** Null while it is in memory only. */
  readonly stored: StoredAt | null;
}

/** Everything a knowledge base consists of, in memory. */
export interface IndexParts {
  /** Sorted by file. */
  readonly documents: readonly PolicyDocument[];
  readonly lexicon: Lexicon;
  /** In the order of their documents. */
  readonly passages: readonly Passage[];
  readonly keyword: LocalKeywordIndex;
  readonly vectors: LocalVectorIndex;
  /** What it was put together from, the oldest first; at least one. */
  readonly layers: readonly PlacedLayer[];
}

/** Layers as one index, which finds and scores as a single index of the documents that are left. */
export function joinLayers(layers: readonly PlacedLayer[], lexicon: Lexicon): IndexParts {
  const live = layers.flatMap(({ layer, dropped }) =>
    layer.documents.filter(({ id }) => !dropped.has(id)),
  );
  const byDocument = new Map<string, Passage[]>(live.map(({ id }) => [id, []]));
  for (const { layer, dropped } of layers)
    for (const passage of layer.passages)
      if (!dropped.has(passage.document)) byDocument.get(passage.document)?.push(passage);
  const documents = live.toSorted((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)));
  const [only] = layers;
  const single = layers.length === 1 && only?.dropped.size === 0 ? only.layer : null;
  const partsOf = <T>(pick: (layer: IndexLayer) => T) =>
    layers.map(({ layer, dropped }) => ({ index: pick(layer), dropped }));
  return {
    documents,
    lexicon,
    passages: documents.flatMap(({ id }) => byDocument.get(id) ?? []),
    keyword: single?.keyword ?? joinKeywordIndexes(partsOf(({ keyword }) => keyword)),
    vectors: single?.vectors ?? joinVectorIndexes(partsOf(({ vectors }) => vectors)),
    layers,
  };
}
