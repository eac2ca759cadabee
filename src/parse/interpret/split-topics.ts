import type { Span } from "../../policy.ts";
import { DUTY_LABEL } from "../recognise/duty-labels.ts";
import { BODIES } from "./body-words.ts";
import { trimSpan } from "./trim-span.ts";

/** Words that name who is responsible: for the clause as a whole, and for parts of it that they name. */
export interface ListedWords {
  readonly whole: Span;
  readonly parts: readonly TopicPart[];
}

/** One part of a task, and those responsible for it: `"座椅由市甲局牵头,市乙局配合"`. */
export interface TopicPart {
  readonly task: Span;
  readonly bodies: Span;
  readonly span: Span;
}

const TOPIC = new RegExp(
  `^(?:\\s*(?:${DUTY_LABEL}))?\\s*([^,;。:、由(]{2,24})由(?=${BODIES}(?:(?:分别|共同|联合)?牵头|会同|负责|承担|组织))`,
  "u",
);

/**
 * Takes words of responsibility apart where semicolons part the tasks: `"县甲局牵头,县乙局配合;座椅由县丙局牵头"` → the clause's own
 * words, and 座椅 with 县丙局.
 */
export function splitTopics(text: string, words: Span): ListedWords {
  const named = sentencesOf(text, words).flatMap((sentence) => {
    const match = TOPIC.exec(text.slice(sentence.start, sentence.end));
    const topic = match?.[1];
    if (match === null || topic === undefined) return [];
    const behind = sentence.start + match[0].length;
    return [{ start: sentence.start, task: { start: behind - 1 - topic.length, end: behind - 1 } }];
  });
  return {
    whole: { start: words.start, end: named[0]?.start ?? words.end },
    parts: named.map(({ task }, i): TopicPart => {
      const end = named[i + 1]?.start ?? words.end;
      return {
        task,
        bodies: { start: task.end, end },
        span: trimSpan(text, { start: task.start, end }),
      };
    }),
  };
}

function sentencesOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^;。]+/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
