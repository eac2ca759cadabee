import { TERM_EDGE } from "../../language/canonical.ts";
import type { Query, QueryOf } from "../query.ts";
import { asksForCited } from "../read/asks-for-cited.ts";
import {
  findMetadataFields,
  stripFieldNames,
  stripMetadataWords,
} from "../read/find-metadata-fields.ts";
import { subjectPhrase } from "../read/subject-phrase.ts";
import { stripPaperwork } from "../rewrite/strip-paperwork.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { bareLength, scopeOf } from "./rule.ts";

/** Facts about the documents themselves: numbers, dates, issuers, attachments. */
export function metadataRule(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  return (
    otherNumber(reading) ??
    numberedDocument(reading, vocabulary) ??
    citedDocument(reading, vocabulary) ??
    attachmentTitles(reading) ??
    documentsOfYear(reading, vocabulary) ??
    carriedValue(reading, vocabulary) ??
    askedFields(reading, vocabulary)
  );
}

const ASKS_INSIDE =
  /怎么写|原文|内容|第[^,。]{1,3}(?:部分|条|章|款)|规定了?(?:什么|哪些)|说了什么|写了什么/u;

type Metadata = QueryOf<"metadata">;

/** What most metadata queries share. */
function query(
  reading: ThreadReading,
  { fields, operation = "value", value = null }: Partial<Metadata> & Pick<Metadata, "fields">,
): Metadata {
  const labels = [...reading.labels];
  return { kind: "metadata", ...scopeOf(reading), fields, operation, value, labels };
}

/** "某地42号文": the place named has another number. */
function otherNumber(reading: ThreadReading): Query | null {
  const short = /(?<!\d)(\d{1,4}号)文/u.exec(reading.text)?.[1];
  const named = reading.documents.length > 0 && !reading.inheritedPlace;
  if (short === undefined || !named) return null;
  if (reading.documents.some((id) => reading.numbered.includes(id))) return null;
  return query(reading, { fields: ["title"], operation: "which", value: short });
}

/** A document that the asked one names: "是照上级哪份文件写的", "公园管理办法是几号文". */
function citedDocument(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  const { documents, fields, text } = reading;
  if (documents.length === 0) return null;
  if (fields.includes("legalBasis") && isBare(reading, vocabulary)) return null;
  const numbered = fields.length === 1 && fields[0] === "documentNumber";
  const titled = numbered && bareLength(stripTitleWords(reading, vocabulary)) > LONG_TITLE;
  if (!titled && !asksForCited(text)) return null;
  return query(reading, {
    fields: ["documentNumber"],
    operation: "cited",
    value: stripMetadataWords(reading.phrase),
  });
}

/** More words than are left of a question for the number of the asked document itself. */
const LONG_TITLE = 3;

/** The question names a document by its number. */
function numberedDocument(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  const value = documentNumberIn(reading.text, vocabulary);
  if (value === null) return null;
  return query(reading, {
    fields: reading.fields.length > 0 ? [...reading.fields] : ["title"],
    operation: ASKS_INSIDE.test(reading.text) ? "content" : "which",
    value,
  });
}

function attachmentTitles(reading: ThreadReading): Query | null {
  const titles = /题目|名称|标题|叫什么|全称/u;
  if (reading.attachment === null || !titles.test(reading.text)) return null;
  return query(reading, { fields: ["attachments"] });
}

/** "哪些文件是2022年的", "2023年印发的方案有几份": what the library holds of a year. */
function documentsOfYear(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  const named = OF_YEAR.exec(reading.text);
  const placed = reading.documents.length > 0 && !reading.all;
  if (named === null || placed || !isBare(reading, vocabulary)) return null;
  return query(reading, { fields: ["documents"], value: named[1] ?? named[2] ?? null });
}

const PAPERS = "(?:文件|方案|政策|规划|意见|通知|办法|材料|文)";
const ISSUED = "(?:年度?)?(?:印发|发布|出台|下发|公布|制定|发|出|成文)?";
const WHICH = "(?:哪[些几]|有几|几[份个部篇]|多少[份个部篇]?|有没有)";
const OF_YEAR = new RegExp(
  `${WHICH}${PAPERS}?(?:是|为|都是)?(?:在|于)?(20\\d\\d)${ISSUED}的?${PAPERS}?|(20\\d\\d)${ISSUED}的${PAPERS}(?:一?共|总共|都)?(?:是|有|包括)?${WHICH}`,
  "u",
);

/** "转自某平台的是哪一份": which document carries a value. */
function carriedValue(reading: ThreadReading, { metadataValues }: Vocabulary): Query | null {
  if (!/哪(?:一)?(?:份|个文件|个方案|个地方|个市)/u.test(reading.text)) return null;
  const runs = reading.phrase.split("|").filter((run) => run.length >= 3);
  const values = runs.map((run) => run.replace(/^转?自|^来自/u, ""));
  const value = values.find((each) => metadataValues.some((known) => known.includes(each)));
  if (value === undefined) return null;
  return query(reading, { fields: ["title"], operation: "which", value });
}

function askedFields(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  const { text } = reading;
  const fields = reading.fields.length > 0 ? reading.fields : citedAlone(reading);
  const titleOnly = fields.every((field) => field === "title");
  if (speaksOfTerm(text, vocabulary) || asksTermOfOther(reading, fields)) return null;
  if (fields.length === 0 || (titleOnly && /指标|任务/u.test(text))) return null;
  // What is repealed has a title of its own.
  const other = fields.length === 1 && fields[0] === "repeals";
  if (!other && !isBare(reading, vocabulary)) return null;
  const dated = fields.some((field) => /^date|Date$/u.test(field));
  const operation = dated && DIFFERENCE.test(text) ? "difference" : operationOf(text);
  return query(reading, { fields: [...fields], operation });
}

