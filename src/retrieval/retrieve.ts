import { fitOf, gramsOf, type Phrase, phraseGrams } from "../language/grams.ts";
import type { Attachment, MetadataField, PolicyDocument } from "../policy.ts";
import type { Query, QueryOf } from "../question/query.ts";
import { asPassage } from "./as-passage.ts";
import type { Corpus, KnownDuty } from "./corpus.ts";
import { dutyEvidence } from "./evidence.ts";
import { findArticles } from "./find-articles.ts";
import { findBodiesInText } from "./find-bodies-in-text.ts";
import {
  type DutyMatch,
  findDutiesOf,
  findNumberedTasks,
  findTasks,
  inScope,
} from "./find-duties.ts";
import { findIndicators } from "./find-indicators.ts";
import { findMeasures, type MeasureMatch } from "./find-measures.ts";
import { findMentions, type MentionMatch } from "./find-mentions.ts";
import { findPassages, type PassageMatch } from "./find-passages.ts";
import {
  findOffices,
  findPeople,
  isPersonAsked,
  type OfficeMatch,
  type PersonMatch,
} from "./find-people.ts";
import { findRows, type TableMatch } from "./find-rows.ts";
import type { Target } from "./find-targets.ts";
import { findVersions } from "./find-versions.ts";
import { isConvincing } from "./judge-passage.ts";

/** What retrieval found for a query: typed, complete, with evidence on every item. */
export type Finding =
  | {
      readonly kind: "measures";
      readonly query: QueryOf<"indicator">;
      readonly groups: readonly {
        readonly phrase: string;
        readonly matches: readonly MeasureMatch[];
      }[];
      readonly inText: readonly PassageMatch[];
    }
  | {
      readonly kind: "indicators";
      readonly query: QueryOf<"indicator">;
      readonly rows: readonly MeasureMatch[];
      /** Aims in the running text of documents without an indicator table. */
      readonly targets: readonly Target[];
    }
  | {
      readonly kind: "tasks";
      readonly query: QueryOf<"duty">;
      readonly matches: readonly DutyMatch[];
    }
  | {
      readonly kind: "duties";
      readonly query: QueryOf<"duty">;
      readonly matches: readonly DutyMatch[];
    }
  | { readonly kind: "table"; readonly query: QueryOf<"table">; readonly match: TableMatch }
  | {
      readonly kind: "metadata";
      readonly query: QueryOf<"metadata">;
      readonly fields: readonly { document: PolicyDocument; field: MetadataField }[];
    }
  | {
      readonly kind: "people";
      readonly query: QueryOf<"person">;
      readonly people: readonly PersonMatch[];
      readonly offices: readonly OfficeMatch[];
    }
  | {
      readonly kind: "mentions";
      readonly query: QueryOf<"mentions">;
      readonly matches: readonly MentionMatch[];
    }
  | {
      readonly kind: "passages";
      readonly query: QueryOf<"passage">;
      readonly matches: readonly PassageMatch[];
    }
  | {
      readonly kind: "attachment";
      readonly query: Query;
      readonly document: PolicyDocument;
      readonly attachment: Attachment;
    }
  | { readonly kind: "clarify"; readonly query: QueryOf<"clarify"> }
  | Missing;

/** Nothing in the asked documents; what is nearest. */
export interface Missing {
  readonly kind: "missing";
  readonly query: Query;
  readonly reason: "outside_corpus" | "other_place" | "not_stated";
  /** What was looked for. */
  readonly what: string;
  /** Documents that state it, where the asked ones do not. */
  readonly elsewhere: readonly PolicyDocument[];
  /** The nearest passage of the asked documents; null where nothing comes near. */
  readonly nearest: PassageMatch | null;
}

/** Executes a query. Where records do not answer it, running text is searched before giving up. */
export function retrieve(query: Query, corpus: Corpus): Finding {
  switch (query.kind) {
    case "indicator":
      return query.phrases.length === 0 ? indicators(query, corpus) : measures(query, corpus);
    case "duty":
      return duty(query, corpus);
    case "table": {
      const match = findRows(query, corpus);
      return match === null || match.rows.length === 0
        ? missing(query, query.phrase, corpus)
        : { kind: "table", query, match };
    }
    case "metadata":
      return metadata(query, corpus);
    case "person":
      return people(query, corpus);
    case "mentions":
      return mentions(query, corpus);
    case "passage":
      return passages(query, corpus);
    case "clarify":
      return { kind: "clarify", query };
    case "outside":
      return {
        kind: "missing",
        query,
        reason: "outside_corpus",
        what: query.what,
        elsewhere: [],
        nearest: null,
      };
  }
}

