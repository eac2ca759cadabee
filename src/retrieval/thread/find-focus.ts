import { clauseLocator } from "../../indexing/locator.ts";
import type { Clause } from "../../policy.ts";
import { isAsked } from "../../question/read/is-asked.ts";
import type { TurnBefore } from "../../question/thread/turn-before.ts";
import type { Corpus, Sentence } from "../corpus.ts";
import { coverageIn } from "../passages/find-passages.ts";

/** Share of the words of question and reply that the sentence they speak of holds. */
const SPOKEN_OF = 0.35;
/** What the reply counts beside the question. */
const OF_REPLY = 0.65;

/** The sentence, or the row of a table, that a turn of a conversation spoke of; null where none surely is. */
export function findFocus(
  { asked, reply, documents }: TurnBefore,
  corpus: Corpus,
): Sentence | null {
  const replied = reply === "" ? 0 : OF_REPLY;
  const clauses = clausesNamed(reply, documents, corpus);
  const ranked = corpus.documents
    .filter(({ id }) => isAsked(id, documents))
    .flatMap((document) => {
      const inReply = coverageIn(document, withoutSources(reply), corpus);
      const inQuestion = coverageIn(document, asked, corpus);
      return corpus.of(document).sentences.map((sentence, i) => ({
        sentence,
        share: replied * (inReply[i] ?? 0) + (1 - replied) * (inQuestion[i] ?? 0),
      }));
    })
    .filter(({ sentence: { clause }, share }) =>
      clauses.size > 0 ? clause !== null && clauses.has(clause) : share >= SPOKEN_OF,
    )
    .sort((a, b) => b.share - a.share);
  return ranked[0]?.sentence ?? null;
}

/** A reply without the numbers of its sources; of several quotations the first, which answers. */
function withoutSources(reply: string): string {
  const [first = ""] = /^[^\n]*”\[\d+\](?=\n“)/u.exec(reply) ?? [];
  return (first || reply).replace(/\[\d+\]/gu, " ");
}

/** "某市(二、任务 › 3.座椅):“…”", "最接近的内容见二、任务 › 3.座椅[1]": where a reply quotes from, or points to. */
const QUOTED = /^[^(（“\n]*[(（](.+?)[)）][:：]“|最接近的内容见(.+?)\[\d/u;

/** The clause that a reply says its first quotation stands in; none where it says none. */
function clausesNamed(
  reply: string,
  documents: readonly string[],
  corpus: Corpus,
): ReadonlySet<Clause> {
  const [, quoted, nearest] = QUOTED.exec(reply) ?? [];
  const locator = quoted ?? nearest;
  if (locator === undefined) return new Set();
  return new Set(
    corpus.documents
      .filter(({ id }) => isAsked(id, documents))
      .flatMap(({ clauses, text }) =>
        clauses.filter((clause) => clauseLocator(clause, text) === locator),
      ),
  );
}
