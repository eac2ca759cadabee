import { fold } from "../../language/fold.ts";
import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import type { QueryOf } from "../../question/query.ts";
import type { TurnBefore } from "../../question/thread/turn-before.ts";
import type { Corpus, Measure } from "../corpus.ts";
import { valuesOf } from "../measures/measure-match.ts";

/** Share of the printed name that the reader's words hold, from which on they name it elsewhere too. */
const NAMES = 0.6;

/**
 * A query that asks another place for the figure that was just told, by the name that it is printed under: readers say
 * "去公园的占多少", and each place prints "公园使用率". Null for other queries, and where the reader's words are that name.
 */
export function underPrintedName(
  query: QueryOf<"indicator">,
  before: TurnBefore,
  corpus: Corpus,
): QueryOf<"indicator"> | null {
  const { phrase, documents } = before;
  const [asked = ""] = query.phrases;
  if (query.phrases.length !== 1 || asked === "" || asked !== phrase) return null;
  if (query.documents.every((id) => documents.includes(id))) return null;
  const told = toldIn(before, corpus);
  if (told === null) return null;
  const { canonical, known } = corpus.vocabulary;
  const name = nameOf(told);
  const words = phraseGrams(canonical(name), known);
  const { coverage } = fitOf(words, gramsOf(canonical(asked)), corpus.vocabulary);
  return coverage >= NAMES ? null : { ...query, phrases: [name] };
}

/** Share of the reply's words, which tell more than a name, that the measure holds at least. */
const TOLD = 0.3;

/** The measure whose figure a reply tells, by the words of question and reply; null where they name none surely. */
function toldIn({ phrase, reply, documents }: TurnBefore, corpus: Corpus): Measure | null {
  const text = fold(reply).replace(/\s/gu, "");
  const { canonical, known, weight } = corpus.vocabulary;
  const [asked, words] = [phrase, reply].map((each) => phraseGrams(canonical(each), known));
  if (asked === undefined || words === undefined) return null;
  const told = corpus.documents
    .filter(({ id }) => documents.includes(id))
    .flatMap((document) => corpus.of(document).measures)
    .filter((measure) => valuesOf(measure).some(({ number, unit }) => tells(text, number, unit)))
    .map((measure) => ({
      measure,
      called: fitOf(asked, measure.grams, { weight }).coverage,
      told: fitOf(words, measure.grams, { weight }).coverage,
    }))
    .filter(({ called, told }) => called >= NAMES && told >= TOLD)
    .sort((a, b) => b.called + b.told - a.called - a.told);
  return told[0]?.measure ?? null;
}

function tells(text: string, number: number | null, unit: string | null): boolean {
  if (number === null) return false;
  const at = text.indexOf(`${number}${unit ?? ""}`);
  return at >= 0 && !/[\d.]/u.test(text[at - 1] ?? "");
}

function nameOf({ indicator, statement }: Measure): string {
  return (indicator?.name ?? statement?.subject ?? "").replace(
    /^全[市县区]|[(（][^()（）]*[)）]/gu,
    "",
  );
}
