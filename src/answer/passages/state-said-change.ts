import { fold } from "../../language/fold.ts";
import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import type { QueryOf } from "../../question/query.ts";
import { CUES } from "../../question/read/cues.ts";
import type { Corpus } from "../../retrieval/corpus.ts";
import type { PassageMatch } from "../../retrieval/passages/find-passages.ts";
import type { DraftBuilder } from "../draft.ts";
import { isToldChange } from "../measures/at-another-time.ts";
import { reckonChange } from "../measures/reckon-change.ts";
import type { Say } from "../wording.ts";

/** Share of what such a change is of that the question must name, where its sentence tells more than one. */
const NAMED = 0.4;

/**
 * How much lies between the ends of a change that a quoted sentence tells ("由72%提高到85%"), where the question asks for it.
 * Says nothing for other questions.
 */
export function stateSaidChange(
  { document, sentence, evidence }: PassageMatch,
  { asked, phrase }: QueryOf<"passage">,
  { draft, say, corpus }: { draft: DraftBuilder; say: Say; corpus: Corpus },
): void {
  if (!CUES.change.test(fold(asked))) return;
  const { canonical, known, weight } = corpus.vocabulary;
  const wanted = phraseGrams(canonical(phrase), known);
  const own = document.statements.filter(
    ({ sentence: { start }, valueSpan }) =>
      start === sentence.span.start && valueSpan.end <= evidence.span.end,
  );
  const changes = own.flatMap((to) => {
    const from = own.find(
      (each) =>
        each.valueSpan.start < to.valueSpan.start &&
        each.unit === to.unit &&
        isToldChange(each, to, document),
    );
    const held = fitOf(wanted, gramsOf(canonical(to.subject)), { weight }).coverage;
    return from === undefined ? [] : [{ from, to, held }];
  });
  const [best] = changes.sort((a, b) => b.held - a.held);
  if (best === undefined || (changes.length > 1 && best.held < NAMED)) return;
  const change = reckonChange(best.from, best.to);
  const unit = change.unit === "%" ? say`个百分点` : change.unit;
  const verb = change.rises ? say`提高` : say`降低`;
  draft.fact(
    say`${best.to.subject}${verb}${change.amount}${unit}(${change.steps})${draft.cite(evidence)}。`,
  );
}
