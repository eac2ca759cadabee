import { fitOf, phraseGrams } from "../../language/grams.ts";
import { lazily } from "../../language/remembered.ts";
import type { QueryOf } from "../../question/query.ts";
import { isAsked } from "../../question/read/is-asked.ts";
import { asPassage } from "../as-passage.ts";
import { type Corpus, planYear } from "../corpus.ts";
import { explainMissing } from "../explain-missing.ts";
import type { Finding } from "../finding.ts";
import { findPassages, type PassageMatch } from "../passages/find-passages.ts";
import { isConvincing } from "../passages/judge-passage.ts";
import { retrievePassages } from "../passages/retrieve-passages.ts";
import { findIndicators } from "./find-indicators.ts";
import { findMeasures } from "./find-measures.ts";
import { findOwn, findShared } from "./find-shared.ts";
import { findVersions } from "./find-versions.ts";
import { type MeasureMatch, matchOf } from "./measure-match.ts";
import { namedAlike } from "./named-alike.ts";
import { NAMES_FIGURE } from "./names-figure.ts";
import { ofTotal } from "./of-total.ts";
import { retrieveBeside } from "./retrieve-beside.ts";
import { retrieveDivision } from "./retrieve-division.ts";
import { retrieveProduct } from "./retrieve-product.ts";
import { standardInText } from "./standard-in-text.ts";
import { tiersInText } from "./tiers-in-text.ts";

/** Figures: of the measures that the query names, else the indicators of the asked documents. */
export function retrieveMeasures(query: QueryOf<"indicator">, corpus: Corpus): Finding {
  return query.phrases.length === 0 ? indicators(query, corpus) : measures(query, corpus);
}

function measures(query: QueryOf<"indicator">, corpus: Corpus): Finding {
  const [asked = ""] = query.phrases;
  const versions = query.versions === null ? [] : findVersions(query, { phrase: asked, corpus });
  if (versions.length > 1)
    return { kind: "measures", query, groups: [{ phrase: asked, matches: versions }], inText: [] };
  const groups = measureGroups(query, { corpus, loose: false });
  const divided =
    retrieveDivision(query, groups, corpus) ??
    retrieveProduct(query, groups, corpus) ??
    retrieveBeside(query, groups, corpus);
  if (divided !== null) return divided;
  const phrase = query.phrases.join("|");
  if (groups.every(({ matches }) => matches.length === 0)) {
    return withoutMeasure(query, phrase, corpus);
  }
  const dated = ofYearInText(groups, { query, phrase, corpus });
  if (dated !== null) return dated;
  const standard = standardInText(groups, { query, phrase, corpus });
  if (standard !== null) return standard;
  const tiers = tiersInText(groups, { query, phrase, corpus });
  if (tiers !== null) return tiers;
  const grown = growthInText(groups, { query, phrase, corpus });
  if (grown !== null) return grown;
  const inText = lazily(() => textFor(groups, { query, phrase, corpus }));
  return (
    betterInText(groups, { query, phrase, corpus }) ?? {
      kind: "measures",
      query,
      groups: withTold(groups, { query, corpus }),
      get inText() {
        return inText(); // looks through the text of each document: not for those who only want to know whether there is an answer
      },
    }
  );
}

/** What answers where no measure is named well enough: running text, a measure named loosely, words for a figure. */
function withoutMeasure(query: QueryOf<"indicator">, phrase: string, corpus: Corpus): Finding {
  const inText = retrievePassages(asPassage(query, { phrase, expects: "number" }), corpus, query);
  const loose = measureGroups(query, { corpus, loose: true });
  if (inText.kind !== "missing") return inText;
  return loose.some(({ matches }) => matches.length > 0)
    ? { kind: "measures", query, groups: loose, inText: [] }
    : ((NAMES_FIGURE.test(query.asked) || ELLIPTIC.test(query.asked)
        ? null
        : toldInWords(query, phrase, corpus)) ?? inText);
}

/** "旧公园呢": a figure is asked for, as in the question before. */
const ELLIPTIC = /^[^,。?]{1,10}呢[?]?$/u;

/** What looked as if a figure were asked for, and may be told in words; null where no sentence convinces. */
function toldInWords(query: QueryOf<"indicator">, phrase: string, corpus: Corpus): Finding | null {
  const told = retrievePassages(asPassage(query, { phrase, expects: "text" }), corpus);
  return told.kind === "missing" ? null : told;
}

/** Where no measure has a figure for the asked year, a sentence that names the year and surely speaks of it. */
function ofYearInText(
  groups: readonly { matches: readonly MeasureMatch[] }[],
  { query, phrase, corpus }: { query: QueryOf<"indicator">; phrase: string; corpus: Corpus },
): Finding | null {
  const [year, ...others] = query.years;
  if (year === undefined || others.length > 0 || query.operation !== "value") return null;
  if (query.documents.length !== 1) return null;
  const has = groups.some(({ matches }) =>
    matches.some(({ document, values }) =>
      values.some(
        (value) => value.year === year || (value.year === null && year <= planYear(document)),
      ),
    ),
  );
  if (has) return null;
  const stated = statedForYear(year, { query, phrase, corpus });
  if (stated !== null) return stated;
  const inText = asPassage(query, { phrase, expects: "number" });
  const found = findPassages(inText, corpus).filter(({ evidence }) =>
    evidence.quote.includes(`${year}年`),
  );
  const best = found.find(({ fulfils }) => fulfils);
  const told =
    isConvincing(found, { query: inText, figure: false, corpus }) &&
    (best?.coverage ?? 0) >= OF_YEAR;
  return told
    ? { kind: "passages", query: inText, matches: found.filter(({ fulfils }) => fulfils) }
    : null;
}

