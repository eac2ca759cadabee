import { fold } from "../../language/fold.ts";
import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import type { Clause, Span } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import { asksWhichLack } from "../../question/rules/asks-which-lack.ts";
import type { Corpus } from "../../retrieval/corpus.ts";
import { clauseEvidence, type Evidence } from "../../retrieval/evidence.ts";
import type { Finding } from "../../retrieval/finding.ts";
import { opensList } from "../../retrieval/passages/asked-form.ts";
import { shortestDecisive } from "../../retrieval/passages/excerpt.ts";
import { findEnumeration } from "../../retrieval/passages/find-enumeration.ts";
import type { PassageMatch } from "../../retrieval/passages/find-passages.ts";
import { createDraft, type Draft, type DraftBuilder } from "../draft.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import { placeOf } from "../place-of.ts";
import type { Say } from "../wording.ts";
import { asksSeveral } from "./asks-several.ts";
import { bodyOf, trimmed, withLabel } from "./clause-body.ts";
import { leadFirst } from "./lead-first.ts";
import { stateBelow } from "./state-below.ts";
import { stateOtherEnd } from "./state-other-end.ts";
import { stateRemainder } from "./state-remainder.ts";
import { stateSaidChange } from "./state-said-change.ts";

interface Writing {
  readonly draft: DraftBuilder;
  readonly say: Say;
  readonly corpus: Corpus;
}

const WHOLE_CLAUSE = 460;
/** A clause up to this is quoted whole: what else is asked of its subject stands in its other sentences. */
const SHORT_CLAUSE = 220;
const SHORT_SENTENCE = 150;
/** Where several things are asked at once, longer sentences are quoted whole too. */
const LONG_SENTENCE = 320;

/** The document's own words that answer a question about what, how, how much and under which conditions. */
export function draftPassages(
  { query, matches }: Extract<Finding, { kind: "passages" }>,
  { say, corpus }: { say: Say; corpus: Corpus },
): Draft {
  const draft = createDraft();
  const writing = { draft, say, corpus };
  const top = matches[0]?.score ?? 0;
  for (const document of corpus.documents) {
    const own = matches.filter(
      (match) =>
        match.document === document &&
        match.score >=
          (query.documents.length === 1 && !saysAll(match, query)
            ? 0.8
            : query.documents.length > 0
              ? 0.6
              : 0.86) *
            top,
    );
    if (own.length > 0) oneDocument(own, query, writing);
  }
  for (const id of query.documents) {
    const document = corpus.documents.find((each) => each.id === id);
    if (
      document !== undefined &&
      !matches.some((match) => match.document === document && match.score >= 0.6 * top)
    ) {
      draft.negative(say`${placeOf(document)}的文件未载明“${query.phrase.replace(/\|/g, "")}”。`);
    }
  }
  return draft.build("answered");
}

/** An amount in the row of a table, which no heading speaks for, that by itself holds nearly all that is asked. */
function saysAll({ clause, coverage }: PassageMatch, { expects }: QueryOf<"passage">): boolean {
  return clause === null && expects === "money" && coverage >= 0.78;
}

