import { literal } from "../../language/literal.ts";
import { rememberedFor } from "../../language/remembered.ts";
import type { Vocabulary } from "../vocabulary.ts";

/** "66号文", "第66号文件": a document's number without its year. */
const SHORT_NUMBER = /(?:第)?(\d{1,4})号文(?:件)?/gu;

/**
 * The documents of the corpus whose own number a folded question names, in full or as "66号文", and `rest`
 * (the question without its places) with the short form replaced by "文件". `outside`: it names places without documents
 * only, whose "66号文" is another.
 */
export function findNumberedDocuments(
  text: string,
  rest: string,
  vocabulary: Vocabulary,
  outside = false,
): { readonly numbered: readonly string[]; readonly rest: string } {
  const short = outside ? [] : [...text.matchAll(SHORT_NUMBER)].map(([, number]) => number);
  const known = numbersOf(vocabulary);
  const numbered = known
    .filter(
      ({ form, serial }) => form.test(text) || (serial !== undefined && short.includes(serial)),
    )
    .map(({ document }) => document);
  const bare = known.reduce((left, { form }) => left.replace(form, "|文件|"), rest);
  return { numbered, rest: bare.replace(SHORT_NUMBER, "|文件|") };
}

/** Each document's number as people write it, and its last part: "66". */
const numbersOf = rememberedFor(({ documentNumbers }: Vocabulary) =>
  documentNumbers.map(({ document, value }) => ({
    document,
    form: numberForm(value),
    serial: /(\d+)号$/u.exec(value)?.[1],
  })),
);

/** A number as people write it: "某政办字[2022]66号" also as "某政办字66号", "某政办字2022年66号". */
export function numberForm(value: string): RegExp {
  const [, prefix = value, year = "", serial = ""] =
    /^(.*?)[^\p{Script=Han}\d]*(20\d{2})\D*(\d+)号$/u.exec(value) ?? [];
  return year === ""
    ? new RegExp(literal(value), "u")
    : new RegExp(
        `${literal(prefix)}[^\\p{Script=Han}\\d]*(?:${year}年?)?[^\\p{Script=Han}\\d]*第?${serial}号`,
        "u",
      );
}
