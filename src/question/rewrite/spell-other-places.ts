import { fold } from "../../language/fold.ts";
import { parseNumeral } from "../../language/numerals.ts";
import { SAID_ELSEWHERE } from "../thread/is-bare.ts";
import type { KnownPlace } from "../vocabulary.ts";

const REST = "(?:其[他它余]|别|另外?|剩下?|余下)的?那?";
const COUNT = "(?:(\\d+|[两二三四五六七八九十])|几)[个家份]?";
/** "其他几个市", "另外四个地方", "别的地方"; not "其他市级部门". */
const OTHER_PLACES = new RegExp(
  `${REST}(?:${COUNT})?的?(地方|地区|城市|市县|县市|[市县区州镇乡](?![一-鿿]{0,2}(?:级|直|属|内|民|政|场|局|委|长)))`,
  "u",
);
/** "其余四个呢": as many as there are. */
const OTHERS = new RegExp(
  `${REST}(\\d+|[两二三四五六七八九十])[个家份地](?=呢|的?(?:情况|怎|如何|是)|[,。?]|$)`,
  "u",
);

/**
 * "那其他几个市呢" → "那乙市、丙市呢": the other places of the corpus by their names; a message that asks who else says
 * something is left as it is. `spokenOf` are documents of the question before, for a message that names no place.
 */
export function spellOtherPlaces(
  message: string,
  spokenOf: readonly string[],
  places: readonly KnownPlace[],
): string {
  const text = fold(message);
  const named = OTHER_PLACES.exec(text);
  const found = named ?? OTHERS.exec(text);
  if (found === null || (SAID_ELSEWHERE.test(text) && SPEAKS.test(text))) return message;
  const own = places.filter(({ surfaces }) => surfaces.some((each) => text.includes(each)));
  const here = own.length > 0 ? own.flatMap(({ documents }) => documents) : spokenOf;
  if (here.length === 0) return message;
  const level = named?.[2]?.length === 1 ? named[2] : "";
  const others = places.filter(
    ({ name, documents }) =>
      name.endsWith(level) && !documents.some((document) => here.includes(document)),
  );
  const count = found[1] === undefined ? null : parseNumeral(found[1].replace("两", "二"));
  if (others.length === 0 || (named === null && count !== others.length)) return message;
  return text.replace(found[0], others.map(({ name }) => name).join("、"));
}

const SPEAKS = /写|提|说|讲|规定|有没有/u;
