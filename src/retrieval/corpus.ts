import type { Hit, SearchOptions } from "../indexing/hybrid-search.ts";
import { createCanonicalizer, plainForm } from "../language/canonical.ts";
import { createGramWeight, type GramWeight, gramsOf } from "../language/grams.ts";
import type { Lexicon } from "../language/lexicon.ts";
import { lazily, rememberedFor } from "../language/remembered.ts";
import type {
  Clause,
  Duty,
  Indicator,
  PolicyDocument,
  Span,
  Statement,
  Table,
  TableRow,
} from "../policy.ts";
import type { Vocabulary } from "../question/vocabulary.ts";
import { nameCompleter } from "./name-completer.ts";
import { tellsTask } from "./tells-task.ts";

/** What retrieval works on: the documents, how to search them, and their grams, made once. */
export interface Corpus {
  readonly documents: readonly PolicyDocument[];
  readonly vocabulary: Vocabulary;
  readonly search: (query: string, options?: SearchOptions) => Hit[];
  readonly measures: readonly Measure[];
  readonly duties: readonly KnownDuty[];
  readonly sentences: readonly Sentence[];
  /** What one document adds to these; the same lists for the same document. */
  readonly of: (document: PolicyDocument) => Pick<Corpus, "measures" | "duties" | "sentences">;
  /** Weights of grams inside one document: what the whole document is about says little there. */
  readonly weights: { get(document: string): GramWeight | undefined };
}

/** Something that has a figure: a row of an indicator table, or a statement in running text. */
export interface Measure {
  readonly document: PolicyDocument;
  readonly indicator: Indicator | null;
  readonly statement: Statement | null;
  readonly grams: ReadonlySet<string>;
  readonly context: ReadonlySet<string>;
}

export interface KnownDuty {
  readonly document: PolicyDocument;
  readonly duty: Duty;
  readonly clause: Clause | null;
  readonly title: ReadonlySet<string>;
  /** The clause's title, where it is not the task: a sentence of the clause tells what is to be done. */
  readonly heading: ReadonlySet<string>;
  /** Each sentence of the clause's body. */
  readonly body: readonly ReadonlySet<string>[];
  /** The same as they stand in the text; none for a row of a table. */
  readonly sentences: readonly Sentence[];
}

/** A sentence of running text in its clause, or a table's row. */
export interface Sentence {
  readonly document: PolicyDocument;
  /** Null for the row of a table. */
  readonly clause: Clause | null;
  readonly table: { readonly table: Table; readonly row: TableRow } | null;
  readonly span: Span;
  readonly grams: ReadonlySet<string>;
  readonly heading: ReadonlySet<string>;
  /** The words that open the list of which it is an item ("标准如下:"), and that it goes on from. */
  readonly lead: ReadonlySet<string>;
  /** Pieces between commas and semicolons. */
  readonly pieces: readonly Span[];
}

/** Prepares a corpus for retrieval: each document when it is first needed, and once for all corpora that it is part of. */
export function createCorpus(
  documents: readonly PolicyDocument[],
  vocabulary: Vocabulary,
  search: Corpus["search"],
): Corpus {
  const prepared = preparedBy(vocabulary.lexicon);
  const sentences = lazily(() => documents.flatMap((each) => prepared(each).sentences));
  const measures = lazily(() => documents.flatMap((each) => prepared(each).measures));
  const duties = lazily(() => documents.flatMap((each) => prepared(each).duties));
  const byId = new Map(documents.map((document) => [document.id, document]));
  return {
    documents,
    vocabulary,
    search,
    of: prepared,
    weights: {
      get(id) {
        const document = byId.get(id);
        return document && prepared(document).weight;
      },
    },
    get sentences() {
      return sentences();
    },
    get measures() {
      return measures();
    },
    get duties() {
      return duties();
    },
  };
}

const preparedBy = rememberedFor((lexicon: Lexicon) => {
  const canonical = createCanonicalizer(lexicon);
  const complete = nameCompleter(lexicon);
  const grams = (text: string) => gramsOf(canonical(text));
  const bothWordings = (text: string) => new Set([...grams(text), ...gramsOf(plainForm(text))]);
  return rememberedFor((document: PolicyDocument) => {
    const sentences = lazily(() => [
      ...sentencesOf(document, bothWordings),
      ...rowsOf(document, bothWordings),
    ]);
    const weight = lazily(() => createGramWeight(sentences().map((s) => s.grams)).weight);
    const measures = lazily(() => measuresOf(document, { grams, complete }));
    const duties = lazily(() => dutiesOf(document, { grams, sentences: sentences() }));
    return {
      get sentences() {
        return sentences();
      },
      get weight() {
        return weight();
      },
      get measures() {
        return measures();
      },
      get duties() {
        return duties();
      },
    };
  });
});

