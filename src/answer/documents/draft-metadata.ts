import { fold, foldWithMap } from "../../language/fold.ts";
import type { MetadataField, PolicyDocument } from "../../policy.ts";
import { isAsked } from "../../question/read/is-asked.ts";
import { metadataOf } from "../../retrieval/documents/metadata-of.ts";
import {
  attachmentEvidence,
  clauseEvidence,
  type Evidence,
  metadataEvidence,
  titleEvidence,
} from "../../retrieval/evidence.ts";
import type { Finding } from "../../retrieval/finding.ts";
import { createDraft, type Draft, type DraftBuilder } from "../draft.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import { placeOf } from "../place-of.ts";
import type { Say } from "../wording.ts";
import { checkClaims } from "./check-claims.ts";
import { draftDateDifference } from "./draft-date-difference.ts";
import { fieldName } from "./field-name.ts";

type Metadata = Extract<Finding, { kind: "metadata" }>;

/** Facts about the documents themselves. */
export function draftMetadata(
  finding: Metadata,
  { say, documents }: { say: Say; documents: readonly PolicyDocument[] },
): Draft {
  const { query } = finding;
  const draft = createDraft();
  const asked = documents.filter(({ id }) => isAsked(id, query.documents));
  if (query.operation === "which" || query.operation === "content")
    return whichDocument(finding, { draft, say, asked });
  if (query.operation === "difference")
    return draftDateDifference(query, asked, say) ?? earliest(finding, { draft, say, asked });
  if (query.operation !== "value") return earliest(finding, { draft, say, asked });
  if (query.fields.includes("documents")) return listDocuments(query.value, { draft, say, asked });
  if (query.fields.includes("attachments")) return listAttachments({ draft, say, asked });
  const answered = asked.map((document) => oneDocument(document, finding, { draft, say, asked }));
  return draft.build(answered.includes(true) ? "answered" : "not_found", "not_stated");
}

interface Writing {
  readonly draft: DraftBuilder;
  readonly say: Say;
  readonly asked: readonly PolicyDocument[];
}

const DATES = ["dateSigned", "datePublished"] as const;

function oneDocument(
  document: PolicyDocument,
  { query }: Metadata,
  { draft, say }: Writing,
): boolean {
  const isDate = (key: string) => DATES.some((date) => date === key);
  const wanted = query.fields.some(isDate)
    ? [...new Set([...query.fields, ...DATES])]
    : query.fields;
  const items = wanted.flatMap((key) => asksFor(key, query, document));
  checkClaims(document, query, { draft, say });
  const told = items.map((item) => tellField(document, item, { draft, say }));
  const absent = items.filter((item, i) => told[i] === false && !addedDate(item, query));
  const partly = absent.length > 0 && items.length > 1 && !query.fields.every(isDate);
  const found = told.includes(true);
  if (!found || partly)
    draft.negative(
      say`${placeOf(document)}的文件未载明${absent.map((item) => item.label ?? fieldName(item.key, say)).join("、")}。`,
    );
  return found;
}

/** A field that is asked for, by a printed label where the document may have several of its kind. */
interface Item {
  readonly key: string;
  readonly label: string | null;
}

/** A field by each label that the document prints for it, else as a whole. */
function asksFor(key: string, { labels }: Metadata["query"], document: PolicyDocument): Item[] {
  const named = labels.filter((each) => each.key === key);
  const fields = metadataOf(document).filter((field) => field.key === key);
  const printed = named.filter(({ label }) => fields.some((field) => isLabelled(field, label)));
  const several = new Set(fields.map((field) => field.label)).size > 1;
  if (key === "other") return named;
  // "信息名称" may be another title than the document's own.
  const titled = key === "title" && printed.some(({ label }) => label.length > 2);
  return (several || titled) && printed.length > 0 ? printed : [{ key, label: null }];
}

/** The other date of a document is told beside the one that is asked for, and not missed. */
function addedDate({ key }: Item, { fields }: Metadata["query"]): boolean {
  return DATES.some((date) => date === key) && !fields.some((field) => field === key);
}

function isLabelled(field: MetadataField, label: string): boolean {
  return fold(field.label) === label;
}

