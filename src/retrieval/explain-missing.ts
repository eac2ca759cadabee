import { TERM_EDGE } from "../language/canonical.ts";
import type { PolicyDocument } from "../policy.ts";
import type { Query } from "../question/query.ts";
import type { Corpus } from "./corpus.ts";
import { findTasks } from "./find-duties.ts";
import { findMeasures } from "./find-measures.ts";
import { findPassages, type PassageMatch } from "./find-passages.ts";
import { isPersonAsked } from "./find-people.ts";
import type { Missing } from "./finding.ts";

/** Finds out why nothing answers: another place does, the documents do not say, or the topic is foreign. */
export function explainMissing(
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
    (anywhere?.coverage ?? 0) < 0.35 &&
    !namesTerm(what, corpus) &&
    query.kind !== "metadata" &&
    query.kind !== "person";
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
