import type { Corpus, Sentence } from "../corpus.ts";
import { fallsShort } from "../passages/find-shortcomings.ts";
import { asksBehind } from "./asks-behind.ts";

/** How sentences give a reason. */
const CAUSE =
  /由于|因为|因此|源于|得益于|受[^,，。;；]{1,12}(?:影响|制约|限制)|所致|造成|导致|处于/u;
const MOST = 2;

/**
 * The sentences that tell by what means or for what reason something is so that was spoken of in `focus`: that sentence,
 * whose other pieces tell how; for reasons those of its clause that give one, or say where it falls short. Empty where a
 * question does not ask so, or asks for more.
 */
export function findBehind(focus: Sentence, asked: string, corpus: Corpus): readonly Sentence[] {
  const kind = asksBehind(asked);
  if (kind === null) return [];
  if (kind === "means" || focus.clause === null) return focus.pieces.length > 1 ? [focus] : [];
  const around = corpus
    .of(focus.document)
    .sentences.filter(({ clause, table }) => table === null && clause === focus.clause);
  const told = around.filter((each) => fallsShort(each) || CAUSE.test(textOf(each)));
  const at = around.indexOf(focus);
  const nearest = told.toSorted(
    (a, b) => Math.abs(around.indexOf(a) - at) - Math.abs(around.indexOf(b) - at),
  );
  return nearest.slice(0, MOST);
}

function textOf({ document, span }: Sentence): string {
  return document.text.slice(span.start, span.end).replace(/\s/gu, "");
}
