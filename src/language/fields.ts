import { fold } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";
import { rememberedFor } from "./remembered.ts";

/** A field of work: what people call it, and words of what belongs to it. */
export interface Field {
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/** The lexicon's fields of work, in its order. */
export const fieldsOf: (lexicon: Lexicon) => readonly Field[] = rememberedFor(
  ({ fields }: Lexicon) =>
    Object.entries(fields).map(([names, words]) => ({
      names: names.split("、").map(fold),
      words: [...names.split("、"), ...words].map(fold),
    })),
);

/** What stands around the name of a field ("绿化方面", "绿化服务类") without telling more. */
const AROUND =
  /(?:方面|领域|类别|板块|部分|事业|工作|服务|发展|体系|[这那]一?块|[类和与及的这那块])+/gu;

/** The fields that a text names and nothing else: both of `绿化和照明类`; none of `绿化面积`. */
export function fieldsNamed(text: string, lexicon: Lexicon): readonly Field[] {
  const named = fieldsOf(lexicon).filter(({ names }) => names.some((name) => text.includes(name)));
  const names = named.flatMap((field) => field.names).sort((a, b) => b.length - a.length);
  const rest = names.reduce((left, name) => left.replaceAll(name, ""), text);
  return rest.replace(AROUND, "") === "" ? named : [];
}

/** The fields whose words stand in a text. */
export function fieldsToldIn(text: string, lexicon: Lexicon): readonly Field[] {
  return fieldsOf(lexicon).filter(({ words }) => words.some((word) => text.includes(word)));
}
