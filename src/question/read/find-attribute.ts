import { fold } from "../../language/fold.ts";
import { literal } from "../../language/literal.ts";
import { rememberedFor } from "../../language/remembered.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { CUES } from "./cues.ts";

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
  const lastOf = ({ names }: (typeof known)[number]) =>
    Math.max(...names.map((name) => text.lastIndexOf(name)));
  if (named.length === 2 && (FORMER.test(text) || LATTER.test(text))) {
    const [first, last] = named.toSorted((a, b) => lastOf(a) - lastOf(b));
    return ((LATTER.test(text) ? last : first) ?? named[0])?.value ?? null;
  }
  const denied = named.filter(({ names }) => names.some((name) => denies(text, name)));
  // "必须完成、不是预期性的": what is denied tells nothing new beside what is said.
  const found = named.find((each) => named.length === 1 || !denied.includes(each)) ?? named[0];
  if (found === undefined) return null;
  const other = found.names.some((name) => denies(text, name))
    ? known.find(({ value }) => value.length > 2 && value !== found.value)
    : undefined;
  return (other ?? found).value;
}

/** The words that questions have for the attributes of indicators, longest first. */
export function attributeSurfaces(vocabulary: Vocabulary): readonly string[] {
  return attributeNames(vocabulary)
    .flatMap(({ names }) => names)
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length);
}

/** A folded text without the words for attributes; what only begins so ("硬" of "硬座") stays. */
export function withoutAttributes(text: string, vocabulary: Vocabulary): string {
  const names = attributeSurfaces(vocabulary).filter((name) => !/^(?:约束|预期)$/u.test(name));
  if (names.length === 0) return text;
  const any = names.map(literal).join("|");
  return text.replace(new RegExp(`(?:${any})性?(?=的)`, "gu"), "|");
}

/** "有的是软的,有的是硬的,后面这种…": of two kinds, the one that is pointed at. */
const FORMER = /前(?:面|头|边)?(?:[这那]?一?[种类]|者)/u;
const LATTER = /后(?:面|头|边)?(?:[这那]?一?[种类]|者)/u;

const attributeNames = rememberedFor(({ attributes, lexicon }: Vocabulary) =>
  attributes.map((value) => ({
    value,
    names: [fold(value).replace(/性$/, ""), ...(lexicon.attributes[value] ?? []).map(fold)],
  })),
);

/** "不是", "没定成", "未列为": what comes behind is said not to be so. */
const DENIALS =
  /不是|并非|(?<!除)非|不属于|不算|除了?|(?:没有?|未|不)(?:把[^,。?]{1,8})?被?(?:定|列|设|当|归|划|算|标|写|视|纳)(?:成|为|入|作|进|到|在)*/u;

/** "不是硬性的指标有哪些": the other kind is asked for. Not where that is the question itself ("不是硬性的吧"). */
function denies(text: string, name: string): boolean {
  const open = text.replace(/有没有|有无|什么/gu, "");
  const plain = CUES.yesno.test(open) || !/指标|哪|谁|几[个项]|有没有|列|其中不是/u.test(text);
  const asked = CUES.list.test(text) || CUES.count.test(text) || /有没有|谁|哪/u.test(text);
  if (plain || !asked) return false;
  return new RegExp(`(?:${DENIALS.source})[^,。?]{0,2}${literal(name)}`, "u").test(text);
}