/** States one fact about a document; false where it states none. */
function tellField(
  document: PolicyDocument,
  { key, label }: Item,
  { draft, say }: Pick<Writing, "draft" | "say">,
): boolean {
  const place = placeOf(document);
  if (key === "title" && label === null) {
    const evidence = titleEvidence(document);
    if (evidence !== null)
      draft.fact(say`${place}的文件是《${document.title}》${draft.cite(evidence)}。`);
    return evidence !== null;
  }
  const fields = metadataOf(document).filter((field) => field.key === key);
  const own = label === null ? fields : fields.filter((field) => isLabelled(field, label));
  const values = distinctValues(own);
  if (values.length === 0) return false;
  const shown = values
    .map(
      (field) => shownValue(document, field, say) + draft.cite(metadataEvidence(document, field)),
    )
    .join("、");
  draft.fact(say`${place}文件的${label ?? fieldName(key, say)}:${shown}。`);
  return true;
}

/** A value as the document prints it: a date in its own form. */
function shownValue({ text }: PolicyDocument, { value, span }: MetadataField, say: Say): string {
  const printed = text.slice(span.start, span.end).replace(/\s/g, "");
  const [, year = "", month = "", day = ""] = /^(\d{4})-0?(\d+)-0?(\d+)$/.exec(value) ?? [];
  const date = [...printed.matchAll(/\d{4}年(\d{1,2})月(\d{1,2})日/gu)].find(
    ([whole, ofMonth, ofDay]) =>
      whole.startsWith(year) && Number(ofMonth) === Number(month) && Number(ofDay) === Number(day),
  );
  return year !== "" && date !== undefined
    ? say`${year}年${date[1] ?? ""}月${date[2] ?? ""}日`
    : value;
}

function distinctValues(fields: readonly MetadataField[]): MetadataField[] {
  const seen = new Set<string>();
  return fields.filter(({ value }) => !seen.has(value) && seen.add(value));
}

function earliest({ query, fields }: Metadata, { draft, say, asked }: Writing): Draft {
  const dated = asked.flatMap((document) => {
    const own = fields.filter(
      (each) => each.document === document && /^\d{4}-\d{2}-\d{2}$/.test(each.field.value),
    );
    const field =
      own.find((each) => each.field.key === query.fields[0]) ?? own[0] ?? dateOf(document);
    return field === undefined ? [] : [{ document, field: field.field }];
  });
  const sorted = dated.sort((a, b) => a.field.value.localeCompare(b.field.value));
  const end = query.operation === "earliest" ? sorted[0] : sorted.at(-1);
  if (end === undefined) {
    draft.negative(say`文件未载明日期。`);
    return draft.build("not_found", "not_stated");
  }
  const place = placeOf(end.document);
  const mark = draft.cite(metadataEvidence(end.document, end.field));
  draft.fact(
    query.operation === "earliest"
      ? say`最早的是${place}的文件:${end.field.value}${mark}。`
      : say`最晚的是${place}的文件:${end.field.value}${mark}。`,
  );
  draft.fact(
    say`依次为:${sorted.map(({ document, field }) => `${placeOf(document)}${field.value}${draft.cite(metadataEvidence(document, field))}`).join("、")}。`,
  );
  for (const document of asked)
    if (!dated.some((each) => each.document === document))
      draft.negative(say`${placeOf(document)}的文件未载明日期。`);
  return draft.build("answered");
}

function dateOf(document: PolicyDocument) {
  const field =
    document.metadata.find(({ key }) => key === "datePublished") ??
    document.metadata.find(({ key }) => key === "dateSigned");
  return field === undefined ? undefined : { document, field };
}

/** The documents that carry a number or value, as their own or by citing it. */
function whichDocument(finding: Metadata, writing: Writing): Draft {
  const { query } = finding;
  const { draft, say, asked } = writing;
  const value = query.value ?? "";
  const wanted = comparable(value);
  const own = asked.find((document) =>
    numbersOf(document).some((number) => comparable(number.value) === wanted),
  );
  const short = /^\d+号$/u.test(value);
  if (own !== undefined && query.operation !== "content")
    return describeOwner(own, finding, writing);
  if (own === undefined && query.operation === "content") {
    draft.negative(say`“${value}”的正文不在已收录的文件中。`);
    return draft.build("not_found", "outside_corpus");
  }
  const carriers = (short ? [] : asked).flatMap((document) => {
    const evidence = carrierEvidence(document, wanted);
    return evidence === null ? [] : [{ document, evidence }];
  });
  if (carriers.length > 0) {
    draft.listing(
      say`共${carriers.length}个地方的文件写有此项:`,
      carriers.map(
        ({ document, evidence }) =>
          `${placeOf(document)}:${tightQuote(evidence)}${draft.cite(evidence)}`,
      ),
    );
    return draft.build("answered");
  }
  if (query.documents.length > 0 && correctNumber(value, writing)) return draft.build("answered");
  draft.negative(say`已收录的文件中没有“${value}”。`);
  return draft.build("not_found", "outside_corpus");
}