function measures(query: QueryOf<"indicator">, corpus: Corpus): Finding {
  const [asked = ""] = query.phrases;
  const versions = query.versions === null ? [] : findVersions(query, { phrase: asked, corpus });
  if (versions.length > 1)
    return { kind: "measures", query, groups: [{ phrase: asked, matches: versions }], inText: [] };
  const groups = measureGroups(query, { corpus, loose: false });
  const phrase = query.phrases.join("|");
  if (groups.every(({ matches }) => matches.length === 0)) {
    const inText = passages(asPassage(query, { phrase, expects: "number" }), corpus, query);
    const loose = measureGroups(query, { corpus, loose: true });
    return inText.kind === "missing" && loose.some(({ matches }) => matches.length > 0)
      ? { kind: "measures", query, groups: loose, inText: [] }
      : inText;
  }
  const inText = textFor(groups, { query, phrase, corpus });
  return (
    betterInText(groups, { query, phrase, corpus }) ?? { kind: "measures", query, groups, inText }
  );
}

function measureGroups(
  query: QueryOf<"indicator">,
  { corpus, loose }: { corpus: Corpus; loose: boolean },
) {
  return query.phrases.map((phrase, i) => {
    const own = query.paired ? query.documents.slice(i, i + 1) : query.documents;
    return {
      phrase,
      matches: findMeasures(phrase, { query: { ...query, documents: own }, corpus, loose }),
    };
  });
}

/** For places whose measures do not fit: a sentence of theirs that surely speaks of it, with a figure. */
function textFor(
  groups: readonly { matches: readonly MeasureMatch[] }[],
  { query, phrase, corpus }: { query: QueryOf<"indicator">; phrase: string; corpus: Corpus },
): PassageMatch[] {
  const answered = new Set(
    groups.flatMap(({ matches }) => matches.map(({ document }) => document)),
  );
  const open = corpus.documents.filter(
    (document) =>
      !answered.has(document) &&
      (query.documents.length === 0 || query.documents.includes(document.id)),
  );
  if (query.years.length > 0 && query.documents.length === 1) return [];
  return open.flatMap((document) => {
    const asked = {
      ...asPassage(query, { phrase, expects: "number" }),
      documents: [document.id],
    };
    const found = findPassages(asked, corpus);
    const best = found.find(({ fulfils }) => fulfils);
    return best !== undefined &&
      (best.coverage >= 0.72 || isConvincing(found, { query: asked, figure: true, corpus }))
      ? [best]
      : [];
  });
}

/** Where a sentence holds clearly more of the phrase than any measure's name, the sentence answers. */
function betterInText(
  groups: readonly { matches: readonly MeasureMatch[] }[],
  { query, phrase, corpus }: { query: QueryOf<"indicator">; phrase: string; corpus: Corpus },
): Finding | null {
  if (query.operation !== "value" || query.documents.length !== 1) return null;
  if (query.relation !== null && groups.every(({ matches }) => matches.length > 0)) return null;
  const { canonical, known, weight } = corpus.vocabulary;
  const words = phraseGrams(canonical(phrase), known);
  const coverage = Math.max(
    ...groups.flatMap(({ matches }) =>
      matches.map(
        ({ measure: { grams, context } }) => fitOf(words, grams, { weight, context }).coverage,
      ),
    ),
  );
  if (coverage >= 0.8) return null;
  const inText = asPassage(query, { phrase, expects: "number" });
  const found = findPassages(inText, corpus).filter(({ fulfils }) => fulfils);
  const [best] = found;
  return best !== undefined && best.coverage >= coverage + 0.15
    ? { kind: "passages", query: inText, matches: found }
    : null;
}

function indicators(query: QueryOf<"indicator">, corpus: Corpus): Finding {
  const { rows, targets } = findIndicators(query, corpus);
  const noAttributes = !rows.some(({ attribute }) => attribute !== null);
  if (query.filter?.attribute && noAttributes && query.filter.topic !== "") {
    // Nothing here is marked 约束性 or 预期性: "硬指标" then means what is laid down about the topic.
    return passages(
      asPassage(query, { phrase: query.filter.topic, expects: "text" }),
      corpus,
      query,
    );
  }
  return rows.length + targets.length === 0
    ? missing(query, `${query.filter?.topic ?? ""}指标`, corpus)
    : { kind: "indicators", query, rows, targets };
}

