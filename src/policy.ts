/**
 * The nouns of the house: what a policy document is once it has been read and parsed.
 *
 * All offsets are UTF-16 offsets into `PolicyDocument.text`, the decoded text of the file as
 * received; ranges are half open. All lines are 1-based. Everything is plain, serialisable data.
 */

/** One earlier turn of a conversation. */
export interface Turn {
  readonly role: "user" | "assistant";
  readonly text: string;
}

/** What kind of record a citation points to. */
export type CitationKind = "clause" | "indicator" | "duty" | "table" | "metadata" | "person";

/** Half-open range of UTF-16 offsets: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A file after decoding, before parsing. */
export interface SourceText {
  /** File name without extension; unique in the corpus. */
  readonly id: string;
  /** Path relative to the corpus folder. */
  readonly file: string;
  /** Encoding the bytes were decoded from, e.g. "utf-8", "utf-16le", "gb18030". */
  readonly encoding: string;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  /** Decoded text; a byte order mark is not part of it. Of a docx, pdf or html file, the text as extracted. */
  readonly text: string;
  /** What the file's format says about the form of its text; absent for plain text. */
  readonly layout?: SourceLayout;
  /** What staff wrote beside the file; absent where they did not. */
  readonly curation?: Curation;
}

/** Notes of staff on a document, from the YAML file beside it; null and empty where they say nothing. */
export interface Curation {
  readonly title: string | null;
  readonly place: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  /** Day of the signature, ISO `YYYY-MM-DD`. */
  readonly date: string | null;
  /** Where the document was taken from. */
  readonly url: string | null;
  /** Ids, file names, titles or numbers of the documents that this one replaces. */
  readonly supersedes: readonly string[];
  /** Readings of damaged words. */
  readonly corrections: readonly Restoration[];
}

/** The form of a text as its format marks it, so that nobody has to guess it from the words. */
export interface SourceLayout {
  /** In the order of the text; they do not overlap. */
  readonly tables: readonly SourceTable[];
  readonly headings: readonly SourceHeading[];
  /** Offset at which each page begins, the first one's first; empty where the format has no pages. */
  readonly pages: readonly number[];
  /** Marks of the format that are no words of the text: `**`, `<!-- … -->`, the address of a link. */
  readonly marks: readonly Span[];
}

/** A line that the format marks as a heading. */
export interface SourceHeading extends Span {
  /** 1 is outermost. */
  readonly level: number;
}

/** A table of the format. Each of its rows is a line of the text: `| 1 | 绿地占比 | 50 |`. */
export interface SourceTable extends Span {
  /** Rows at the top that hold the headers: at least 1. */
  readonly headerRows: number;
  /**
   * What stands at each place of the grid; null for an empty cell. A cell merged over columns has its
   * span in each of them; one merged over rows is printed, and has a span, in each row.
   */
  readonly rows: readonly (readonly (Span | null)[])[];
  /** The line that the format calls its caption, else null. */
  readonly caption: Span | null;
}

/** What a piece of the file is. Each non-blank character of a file belongs to exactly one node. */
export type NodeKind =
  | "title"
  | "metadata"
  | "addressee"
  | "paragraph"
  | "heading"
  | "clause"
  | "caption"
  | "column"
  | "cell"
  | "note"
  | "signature"
  | "attachment"
  | "person"
  | "furniture";

/** A leaf of the file's partition; `owner` is the id of the clause or table it belongs to. */
export interface DocumentNode extends Span {
  readonly kind: NodeKind;
  readonly owner: string | null;
}

/** Keys under which metadata are known; other printed labels are kept under "other". */
export type MetadataKey =
  | "title"
  | "documentNumber"
  | "issuer"
  | "dateSigned"
  | "datePublished"
  | "validity"
  | "indexNumber"
  | "subject"
  | "keywords"
  | "source"
  | "owner"
  | "legalBasis"
  | "effectiveDate"
  | "expiryDate"
  | "repeals"
  | "openness"
  | "addressee"
  | "other";

/** One stated fact about the document itself. `legalBasis` may occur several times. */
export interface MetadataField {
  readonly key: MetadataKey;
  /** The label as printed ("成文日期"); "" where the value stands alone. */
  readonly label: string;
  /** The value with white space tidied; dates as ISO `YYYY-MM-DD`. */
  readonly value: string;
  /** The value (and its label, if any) in the file. */
  readonly span: Span;
}

