import { TERM_EDGE } from "../../language/canonical.ts";
import { fold } from "../../language/fold.ts";
import type { Lexicon } from "../../language/lexicon.ts";
import { rememberedFor } from "../../language/remembered.ts";
import type { Vocabulary } from "../../question/vocabulary.ts";

/** The words for one of several kinds that exclude each other. */
type Kind = readonly string[];

/** How far behind a word the thing may stand that it tells the kind of ("民办…的公园"). */
const REACH = 12;
/** Characters of that thing by which it is known again. */
const THING = 2;

/**
 * Does a text say of another kind what is asked of one ("公办公园每天开放8小时" where 民办公园 are asked about)? Which
 * kinds exclude each other the lexicon tells; the other must stand before the same thing, or behind it, and the asked one nowhere.
 */
export function tellsOtherKind(
  asked: string,
  text: string,
  { canonical, lexicon }: Pick<Vocabulary, "canonical" | "lexicon">,
): boolean {
  const wordings = (each: string) =>
    [fold(each), canonical(each).replaceAll(TERM_EDGE, "")].map((wording) =>
      wording.replace(/[\s的]/gu, ""),
    );
  const questions = wordings(asked);
  const contrasts = contrastsOf(lexicon).filter((kinds) =>
    kinds.some((kind) => isNamed(kind, questions)),
  );
  if (contrasts.length === 0) return false;
  const texts = wordings(text);
  return contrasts.some((kinds) => {
    const told = kinds.filter((kind) => isNamed(kind, texts));
    const wanted = kinds.filter((kind) => isNamed(kind, questions));
    const others = told.filter((kind) => !wanted.includes(kind));
    return wanted.some(
      (kind) =>
        !told.includes(kind) &&
        others.some((other) =>
          questions.some((question, i) => inPlaceOf({ kind, question }, other, texts[i] ?? "")),
        ),
    );
  });
}

function isNamed(kind: Kind, wordings: readonly string[]): boolean {
  return kind.some((word) => wordings.some((wording) => wording.includes(word)));
}

/** Do the words of another kind stand in a text beside what the asked kind stands beside in a question? */
function inPlaceOf(
  { kind, question }: { kind: Kind; question: string },
  other: Kind,
  text: string,
): boolean {
  return kind.some((word) => {
    const start = question.indexOf(word);
    if (start === -1) return false;
    const behind = thing(question.slice(start + word.length, start + word.length + THING));
    const before = thing(question.slice(Math.max(0, start - THING), start));
    return other.some((else_) =>
      [...text.matchAll(new RegExp(else_, "gu"))].some(({ index }) => {
        const end = index + else_.length;
        const after = /^[^,;。:]*/u.exec(text.slice(end, end + REACH))?.[0] ?? "";
        const ahead = /[^,;。:]*$/u.exec(text.slice(Math.max(0, index - REACH), index))?.[0] ?? "";
        return holds(after, behind) || holds(ahead, before);
      }),
    );
  });
}

function holds(text: string, thing: string | null): boolean {
  return thing !== null && text.includes(thing);
}

/** The two characters beside a word, where they are words too. */
function thing(text: string): string | null {
  return /^\p{Script=Han}{2}$/u.test(text) ? text : null;
}

const contrastsOf = rememberedFor(({ contrasts }: Lexicon): readonly (readonly Kind[])[] =>
  contrasts.map((kinds) => kinds.map((kind) => kind.split("、").map(fold))),
);
