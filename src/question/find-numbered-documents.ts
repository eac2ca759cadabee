import type { Vocabulary } from "./vocabulary.ts";

/** "66号文", "第66号文件": a document's number without its year. */
const SHORT_NUMBER = /(?:第)?(\d{1,4})号文(?:件)?/gu;

/**
 * The documents of the corpus whose own number a folded question names, in full or as "66号文", and `rest`
 * (the question without its places) with the short form replaced by "文件".
 */
export function findNumberedDocuments(
  text: string,
  rest: string,
  { documentNumbers }: Vocabulary,
): { readonly numbered: readonly string[]; readonly rest: string } {
  const short = [...text.matchAll(SHORT_NUMBER)].map(([, number]) => number);
  const numbered = documentNumbers
    .filter(({ value }) => {
      const serial = /(\d+)号$/u.exec(value)?.[1];
      return text.includes(value) || (serial !== undefined && short.includes(serial));
    })
    .map(({ document }) => document);
  return { numbered, rest: rest.replace(SHORT_NUMBER, "|文件|") };
}
