import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import { rememberedFor } from "../../language/remembered.ts";
import type { Clause, PolicyDocument, Span } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import type { Corpus } from "../corpus.ts";
import { clauseEvidence, type Evidence } from "../evidence.ts";

/** What running text counts off ("三大难题。一是…。二是…。三是…。"). */
export interface Enumeration {
  /** The words that announce it. */
  readonly opener: Evidence;
  /** The first sentence of each item, two or more. */
  readonly items: readonly Evidence[];
}

const NUMERALS = [..."一二三四五六七八九十"];
const OPENS = /(?<=(?:^|[。:：;；\s]))一是/gu;
/** Share of the question's words that the opener holds, and of the opener's that the question holds. */
const HELD = 0.75;
const NAMED = 0.4;
/** Where the question names the very kind that the opener ends with ("…的新难题"), so much suffices. */
const HELD_OF_KIND = 0.5;
/** Kinds of anything. */
const GENERAL = /方面|内容|情况|工作|以下|如下|建设|服务|发展|行动/u;

/** The enumeration of a document that a question names by the words that open it; null where none does. */
export function findEnumeration(
  document: PolicyDocument,
  { phrase, asked }: Pick<QueryOf<"passage">, "phrase" | "asked">,
  { vocabulary }: Corpus,
): Enumeration | null {
  const { canonical, known } = vocabulary;
  const wanted = phraseGrams(canonical(phrase), known);
  if (wanted.size === 0) return null;
  const found = enumerationsOf(document)
    .map((each) => {
      const fit = fitOf(wanted, gramsOf(canonical(each.opener.quote)), vocabulary);
      const kind = each.opener.quote.replace(/\s/gu, "").slice(-2);
      return { ...each, fit, named: !GENERAL.test(kind) && asked.includes(kind) };
    })
    .filter(({ fit, named }) =>
      named ? fit.coverage >= HELD_OF_KIND : fit.coverage >= HELD && fit.precision >= NAMED,
    )
    .sort((a, b) => Number(b.named) - Number(a.named) || b.fit.score - a.fit.score);
  return found[0] ?? null;
}

const enumerationsOf = rememberedFor((document: PolicyDocument): readonly Enumeration[] =>
  document.clauses.flatMap((clause) => enumerationsIn(clause, document)),
);

function enumerationsIn(clause: Clause, document: PolicyDocument): Enumeration[] {
  const from = clause.titleSpan.end;
  const text = document.text.slice(from, clause.span.end);
  const starts = [...text.matchAll(OPENS)].map(({ index }) => index);
  return starts.flatMap((start, i) => {
    const items = itemsIn(text.slice(0, starts[i + 1] ?? text.length), start);
    const before = /[^。;；\n]*[。:：;；\s]*$/u.exec(text.slice(0, start))?.[0] ?? "";
    const opener = /[\p{L}\p{N}]/u.test(before)
      ? { start: from + start - before.length, end: from + start }
      : clause.titleSpan;
    const cite = (span: Span) => clauseEvidence(document, clause, trimmed(span, document.text));
    return items.length < 2 || opener.end === opener.start
      ? []
      : [
          {
            opener: cite(opener),
            items: items.map((item) => cite({ start: from + item.start, end: from + item.end })),
          },
        ];
  });
}

/** The items from a place on, each to the end of its sentence: "一是…。", "二是…;". */
function itemsIn(text: string, start: number): Span[] {
  const items: Span[] = [];
  let at = start;
  for (const numeral of NUMERALS) {
    const next = text.slice(at).search(new RegExp(`(?<=^|[。:：;；\\s])${numeral}是`, "u"));
    if (next < 0) break;
    const end = text.slice(at + next).search(/[。;；]|$/u);
    items.push({ start: at + next, end: at + next + end });
    at += next + end;
  }
  return items;
}

function trimmed({ start, end }: Span, text: string): Span {
  const raw = text.slice(start, end);
  return {
    start: start + (raw.length - raw.trimStart().length),
    end: end - (raw.length - raw.replace(/[\s。:：;；]+$/u, "").length),
  };
}