/** Share of a phrase that a figure's own words hold, where the figure is the asked year's. */
const OF_YEAR = 0.65;

/** The figure of running text for the asked year that the phrase names well enough, if not best: "…3个;到2025年建成10个". */
function statedForYear(
  year: number,
  { query, phrase, corpus }: { query: QueryOf<"indicator">; phrase: string; corpus: Corpus },
): Finding | null {
  const { canonical, known, weight } = corpus.vocabulary;
  const words = phraseGrams(canonical(phrase), known);
  const [best] = corpus.measures
    .filter(
      ({ document, statement }) =>
        isAsked(document.id, query.documents) && statement?.year === year,
    )
    .map((measure) => ({ measure, fit: fitOf(words, measure.grams, { weight }) }))
    .filter(({ fit }) => fit.coverage >= OF_YEAR)
    .sort((a, b) => b.fit.score - a.fit.score);
  if (best === undefined || query.phrases.length > 1) return null;
  const matches = [matchOf(best.measure, { fit: best.fit, corpus })];
  return { kind: "measures", query, groups: [{ phrase, matches }], inText: [] };
}

const GROWN =
  /(?:增长|提高|提升|增加|上升|下降|减少|降低)了?(?:[^,。;，；\d到至为][^,。;，；\d到至为]{0,3})?\d[\d.]*\s*(?:%|个百分点|倍)/u;
const SAYS_SO = 0.7;

/** A change that running text states (by how much, not up to what), where no measure has two figures to work it out from. */
function growthInText(
  groups: readonly { matches: readonly MeasureMatch[] }[],
  { query, phrase, corpus }: { query: QueryOf<"indicator">; phrase: string; corpus: Corpus },
): Finding | null {
  if (query.operation !== "change" && query.operation !== "growth") return null;
  const figures = (match: MeasureMatch) => match.values.filter(({ number }) => number !== null);
  if (groups.some(({ matches }) => matches.some((match) => figures(match).length > 1))) return null;
  const asked = asPassage(query, { phrase, expects: "number" });
  const told = findPassages(asked, corpus).filter(
    ({ coverage, evidence }) =>
      coverage >= SAYS_SO && GROWN.test(evidence.quote.replace(/\s/g, "")),
  );
  return told.length === 0 ? null : { kind: "passages", query: asked, matches: told };
}

function measureGroups(
  query: QueryOf<"indicator">,
  { corpus, loose }: { corpus: Corpus; loose: boolean },
) {
  return query.phrases.map((phrase, i) => {
    const own = query.paired ? query.documents.slice(i, i + 1) : query.documents;
    const named = (words: string) =>
      findMeasures(words, { query: { ...query, documents: own }, corpus, loose });
    const matches = named(phrase);
    const stating = new Set(matches.map(({ document }) => document));
    const totals = ofTotal(phrase, named).filter(({ document }) => !stating.has(document));
    const found = [...matches, ...totals];
    return { phrase, matches: [...found, ...namedAlike(phrase, found, { query, corpus })] };
  });
}

type Group = Extract<Finding, { kind: "measures" }>["groups"][number];

/** One of several figures of a document that no measure has is looked for in its running text. */
function withTold(
  groups: readonly Group[],
  { query, corpus }: { query: QueryOf<"indicator">; corpus: Corpus },
): readonly Group[] {
  if (groups.length < 2 || query.documents.length !== 1 || query.operation !== "value")
    return groups;
  return groups.map((group) => {
    if (group.matches.length > 0) return group;
    const asked = asPassage(query, { phrase: group.phrase, expects: "number" });
    const found = findPassages(asked, corpus);
    const sure = isConvincing(found, { query: asked, figure: true, corpus });
    return sure ? { ...group, told: found.find(({ fulfils }) => fulfils) } : group;
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
    (document) => !answered.has(document) && isAsked(document.id, query.documents),
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
  if (groups.length > 1 && groups.every(({ matches }) => matches.length > 0)) return null;
  const { canonical, known, weight } = corpus.vocabulary;
  const words = phraseGrams(canonical(phrase), known);
  const coverage = Math.max(
    ...groups.flatMap(({ matches }) =>
      matches.map(({ fit, measure: { grams, context, indicator } }) =>
        indicator?.damaged === true
          ? fit.coverage
          : fitOf(words, grams, { weight, context }).coverage,
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
  if (query.filter?.set === "shared")
    return { kind: "shared", query, ...findShared(query, corpus) };
  if (query.filter?.set === "own")
    return { kind: "indicators", query, rows: findOwn(query, corpus), targets: [] };
  const { rows, targets } = findIndicators(query, corpus);
  const noAttributes = !rows.some(({ attribute }) => attribute !== null);
  if (query.filter?.attribute && noAttributes && query.filter.topic !== "") {
    // Nothing here is marked 约束性 or 预期性: "硬指标" then means what is laid down about the topic.
    return retrievePassages(
      asPassage(query, { phrase: query.filter.topic, expects: "text" }),
      corpus,
      query,
    );
  }
  if (rows.length + targets.length === 0)
    return explainMissing(query, `${query.filter?.topic ?? ""}指标`, corpus);
  return { kind: "indicators", query: noAttributes ? unmarked(query) : query, rows, targets };
}

/** "年底前的硬指标" of documents that mark nothing so: what they lay down in figures, unless the mark itself is named. */
function unmarked(query: QueryOf<"indicator">): QueryOf<"indicator"> {
  const { filter, operation, years, asked } = query;
  const mark = filter?.attribute?.replace(/性$/u, "") ?? "";
  return filter === null || mark === "" || operation !== "list" || years.length === 0
    ? query
    : {
        ...query,
        filter: { ...filter, attribute: asked.includes(mark) ? filter.attribute : null },
      };
}
