import * as z from "zod";

/** Where to look: document ids; empty = every document of the corpus. */
const scope = {
  documents: z.array(z.string()),
  /** True where the reader named the places, so that one without an answer must be reported. */
  placesNamed: z.boolean(),
  /** Named places that the corpus has no document about. */
  foreign: z.array(z.string()),
  /** The question in its own words, places taken out: ranks running text beside the phrase. */
  asked: z.string(),
};

/** Words of the previous question that an elliptic follow-up may lean on; "" if none. */
const hint = z.string();

const comparison = z.object({
  comparator: z.enum([">=", ">", "<=", "<", "="]),
  number: z.number(),
});

const period = z.enum(["baseline", "target"]);
const direction = z.enum(["highest", "lowest", "both"]);

/** Which rows of the indicator tables; absent conditions do not restrict. */
const indicatorFilter = z.object({
  attribute: z.string().nullable(),
  /** Compared with the value of the asked year, by default the target. */
  value: comparison.nullable(),
  /** Printed unit; "" for rows that print none. */
  unit: z.string().nullable(),
  /** Words that the name or the table's caption must hold: "绿地". */
  topic: z.string(),
  /**
   * Rows without a baseline figure or with any empty cell, or by their two figures: of two years, or of two
   * owners where a table has columns for several ("省").
   */
  state: z
    .enum([
      "missing-baseline",
      "missing-any",
      "unchanged",
      "differing",
      "falling",
      "rising",
      "doubled",
    ])
    .nullable(),
  /** "text": what running text states, not the tables. */
  source: z.enum(["text"]).nullable().default(null),
  /** "shared": those that all asked places have; "own": those of the first place that none of the others has. */
  set: z.enum(["shared", "own"]).nullable().default(null),
});

/** Every row: none of the conditions restricts. */
export const ALL_ROWS: IndicatorFilter = {
  attribute: null,
  value: null,
  unit: null,
  topic: "",
  state: null,
  source: null,
  set: null,
};

/** What an extreme or a ranking over indicators goes by. */
const measuredBy = z.enum(["change", "ratio", "value"]);

const indicatorQuery = z.object({
  kind: z.literal("indicator"),
  ...scope,
  /** The indicators asked for, in the reader's words: ["绿地率"]. Empty for lists and extremes. */
  phrases: z.array(z.string()),
  hint,
  years: z.array(z.number().int()),
  period: period.nullable(),
  /** Whose column, where a table gives figures for several bodies ("省"); "*" for all of them. */
  owner: z.string().nullable(),
  operation: z.enum([
    "value",
    "attribute",
    "change",
    "growth",
    "list",
    "count",
    "extreme",
    "rank",
    "compare",
    "unit",
  ]),
  filter: indicatorFilter.nullable(),
  direction: direction.nullable(),
  by: measuredBy,
  /** A figure the reader takes for granted ("是80%吗"). */
  claim: z.number().nullable(),
  /** Between which figures the reader takes it to move ("从40%提高到60%"). */
  way: z.object({ from: z.number(), to: z.number() }).nullable().default(null),
  /** How many of a ranking; null = all. */
  limit: z.number().int().nullable(),
  /** Which of a ranking ("第二多的"); null = not one alone. */
  nth: z.number().int().nullable().default(null),
  /** What two figures are held against each other for: how far apart, how many times, what share, the sum, the product of a whole and a share of it, the same. */
  relation: z
    .enum(["difference", "ratio", "share", "sum", "product", "same", "foremost"])
    .nullable()
    .default(null),
  /**
   * The documents whose figures are held against one end of the order of all ("比最高的少多少"), which `direction` names, or
   * against the `nth`; none for all others; null for other questions.
   */
  end: z.array(z.string()).nullable().default(null),
  /** The years were named in an earlier question only. */
  yearsTaken: z.boolean().default(false),
  /** "甲市的座椅是乙市长凳的几倍": each document is asked for the phrase at its own place in the list. */
  paired: z.boolean().default(false),
  /**
   * All that a document says about it in several places is wanted ("一处说24个一处说5个"): the figures that the
   * reader names; null for other questions.
   */
  versions: z.array(z.number()).nullable().default(null),
});

const department = z.object({
  /** As the reader wrote it. */
  asked: z.string(),
  /** The printed names it stands for. */
  names: z.array(z.string()).readonly(),
  /** The role that the reader takes for granted; null if none. */
  claim: z.enum(["lead", "support"]).nullable().default(null),
});

const dutyQuery = z.object({
  kind: z.literal("duty"),
  ...scope,
  /** The task in the reader's words; "" for all tasks of a department. */
  phrase: z.string(),
  hint,
  /** The department that is asked about, or whose role is to be confirmed; null if none. */
  department: department.nullable(),
  /** Departments named besides it. */
  others: z.array(department).default([]),
  /** Printed number of the task that is meant ("29" for "第29项任务"); null if none. */
  label: z.string().nullable().default(null),
  /** What was replied to the question that an elliptic one takes its task from; "" if none. */
  told: z.string().default(""),
  role: z.enum(["lead", "support", "any"]),
  /** How many departments lead the task: 1 = alone, 0 = several, null = no matter. */
  leads: z.number().int().nullable(),
  /** The tasks that do not name the department. */
  without: z.boolean(),
  /** Only what the brackets behind the tasks say counts, or what the tables of tasks do; null = wherever it stands. */
  stated: z.enum(["bracket", "table"]).nullable().default(null),
  /** "bodies": departments that have no part but one in all their tasks, or both; null = whichever part. */
  taking: z.enum(["lead-only", "support-only", "both"]).nullable().default(null),
  /**
   * "due": the tasks with a deadline, of one month or year, or the first or last; "when": by when the named task is due;
   * "bodies": all departments that the tasks name; "most": those with most or fewest tasks; "widest": the tasks with most or
   * fewest departments.
   */
  operation: z.enum([
    "who",
    "tasks",
    "count",
    "confirm",
    "most",
    "bodies",
    "widest",
    "without-support",
    "due",
    "when",
  ]),
  due: z
    .object({ year: z.number().int().nullable(), month: z.number().int().nullable() })
    .nullable(),
  direction: direction.nullable(),
});

