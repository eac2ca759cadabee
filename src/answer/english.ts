/**
 * English for the sentences of answers, keyed by the Chinese template with `{}` for what is put in;
 * `{0}` is the first thing put in. A template that is missing here is shown in Chinese.
 */
export const ENGLISH: ReadonlyMap<string, string> = new Map([
  ["{}{}:{}{}。", "{0} {1}: {2}{3}."],
  ["{}目标为{}{}", "{0} target {1}{2}"],
  ["是的。", "Yes."],
]);
