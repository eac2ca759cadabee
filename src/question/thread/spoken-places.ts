import type { Reading } from "../read/read-question.ts";

/** The places of a conversation that a question may point back to. */
export interface SpokenPlaces {
  /** Documents of the question before. */
  readonly before: readonly string[];
  /** Documents of each place spoken of before, each place once, the latest last. */
  readonly spokenOf: readonly (readonly string[])[];
}

/** "这三个地方谁高", "三家一样吗", "三地比呢": as many of the places spoken of. */
const SEVERAL =
  /(?<![\d第前后])(?:这|那)?([345三四五])(?:个(?:地方|城市|[市县区])|[地市县](?=[差谁哪比都各里中分,的一相合加]|$)|(?:家|个)(?=谁|哪|比|都|各|分别|里|中|一样|相同))/u;

/** "那这两个市差几岁", "两地比呢", "它们谁高": the places last spoken of. */
const BOTH =
  /(?:这|那)?(?<!\d)[2二两](?:个)?(?:地方|城市|街道|[市县区地镇乡州旗])(?![一-龥]*(?:级|以上))|(?:这|那|他们|它们)[2二两](?:个|家|者)?(?=差|谁|哪|比|相|加|合|一共|总共|的|,|$)|(?:这|那|它们)[2二两](?:个|家)(?!指标|目标|任务|项目|数|文件|方案|部门|单位)(?=\p{Script=Han}{2,10}(?:谁|哪[个边家里])的?(?:更|要|比较)?[多少高低大小])|(?:[二两2]边|双方)(?=的?(?:[下上]限|底线|数字?|目标|指标|标准|数据)?(?:差|谁|哪|比|相|各|都|加|一?减|合|,|$))|[二两2]者|它们(?:之间|谁|哪|相?差|比)/u;

/** "乙市比它低多少", "乙市的呢,差多少": held against the place just spoken of. */
const AGAINST_IT =
  /比(?:它|他|她|那(?:边|里|个)?|刚才|前面|上面|前者|上一个)|[和跟与同](?:它|他们|那边|前者|刚才|前面)|相差|差(?:了|着)?(?:多少|几|多大|多远)|差距|谁(?:更|的)?(?:高|低|多|少|大|小)|哪(?:个|边|家|里)(?:更|的)?(?:高|低|多|少|大|小)|(?<![提拉抬增升添])(?:高|低|多|少)(?:出|了)?(?:多少|几)/u;

/** "哪个更高" after one figure was asked of two places one behind the other. */
const WHICH =
  /^(?:那么?|所以)?(?:谁|哪(?:个|边|家|里|个市|个县|个地方))(?:的)?(?:更|要|比较)?(?:高|低|多|少|大|小)(?:一?些|点)?[?]*$/u;

/** "和乙市比呢": besides the places of the question before. */
const JOINS =
  /^(?:那么?|[这那]个?|它|这边)*(?:和|跟|与|比|同(?![样一类等期时上]))|相比|比起来|比一?比|比较|对比|(?:再|也|一块儿?|一起)?(?:加|算|带|放)(?:上|进来)/u;

/** Documents that a question of a conversation is about: its own, those it points to, or those of the one before. */
export function spokenPlaces(
  { before, spokenOf }: SpokenPlaces,
  current: Reading,
): readonly string[] {
  if (current.foreign.length > 0) return current.documents;
  const several = severalOf(current.text);
  if (several !== null && current.documents.length === 0 && before.length !== several)
    return lastOf(spokenOf, several) ?? allOr(before, current);
  const pointsBack = BOTH.test(current.text) || WHICH.test(current.text);
  if (pointsBack && current.documents.length === 0 && (spokenOf.length >= 2 || before.length >= 2))
    return before.length >= 2 ? before : spokenOf.slice(-2).flat();
  if (current.all) return current.documents;
  if (current.documents.length === 0) return before;
  const one = current.documents.length === 1;
  return one && isHeldAgainst(current, before)
    ? [...new Set([...before, ...current.documents])]
    : current.documents;
}

/** More places than were spoken of ("五个地方比一下") are all there are; they have no names here. */
function allOr(before: readonly string[], { all }: Reading): readonly string[] {
  return all ? [] : before;
}

/** Are the places before meant besides the named one? */
function isHeldAgainst(current: Reading, before: readonly string[]): boolean {
  // "甲市离最高的差多少": held against whichever stands there, not against the place before.
  if (current.toEnd && !current.documents.every((id) => before.includes(id))) return false;
  return JOINS.test(current.text) || isAgainst(current);
}

/** The places last spoken of, so many; null where there were not. Places that were asked about together stand together. */
function lastOf(spokenOf: SpokenPlaces["spokenOf"], several: number): readonly string[] | null {
  if (spokenOf.length >= several) return spokenOf.slice(-several).flat();
  const all = spokenOf.flat();
  const together = spokenOf.findLast(({ length }) => length === several);
  return together ?? (all.length === several ? all : null);
}

/** The number of places that a question points back to, from three on; null where it does not. */
function severalOf(text: string): number | null {
  const digit = SEVERAL.exec(text)?.[1];
  return digit === undefined
    ? null
    : Number(digit.replace(/\D/u, (each) => `${"三四五".indexOf(each) + 3}`));
}

/** Is the named place held against the one of the question before, and not one time against another? */
function isAgainst({ text, years, period }: Reading): boolean {
  return years.length === 0 && period !== "baseline" && AGAINST_IT.test(text);
}

/** The places spoken of once a question about `documents` is added to them. */
export function withPlaceSpokenOf(
  spokenOf: SpokenPlaces["spokenOf"],
  documents: readonly string[],
): SpokenPlaces["spokenOf"] {
  if (documents.length === 0) return spokenOf;
  return [...spokenOf.filter((each) => !each.some((id) => documents.includes(id))), documents];
}

/** Does a question of a conversation speak of two places without naming them? */
export function pointsToBoth(text: string): boolean {
  return BOTH.test(text) || SEVERAL.test(text);
}