/**
 * A unit of running text: a numbered section, article, item or an unnumbered paragraph.
 *
 * `span` covers the clause's own heading and body, not its sub-clauses.
 */
export interface Clause {
  /** Unique in the document; made from printed numbers ("2.1.3"), then made unique ("1~2"). */
  readonly id: string;
  /** The number as printed: "一、", "(二)", "10.", "第三条", "1)"; "" where none is printed. */
  readonly number: string;
  /** The heading without number and closing mark: "健全公园服务网络"; "" for plain paragraphs. */
  readonly title: string;
  /** Labels (number + title) of all ancestors, outermost first, this clause not included. */
  readonly path: readonly string[];
  readonly parent: string | null;
  /** 1 for 一、/第一章, 2 for (一), 3 for 1. and so on, as the document nests them. */
  readonly level: number;
  readonly span: Span;
  /** Heading (number and title) only; equals an empty range at span.start for plain paragraphs. */
  readonly titleSpan: Span;
}

/** A cell; `span` is null where the cell holds no character. `text` has white space tidied. */
export interface Cell {
  readonly text: string;
  readonly span: Span | null;
  /** Where its words go on, if they are broken over lines that stand apart. */
  readonly rest?: readonly Span[];
}

export type ColumnRole =
  | "index"
  | "name"
  | "unit"
  | "value"
  | "attribute"
  | "remark"
  | "text"
  | "duty"
  | "deadline";

export interface Column {
  /** Header as printed, white space tidied: "2025年", "某县指标(2025年)". */
  readonly text: string;
  readonly span: Span | null;
  readonly role: ColumnRole;
  /** Year the header names, else null. */
  readonly year: number | null;
  /** Unit the header names ("张" in "2025年座椅(张)"), else null. */
  readonly unit: string | null;
}

export interface TableRow {
  /** Row number, 1-based, in reading order. */
  readonly row: number;
  /** As many as the table has columns. */
  readonly cells: readonly Cell[];
  /** Contiguous pieces of the file that make up the row: one, or two where a page break cuts it. */
  readonly spans: readonly Span[];
  /** True where characters or cells are visibly missing. */
  readonly damaged: boolean;
}

export interface Table {
  readonly id: string;
  /** "indicator": rows are indicators; "duty": rows are tasks; "data": anything else. */
  readonly kind: "indicator" | "duty" | "data";
  readonly caption: string;
  readonly captionSpan: Span | null;
  /** Path of headings above it, outermost first. */
  readonly path: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly span: Span;
  /** True where the rows are the items of a list in running text, which are clauses as well. */
  readonly ofClauses?: true;
}

export type Comparator = "=" | ">=" | "<=" | "~";

export interface IndicatorValue {
  readonly year: number | null;
  /** As printed: "≥95", "81.5左右", "—", "/", "持在 90以上". */
  readonly raw: string;
  /** Null where no figure is given. */
  readonly number: number | null;
  /** Unit of this figure ("%", "张", "万户"); falls back on the indicator's. */
  readonly unit: string | null;
  readonly comparator: Comparator;
  readonly role: "baseline" | "target";
  /** Whose figure it is where the table names somebody other than the document's place ("省"); else null. */
  readonly scope: string | null;
  /** Header of the column it stands in. */
  readonly column: string;
  readonly span: Span | null;
}

export interface Restoration {
  readonly original: string;
  readonly restored: string;
  /** Why: the words elsewhere in the document or vocabulary that support it. */
  readonly basis: string;
}

/** A row of an indicator table. */
export interface Indicator {
  readonly id: string;
  /** Name as printed without its trailing unit bracket, white space tidied. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly unit: string | null;
  /** "约束性" / "预期性" or whatever the column holds; null where empty. */
  readonly attribute: string | null;
  readonly values: readonly IndicatorValue[];
  readonly table: string;
  /** Row in `Table.rows`. */
  readonly row: number;
  /** Printed row number ("3") or null. */
  readonly label: string | null;
  readonly damaged: boolean;
  readonly restored: readonly Restoration[];
  readonly spans: readonly Span[];
}

/**
 * A figure stated in running text: "到2025年,…每千人口绿地数达到4.5个".
 */
