import { isAsked } from "../question/is-asked.ts";
import type { TurnBefore } from "../question/turn-before.ts";
import type { Corpus, Sentence } from "./corpus.ts";
import { coverageIn } from "./find-passages.ts";

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
    .filter(({ share }) => share >= SPOKEN_OF)
    .sort((a, b) => b.share - a.share);
  return ranked[0]?.sentence ?? null;
}

/** A reply without the numbers of its sources. */
function withoutSources(reply: string): string {
  return reply.replace(/\[\d+\]/gu, " ");
}
