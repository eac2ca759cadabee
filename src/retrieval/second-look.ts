import type { Query, QueryOf } from "../question/query.ts";
import { asPassage } from "./as-passage.ts";
import type { Corpus, Sentence } from "./corpus.ts";
import { findPassages } from "./find-passages.ts";
import { isConvincing } from "./judge-passage.ts";
import type { Finding } from "./retrieve.ts";

/**
 * Looks again at what the parts of a message found, with the words of the whole message, as its parts
 * explain each other ("小区太小,想合起来建,面积有下限吗?最好建在哪儿?"): a part that found
 * nothing may now, and parts that come to the same sentence are answered once, by that sentence.
 * Findings stay in the order of the parts; a part that is answered with an earlier one becomes null.
 */
export function lookAgain(
  findings: readonly Finding[],
  queries: readonly Query[],
  corpus: Corpus,
): (Finding | null)[] {
  const whole: WholeMessage = {
    asked: queries.map((query) => query.asked).join("|"),
    phrase: [...new Set(queries.flatMap(phraseOf))].join("|"),
  };
  const looked: (Finding | null)[] = findings.map((finding, i) => {
    const query = queries[i];
    const again =
      finding.kind === "missing" && query !== undefined && isForText(query)
        ? inText(query, whole, corpus)
        : null;
    return again ?? finding;
  });
  const first = new Map<Sentence, number>();
  for (const [i, finding] of looked.entries()) {
    const sentence = finding === null ? null : sentenceOf(finding, corpus);
    if (sentence === null) continue;
    const before = first.get(sentence);
    const query = queries[before ?? i];
    if (before === undefined || query === undefined) {
      first.set(sentence, i);
      continue;
    }
    looked[before] = quoting(sentence, query, { whole, corpus });
    looked[i] = null;
  }
  return looked;
}

interface WholeMessage {
  readonly asked: string;
  readonly phrase: string;
}

/** Is the query one that running text can answer? */
function isForText(query: Query): query is QueryOf<"indicator"> | QueryOf<"passage"> {
  return query.foreign.length === 0 && (query.kind === "indicator" || query.kind === "passage");
}

function phraseOf(query: Query): readonly string[] {
  if (query.kind === "indicator") return query.phrases;
  return "phrase" in query && query.phrase !== "" ? [query.phrase] : [];
}

function inText(
  query: QueryOf<"indicator"> | QueryOf<"passage">,
  { asked, phrase }: WholeMessage,
  corpus: Corpus,
): Finding | null {
  const expects = query.kind === "indicator" ? "number" : query.expects;
  const passage = { ...asPassage(query, { phrase, expects }), asked };
  const matches = findPassages(passage, corpus);
  return isConvincing(matches, { query: passage, figure: query.kind === "indicator", corpus })
    ? { kind: "passages", query: passage, matches: matches.filter(({ fulfils }) => fulfils) }
    : null;
}

/** The one sentence that a finding rests on; null where it rests on more, or on records. */
function sentenceOf(finding: Finding, corpus: Corpus): Sentence | null {
  if (finding.kind === "passages") return finding.matches[0]?.sentence ?? null;
  if (finding.kind !== "measures" || finding.groups.length !== 1) return null;
  const [match, other] = finding.groups[0]?.matches ?? [];
  const statement = match?.measure.statement ?? null;
  if (statement === null || other !== undefined || finding.inText.length > 0) return null;
  return (
    corpus.sentences.find(
      ({ document, span }) =>
        document === match?.document &&
        span.start <= statement.span.start &&
        statement.span.end <= span.end,
    ) ?? null
  );
}

function quoting(
  sentence: Sentence,
  query: Query,
  { whole, corpus }: { whole: WholeMessage; corpus: Corpus },
): Finding | null {
  const passage = {
    ...asPassage(query, { phrase: whole.phrase, expects: "text" }),
    asked: whole.asked,
  };
  const matches = findPassages(passage, corpus).filter((match) => match.sentence === sentence);
  return { kind: "passages", query: passage, matches };
}