/** "“政策包”谁出": a term in quotation marks that is no title is what is asked about. */
function speaksOfTerm(text: string, { titles, metadataLabels }: Vocabulary): boolean {
  const term = /"([^"]{2,8})"/u.exec(text)?.[1];
  if (term === undefined || findMetadataFields(term).length > 0) return false;
  return ![...titles.values(), ...metadataLabels.map(({ label }) => label)].some((known) =>
    known.includes(term),
  );
}

const OF_TERM: ReadonlySet<string> = new Set(["expiryDate", "effectiveDate", "validity"]);
/** What is granted or agreed for a time of its own; where a document is about it, its kind follows. */
const GRANTED =
  /(?:认定|评定|评级|定级|资格|资质|证书?|许可|执照|牌子?|称号|备案|登记|合同|协议|承诺|卡|任期|聘期)(?!\p{Script=Han}{0,6}(?:办法|细则|方案|规定|意见|通知|标准|文件|规划))/u;

/** "步道的认定管几年": how long something lasts that a document grants, not how long the document does. */
function asksTermOfOther({ subject }: ThreadReading, fields: readonly string[]): boolean {
  return fields.length > 0 && fields.every((field) => OF_TERM.has(field)) && GRANTED.test(subject);
}

const DIFFERENCE = /[差隔早晚迟距][^,。?]{0,8}(?:几|多少|多久)|(?:几|多少)天/u;

/** "66号文是哪个市的": a document's number and nothing else asks what document it is. */
function citedAlone(reading: ThreadReading): readonly Metadata["fields"][number][] {
  const asks = /哪|什么|啥|谁/u.test(reading.text) && !/哪[条项些几]|指标|任务/u.test(reading.text);
  return reading.numbered.length > 0 && asks ? ["title"] : [];
}

const EARLIEST =
  /先后|按(?:时间|日期)|(?:时间|日期)(?:顺序|排)|最早|最先|最老|最旧|率先|[头第][一1][个份]|先(?:发|出|印)|(?:更|较)早|早(?:一些|点|些)?(?:$|[?])|哪[^,。]{0,6}早/u;
/** The end of an order, whichever way it is told: "按时间先后,排在最末的". */
const LAST = /最[末晚后迟](?!发|出|印)|末[位尾]|殿后|垫底/u;
const LATEST = /最晚|最新|最近|最后|排在?最后|最后(?:发|出|印)|(?:更|较)(?:晚|新)|哪[^,。]{0,6}晚/u;

function operationOf(text: string): QueryOf<"metadata">["operation"] {
  if (EARLIEST.test(text) && !LAST.test(text)) return "earliest";
  return LAST.test(text) || LATEST.test(text) ? "latest" : "value";
}

/** The document number that a text names: the longest form that the corpus prints, else as written. */
function documentNumberIn(text: string, { foldedTexts }: Vocabulary): string | null {
  const match = /([\p{Script=Han}]{1,10})([〔[(]20\d\d[〕\])]\d+号)/u.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const [, before, tail] = match;
  const all = [...foldedTexts.values()];
  for (let from = 0; from < before.length; from += 1) {
    if (all.some((each) => each.includes(before.slice(from) + tail)))
      return before.slice(from) + tail;
  }
  return before.slice(-5) + tail;
}

/** Does a question name nothing but facts about documents, their titles, and what one does with papers? */
function isBare(reading: ThreadReading, vocabulary: Vocabulary): boolean {
  const left = stripTitleWords(reading, vocabulary);
  if (bareLength(left) <= LONG_TITLE || bareLength(stripPaperwork(left)) <= LONG_TITLE) return true;
  // "…是哪日出的": words that run into each other are told apart where the field is taken out first.
  if (subjectPhrase(reading.subject, vocabulary) !== reading.phrase) return false;
  const apart = subjectPhrase(stripFieldNames(reading.subject), vocabulary);
  const rest = stripPaperwork(stripTitleWords({ ...reading, phrase: apart }, vocabulary));
  return bareLength(rest) <= 1;
}

/** What is left of the phrase when the words about documents and of the documents' titles are gone. */
function stripTitleWords(reading: ThreadReading, vocabulary: Vocabulary): string {
  const { labels } = reading;
  const own = reading.phrase
    .split("|")
    .filter((run) => !labels.some(({ label }) => label.includes(run)));
  let rest = stripMetadataWords(own.join("|"));
  // The question's words may be brought to others than the titles have.
  const titles = [...vocabulary.titles.values()].flatMap((title) => [
    title,
    vocabulary.canonical(title).replaceAll(TERM_EDGE, ""),
  ]);
  for (const run of rest.split("|")) {
    if (run.length >= 2 && titles.some((title) => echoes(run, title)))
      rest = rest.replace(run, "|");
  }
  return rest;
}

/** Most of a run's character pairs stand in the title. */
function echoes(run: string, title: string): boolean {
  const pairs = [...run].slice(0, -1).map((_, i) => run.slice(i, i + 2));
  return pairs.filter((pair) => title.includes(pair)).length >= 0.6 * pairs.length;
}
