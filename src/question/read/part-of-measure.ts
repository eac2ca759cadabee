import { fold } from "../../language/fold.ts";
import { rememberedFor } from "../../language/remembered.ts";
import type { NamedRow, Vocabulary } from "../vocabulary.ts";

/** Characters before or behind a row's name that a question and a quantity must share. */
const SHARED = 2;
/** An amount is what the row of a table of amounts is asked for. */
const MONEY = /[补奖][助贴励]?|[万亿]?元|钱|[费税款薪]|资金|金额|投资|标准/u;

/** How many there are or shall be, and by when. */
const COUNT = /(?:多少|几)(?:个|张|家|所|户|名|人|处|条|座|套|间|台)|目标|\d{4}年/u;

/**
 * Does the question name a quantity of the row's document, and not the row? So it is where the name of the quantity goes on
 * before or behind the row's in the same words ("旧座椅更换" in "公园旧座椅更换几个", where the document has a figure for
 * 公园旧座椅更换数), and where a number of things is asked for that the row has an amount of money for.
 */
export function isPartOfMeasure(
  { document, table }: NamedRow,
  surface: string,
  { text, vocabulary }: { text: string; vocabulary: Vocabulary },
): boolean {
  if (MONEY.test(text)) return false;
  const asked = written(text, vocabulary);
  const row = written(surface, vocabulary);
  const around = ends(asked, row);
  if (around === null) return false;
  const counted =
    COUNT.test(text) &&
    vocabulary.tables.some(
      (known) => known.document === document && known.id === table && known.money,
    );
  return (measuresOf(vocabulary).get(document) ?? []).some((name) => {
    const own = ends(name, row);
    if (own === null) return false;
    return counted || same(own.before, around.before) || same(own.behind, around.behind);
  });
}

const measuresOf = rememberedFor((vocabulary: Vocabulary) => {
  const byDocument = new Map<string, string[]>();
  for (const { document, name } of vocabulary.measures) {
    byDocument.set(document, [
      ...(byDocument.get(document) ?? []),
      written(fold(name), vocabulary),
    ]);
  }
  return byDocument;
});

/** The usual words of a text, without the marks between them. */
function written(text: string, { canonical }: Vocabulary): string {
  return canonical(text).replaceAll("\u200b", "");
}

/** The characters that stand right before and behind a part of a text, or null where it is no part. */
function ends(text: string, part: string): { before: string; behind: string } | null {
  const at = text.indexOf(part);
  if (at === -1) return null;
  const end = at + part.length;
  return {
    before: text.slice(Math.max(0, at - SHARED), at),
    behind: text.slice(end, end + SHARED),
  };
}

function same(a: string, b: string): boolean {
  return a === b && /^\p{Script=Han}{2}$/u.test(a);
}
