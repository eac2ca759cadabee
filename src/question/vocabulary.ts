import { type Canonicalize, createCanonicalizer } from "../language/canonical.ts";
import { fold } from "../language/fold.ts";
import { createGramWeight, type GramWeight, sumCounts } from "../language/grams.ts";
import type { Lexicon } from "../language/lexicon.ts";
import { rememberedFor } from "../language/remembered.ts";
import { sentenceCounts } from "../language/sentence-counts.ts";
import { isSumRow } from "../language/sum-row.ts";
import { partName } from "../parse/interpret/sub-rows.ts";
import type { Person, PolicyDocument, Table } from "../policy.ts";
import type { AskedLabel } from "./read/find-labels.ts";
import { lowerGovernment } from "./read/lower-governments.ts";
import { rowSurfaces } from "./read/row-surfaces.ts";
import { shortPlaceName } from "./read/short-place-name.ts";

/** A place that the corpus has documents about. */
export interface KnownPlace {
  readonly name: string;
  readonly documents: readonly string[];
  /** Folded surfaces by which readers name it, longest first: full name, short name, lexicon aliases. */
  readonly surfaces: readonly string[];
}

/** A row of a data table that can be asked for by name: a county, a project. */
export interface NamedRow {
  readonly document: string;
  readonly table: string;
  readonly name: string;
  readonly surfaces: readonly string[];
}

/** A department or body, under every name the corpus prints for it. */
export interface KnownDepartment {
  /** As printed, one per spelling: ["县园林局"]. */
  readonly name: string;
  readonly documents: readonly string[];
  /** Name without level, place and suffix, aliases resolved: "园林绿化". */
  readonly core: string;
}

/** A data table as questions address it. */
export interface KnownTable {
  readonly document: string;
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly string[];
  /** Texts of its word columns, by which rows can be picked: "续建", a department. */
  readonly values: readonly string[];
  /** Rows that stand for a year, by that year. */
  readonly years: ReadonlyMap<number, string>;
  /** Does it tell amounts of money? */
  readonly money: boolean;
  /** Does a column tell the bodies in charge of the rows? */
  readonly bodies: boolean;
  /** Words that name the kind of row: the header of its first column and the last characters of the names. */
  readonly rowClasses: readonly string[];
}

/** Everything the question side knows of the corpus; learned from documents and lexicon, never from code. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly canonical: Canonicalize;
  readonly weight: GramWeight;
  /** Does any text of the corpus hold this gram? */
  readonly known: (gram: string) => boolean;
  readonly places: readonly KnownPlace[];
  readonly rows: readonly NamedRow[];
  readonly departments: readonly KnownDepartment[];
  /** Values of attribute columns: 约束性, 预期性. */
  readonly attributes: readonly string[];
  /** Units that indicators are counted in: "%", "张". */
  readonly units: readonly string[];
  /** Does a string stand in a term of the vocabulary? */
  readonly inTerm: (words: string) => boolean;
  /** Terms worth repairing a typo towards: names of indicators, tasks, parties, columns, attachments. */
  readonly terms: readonly string[];
  /** Names of indicators as printed, for telling a terse indicator question from others. */
  readonly indicatorNames: readonly string[];
  /** What the documents have figures for: their indicators (names restored) and the subjects of figures in text. */
  readonly measures: readonly { readonly document: string; readonly name: string }[];
  /** Attachments that are named but not included; the number of one without is "". */
  readonly absentAttachments: readonly {
    readonly document: string;
    readonly number: string;
    readonly title: string;
  }[];
  /** Documents whose duties have deadlines of their own. */
  readonly deadlines: readonly string[];
  /** Data tables: their columns and the class words of their rows (县, 项目). */
  readonly tables: readonly KnownTable[];
  readonly people: readonly (Person & { readonly document: string })[];
  /** Bodies other than the document's place that have columns of their own in indicator tables: "省". */
  readonly owners: readonly { readonly document: string; readonly name: string }[];
  /** The documents' own numbers, folded: "某政办字[2022]66号" as fold writes it. */
  readonly documentNumbers: readonly { readonly document: string; readonly value: string }[];
  /** Labels that documents print before facts about themselves ("公开目录"), folded, with their keys. */
  readonly metadataLabels: readonly (AskedLabel & { readonly document: string })[];
  /** Values of the documents' metadata, folded. */
  readonly metadataValues: readonly string[];
  /** Titles of the documents, folded. */
  readonly titles: ReadonlyMap<string, string>;
  /** The folded text of all documents; for "is this word in the corpus at all". */
  readonly foldedTexts: ReadonlyMap<string, string>;
}