export interface Statement {
  readonly id: string;
  /** What is measured, as written: "每千人口拥有 绿地数"; white space dropped. */
  readonly subject: string;
  /** "70%以上", "6.7万张" as printed. */
  readonly raw: string;
  readonly number: number;
  /** Unit with multiplier as printed: "%", "万张", "人次". */
  readonly unit: string;
  readonly comparator: Comparator;
  /** The year it holds for, from its own or the nearest preceding time phrase; null if none. */
  readonly year: number | null;
  /** Time phrase as written: "2024年底前", "到2025年", "截至2020年底"; null if none. */
  readonly when: string | null;
  readonly role: "baseline" | "target" | null;
  readonly clause: string;
  /** The decisive words: from the subject to the end of the figure. */
  readonly span: Span;
  readonly valueSpan: Span;
  /** The whole sentence. */
  readonly sentence: Span;
}

/** A department or body that carries responsibility. */
export interface Party {
  /** As printed, e.g. "市园林局". */
  readonly name: string;
  readonly span: Span;
}

/** Who does what. */
export interface Duty {
  readonly id: string;
  /** What is to be done: the clause's title, or the words of the table's task cell. */
  readonly task: string;
  readonly taskSpan: Span;
  readonly lead: readonly Party[];
  /** 责任/配合 beside a lead. */
  readonly support: readonly Party[];
  /** Named together without a lead. */
  readonly shared: readonly Party[];
  /** What a note of the document makes the body named first (总召集单位), and where it says so. */
  readonly first?: { readonly as: string; readonly span: Span };
  /** "2025年底前" where the duty itself has one (a 完成时限 cell); else null. */
  readonly deadline: string | null;
  readonly deadlineSpan: Span | null;
  /** Clause it ends, or null for table rows. */
  readonly clause: string | null;
  readonly table: string | null;
  readonly row: number | null;
  /** What the rows of its table are, where they are no tasks. */
  readonly rows?: "indicator" | "project" | "service";
  /** Printed number of the task: "12." or "7"; null where none. */
  readonly label: string | null;
  /** The responsibility words: the bracket, or the table cell. */
  readonly span: Span;
}

export interface Person {
  readonly role: string;
  readonly name: string;
  readonly post: string;
  /** The body the list belongs to: "某市绿化工作领导小组". */
  readonly body: string;
  /** Number to call, as printed, of somebody who is named as a contact. */
  readonly phone?: string;
  readonly span: Span;
}

export interface Attachment {
  /** "2" or null. */
  readonly number: string | null;
  readonly title: string;
  readonly included: boolean;
  readonly span: Span;
}

export type WarningCode =
  | "damaged-cell"
  | "damaged-row"
  | "missing-cell"
  | "numbering-gap"
  | "numbering-restart"
  | "total-mismatch"
  | "attachment-missing"
  | "prose-table-conflict"
  | "clause-annex-conflict"
  | "target-below-baseline"
  | "title-mismatch"
  | "missing-metadata"
  | "superseded-numbering"
  | "curation-unmatched";

export interface DocumentWarning {
  readonly code: WarningCode;
  /** In Chinese, for readers: what, where, what to check. */
  readonly message: string;
  readonly spans: readonly Span[];
}

/** A parsed document: the file's text, its partition, and the typed records found in it. */
export interface PolicyDocument {
  readonly id: string;
  readonly file: string;
  readonly encoding: string;
  readonly sha256: string;
  readonly text: string;
  /** Offset at which each page begins; absent where the file has no pages. */
  readonly pages?: readonly number[];
  /** Notes of staff, already applied; absent where there are none. */
  readonly curation?: Curation;
  /** Title of the policy itself ("某市绿化方案(2022-2025年)"). */
  readonly title: string;
  readonly titleSpan: Span | null;
  /** Full name of the place the document is about ("某某市"), from its title or issuer; null if unknown. */
  readonly place: string | null;
  /** Of a town: the county or district that it lies in, where the document tells it. */
  readonly district?: string;
  readonly metadata: readonly MetadataField[];
  readonly nodes: readonly DocumentNode[];
  readonly clauses: readonly Clause[];
  readonly tables: readonly Table[];
  readonly indicators: readonly Indicator[];
  readonly statements: readonly Statement[];
  readonly duties: readonly Duty[];
  readonly people: readonly Person[];
  readonly attachments: readonly Attachment[];
  readonly warnings: readonly DocumentWarning[];
}