function duty(query: QueryOf<"duty">, corpus: Corpus): Finding {
  if (query.operation === "due") return dueDuties(query, corpus);
  if (
    query.operation === "without-support" ||
    query.operation === "most" ||
    (query.phrase === "" && query.department === null && query.operation !== "who")
  )
    return dutiesByShape(query, corpus);
  if (query.department !== null && (query.operation === "tasks" || query.operation === "count")) {
    return aboutOneTask(query, corpus) ?? dutiesOf(query, corpus);
  }
  const matches = tasksByAnyReading(query, corpus);
  const told = query.department === null ? findBodiesInText(query, corpus) : null;
  const ofTask = Math.max(0, ...matches.map(({ known }) => shareHeld(query.phrase, known, corpus)));
  // A list of responsibilities is for what it names; a sentence that says clearly more of it knows better.
  if (told !== null && told.coverage > ofTask + CLEARLY_MORE)
    return {
      kind: "passages",
      query: asPassage(query, { phrase: query.phrase, expects: "text" }),
      matches: [told.match],
    };
  if (matches.length > 0) return { kind: "tasks", query, matches };
  const inText = asPassage(query, { phrase: query.phrase, expects: "text" });
  const found = findPassages(inText, corpus).filter(({ evidence }) =>
    /负责|牵头|承担|设在|配合|协调/u.test(evidence.quote),
  );
  if ((found[0]?.coverage ?? 0) >= 0.8) return { kind: "passages", query: inText, matches: found };
  return missing(query, query.phrase, corpus);
}

/** All tasks, by how many lead them or by their having a lead at all. */
function dutiesByShape(query: QueryOf<"duty">, corpus: Corpus): Finding {
  const anyone = corpus.vocabulary.departments.map(({ name }) => name);
  const matches = findDutiesOf(anyone, { query, corpus }).filter(
    ({ known: { duty: each } }) =>
      (query.role !== "lead" || query.operation === "most" || each.lead.length > 0) &&
      (query.leads === null ||
        (query.leads === 0 ? each.lead.length > 1 : each.lead.length === query.leads)),
  );
  return matches.length === 0
    ? missing(query, "责任分工", corpus)
    : { kind: "duties", query, matches };
}

const CLEARLY_MORE = 0.1;

/** Share of a phrase that a task's own words hold, by what words say inside its document. */
function shareHeld(phrase: string, { document, title, body }: KnownDuty, corpus: Corpus): number {
  const { canonical, known, weight } = corpus.vocabulary;
  const words = new Set([...title, ...body.flatMap((sentence) => [...sentence])]);
  const wanted = phraseGrams(canonical(phrase), known);
  return fitOf(wanted, words, { weight: corpus.weights.get(document.id) ?? weight }).coverage;
}

/** Words that ask for departments, not part of what they do. */
const ASKING =
  /(?:都|该|应)?(?:归|由|是|找|落到?|交给|分给|派给)?(?:谁|哪(?:个|些|几|两)?(?:个|家)?(?:部门|单位|局|委|机关|家)?|什么(?:部门|单位))(?:来|在|去)?(?:负责|牵头|管|抓|办|做|干)?|牵头|配合|负责|责任(?:部门|单位)|呢|吗|啊/gu;

/**
 * The tasks that a question names: by its subject, else by all its own words, else (where it has no
 * subject of its own) by what was just replied.
 */
function tasksByAnyReading(query: QueryOf<"duty">, corpus: Corpus): DutyMatch[] {
  const numbered =
    query.label !== null && query.phrase.replace(/\P{Script=Han}/gu, "").length < 2
      ? findNumberedTasks(query.label, { query, corpus })
      : [];
  if (numbered.length > 0) return numbered;
  const own = query.asked.replace(ASKING, "|");
  for (const phrase of [query.phrase, own, query.told]) {
    const matches = phrase === "" ? [] : findTasks(phrase, { query, corpus });
    if (matches.length > 0) return matches;
  }
  return [];
}

