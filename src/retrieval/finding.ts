import type { Attachment, Clause, MetadataField, PolicyDocument } from "../policy.ts";
import type { Query, QueryOf } from "../question/query.ts";
import type { CitedMatch } from "./documents/find-cited.ts";
import type { SectionMatch } from "./documents/find-section.ts";
import type { DutyMatch } from "./duties/find-duties.ts";
import type { OfficeMatch, PersonMatch } from "./duties/find-people.ts";
import type { Evidence } from "./evidence.ts";
import type { SharedIndicator } from "./measures/find-shared.ts";
import type { Target } from "./measures/find-targets.ts";
import type { MeasureMatch } from "./measures/measure-match.ts";
import type { ApartSide } from "./passages/find-apart.ts";
import type { MentionMatch } from "./passages/find-mentions.ts";
import type { PassageMatch } from "./passages/find-passages.ts";
import type { PartsMatch } from "./tables/find-parts.ts";
import type { TableMatch } from "./tables/find-rows.ts";

/** What retrieval found for a query: typed, complete, with evidence on every item. */
export type Finding =
  | {
      readonly kind: "measures";
      readonly query: QueryOf<"indicator">;
      readonly groups: readonly {
        readonly phrase: string;
        readonly matches: readonly MeasureMatch[];
        /** A sentence that speaks of it, where several figures are asked of one document and no measure fits. */
        readonly told?: PassageMatch | undefined;
      }[];
      readonly inText: readonly PassageMatch[];
    }
  | {
      readonly kind: "indicators";
      readonly query: QueryOf<"indicator">;
      readonly rows: readonly MeasureMatch[];
      /** Aims in the running text of documents without an indicator table. */
      readonly targets: readonly Target[];
    }
  | {
      /** Indicators that all asked documents have. */
      readonly kind: "shared";
      readonly query: QueryOf<"indicator">;
      readonly documents: readonly PolicyDocument[];
      readonly items: readonly SharedIndicator[];
    }
  | {
      readonly kind: "tasks";
      readonly query: QueryOf<"duty">;
      readonly matches: readonly DutyMatch[];
      /** What the tasks are about, where that is asked beside a role that is taken for granted. */
      readonly content?: readonly Evidence[];
    }
  | {
      readonly kind: "duties";
      readonly query: QueryOf<"duty">;
      readonly matches: readonly DutyMatch[];
    }
  | { readonly kind: "table"; readonly query: QueryOf<"table">; readonly match: TableMatch }
  | {
      /** Rows of a table that are all of the kind or the year asked for. */
      readonly kind: "rows";
      readonly query: Query;
      readonly document: PolicyDocument;
      readonly rows: readonly Evidence[];
    }
  | {
      readonly kind: "metadata";
      readonly query: QueryOf<"metadata">;
      readonly fields: readonly { document: PolicyDocument; field: MetadataField }[];
    }
  | {
      readonly kind: "cited";
      readonly query: QueryOf<"metadata">;
      readonly matches: readonly CitedMatch[];
    }
  | { readonly kind: "parts"; readonly query: Query; readonly match: PartsMatch }
  | ({ readonly kind: "section"; readonly query: Query } & SectionMatch)
  | {
      /** Clauses that are asked for as they stand; more than one where several bear the asked number. */
      readonly kind: "clauses";
      readonly query: Query;
      readonly document: PolicyDocument;
      readonly clauses: readonly Clause[];
    }
  | {
      readonly kind: "people";
      readonly query: QueryOf<"person">;
      readonly people: readonly PersonMatch[];
      readonly offices: readonly OfficeMatch[];
    }
  | {
      readonly kind: "mentions";
      readonly query: QueryOf<"mentions">;
      readonly matches: readonly MentionMatch[];
    }
  | {
      readonly kind: "passages";
      readonly query: QueryOf<"passage">;
      readonly matches: readonly PassageMatch[];
    }
  | {
      readonly kind: "attachment";
      readonly query: Query;
      readonly document: PolicyDocument;
      readonly attachment: Attachment;
    }
  | {
      readonly kind: "apart";
      readonly query: Query;
      readonly sides: readonly [ApartSide, ApartSide];
    }
  | { readonly kind: "clarify"; readonly query: QueryOf<"clarify"> }
  | Missing;

/** Nothing in the asked documents; what is nearest. */
export interface Missing {
  readonly kind: "missing";
  readonly query: Query;
  readonly reason: "outside_corpus" | "other_place" | "not_stated";
  /** What was spoken of does not say it; other text is about something else. */
  readonly settled?: boolean;
  /** What was looked for. */
  readonly what: string;
  /** Documents that state it, where the asked ones do not. */
  readonly elsewhere: readonly PolicyDocument[];
  /** The nearest passage of the asked documents; null where nothing comes near. */
  readonly nearest: PassageMatch | null;
  /** It may well say what is asked. */
  readonly likely?: boolean;
}