/** Of how many figures for the most usual year a later one must have one each, not to be a mere outlook. */
const OUTLOOK = 4;

/**
 * The last year that a document sets figures for: what its undated requirements are meant for. One that few figures are
 * foretold for ("到2035年将达30%" in a plan until 2025) is an outlook.
 */
export const planYear = rememberedFor((document: PolicyDocument): number => {
  const counts = new Map<number, number>();
  const values = [...document.indicators.flatMap(({ values }) => values), ...document.statements];
  for (const { year, role } of values)
    if (year !== null && role !== "baseline") counts.set(year, (counts.get(year) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const set = [...counts].filter(([, count]) => count * OUTLOOK >= most).map(([year]) => year);
  return Math.max(0, ...(set.length > 0 ? set : values.flatMap(({ year }) => year ?? [])));
});

type Grams = (text: string) => ReadonlySet<string>;

function measuresOf(
  document: PolicyDocument,
  { grams, complete }: { grams: Grams; complete: (name: string) => string },
): Measure[] {
  const rows = document.indicators.map((indicator) => {
    const table = document.tables.find(({ id }) => id === indicator.table);
    const restored = indicator.restored.find(
      ({ original }) => original === indicator.name,
    )?.restored;
    const name = restored ?? (indicator.damaged ? complete(indicator.name) : indicator.name);
    // "居住(小)区" is read with and without what the brackets hold.
    const names = /\p{Script=Han}\(\p{Script=Han}{1,2}\)\p{Script=Han}/u.test(name)
      ? `${name}|${name.replace(/[()]/g, "")}`
      : name;
    const context = [table?.caption, ...(table?.path ?? []), indicator.unit].join("|");
    return {
      document,
      indicator,
      statement: null,
      grams: grams(names),
      context: new Set([...grams(context), ...gramsOf(plainForm(names))]),
    };
  });
  const prose = document.statements.map((statement) => {
    const clause = document.clauses.find(({ id }) => id === statement.clause);
    const sentence = document.text.slice(statement.sentence.start, statement.sentence.end);
    const context = grams(`${sentence}|${clause?.title ?? ""}|${clause?.path.join("|") ?? ""}`);
    const { subject, unit } = statement;
    const share = unit.startsWith("%") && /占(?!比|地|用)/u.test(subject) ? "|占比" : "";
    return { document, indicator: null, statement, grams: grams(subject + share), context };
  });
  return [...rows, ...prose];
}

function dutiesOf(
  document: PolicyDocument,
  { grams, sentences }: { grams: Grams; sentences: readonly Sentence[] },
): KnownDuty[] {
  return document.duties.map((duty) => {
    const clause = document.clauses.find(({ id }) => id === duty.clause) ?? null;
    const own =
      clause === null
        ? []
        : sentences.filter(
            (s) => isUnder(s.clause, clause, duty) && isOfTask(s.span, duty, document),
          );
    const body = clause === null ? besideTask(duty, document).map(grams) : own.map((s) => s.grams);
    const told = tellsTask(document.text.slice(duty.span.start, duty.span.end), duty);
    const heading = told && clause !== null ? grams(clause.title) : NOTHING;
    return { document, duty, clause, title: grams(duty.task), heading, body, sentences: own };
  });
}

/** Of the duty's clause; of those inside it as well, where the words stand behind them and close the section. */
function isUnder(own: Clause | null, clause: Clause, { span }: Duty): boolean {
  if (own === null || own === clause) return own === clause;
  const { start } = own.span;
  return clause.span.end < span.start && start > clause.span.start && start < span.start;
}

/** A sentence of the clause between the duty before and this one; none where its own sentence tells the task. */
function isOfTask({ start, end }: Span, duty: Duty, { text, duties }: PolicyDocument): boolean {
  if (tellsTask(text.slice(duty.span.start, duty.span.end), duty)) return false;
  const before = duties.filter(
    ({ clause, span }) => clause === duty.clause && span.end <= duty.span.start,
  );
  return end <= duty.span.start && before.every(({ span }) => span.end <= start);
}

/** What a row says of its task in cells of words besides the one that names it. */
function besideTask({ table: id, row: number, task }: Duty, { tables }: PolicyDocument): string[] {
  const table = tables.find((each) => each.id === id);
  const row = table?.rows.find((each) => each.row === number);
  return (row?.cells ?? []).flatMap(({ text }, i) => {
    const role = table?.columns[i]?.role;
    return (role === "name" || role === "text") && text !== task ? [text] : [];
  });
}

function sentencesOf(document: PolicyDocument, gramsOfText: Grams): Sentence[] {
  return document.clauses.flatMap((clause) => {
    const opening = leadsInto(clause, document);
    const heading = gramsOfText([clause.title, ...clause.path, ...opening].join("|"));
    const lead = gramsOfText(opening.join("|"));
    const duties = document.duties
      .filter(({ clause: of, span }) => of === clause.id || holds(clause.span, span))
      .map(({ span }) => span);
    const inside = ({ start, end }: Span, outer: Span) =>
      start >= outer.start - 1 && end <= outer.end + 1;
    const spoken = (span: Span) =>
      span.end - span.start > 1 && !duties.some((duty) => inside(span, duty));
    const body = { start: wordsStart(clause, document), end: clause.span.end };
    let question = QUESTION.test(clause.title) ? gramsOfText(clause.title) : NOTHING;
    let asked = question;
    return splitSpans(document.text, body, /[^。！？!?]*(?:[。！？!?](?:[”」』）)])?|$)/gu)
      .filter(spoken)
      .flatMap((span) => {
        const text = document.text.slice(span.start, span.end);
        const said = text.replace(TITLES, "|");
        const own = gramsOfText(said);
        if (QUESTION.test(text)) {
          asked = own; // it answers nothing, and tells what the sentences behind it are about
          question = own;
          return [];
        }
        const sentence = {
          document,
          clause,
          table: null,
          span,
          grams: new Set([...own, ...asked]),
          heading: said === text ? heading : new Set([...heading, ...gramsOfText(text)]),
          lead: new Set([...lead, ...question]),
          // A heading is quoted whole.
          pieces:
            span.start === clause.titleSpan.start && span.end > clause.titleSpan.end
              ? [span]
              : splitSpans(document.text, span, /[^,，;；:：。]*(?:[,，;；:：。]|$)/gu),
        };
        asked = NOTHING;
        return [sentence];
      });
  });
}

function holds(outer: Span, { start, end }: Span): boolean {
  return start >= outer.start && end <= outer.end;
}

/** Titles of other documents, which a sentence names and does not say. */
const TITLES = /《[^》]{8,}》/gu;
const QUESTION = /[?？]$/u;
const NOTHING: ReadonlySet<string> = new Set();

/** What a heading says of itself: "完善服务(责任领导:张三)". */
const IN_BRACKETS = /^\s*[(（〔【][^()（）〕】]*[)）〕】]/u;

/** Where a clause's words begin: after its title, or with it where the title is all there is ("(二)户口簿;"). */
function wordsStart(
  { id, titleSpan, span }: Clause,
  { text, clauses, duties }: PolicyDocument,
): number {
  const body = text.slice(titleSpan.end, span.end);
  const ofHeading = IN_BRACKETS.exec(body)?.[0] ?? "";
  const own =
    ofHeading === ""
      ? clauses.some(({ parent }) => parent === id)
      : duties.some(({ clause }) => clause === id);
  if (!/[\p{L}\p{N}]/u.test(body.slice(ofHeading.length)) && !own) return titleSpan.start;
  const marks = /^(?:[\s:：,，。.、;；]|\*\*)*/u.exec(body)?.[0] ?? "";
  return titleSpan.end + marks.length;
}

/** The sentences that open the lists a clause is an item of: "标准如下:". */
function leadsInto(clause: Clause, document: PolicyDocument): string[] {
  const parent = document.clauses.find(({ id }) => id === clause.parent);
  if (parent === undefined) return [];
  const body = document.text.slice(parent.titleSpan.end, parent.span.end).trim();
  const lead = /[^。！？!?]*[:：]$/u.exec(body)?.[0];
  return [...(lead === undefined ? [] : [lead]), ...leadsInto(parent, document)];
}

/** Rows of tables that are no indicator tables, as sentences with their caption and headers for context. */
function rowsOf(document: PolicyDocument, grams: Grams): Sentence[] {
  return document.tables
    .filter(({ kind, ofClauses }) => kind !== "indicator" && ofClauses !== true)
    .flatMap((table) =>
      table.rows.flatMap((row) => {
        const [span] = row.spans;
        if (span === undefined) return [];
        const text = row.cells.map((cell) => cell.text).join("|");
        const heading = grams(
          [table.caption, ...table.columns.map((column) => column.text)].join("|"),
        );
        return [
          {
            document,
            clause: null,
            table: { table, row },
            span,
            grams: grams(text),
            heading,
            lead: NOTHING,
            pieces: [span],
          },
        ];
      }),
    );
}

/** Cuts a range at matches of a pattern; blank pieces are dropped, the rest trimmed. */
function splitSpans(text: string, { start, end }: Span, pattern: RegExp): Span[] {
  const spans: Span[] = [];
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const piece = match[0];
    const trimmed = piece.trim();
    if (trimmed === "") continue;
    const from = start + match.index + piece.indexOf(trimmed);
    spans.push({ start: from, end: from + trimmed.length });
  }
  return spans;
}
