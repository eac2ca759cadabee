import type { MetadataField, PolicyDocument } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import { metadataEvidence } from "../../retrieval/evidence.ts";
import { createDraft, type Draft } from "../draft.ts";
import { placeOf } from "../place-of.ts";
import type { Say } from "../wording.ts";
import { daysBetween } from "./date-span.ts";
import { fieldName } from "./field-name.ts";

const DATES = ["dateSigned", "datePublished", "effectiveDate", "expiryDate"] as const;

/**
 * Days between two dates: of one document (signed and published), or the same date of two documents. Null
 * where two such dates are not stated.
 */
export function draftDateDifference(
  query: QueryOf<"metadata">,
  documents: readonly PolicyDocument[],
  say: Say,
): Draft | null {
  const [first, second] = pairOf(query, documents) ?? [];
  if (first === undefined || second === undefined) return null;
  const draft = createDraft();
  for (const { document, field } of [first, second]) {
    const value = field.value + draft.cite(metadataEvidence(document, field));
    draft.fact(say`${placeOf(document)}文件的${fieldName(field.key, say)}:${value}。`);
  }
  const [from, to] = [first, second].sort((a, b) => a.field.value.localeCompare(b.field.value));
  const marks = [first, second].map(({ document, field }) =>
    draft.cite(metadataEvidence(document, field)),
  );
  const days = daysBetween(from?.field.value ?? "", to?.field.value ?? "");
  draft.fact(
    say`相隔${days}天(${from?.field.value ?? ""}→${to?.field.value ?? ""})${[...new Set(marks)].join("")}。`,
  );
  return draft.build("answered");
}

interface Dated {
  readonly document: PolicyDocument;
  readonly field: MetadataField;
}

function pairOf(
  { fields }: QueryOf<"metadata">,
  documents: readonly PolicyDocument[],
): readonly [Dated, Dated] | null {
  const wanted = [...DATES.filter((key) => fields.includes(key)), ...DATES];
  const [one, other] = documents.map((document) =>
    [...new Set(wanted)].flatMap((key) => {
      const field = document.metadata.find(
        (each) => each.key === key && /^\d{4}-\d{2}-\d{2}$/u.test(each.value),
      );
      return field === undefined ? [] : [{ document, field }];
    }),
  );
  const first = one?.[0];
  if (first === undefined || documents.length > 2) return null;
  const second =
    documents.length === 1
      ? one?.find(({ field }) => field.key !== first.field.key)
      : (other?.find(({ field }) => field.key === first.field.key) ?? other?.[0]);
  return second === undefined ? null : [first, second];
}