const tableQuery = z.object({
  kind: z.literal("table"),
  ...scope,
  /** Id of the table in its document. */
  table: z.string(),
  /** The figure asked for, in the reader's words; matched with the column headers. */
  phrase: z.string(),
  /** First-column texts of the asked rows; empty = all rows. */
  rows: z.array(z.string()),
  operation: z.enum([
    "cell",
    "sum",
    "average",
    "extreme",
    "rank",
    "share",
    "ratio",
    "difference",
    "list",
    "count",
  ]),
  direction: direction.nullable(),
  /** "每千…": the figure is asked per so many inhabitants. */
  per: z.number().nullable(),
  /** "座椅比公园多": rows whose first asked column exceeds the second, or falls short of it. */
  versus: z.enum(["more", "less"]).nullable(),
  /** "多于平均数": rows whose first asked column lies above the mean of all, or below it. */
  mean: z.enum(["more", "less"]).nullable().default(null),
  /** Texts that a row's cells must hold ("续建"); empty = no restriction. */
  where: z.array(z.string()),
  /** How many rows of a ranking ("前三"); null = one for extremes, all for rankings. */
  limit: z.number().int().nullable(),
  /** Which row of a ranking ("第二多的"); null = not one alone. */
  nth: z.number().int().nullable().default(null),
  /** The named row, or one end, is held against the other end of the order, or against the `nth` ("比最多的少多少"). */
  toEnd: z.boolean().default(false),
  condition: comparison.nullable(),
  /** Years of the columns that are meant, where a figure has columns for several. */
  years: z.array(z.number().int()).default([]),
  period: period.nullable().default(null),
  /** Between two years: rises ("增加最多") or falls ("减少了多少"), not the figure itself. */
  by: z.enum(["value", "rise", "fall"]).default("value"),
});

const metadataQuery = z.object({
  kind: z.literal("metadata"),
  ...scope,
  fields: z.array(
    z.enum([
      "title",
      "documentNumber",
      "issuer",
      "dateSigned",
      "datePublished",
      "validity",
      "indexNumber",
      "subject",
      "keywords",
      "source",
      "owner",
      "legalBasis",
      "effectiveDate",
      "expiryDate",
      "repeals",
      "openness",
      "addressee",
      "attachments",
      "warnings",
      "documents",
      "other",
    ]),
  ),
  /** The printed labels that are asked for ("公开目录"), each with its field; empty where usual names are used. */
  labels: z.array(z.object({ key: z.string(), label: z.string() })).default([]),
  /** "difference": days between two dates, of one document or of two. */
  operation: z.enum(["value", "earliest", "latest", "which", "content", "difference", "cited"]),
  /**
   * "which" and "content": the value a document must carry to be the answer ("某政办发〔2022〕8号"); "cited": words for
   * the document that the asked one names.
   */
  value: z.string().nullable(),
});

const personQuery = z.object({
  kind: z.literal("person"),
  ...scope,
  /** Roles in a body ("组长"); empty, with nobody else named: everybody. */
  roles: z.array(z.string()),
  /** Who is asked about by name. */
  names: z.array(z.string()),
  post: z.string().nullable(),
  /** Printed names of the department that somebody of a body comes from ("领导小组里某局是谁"). */
  member: z.array(z.string()).readonly().nullable().default(null),
  /** What else than a role is asked of somebody named ("分管", "电话"); null if nothing. */
  about: z.string().nullable().default(null),
  /** Where the office of the body is, is asked. */
  office: z.boolean().default(false),
  /** The department that the reader takes for the office's host; null if none. */
  department: department.nullable().default(null),
  operation: z.enum(["who", "list", "count"]),
});

const mentionsQuery = z.object({ kind: z.literal("mentions"), ...scope, phrase: z.string() });

const passageQuery = z.object({
  kind: z.literal("passage"),
  ...scope,
  phrase: z.string(),
  hint,
  years: z.array(z.number().int()),
  /** Printed number of the attachment that the question points to ("附件3"), "" of one without; null if none. */
  attachment: z.string().nullable(),
  /** What kind of words the answer must hold. */
  expects: z.enum(["money", "number", "date", "place", "text"]),
  claim: z.number().nullable(),
});

const clarifyQuery = z.object({
  kind: z.literal("clarify"),
  ...scope,
  missing: z.enum(["topic", "place", "department"]),
  phrase: z.string(),
});

const outsideQuery = z.object({
  kind: z.literal("outside"),
  ...scope,
  /** The places or the topic that the corpus does not hold. */
  what: z.string(),
});

/** What a reader wants to know, ready to be executed. Written by rules, or by a model. */
export const querySchema = z.discriminatedUnion("kind", [
  indicatorQuery,
  dutyQuery,
  tableQuery,
  metadataQuery,
  personQuery,
  mentionsQuery,
  passageQuery,
  clarifyQuery,
  outsideQuery,
]);

export type Query = z.infer<typeof querySchema>;
export type QueryOf<Kind extends Query["kind"]> = Extract<Query, { kind: Kind }>;
export type Comparison = z.infer<typeof comparison>;
export type IndicatorFilter = z.infer<typeof indicatorFilter>;
export type Relation = z.infer<typeof indicatorQuery>["relation"];
export type Direction = z.infer<typeof direction>;
export type Period = z.infer<typeof period>;
