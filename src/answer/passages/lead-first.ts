import type { PassageMatch } from "../../retrieval/passages/find-passages.ts";

/**
 * Sentences that are quoted together, in the order of the text; behind those that answer, the ones that hold clearly less of
 * the question, or not the subject that it names first where another does. Takes them best first.
 */
export function leadFirst(all: readonly PassageMatch[], phrase: string): PassageMatch[] {
  const [subject = ""] = phrase.split("|");
  const names = ({ sentence: { document, span } }: PassageMatch) =>
    subject.length > 1 && document.text.slice(span.start, span.end).includes(subject);
  const named = all.some(names);
  const least = NO_WORSE * (all[0]?.score ?? 0);
  const rank = (match: PassageMatch) => ((named && !names(match)) || match.score < least ? 1 : 0);
  const start = ({ evidence }: PassageMatch) => evidence.span.start;
  return [...all].sort((a, b) => rank(a) - rank(b) || start(a) - start(b));
}

/** Share of the best sentence's score from which one may stand before it. */
const NO_WORSE = 0.93;