/** Tasks by their deadline: those of a month, or the first or last of all. */
function dueDuties(query: QueryOf<"duty">, corpus: Corpus): Finding {
  const dated = inScope(query, corpus).flatMap((known) => {
    const month = monthOf(known.duty.deadline);
    return month === null ? [] : [{ known, month }];
  });
  const wanted = query.due;
  const end =
    query.direction === "highest"
      ? Math.max(...dated.map(({ month }) => month))
      : Math.min(...dated.map(({ month }) => month));
  const chosen = dated.filter(({ month }) =>
    wanted === null
      ? month === end
      : month % 12 === wanted.month % 12 &&
        (wanted.year === null || Math.floor((month - 1) / 12) === wanted.year),
  );
  if (chosen.length === 0) return missing(query, "完成时限", corpus);
  return {
    kind: "duties",
    query,
    matches: chosen.map(({ known }) => ({
      known,
      score: 1,
      role: "shared",
      evidence: dutyEvidence(known.document, known.duty),
    })),
  };
}

/** Months since year 0: "2023年9月底" → 2023 × 12 + 9; a bare year ends in December. */
function monthOf(deadline: string | null): number | null {
  const match = /(20\d{2})年(?:(\d{1,2})月)?/u.exec(deadline?.replace(/\s/g, "") ?? "");
  return match?.[1] === undefined ? null : Number(match[1]) * 12 + Number(match[2] ?? 12);
}

/** "老年助餐是商务局牵头吗": the question names a task besides the department, and is about that task. */
function aboutOneTask(query: QueryOf<"duty">, corpus: Corpus): Finding | null {
  const { vocabulary } = corpus;
  const runs = query.phrase
    .split("|")
    .map((run) => phraseGrams(vocabulary.canonical(run), vocabulary.known))
    .filter(({ size }) => size >= 3);
  const named = inScope(query, corpus).filter(({ title }) =>
    runs.some((wanted) => {
      const { coverage, precision } = fitOf(wanted, title, vocabulary);
      return coverage >= 0.8 && precision >= (wanted.size < 5 ? 0.15 : 0.22);
    }),
  );
  const documents = new Set(named.map(({ document }) => document));
  if (named.length === 0 || named.length > 2 * documents.size) return null;
  const matches = named.map((known) => ({
    known,
    score: 1,
    role: null,
    evidence: dutyEvidence(known.document, known.duty),
  }));
  return { kind: "tasks", query: { ...query, operation: "confirm" }, matches };
}

/** Several departments are asked for in the same tasks, not each in its own. */
const TOGETHER = /同时|都(?:有|参|在|出|要)|共同|一起|一并|均/u;

function takesPart(names: readonly string[], { duty }: KnownDuty): boolean {
  return [...duty.lead, ...duty.support, ...duty.shared].some(({ name }) => names.includes(name));
}

function dutiesOf(query: QueryOf<"duty">, corpus: Corpus): Finding {
  const named = [...(query.department === null ? [] : [query.department]), ...query.others];
  const names = named.flatMap((each) => each.names);
  if (query.without && names.length > 0) {
    const theirs = new Set(findDutiesOf(names, { query, corpus }).map(({ known }) => known));
    const rest = inScope(query, corpus).filter((known) => !theirs.has(known));
    return {
      kind: "duties",
      query,
      matches: rest.map((known) => ({
        known,
        score: 1,
        role: "shared",
        evidence: dutyEvidence(known.document, known.duty),
      })),
    };
  }
  const wanted = phraseGrams(corpus.vocabulary.canonical(query.phrase), corpus.vocabulary.known);
  const onTopic = ({ known }: DutyMatch) =>
    besideTitle(wanted, known.document, corpus).size < 4 ||
    fitOf(
      wanted,
      new Set([...known.title, ...known.body.flatMap((s) => [...s])]),
      corpus.vocabulary,
    ).coverage >= 0.9;
  const naming = findDutiesOf(names, { query, corpus });
  const same = naming.every(({ known }) => named.every((each) => takesPart(each.names, known)));
  const together = named.length > 1 && (same || TOGETHER.test(query.asked));
  const all = naming.filter(
    ({ known }) =>
      (!together || named.every((each) => takesPart(each.names, known))) &&
      (query.leads === null ||
        (query.leads === 0 ? known.duty.lead.length > 1 : known.duty.lead.length === query.leads)),
  );
  const matches = all.filter(onTopic);
  // Words that fit none of the department's tasks are talk about the question, not a topic.
  const listed = together ? { ...query, department: merged(named), others: [] } : query;
  if (all.length > 0)
    return { kind: "duties", query: listed, matches: matches.length > 0 ? matches : all };
  const mentioned = sentencesNaming(query.department?.asked ?? "", query, corpus);
  if (mentioned.length > 0)
    return {
      kind: "passages",
      query: asPassage(query, { phrase: query.phrase, expects: "text" }),
      matches: mentioned,
    };
  const anywhere = findDutiesOf(names, { query: { ...query, documents: [] }, corpus });
  const elsewhere = [...new Set(anywhere.map(({ known }) => known.document))].filter(
    ({ id }) => !query.documents.includes(id),
  );
  const reason = elsewhere.length > 0 ? "other_place" : "not_stated";
  return {
    kind: "missing",
    query,
    reason,
    what: query.department?.asked ?? query.phrase,
    elsewhere,
    nearest: null,
  };
}

