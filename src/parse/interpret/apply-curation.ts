import type {
  Curation,
  DocumentWarning,
  Indicator,
  MetadataField,
  MetadataKey,
  PolicyDocument,
  Restoration,
  Span,
} from "../../policy.ts";

/**
 * What staff wrote beside a document over what was read from it: title, place, number, issuer and date replace those
 * found, corrections are offered as readings of damaged names. The text itself stays as received; what a note says and
 * the text does not is told in a warning.
 */
export function applyCuration(document: PolicyDocument, curation: Curation): PolicyDocument {
  const stated: (readonly [MetadataKey, string | null])[] = [
    ["title", curation.title],
    ["documentNumber", curation.number],
    ["issuer", curation.issuer],
    ["dateSigned", curation.date],
  ];
  const fields = stated.flatMap(([key, value]) =>
    value === null ? [] : [fieldOf(document, key, value)],
  );
  const replaced = new Set(fields.map(({ key }) => key));
  return {
    ...document,
    curation,
    title: curation.title ?? document.title,
    place: curation.place ?? document.place,
    metadata: [...fields, ...document.metadata.filter(({ key }) => !replaced.has(key))],
    indicators: document.indicators.map((indicator) => withCorrections(indicator, curation)),
    warnings: [...withoutSolved(document.warnings, replaced), ...unmatched(document, curation)],
  };
}

/** Stands where the text has the same words, else where its title stands. */
function fieldOf(document: PolicyDocument, key: MetadataKey, value: string): MetadataField {
  const at = document.text.indexOf(value);
  const known = document.metadata.find((field) => field.key === key && field.value === value)?.span;
  const fallback = document.titleSpan ?? { start: 0, end: Math.min(1, document.text.length) };
  const span: Span = known ?? (at >= 0 ? { start: at, end: at + value.length } : fallback);
  return { key, label: "", value, span };
}

function withCorrections(indicator: Indicator, { corrections }: Curation): Indicator {
  const readings = corrections.flatMap(({ original, restored, basis }): Restoration[] =>
    [indicator.name, indicator.attribute]
      .filter((printed) => printed?.includes(original) === true)
      .map((printed) => ({
        original: printed ?? "",
        restored: (printed ?? "").replace(original, restored),
        basis: `人工更正:${basis}`,
      })),
  );
  const others = indicator.restored.filter(
    (known) => !readings.some((reading) => reading.original === known.original),
  );
  return readings.length === 0 ? indicator : { ...indicator, restored: [...readings, ...others] };
}

/** A number that a note gives is no longer missing. */
function withoutSolved(
  warnings: readonly DocumentWarning[],
  replaced: ReadonlySet<MetadataKey>,
): DocumentWarning[] {
  const solved =
    replaced.has("documentNumber") && replaced.has("issuer") && replaced.has("dateSigned");
  return warnings.filter(({ code }) => !(solved && code === "missing-metadata"));
}

function unmatched(document: PolicyDocument, { corrections }: Curation): DocumentWarning[] {
  return corrections
    .filter(({ original }) => !document.text.includes(original))
    .map(({ original }) => ({
      code: "curation-unmatched",
      message: `整理信息要更正“${original}”，但原文中没有这几个字，请核对 ${document.id}.yaml。`,
      spans: [],
    }));
}
