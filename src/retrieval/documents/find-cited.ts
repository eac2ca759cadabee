import { fold } from "../../language/fold.ts";
import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import type { PolicyDocument } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import { isAsked } from "../../question/read/is-asked.ts";
import type { Corpus } from "../corpus.ts";
import { clauseEvidence, type Evidence } from "../evidence.ts";

/** A document that another one names in its text: "《…的意见》(某政〔2013〕49号)". */
export interface CitedMatch {
  readonly document: PolicyDocument;
  /** Title and, where it is printed, number. */
  readonly evidence: Evidence;
}

const TITLE =
  /《(?:[^《》]|《[^《》]*》)+》(?:\s*[(（][^()（）〔[]{1,14}[〔[(（]\s*\d{4}\s*[〕\])）]\s*\d+\s*号\s*[)）])?/gu;
const ISSUED = /出台|制定|印发|[出发]过|发布|之前|此前|先后|以前|过去|配套/u;
const BASIS = /依据|根据|按照|照着?|凭据?|贯彻|落实|上位|上级/u;
/** "依据…制定的", "出台时以…为依据": what is made rests on what is asked for. */
const MADE = /制定|编制|出台|印发/u;
const FITS = 0.55;

/**
 * The documents that the asked ones name and a question means: by words of their titles, by their year or issuer's
 * level, or by being issued before rather than followed. In the order of the text.
 */
export function findCited(query: QueryOf<"metadata">, corpus: Corpus): CitedMatch[] {
  const all: readonly Named[] = corpus.documents
    .filter(({ id }) => isAsked(id, query.documents))
    .flatMap(namedIn);
  const asked = fold(query.asked);
  const titled = byTitle(query, corpus)(byIssue(asked)(all));
  return firstOfEach(byLevel(asked)(byYear(asked)(titled))).map(({ document, evidence }) => ({
    document,
    evidence,
  }));
}

interface Named extends CitedMatch {
  readonly title: string;
  /** The words before the title and the title itself, folded, without blanks. */
  readonly words: string;
  /** Told as issued before, not as what is followed. */
  readonly issued: boolean;
}

/** A document that is named twice counts once. */
function firstOfEach(named: readonly Named[]): readonly Named[] {
  const number = ({ document, title }: Named) =>
    document.id + (/\d{4}\D\d+号/u.exec(title)?.[0] ?? title);
  return named.filter(
    (each, i) => named.findIndex((other) => number(other) === number(each)) === i,
  );
}

type Narrow = (named: readonly Named[]) => readonly Named[];

/** Keeps what holds, if any does. */
function preferring(holds: (each: Named) => boolean): Narrow {
  return (named) => (named.some(holds) ? named.filter(holds) : named);
}

function byTitle(query: QueryOf<"metadata">, { vocabulary }: Corpus): Narrow {
  const { canonical, known } = vocabulary;
  const wanted = phraseGrams(canonical(query.value ?? ""), known);
  const held = ({ words, document }: Named) => {
    const own = gramsOf(canonical(document.title));
    const beside = new Map([...wanted].filter(([gram]) => !own.has(gram)));
    return beside.size < FEWEST ? 0 : fitOf(beside, gramsOf(canonical(words)), vocabulary).coverage;
  };
  return (named) => {
    const best = Math.max(0, ...named.map(held));
    return best < FITS ? named : named.filter((each) => held(each) >= best - 0.05);
  };
}

function byIssue(asked: string): Narrow {
  return ISSUED.test(asked) && !(BASIS.test(asked) && MADE.test(asked))
    ? (named) =>
        preferring(named.some(({ issued }) => issued) ? ({ issued }) => issued : isOwn)(named)
    : BASIS.test(asked)
      ? preferring(({ issued }) => !issued)
      : (named) => named;
}

/** Does its title name the place whose document names it? */
function isOwn({ title, document: { place } }: Named): boolean {
  return place !== null && title.includes(fold(place));
}

/** Fewer grams than these tell no title from another. */
const FEWEST = 4;

function byYear(asked: string): Narrow {
  const year = /20\d{2}/u.exec(asked)?.[0];
  return preferring(({ words }) => year !== undefined && words.includes(`${year}`));
}

const LEVELS: readonly [asked: RegExp, named: RegExp][] = [
  [/省/u, /省/u],
  [/国家|国务院|中央/u, /国务院|国家|中共中央/u],
];

function byLevel(asked: string): Narrow {
  const level = LEVELS.find(([pattern]) => pattern.test(asked))?.[1];
  return preferring(({ words }) => level?.test(words) === true);
}

const BEFORE = 24;

function namedIn(document: PolicyDocument): Named[] {
  const { text, clauses } = document;
  const own = fold(document.title);
  return [...text.matchAll(TITLE)].flatMap(({ 0: printed, index }) => {
    const title = fold(printed);
    if (own.includes(title.slice(1, -1)) || title.includes(own)) return [];
    const sentence =
      text
        .slice(0, index)
        .split(/[。;；\n]/u)
        .at(-1) ?? "";
    // Titles that stand in a row are led into by the same words.
    const lead = fold(sentence.replace(TITLE, "")).replace(/[,、和及与]+$/u, "");
    const clause = clauses.findLast(({ span }) => span.start <= index && index < span.end);
    return [
      {
        document,
        evidence: clauseEvidence(document, clause, { start: index, end: index + printed.length }),
        title,
        words: lead.slice(-BEFORE) + title,
        issued: /出台|制定|印发/u.test(lead),
      },
    ];
  });
}
