import { segment } from "../../language/segment.ts";

/** "那个险", "这种桥": what was spoken of, by the last character of its name. */
const KIND =
  /(?:^|[|,。?])的?(?:那|这|该)(?:个|种|项|类|笔|座|条)?(\p{Script=Han}{1,2}?)(?=[|,。?!的是有归由谁哪什多几]|$)/u;

/**
 * The earlier subject that a question, its places taken out, names by its kind alone: "那个险" after "意外保险". Takes the subjects of the
 * conversation, the latest last; null where none of them ends so.
 */
export function namedByKind(subjects: readonly string[], asked: string): string | null {
  const kind = KIND.exec(asked)?.[1];
  if (kind === undefined) return null;
  for (const subject of subjects.toReversed())
    for (const run of subject.split("|")) {
      const words = segment(run);
      const last = words.findLastIndex((word) => word.endsWith(kind));
      const name = words.slice(0, last + 1).join("");
      if (name.length > kind.length) return name;
    }
  return null;
}