/** Learns the vocabulary of a corpus. */
export function buildVocabulary(
  documents: readonly PolicyDocument[],
  lexicon: Lexicon,
): Vocabulary {
  const canonical = createCanonicalizer(lexicon);
  const terms = learnTerms(documents, lexicon);
  const termText = terms.join("\n");
  const { weight, known } = createGramWeight(
    sumCounts(documents.map((document) => sentenceCounts(canonical, document))),
  );
  return {
    lexicon,
    canonical,
    weight,
    known,
    places: learnPlaces(documents, lexicon),
    rows: learnRows(documents),
    departments: learnDepartments(documents, lexicon),
    attributes: distinct(documents.flatMap((d) => d.indicators.flatMap((i) => i.attribute ?? []))),
    units: distinct(
      documents.flatMap((d) =>
        d.indicators.flatMap((i) =>
          [i.unit, ...i.values.map(({ unit }) => unit)].flatMap((u) => u ?? []),
        ),
      ),
    ),
    terms,
    inTerm: (words) => termText.includes(words),
    measures: documents.flatMap((d) =>
      [
        ...d.indicators.map(
          (i) => i.restored.find(({ original }) => original === i.name)?.restored ?? i.name,
        ),
        ...d.statements.map(({ subject }) => subject),
      ].map((name) => ({ document: d.id, name })),
    ),
    indicatorNames: distinct(documents.flatMap((d) => d.indicators.map((i) => i.name))),
    absentAttachments: documents.flatMap((d) =>
      d.attachments
        .filter(({ included }) => !included)
        .map(({ number, title }) => ({ document: d.id, number: number ?? "", title })),
    ),
    deadlines: documents
      .filter((d) => d.duties.some(({ deadline }) => deadline !== null))
      .map(({ id }) => id),
    tables: learnTables(documents),
    owners: documents.flatMap((d) =>
      distinct(d.indicators.flatMap((i) => i.values.flatMap(({ scope }) => scope ?? []))).map(
        (name) => ({ document: d.id, name }),
      ),
    ),
    documentNumbers: documents.flatMap((d) =>
      d.metadata
        .filter(({ key }) => key === "documentNumber")
        .map(({ value }) => ({ document: d.id, value: fold(value) })),
    ),
    metadataLabels: documents.flatMap((d) =>
      d.metadata
        .filter(({ label }) => label !== "")
        .map(({ label, key }) => ({ document: d.id, key, label: fold(label) })),
    ),
    metadataValues: documents.flatMap((d) => d.metadata.map(({ value }) => fold(value))),
    people: documents.flatMap((d) => d.people.map((person) => ({ ...person, document: d.id }))),
    titles: new Map(documents.map((d) => [d.id, fold(d.title)])),
    foldedTexts: new Map(documents.map((d) => [d.id, foldedText(d)])),
  };
}

/**
 * The part of a department's name that tells it from others: no level (市/县/省), no place, no
 * suffix (局/委/办 …); the lexicon's aliases resolved; `places` are folded. "市园绿局" → "园林绿化".
 */
