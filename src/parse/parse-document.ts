import type { MetadataField, PolicyDocument, SourceText } from "../policy.ts";
import { applyCuration } from "./interpret/apply-curation.ts";
import { readArea } from "./interpret/read-area.ts";
import { readAttachments } from "./interpret/read-attachments.ts";
import { readContacts } from "./interpret/read-contacts.ts";
import { readDuties } from "./interpret/read-duties.ts";
import { readIndicators } from "./interpret/read-indicators.ts";
import { readItemTables } from "./interpret/read-item-tables.ts";
import { readListedIndicators } from "./interpret/read-listed-indicators.ts";
import { readMetadata } from "./interpret/read-metadata.ts";
import { readOfficers } from "./interpret/read-officers.ts";
import { readPeopleTables } from "./interpret/read-people-tables.ts";
import { readPolicyTitle } from "./interpret/read-policy-title.ts";
import { readStatements } from "./interpret/read-statements.ts";
import { readWarnings } from "./interpret/read-warnings.ts";
import { restoreIndicators } from "./interpret/restore-indicators.ts";
import { recognise } from "./recognise/recognise.ts";

/**
 * A decoded file → everything the house knows about it. Pure, synchronous, never throws: text that fits nothing is a
 * paragraph, and what looks wrong is told in `warnings`.
 *
 * After this: `nodes` hold every non-blank character exactly once and in order; every span is an exact slice without
 * blanks at its ends; clause ids are unique.
 */
export function parseDocument(source: SourceText): PolicyDocument {
  const { text, layout } = source;
  const form = recognise(text, layout);
  const pages = layout?.pages ?? [];
  const title = readPolicyTitle(form.even, form);
  const metadata = readMetadata(text, form, title);
  const listed = readListedIndicators(form);
  const tables = [...form.tables, ...listed].map((shaped) => shaped.table);
  const indicators = restoreIndicators(
    form,
    readIndicators([...form.tables, ...listed], signedYear(metadata)),
  );
  const statements = readStatements(form.even, form, signedYear(metadata));
  const duties = readDuties(form.even, form.clauses, form.tables);
  const attachments = readAttachments(form.listedAnnexes, form.foundAnnexes);
  const issuer = metadata.filter((field) => field.key === "issuer").map((field) => field.value);
  const area = readArea(
    [title.text, ...issuer, ...form.front.titles.map((printed) => printed.text)],
    form.even,
  );
  const read = {
    id: source.id,
    file: source.file,
    encoding: source.encoding,
    sha256: source.sha256,
    text,
    ...(pages.length === 0 ? {} : { pages }),
    // A text that names itself nowhere is called as its file is.
    title: title.text === "" ? source.id : title.text,
    titleSpan: title.span,
    place: area.place,
    ...(area.district === null ? {} : { district: area.district }),
    metadata,
    nodes: form.nodes,
    clauses: form.clauses,
    tables: [...tables, ...readItemTables(form.even, form.clauses, statements)],
    indicators,
    statements,
    duties,
    people: [
      ...form.people,
      ...readPeopleTables(form),
      ...readOfficers(form),
      ...readContacts(form),
    ],
    attachments,
  };
  const document = { ...read, warnings: readWarnings(read, form) };
  return source.curation === undefined ? document : applyCuration(document, source.curation);
}

/** The year of the signature, else of publication, else of the document number; null if none is stated. */
function signedYear(metadata: readonly MetadataField[]): number | null {
  for (const key of ["dateSigned", "datePublished", "documentNumber"] as const) {
    const field = metadata.find((each) => each.key === key);
    const year = /(?:19|20)\d{2}/.exec(field?.value ?? "");
    if (year !== null) return Number(year[0]);
  }
  return null;
}
