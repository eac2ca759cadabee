import { rememberedFor } from "../../language/remembered.ts";
import type { PolicyDocument } from "../../policy.ts";
import type { Measure } from "../corpus.ts";

/**
 * Is a statement about the subject of another of the document's indicator tables ("绿地指标表" beside "路灯指标表")
 * than the one in which the row stands? What both captions say tells nothing.
 */
export function isOfSibling({ document, indicator }: Measure, { statement }: Measure): boolean {
  if (indicator === null || statement === null) return false;
  const words = wordsOfOthers(document).get(indicator.table) ?? [];
  return words.some((word) => statement.subject.includes(word) && !indicator.name.includes(word));
}

/** For each indicator table what the captions of its siblings say and its own does not: pairs of characters. */
const wordsOfOthers = rememberedFor((document: PolicyDocument) => {
  const tables = document.tables.filter(({ kind }) => kind === "indicator");
  return new Map(
    tables.map((table) => {
      const others = tables.filter(({ id }) => id !== table.id);
      const words = others.flatMap(({ caption }) => pairs(caption));
      return [table.id, words.filter((word) => !table.caption.includes(word))] as const;
    }),
  );
});

function pairs(text: string): string[] {
  return [...text].slice(0, -1).flatMap((_, at) => {
    const pair = text.slice(at, at + 2);
    return /^\p{Script=Han}{2}$/u.test(pair) ? [pair] : [];
  });
}
