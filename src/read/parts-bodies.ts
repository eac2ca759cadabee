import { BODY_ENDING } from "../language/body-ending.ts";

/**
 * Whether a line end inside a cell parts two bodies, which stand one below the other without a mark: `"市甲局"` / `"市乙局"`.
 * Other line ends break a word.
 */
export function partsBodies(before: string, after: string): boolean {
  return END.test(before) && BODY.test(after);
}

const ENDING = `(?:${BODY_ENDING}|会|联|社)`;
const END = new RegExp(`${ENDING}$`);
const BODY = new RegExp(
  `^(?:[市县区省州镇乡][^、,，。]{1,14}|各[^、,，。]{1,10})${ENDING}(?:$|[、,，\\s])`,
);