function oneDocument(
  matches: readonly PassageMatch[],
  query: QueryOf<"passage">,
  writing: Writing,
): void {
  const { draft, say } = writing;
  const [best] = matches;
  if (best === undefined) return;
  const place = placeOf(best.document);
  const parts = NO_LIST.test(query.asked)
    ? null
    : partsOf(introducing(matches, query) ?? best, query, writing);
  if (parts !== null) {
    const { heading, opener } = parts;
    if (opener !== null)
      draft.fact(say`${place}(${heading}):${`“${tightQuote(opener)}”${draft.cite(opener)}`}`);
    draft.listing(
      opener === null
        ? say`${place}(${heading})共${parts.items.length}项:`
        : say`共${parts.items.length}项:`,
      parts.items.map((item) => `${tightQuote(item)}${draft.cite(item)}`),
    );
    const { sections } = parts;
    stateBelow({ document: best.document, parts: sections, asked: query.asked }, writing);
    return;
  }
  const whole = wholeClause(best, query, writing);
  const others = matches.filter(({ clause }) => clause !== best.clause);
  const evidence =
    whole === null
      ? excerpts(matches, query, writing)
      : [...whole, ...excerpts(others, query, writing, best.score)];
  const words = evidence.map((item) => `“${tightQuote(item)}”${draft.cite(item)}`).join("\n");
  draft.fact(say`${place}(${evidence[0]?.locator ?? ""}):${words}`);
  stateRemainder(best, query, writing);
  stateSaidChange(best, query, writing);
  stateOtherEnd({ document: best.document, sentence: best.sentence.span }, query, {
    draft,
    say,
    quoted: evidence.find(({ span }) => overlaps(span, best.sentence.span)) ?? best.evidence,
  });
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Who it is, or in which year: what the sentence goes on to list is not asked for. */
const NO_LIST =
  /哪一?年(?!度)|几时|何时能?|(?:是|指|由|归)谁|谁(?=[来去]?(?:负责|管|批|定|出))|哪(?:个|家)(?:部门|单位|机构)/u;

const ASKS_LIST = /哪些|哪几|几[种类项个条档]|什么|啥|材料|条件|情形|分别|包括/u;

/** The sentence among the best that opens a list with a colon, where the question asks for one. */
function introducing(
  matches: readonly PassageMatch[],
  { asked }: QueryOf<"passage">,
): PassageMatch | undefined {
  const top = matches[0]?.score ?? 0;
  if (!ASKS_LIST.test(asked)) return undefined;
  const [best] = matches;
  const over = best !== undefined && ASKS_CONDITIONS.test(asked) ? listOver(best) : undefined;
  return (
    over ?? matches.find(({ evidence, score }) => score >= 0.85 * top && opensList(evidence.quote))
  );
}

/** Who must fulfil conditions, must fulfil all of them: one item of their list does not answer. */
const ASKS_CONDITIONS =
  /(?:满足|符合|具备)(?:什么|啥|哪些|哪几|的)|(?:什么|啥|哪些|哪几[个条项])(?:样的)?(?:申请|申报|准入)?(?:条件|要求|资格|材料|证件|手续)/u;

/** The sentence that opens the list which a match is an item of. */
function listOver(best: PassageMatch): PassageMatch | undefined {
  const { document, clause } = best;
  const parent = document.clauses.find(({ id }) => id === clause?.parent);
  if (parent === undefined) return undefined;
  const body = document.text.slice(parent.span.start, parent.span.end);
  const lead = /[^。！？!?;；]*[:：]\s*$/u.exec(body);
  if (lead === null || !/条件|材料|要求|证件|手续|资格/u.test(lead[0])) return undefined;
  const span = { start: parent.span.start + lead.index, end: parent.span.start + body.length };
  return {
    ...best,
    clause: parent,
    evidence: clauseEvidence(document, parent, trimmed(span, document.text)),
  };
}

interface Parts {
  readonly heading: string;
  readonly opener: Evidence | null;
  readonly items: readonly Evidence[];
  /** The items that are sections by themselves. */
  readonly sections: readonly Clause[];
}

/** Where a question asks for a section whose substance is its sub-clauses ("四条原则"), their headings answer. */
function partsOf(best: PassageMatch, query: QueryOf<"passage">, { corpus }: Writing): Parts | null {
  const { document } = best;
  const counted = ASKS_LIST.test(query.asked) ? findEnumeration(document, query, corpus) : null;
  if (counted !== null) return { heading: best.evidence.locator, sections: [], ...counted };
  const introduced = opensList(best.evidence.quote) ? best.clause : null;
  const section =
    introduced ??
    document.clauses.find((clause) => {
      if (
        clause.title === "" ||
        !document.clauses.some(({ parent, title }) => parent === clause.id && title !== "")
      )
        return false;
      return fitsTitle(clause, { query, corpus });
    });
  if (section === undefined) return null;
  const below = document.clauses.filter(
    ({ parent, span }) => parent === section.id && span.end > span.start,
  );
  const numbered = below.filter(({ number }) => number !== "");
  // Behind a numbered list the text may go on with paragraphs that are none of its items.
  const children = numbered.length >= 2 ? numbered : below;
  if (children.length < 2) return null;
  // What a sentence introduces with a colon is meant whole; sections are named by their headings.
  const spanOf = (child: Clause) =>
    introduced !== null || child.title === "" ? child.span : child.titleSpan;
  return {
    heading: introduced === null ? section.number + section.title : best.evidence.locator,
    opener: introduced === null ? null : best.evidence,
    sections: introduced === null ? children : [],
    items: children.map((child) =>
      clauseEvidence(document, child, trimmed(spanOf(child), document.text)),
    ),
  };
}

function fitsTitle(
  clause: Clause,
  { query, corpus }: { query: QueryOf<"passage">; corpus: Corpus },
): boolean {
  const { vocabulary } = corpus;
  const wanted = phraseGrams(vocabulary.canonical(query.phrase), vocabulary.known);
  const { coverage, precision } = fitOf(
    wanted,
    gramsOf(vocabulary.canonical(clause.title)),
    vocabulary,
  );
  return coverage >= 0.75 && precision >= 0.5;
}

/** Where a question is about the clause as a whole (its title), or that is short, the clause answers, without its responsibility words. */
function wholeClause(
  best: PassageMatch,
  query: QueryOf<"passage">,
  { corpus }: Writing,
): readonly Evidence[] | null {
  if (query.expects !== "text" || best.clause === null || !isSentence(best)) return null;
  const titled = best.clause.title !== "" && fitsTitle(best.clause, { query, corpus });
  const body = bodyOf(best.document, best.clause);
  const length = body.end - body.start;
  if (best.sentence.span.start < body.start) return null; // the heading says it, and nothing is below
  if (body.end < best.sentence.span.end) return null; // it ends at words of responsibility before what was found
  return length > (titled ? WHOLE_CLAUSE : SHORT_CLAUSE) || length < 4
    ? null
    : [withLabel(best.document, best.clause, body)];
}

/** A sentence found by its words, and not a stretch of one that was chosen already. */
function isSentence({ evidence, sentence }: PassageMatch): boolean {
  return evidence.span.start === sentence.span.start && evidence.span.end === sentence.span.end;
}

/** At most three sentences, as {@link leadFirst} orders them; long ones cut to their decisive pieces. */
function excerpts(
  matches: readonly PassageMatch[],
  query: QueryOf<"passage">,
  { corpus }: Writing,
  top = matches[0]?.score ?? 0,
): readonly Evidence[] {
  const limit = query.expects === "text" ? 3 : 2;
  const all = matches
    .filter((match) => match.score >= 0.85 * top || saysAll(match, query))
    .slice(0, limit);
  return leadFirst(all, query.phrase).map((match) => {
    const { start, end } = match.evidence.span;
    const wide =
      asksSeveral(query.asked) || (query.expects === "text" && ASKS_LIST.test(query.asked));
    const long = end - start > (wide ? LONG_SENTENCE : SHORT_SENTENCE);
    if (match.clause === null) return match.evidence;
    if (!long) return withLabel(match.document, match.clause, match.evidence.span);
    const span = shortestDecisive(match, query, corpus);
    return clauseEvidence(match.document, match.clause, trimmed(span, match.document.text));
  });
}

/** Which places say something about a subject: one line each, and who does not. */
export function draftMentions(
  { matches, query }: Extract<Finding, { kind: "mentions" }>,
  { say, corpus }: { say: Say; corpus: Corpus },
): Draft {
  const draft = createDraft();
  const others = corpus.documents.filter(
    (document) => !matches.some((match) => match.document === document),
  );
  const lacking = () => {
    if (others.length > 0) draft.negative(say`${others.map(placeOf).join("、")}的文件未提及。`);
  };
  const asked = asksWhichLack(fold(query.asked)); // who does not is the answer then
  if (asked) lacking();
  draft.listing(
    say`共${matches.length}个地方提到:`,
    matches.map(
      ({ document, evidence }) =>
        `${placeOf(document)}:“${tightQuote(evidence)}”${draft.cite(evidence)}`,
    ),
  );
  if (!asked) lacking();
  return draft.build("answered");
}