export function departmentCore(
  name: string,
  lexicon: Lexicon,
  places: readonly string[] = [],
): string {
  const lower = lowerGovernment(fold(name));
  if (lower !== null) return lower;
  let core = fold(name).replace(EACH, "");
  for (const place of places) core = core.replaceAll(place, "");
  if (resolveAlias(core, lexicon) === null) core = core.replace(LEVEL, "");
  core = resolveAlias(core, lexicon) ?? core;
  const bare = core.replace(/(?:委员会|管理局|局|委|厅|办公室|办|部门|部|支行|分局)$/u, "");
  return bare.length >= 2 ? bare : core;
}

/** "各乡镇人民政府": all of a kind. */
const EACH = /^各(?=\p{Script=Han}{3})/u;

/** 市…, 各县…, 市委…: the level a department's name begins with. */
const LEVEL =
  /^(?:全|各)?(?:(?:省|市|州|县|区)委(?=[\p{Script=Han}]{2})|(?:省|市|州|县|区|镇)(?=[\p{Script=Han}]{2}))/u;

/** The lexicon's usual name for a department; null where it knows none. */
function resolveAlias(name: string, lexicon: Lexicon): string | null {
  return aliasNames(lexicon).get(name) ?? null;
}

/** Every folded name of the lexicon's departments with the usual one; the first entry that lists it counts. */
const aliasNames = rememberedFor((lexicon: Lexicon) => {
  const names = new Map<string, string>();
  for (const [canonical, aliases] of Object.entries(lexicon.departments)) {
    const target = fold(canonical);
    for (const each of [target, ...aliases.map(fold)])
      if (!names.has(each)) names.set(each, target);
  }
  return names;
});

const foldedText = rememberedFor(({ text }: PolicyDocument) => fold(text));

function learnPlaces(documents: readonly PolicyDocument[], lexicon: Lexicon): KnownPlace[] {
  const byName = new Map<string, string[]>();
  for (const { id, place } of documents) {
    if (place !== null) byName.set(place, [...(byName.get(place) ?? []), id]);
  }
  // A town is found by its district as well, where no document is the district's own.
  const towns = documents.filter(({ district = "" }) => district !== "" && !byName.has(district));
  for (const { id, district = "" } of towns)
    byName.set(district, [...(byName.get(district) ?? []), id]);
  return [...byName].map(([name, ids]) => {
    const short = shortPlaceName(name);
    const aliases = [name, ...(short ? [short] : []), ...(lexicon.places[name] ?? [])];
    return { name, documents: ids, surfaces: byLength(distinct(aliases.map(fold))) };
  });
}

/** Rows that can be asked for, summed and ranked: data, and lists of tasks or projects with their amounts. */
function holdsFigures({ kind, columns }: Table): boolean {
  return kind === "data" || (kind === "duty" && columns.some(({ role }) => role === "value"));
}

function learnRows(documents: readonly PolicyDocument[]): NamedRow[] {
  return documents.flatMap((document) =>
    document.tables.filter(holdsFigures).flatMap((table) => {
      const nameColumn = Math.max(
        0,
        table.columns.findIndex((column) => column.role === "name"),
      );
      return table.rows.flatMap((row) => {
        const printed = row.cells[nameColumn]?.text ?? "";
        const name = partName(printed) ?? printed;
        // Rows of years are found by the years of a question.
        if (name === "" || /^[\d.]+年?$/.test(name) || isSumRow(name)) return [];
        const surfaces = rowSurfaces(name, document.place);
        return [{ document: document.id, table: table.id, name, surfaces }];
      });
    }),
  );
}

