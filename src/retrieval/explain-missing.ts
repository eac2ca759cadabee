import { TERM_EDGE } from "../language/canonical.ts";
import { lazily } from "../language/remembered.ts";
import type { PolicyDocument } from "../policy.ts";
import type { Query, QueryOf } from "../question/query.ts";
import type { Corpus } from "./corpus.ts";
import { asksAmount, demandOf } from "./demands.ts";
import { asksDivision, tabulatesDivision } from "./documents/asks-division.ts";
import { findTasks } from "./duties/find-duties.ts";
import { isPersonAsked } from "./duties/find-people.ts";
import type { Missing } from "./finding.ts";
import { findMeasures } from "./measures/find-measures.ts";
import { NAMES_FIGURE } from "./measures/names-figure.ts";
import { ofTotal } from "./measures/of-total.ts";
import { findPassages, type PassageMatch } from "./passages/find-passages.ts";
import { holdsTerm, quotedTerms } from "./quoted-terms.ts";

/** Finds out why nothing answers: another place does, the documents do not say, or the topic is foreign. */
export function explainMissing(
  query: Query,
  what: string,
  corpus: Corpus,
  nearest: PassageMatch | null = null,
): Missing {
  const elsewhere =
    query.placesNamed && query.documents.length > 0 ? statedElsewhere(query, what, corpus) : [];
  const anywhere = findPassages(
    { phrase: what, hint: "", documents: [], expects: "text", years: [] },
    corpus,
  )[0];
  const foreignTopic =
    (anywhere?.coverage ?? 0) < 0.35 &&
    !namesTerm(what, corpus) &&
    !OF_ANY_DOCUMENT.test(what) &&
    query.kind !== "metadata" &&
    query.kind !== "person";
  const foreign = foreignTopic || (!query.placesNamed && asksHigherBody(query.asked, corpus));
  const reason = elsewhere.length > 0 ? "other_place" : foreign ? "outside_corpus" : "not_stated";
  return {
    kind: "missing",
    query,
    reason,
    what: withWanted(query, what),
    elsewhere,
    nearest: nearest !== null && nearest.coverage >= 0.35 ? nearest : null,
  };
}

/** What any document may tell of itself is no foreign topic. */
const OF_ANY_DOCUMENT = /(?:^|\|)解释(?:\||$)/u;

/** The subject with what is looked for of it: the place may well speak of the subject, and not say that. */
function withWanted(query: Query, what: string): string {
  const inCharge = query.kind === "duty" && query.operation === "who" && query.department === null;
  if (inCharge && what !== "" && !/责任|牵头|负责|配合/u.test(what)) return `${what}|责任单位`;
  return asksAmount(query.asked) && !MONEY.test(what) ? `${what}|金额` : what;
}

/** What says that a sum is looked for, and not what the sum is for. */
const MONEY = /[补奖贴钱元]|标准|资金|投资|经费|金额/u;

/** "国家给多少补贴": what a body gives that none of the places is. */
function asksHigherBody(asked: string, { vocabulary }: Corpus): boolean {
  const body = /(?:国家|中央|全国)(?![级队]|公园)/u.exec(asked)?.[0];
  return body !== undefined && !vocabulary.places.some(({ surfaces }) => surfaces.includes(body));
}

/** Holds the question a term of three characters or more that both the lexicon and some text know? */
function namesTerm(what: string, { vocabulary }: Corpus): boolean {
  const terms = vocabulary.canonical(what).split(TERM_EDGE);
  const texts = [...vocabulary.foldedTexts.values()];
  const wordings = (term: string) =>
    vocabulary.lexicon.synonyms.find(([usual]) => usual === term) ?? [term];
  const holding = (word: string) => (text: string) => text.includes(word);
  return terms.some(
    (term, i) =>
      i % 2 === 1 && term.length >= 3 && wordings(term).some((word) => texts.some(holding(word))),
  );
}

/** Share of the words that a sentence holds which states what is asked; fewer will do where the asked document hardly speaks of it. */
const STATED = 0.75;
const MOSTLY = 0.6;
const HARDLY = 0.25;

function statedElsewhere(query: Query, what: string, corpus: Corpus): PolicyDocument[] {
  const others = corpus.documents.filter(({ id }) => !query.documents.includes(id));
  const demand = demandOf(query.asked);
  const named = holdersElsewhere(query, corpus);
  if (named.length > 0) return named;
  const spokenHere = lazily(() => {
    const { documents } = query;
    return (
      findPassages({ phrase: what, hint: "", documents, expects: "text", years: [] }, corpus)[0]
        ?.coverage ?? 0
    );
  });
  return others.filter((document) => {
    const documents = [document.id];
    if (asksDivision(query.asked)) return tabulatesDivision(document, what, corpus);
    if (query.kind === "duty")
      return findTasks(what, { query: { ...query, documents }, corpus }).length > 0;
    if (query.kind === "person")
      return document.people.some((person) => isPersonAsked(person, query));
    if (query.kind === "indicator" && measures(what, { query, document, corpus })) return true;
    const expects = expectedOf(query);
    const [best] = findPassages({ phrase: what, hint: "", documents, expects, years: [] }, corpus);
    const spoken = spokenHere() <= HARDLY ? MOSTLY : STATED;
    return (
      best !== undefined && best.coverage >= spoken && best.fulfils && demand(best.evidence.quote)
    );
  });
}

/** The other documents that hold a term which the question quotes and no asked document holds. */
function holdersElsewhere({ asked, documents }: Query, corpus: Corpus): PolicyDocument[] {
  return quotedTerms(asked)
    .filter((term) => term.length >= TERM)
    .flatMap((term) => {
      const holders = corpus.documents.filter((document) => holdsTerm(document, term));
      return holders.some(({ id }) => documents.includes(id)) ? [] : holders;
    });
}

/** What is shorter may stand anywhere. */
const TERM = 3;

/** Has a document a figure of that name, or of what the name is the total of? */
function measures(
  what: string,
  {
    query,
    document,
    corpus,
  }: { query: QueryOf<"indicator">; document: PolicyDocument; corpus: Corpus },
): boolean {
  const open = { ...query, documents: [document.id], years: [], period: null };
  const named = (phrase: string) => findMeasures(phrase, { query: open, corpus });
  return [...named(what), ...ofTotal(what, named)].some(({ fit }) => fit.coverage >= 0.75);
}

/** The kind of words that would answer; a query for figures may ask in words for no figure ("到哪一步了"). */
function expectedOf(query: Query): QueryOf<"passage">["expects"] {
  if (query.kind === "passage") return query.expects;
  return query.kind === "indicator" && NAMES_FIGURE.test(query.asked) ? "number" : "text";
}