/** What was asked of the document that has the number itself: whose it is, or another of its fields. */
function describeOwner(document: PolicyDocument, finding: Metadata, writing: Writing): Draft {
  const { query } = finding;
  const { draft, say } = writing;
  if (!query.fields.every((field) => field === "title"))
    return draft.build(
      oneDocument(document, finding, writing) ? "answered" : "not_found",
      "not_stated",
    );
  const [number] = numbersOf(document);
  const mark = draft.cite(number && metadataEvidence(document, number), titleEvidence(document));
  draft.fact(
    say`${number?.value ?? ""}是${document.place ?? ""}《${document.title}》的文号${mark}。`,
  );
  return draft.build("answered");
}

/** A number asked of a named place that carries another one: a false premise, corrected with its citation. */
function correctNumber(value: string, { draft, say, asked }: Writing): boolean {
  const actual = asked.flatMap((document) =>
    numbersOf(document).map((field) => ({ document, field })),
  );
  if (actual.length === 0) return false;
  draft.negative(say`不是${value}。`);
  for (const { document, field } of actual) {
    const mark = draft.cite(metadataEvidence(document, field));
    draft.fact(say`${placeOf(document)}文件的文号是${field.value}${mark}。`);
  }
  return true;
}

function numbersOf(document: PolicyDocument): MetadataField[] {
  return document.metadata.filter(({ key }) => key === "documentNumber");
}

function comparable(text: string): string {
  return fold(text)
    .replace(/[〔[(]/g, "[")
    .replace(/[〕\])]/g, "]");
}

/** Where a document names a number: its metadata, or the title and number in running text. */
function carrierEvidence(document: PolicyDocument, wanted: string): Evidence | null {
  const field = document.metadata.find(({ value }) => comparable(value).includes(wanted));
  if (field !== undefined) return metadataEvidence(document, field);
  const { folded, map } = foldWithMap(document.text);
  const at = folded
    .replace(/[〔[(]/g, "[")
    .replace(/[〕\])]/g, "]")
    .indexOf(wanted);
  if (at < 0) return null;
  const from = map[at] ?? 0;
  const title = document.text.slice(Math.max(0, from - 120), from).lastIndexOf("《");
  const start = title < 0 ? from : Math.max(0, from - 120) + title;
  const clause = document.clauses.find(({ span }) => span.start <= from && from < span.end);
  const end = map[at + wanted.length] ?? from;
  const close = /^[)）]/u.test(document.text.slice(end)) ? 1 : 0;
  return clauseEvidence(document, clause, { start, end: end + close });
}

/** The documents of the library, or those of a year. */
function listDocuments(year: string | null, { draft, say, asked: all }: Writing): Draft {
  const asked = year === null ? all : all.filter((document) => isOfYear(document, year));
  if (year !== null && asked.length === 0) {
    draft.negative(say`已收录的文件中没有${year}年的。`);
    return draft.build("not_found", "not_stated");
  }
  draft.columns([say`地区`, say`文件`, say`文号`, say`日期`]);
  for (const document of asked) {
    const [number] = numbersOf(document);
    const date = dateOf(document)?.field;
    const evidence = [
      titleEvidence(document),
      number && metadataEvidence(document, number),
      date && metadataEvidence(document, date),
    ].flatMap((item) => item ?? []);
    draft.row(
      [
        document.place ?? "",
        document.title,
        number?.value ?? say`未载明`,
        date?.value ?? say`未载明`,
      ],
      evidence,
    );
  }
  draft.fact(
    year === null ? say`共收录${asked.length}份文件:` : say`${year}年的文件共${asked.length}份:`,
  );
  return draft.build("answered");
}

/** Signed or published in a year. */
function isOfYear(document: PolicyDocument, year: string): boolean {
  return DATES.some((key) =>
    metadataOf(document).some((field) => field.key === key && field.value.startsWith(year)),
  );
}

function listAttachments({ draft, say, asked }: Writing): Draft {
  const items = asked.flatMap((document) =>
    document.attachments.map((attachment) => {
      const mark = draft.cite(attachmentEvidence(document, attachment));
      const label = `${document.place ?? ""}附件${attachment.number ?? ""}:${attachment.title}`;
      return attachment.included
        ? say`${label}(已收录)${mark}`
        : say`${label}(只有名称,正文未收录)${mark}`;
    }),
  );
  if (items.length === 0) draft.negative(say`文件没有列出附件。`);
  else draft.listing(say`共${items.length}个附件:`, items);
  return draft.build(items.length > 0 ? "answered" : "not_found", "not_stated");
}
