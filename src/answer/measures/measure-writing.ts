import type { QueryOf } from "../../question/query.ts";
import type { Corpus } from "../../retrieval/corpus.ts";
import type { MeasureMatch, MeasureValue } from "../../retrieval/measures/measure-match.ts";
import type { DraftBuilder } from "../draft.ts";
import type { Say } from "../wording.ts";

/** What each sentence about a measure is written with. */
export interface MeasureWriting {
  readonly draft: DraftBuilder;
  readonly say: Say;
  readonly corpus: Corpus;
  readonly query: QueryOf<"indicator">;
  /** Whether the reader's figure holds has been said already. */
  readonly judged?: boolean;
}

/** Whether what was asked could be stated. */
export type Outcome = "answered" | "not_found";

/** A measure with those of its values that were asked for. */
export interface Measured {
  readonly match: MeasureMatch;
  readonly values: readonly MeasureValue[];
}
