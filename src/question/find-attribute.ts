import { fold } from "../language/fold.ts";
import { literal } from "../language/literal.ts";
import { rememberedFor } from "../language/remembered.ts";
import { CUES } from "./cues.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** An attribute of indicators by its value or by what the lexicon says people call it. */
export function findAttribute(text: string, vocabulary: Vocabulary): string | null {
  // "预期" in "预期收益" is part of another term.
  const stands = (name: string) =>
    name.length > 1 && // "期" of a damaged cell
    [...text.matchAll(new RegExp(literal(name), "gu"))].some(({ index }) => {
      const next = text.slice(index + name.length, index + name.length + 2);
      return !/^\p{Script=Han}{2}/u.test(next) || !vocabulary.inTerm(name + next);
    });
  const known = attributeNames(vocabulary);
  const named = known.filter(({ names }) => names.some(stands));
  const denied = named.filter(({ names }) => names.some((name) => denies(text, name)));
  // "必须完成、不是预期性的": what is denied tells nothing new beside what is said.
  const found = named.find((each) => named.length === 1 || !denied.includes(each)) ?? named[0];
  if (found === undefined) return null;
  const other = found.names.some((name) => denies(text, name))
    ? known.find(({ value }) => value.length > 2 && value !== found.value)
    : undefined;
  return (other ?? found).value;
}

const attributeNames = rememberedFor(({ attributes, lexicon }: Vocabulary) =>
  attributes.map((value) => ({
    value,
    names: [fold(value).replace(/性$/, ""), ...(lexicon.attributes[value] ?? []).map(fold)],
  })),
);

/** "不是硬性的指标有哪些": the other kind is asked for. Not where that is the question itself ("不是硬性的吧"). */
function denies(text: string, name: string): boolean {
  const plain = CUES.yesno.test(text.replace(/有没有|有无/gu, "")) || !/指标|哪|有没有/u.test(text);
  if (plain || !(CUES.list.test(text) || /有没有/u.test(text))) return false;
  return new RegExp(
    `(?:不是|并非|(?<!除)非|不属于|不算|除了?)[^,。?]{0,2}${literal(name)}`,
    "u",
  ).test(text);
}