/** Departments that are asked for together, as one. */
function merged(named: readonly NonNullable<QueryOf<"duty">["department"]>[]) {
  return {
    asked: named.map(({ asked }) => asked).join("、"),
    names: named.flatMap(({ names }) => names),
    claim: null,
  };
}

/** Words of a phrase that the document's title does not hold: what the whole document is about is no topic in it. */
function besideTitle(wanted: Phrase, { title }: PolicyDocument, corpus: Corpus): Phrase {
  const held = gramsOf(corpus.vocabulary.canonical(title));
  return new Map([...wanted].filter(([gram]) => !held.has(gram)));
}

/** Sentences of the asked documents that name a department which no duty of theirs names. */
function sentencesNaming(asked: string, query: QueryOf<"duty">, corpus: Corpus): PassageMatch[] {
  const name = asked.replace(/^[省市县区](?=[\p{Script=Han}]{2})/u, "");
  if (name.length < 3) return [];
  const found = findPassages(
    {
      phrase: `${asked}|${query.phrase}`,
      hint: "",
      documents: query.documents,
      expects: "text",
      years: [],
    },
    corpus,
  );
  return found.filter(({ evidence }) => evidence.quote.replace(/\s/g, "").includes(name));
}

function metadata(query: QueryOf<"metadata">, corpus: Corpus): Finding {
  const documents = corpus.documents.filter(
    ({ id }) => query.documents.length === 0 || query.documents.includes(id),
  );
  const fields = documents.flatMap((document) =>
    metadataOf(document)
      .filter(({ key }) => query.fields.some((field) => field === key))
      .map((field) => ({ document, field })),
  );
  return { kind: "metadata", query, fields };
}

/** The document's metadata, its addressees included. */
export function metadataOf(document: PolicyDocument): MetadataField[] {
  const addressees = document.nodes
    .filter(({ kind }) => kind === "addressee")
    .map(({ start, end }) => ({
      key: "addressee" as const,
      label: "",
      value: document.text
        .slice(start, end)
        .trim()
        .replace(/[:\uFF1A]$/u, ""),
      span: { start, end },
    }));
  return [...document.metadata, ...addressees];
}

function people(query: QueryOf<"person">, corpus: Corpus): Finding {
  const offices = query.office ? findOffices(query, corpus) : [];
  const found =
    query.office && query.role === null && query.name === null ? [] : findPeople(query, corpus);
  if (found.length + offices.length > 0) return { kind: "people", query, people: found, offices };
  const what = query.name ?? query.post ?? query.role ?? (query.office ? "办公室" : "");
  const inText = rolesInText(query, corpus);
  return inText ?? missing(query, what, corpus);
}

/** "由县长任组长": a role that is given to a post in running text, without a list of names. */
function rolesInText(query: QueryOf<"person">, corpus: Corpus): Finding | null {
  const { role } = query;
  if (role === null || query.name !== null) return null;
  const passage = asPassage(query, { phrase: query.asked, expects: "text" });
  const matches = findPassages(passage, corpus).filter(({ evidence }) =>
    new RegExp(`(?:任|担任|兼任|为|是)\\s*${role}`, "u").test(evidence.quote),
  );
  return matches.length === 0 ? null : { kind: "passages", query: passage, matches };
}

function mentions(query: QueryOf<"mentions">, corpus: Corpus): Finding {
  const matches = findMentions(query, corpus);
  return matches.length === 0
    ? missing(query, query.phrase, corpus)
    : { kind: "mentions", query, matches };
}