function learnTables(documents: readonly PolicyDocument[]): KnownTable[] {
  return documents.flatMap((document) =>
    document.tables.filter(holdsFigures).map((table) => {
      const at = Math.max(
        0,
        table.columns.findIndex((column) => column.role === "name"),
      );
      const header = table.columns[at]?.text ?? "";
      const words = table.columns.flatMap((column, i) =>
        i !== at && column.role !== "index" && column.role !== "value"
          ? table.rows.map((row) => row.cells[i]?.text ?? "")
          : [],
      );
      const endings = table.rows.flatMap(
        (row) => /[省市县区州旗镇乡村]$/u.exec(row.cells[at]?.text ?? "") ?? [],
      );
      return {
        document: document.id,
        id: table.id,
        caption: table.caption === "" ? (table.path.at(-1) ?? "") : table.caption,
        columns: table.columns.map((column) => column.text),
        years: new Map(
          table.rows.flatMap((row) => {
            const name = row.cells[at]?.text ?? "";
            const year = /^((?:19|20)\d{2})年?(?:底|末|度)?$/.exec(name)?.[1];
            return year === undefined ? [] : [[Number(year), name] as const];
          }),
        ),
        values: distinct(
          words.filter((word) => /^(?:\p{Script=Han}{2,12}|(?:19|20)\d{2}年度?)$/u.test(word)),
        ),
        money:
          table.columns.some(({ text, unit }) => MONEY.test(`${text}|${unit ?? ""}`)) ||
          MONEY.test(table.caption) ||
          words.some((word) => /\d[万亿]?元/u.test(word)),
        bodies: table.columns.some(({ role }) => role === "duty"),
        rowClasses: distinct(
          [
            fold(header).replace(/名称$/, ""),
            fold(header).replace(/\P{L}/gu, ""),
            ...endings,
          ].filter((word) => word !== ""),
        ),
      };
    }),
  );
}

const MONEY = /元|[补奖]|[费税款薪]|资金|金额|投资|标准|价|预算|支出|收入|经费|产值/u;

function learnDepartments(
  documents: readonly PolicyDocument[],
  lexicon: Lexicon,
): KnownDepartment[] {
  const byName = new Map<string, Set<string>>();
  for (const { id, duties } of documents) {
    for (const party of duties.flatMap((d) => [...d.lead, ...d.support, ...d.shared])) {
      byName.set(party.name, (byName.get(party.name) ?? new Set()).add(id));
    }
  }
  const places = distinct(
    documents.flatMap(({ place }) =>
      place ? byLength([place, shortPlaceName(place) ?? place]).map(fold) : [],
    ),
  );
  const order = new Map(places.map((place, i) => [place, i]));
  const byFirst = new Map<string, string[]>();
  for (const place of places) {
    const first = place.slice(0, 1);
    byFirst.set(first, [...(byFirst.get(first) ?? []), place]);
  }
  return [...byName].map(([name, ids]) => {
    const possible = distinct([...fold(name)]).flatMap((first) => byFirst.get(first) ?? []);
    const within = possible.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    return { name, documents: [...ids], core: departmentCore(name, lexicon, within) };
  });
}

function learnTerms(documents: readonly PolicyDocument[], lexicon: Lexicon): string[] {
  return distinct(documents.flatMap(termsOf).concat(lexiconTerms(lexicon)));
}

const termsOf = rememberedFor((d: PolicyDocument) =>
  asTerms([
    ...(d.place ? [d.place, shortPlaceName(d.place) ?? ""] : []),
    ...d.indicators.map((i) => i.name),
    ...d.duties.flatMap((duty) =>
      [duty.task, ...duty.lead, ...duty.support, ...duty.shared].map((x) =>
        typeof x === "string" ? x : x.name,
      ),
    ),
    // A title that asks ("问:…是多少?") is made of the words that questions are made of.
    ...d.clauses.map((c) => c.title).filter((title) => !/[?？]$/u.test(title)),
    ...d.tables.flatMap((t) => t.columns.map((c) => c.text)),
    ...d.attachments.map((a) => a.title),
  ]),
);

const lexiconTerms = rememberedFor(({ synonyms, departments }: Lexicon) =>
  asTerms([
    ...synonyms.flatMap(([canonical]) => canonical ?? []),
    ...Object.keys(departments),
    ...Object.values(departments).flat(),
  ]),
);

function asTerms(names: readonly string[]): string[] {
  return names.map((name) => fold(name)).filter((term) => term.length >= 2 && term.length <= 60);
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function byLength(values: readonly string[]): string[] {
  return [...values].sort((a, b) => b.length - a.length);
}
