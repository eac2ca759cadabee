import type { Duty, Indicator, MetadataKey, Party, PolicyDocument } from "../policy.ts";
import type { Vocabulary } from "../question/vocabulary.ts";
import { dutyEvidence, indicatorEvidence } from "../retrieval/evidence.ts";
import type { Citation } from "./answer.ts";
import { formatValue } from "./format-value.ts";
import { toCitation } from "./grounding/to-citation.ts";
import { placeOf } from "./place-of.ts";

/** A task of a department, with the words that say so. */
export interface DutyEntry {
  /** "12.某项任务", as printed. */
  readonly task: string;
  /** How the department takes part: in charge, beside one in charge, or together with others. */
  readonly role: "lead" | "support" | "shared";
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly shared: readonly string[];
  readonly deadline: string | null;
  readonly citation: Citation;
}

/** A row of an indicator table. */
export interface IndicatorEntry {
  readonly name: string;
  readonly unit: string | null;
  readonly attribute: string | null;
  /** In the order of the table's columns; `column` is the header as printed. */
  readonly values: readonly {
    readonly year: number | null;
    readonly column: string;
    readonly role: "baseline" | "target";
    /** For readers: "≥95%", "46.5张", "空白". */
    readonly text: string;
    /** The bare figure; null where the cell has none. */
    readonly number: number | null;
  }[];
  /** True where characters or cells of the row are missing in the file. */
  readonly damaged: boolean;
  readonly citations: readonly Citation[];
}

/** A document, for a list of what there is. */
export interface DocumentEntry {
  readonly document: string;
  readonly title: string;
  readonly documentNumber: string | null;
  /** ISO date of signature, else of publication; null where the document states neither. */
  readonly date: string | null;
  readonly place: string | null;
  /** How many of each it holds. */
  readonly clauses: number;
  readonly indicators: number;
  readonly duties: number;
}

/** What the corpus holds, to be looked up without a question. */
export interface Directory {
  readonly documents: readonly DocumentEntry[];
  /** Full names of the places that have documents, in the order of the documents. */
  readonly places: readonly string[];
  /** Departments with tasks there, as printed, those with most tasks first. */
  departmentsOf(place: string): string[];
  /** Names of indicators there, as printed, in the order of the tables. */
  indicatorsOf(place: string): string[];
  /** Tasks of a department under every spelling of its name; empty where there are none. */
  dutiesOf(place: string, department: string): DutyEntry[];
  /** Rows of that name; several where a document lists it twice. */
  valuesOf(place: string, indicator: string): IndicatorEntry[];
}

/** Makes the directory of a corpus. */
export function createDirectory(
  documents: readonly PolicyDocument[],
  { departments }: Pick<Vocabulary, "departments">,
): Directory {
  const inPlace = (place: string) => documents.filter((document) => placeOf(document) === place);
  const cores = new Map(departments.map(({ name, core }) => [name, core]));
  const coreOf = (name: string) => cores.get(name) ?? name;
  return {
    documents: documents.map(describeDocument),
    places: [...new Set(documents.flatMap(({ place }) => place ?? []))],
    departmentsOf: (place) => departmentsIn(inPlace(place), coreOf),
    indicatorsOf: (place) => [
      ...new Set(inPlace(place).flatMap(({ indicators }) => indicators.map(({ name }) => name))),
    ],
    dutiesOf: (place, department) => {
      const core = coreOf(department);
      const isMeant = ({ name }: Party) => name === department || coreOf(name) === core;
      return inPlace(place).flatMap((document) =>
        document.duties.flatMap((duty) => describeDuty(document, duty, isMeant)),
      );
    },
    valuesOf: (place, indicator) =>
      inPlace(place).flatMap((document) =>
        document.indicators
          .filter(({ name }) => name === indicator)
          .map((row) => describeIndicator(document, row)),
      ),
  };
}

function describeDocument(document: PolicyDocument): DocumentEntry {
  const stated = (key: MetadataKey) =>
    document.metadata.find((field) => field.key === key)?.value ?? null;
  return {
    document: document.id,
    title: document.title,
    documentNumber: stated("documentNumber"),
    date: stated("dateSigned") ?? stated("datePublished"),
    place: document.place,
    clauses: document.clauses.length,
    indicators: document.indicators.length,
    duties: document.duties.length,
  };
}

/** One name for each department, its most frequent spelling. */
function departmentsIn(
  documents: readonly PolicyDocument[],
  coreOf: (name: string) => string,
): string[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const duty of documents.flatMap(({ duties }) => duties)) {
    for (const { name } of [...duty.lead, ...duty.support, ...duty.shared]) {
      const known = spellings.get(coreOf(name)) ?? new Map<string, number>();
      spellings.set(coreOf(name), known.set(name, (known.get(name) ?? 0) + 1));
    }
  }
  const counted = [...spellings.values()].map((names) => {
    const byCount = [...names].sort(([, a], [, b]) => b - a);
    return { name: byCount[0]?.[0] ?? "", tasks: byCount.reduce((sum, [, n]) => sum + n, 0) };
  });
  return counted.sort((a, b) => b.tasks - a.tasks).map(({ name }) => name);
}

function describeDuty(
  document: PolicyDocument,
  duty: Duty,
  isMeant: (party: Party) => boolean,
): DutyEntry[] {
  const role = (["lead", "support", "shared"] as const).find((each) => duty[each].some(isMeant));
  if (role === undefined) return [];
  const names = (parties: readonly Party[]) => parties.map(({ name }) => name);
  return [
    {
      task: `${duty.label ?? ""}${duty.task}`,
      role,
      lead: names(duty.lead),
      support: names(duty.support),
      shared: names(duty.shared),
      deadline: duty.deadline,
      citation: toCitation(dutyEvidence(document, duty), document, 1),
    },
  ];
}

function describeIndicator(document: PolicyDocument, row: Indicator): IndicatorEntry {
  return {
    name: row.name,
    unit: row.unit,
    attribute: row.attribute,
    values: row.values.map(({ year, column, role, raw, number, unit }) => ({
      year,
      column,
      role,
      text: formatValue({ raw, number, unit: unit ?? row.unit }),
      number,
    })),
    damaged: row.damaged,
    citations: indicatorEvidence(document, row).map((item, i) => toCitation(item, document, i + 1)),
  };
}