/** `original` is the query as understood, for the trace, where running text is a fallback. */
function passages(query: QueryOf<"passage">, corpus: Corpus, original: Query = query): Finding {
  const articles = findArticles(query, corpus);
  if (articles.length > 0) return { kind: "passages", query, matches: articles };
  const attached = missingAttachment(query, corpus);
  const matches = findPassages(query, corpus);
  const [best] = matches;
  if (attached !== null && attached.score > (best?.coverage ?? 0) - 0.1) {
    return {
      kind: "attachment",
      query: original,
      document: attached.document,
      attachment: attached.attachment,
    };
  }
  const fulfilling = matches.filter(({ fulfils }) => fulfils);
  if (isConvincing(matches, { query, figure: original.kind === "indicator", corpus }))
    return { kind: "passages", query, matches: fulfilling };
  return missing(original, query.phrase, corpus, best ?? null);
}

/** An attachment that is named but not included, and whose title the phrase names. */
function missingAttachment(query: QueryOf<"passage">, corpus: Corpus) {
  const pointed = corpus.documents
    .filter(({ id }) => query.documents.length === 0 || query.documents.includes(id))
    .flatMap((document) =>
      document.attachments
        .filter(
          ({ number, included }) => !included && number !== null && number === query.attachment,
        )
        .map((attachment) => ({ document, attachment, score: 1 })),
    );
  if (pointed[0] !== undefined) return pointed[0];
  const { vocabulary } = corpus;
  const named = [query.phrase, ...query.phrase.split("|").filter((run) => run.length >= 4)].map(
    (words) => phraseGrams(vocabulary.canonical(words), vocabulary.known),
  );
  const fitTo = (title: string) =>
    named
      .map((wanted) => fitOf(wanted, gramsOf(vocabulary.canonical(title)), vocabulary))
      .reduce((best, fit) => (fit.score > best.score ? fit : best));
  const candidates = corpus.documents
    .filter(({ id }) => query.documents.length === 0 || query.documents.includes(id))
    .flatMap((document) =>
      document.attachments
        .filter(({ included }) => !included)
        .map((attachment) => ({
          document,
          attachment,
          fit: fitTo(attachment.title),
        })),
    )
    .filter(({ fit }) => fit.coverage >= 0.7 && fit.precision >= 0.4)
    .sort((a, b) => b.fit.score - a.fit.score);
  const [best] = candidates;
  return best === undefined
    ? null
    : { document: best.document, attachment: best.attachment, score: best.fit.coverage };
}

/** Finds out why nothing answers: another place does, the documents do not say, or the topic is foreign. */
function missing(
  query: Query,
  what: string,
  corpus: Corpus,
  nearest: PassageMatch | null = null,
): Missing {
  const elsewhere = query.placesNamed ? statedElsewhere(query, what, corpus) : [];
  const anywhere = findPassages(
    { phrase: what, hint: "", documents: [], expects: "text", years: [] },
    corpus,
  )[0];
  const foreignTopic =
    (anywhere?.coverage ?? 0) < 0.35 && query.kind !== "metadata" && query.kind !== "person";
  const reason =
    elsewhere.length > 0 ? "other_place" : foreignTopic ? "outside_corpus" : "not_stated";
  return {
    kind: "missing",
    query,
    reason,
    what,
    elsewhere,
    nearest: nearest !== null && nearest.coverage >= 0.35 ? nearest : null,
  };
}

function statedElsewhere(query: Query, what: string, corpus: Corpus): PolicyDocument[] {
  const others = corpus.documents.filter(({ id }) => !query.documents.includes(id));
  return others.filter((document) => {
    const documents = [document.id];
    if (query.kind === "duty")
      return findTasks(what, { query: { ...query, documents }, corpus }).length > 0;
    if (query.kind === "person")
      return document.people.some((person) => isPersonAsked(person, query));
    if (
      query.kind === "indicator" &&
      findMeasures(what, { query: { ...query, documents, years: [], period: null }, corpus }).some(
        ({ fit }) => fit.coverage >= 0.75,
      )
    )
      return true;
    const expects =
      query.kind === "passage" ? query.expects : query.kind === "indicator" ? "number" : "text";
    const [best] = findPassages({ phrase: what, hint: "", documents, expects, years: [] }, corpus);
    return best !== undefined && best.coverage >= 0.75 && best.fulfils;
  });
}
