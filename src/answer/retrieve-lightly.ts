import { withoutLightWords } from "../question/read/light-words.ts";
import { toQuery } from "../question/to-query.ts";
import type { Understood } from "../question/understand.ts";
import type { Corpus } from "../retrieval/corpus.ts";
import type { Finding } from "../retrieval/finding.ts";
import { retrieve } from "../retrieval/retrieve.ts";

/** Characters that a subject has at least. */
const FEWEST = 3;

/**
 * What is found for a question, and, where nothing is, for the same question without the words that say little of any
 * subject: "座椅更换确定的牵头部门" asks who leads 座椅更换.
 */
export function retrieveLightly(
  { query, reading }: Pick<Understood, "query" | "reading">,
  corpus: Corpus,
): Finding {
  const finding = retrieve(query, corpus);
  if (finding.kind !== "missing" || query.kind === "outside" || query.foreign.length > 0)
    return finding;
  const { inTerm } = corpus.vocabulary;
  const phrase = withoutLightWords(reading.phrase, inTerm);
  const named =
    reading.department !== null || phrase.replace(/\P{Script=Han}/gu, "").length >= FEWEST;
  if (phrase === reading.phrase || !named) return finding;
  const lighter = toQuery(
    { ...reading, phrase, subject: withoutLightWords(reading.subject, inTerm) },
    corpus.vocabulary,
  );
  const again = retrieve(lighter, corpus);
  return ["missing", "clarify", "attachment"].includes(again.kind) ? finding : again;
}
