/** "甲类指标几项": names the group that is counted, however short its name is. */
export const COUNTS_GROUP =
  /^\p{Script=Han}{2,6}指标(?:有|是|共)*(?:几|多少)[项个条](?=$|[?,。呢啊呀])/u;

/** "甲类和乙类指标各几项": two groups, of each of which the number is asked. */
const EACH =
  /(\p{Script=Han}{2,16}?)的?(?:指标)?[和与跟、](\p{Script=Han}{2,6}?)的?(?:指标)?(?:各自|各|分别)(?:有|是|占|为)*(?:几|多少)[项个条](?:指标)?(?=$|[\s?\uFF1F,\uFF0C。;\uFF1B!呢啊呀])/u;
/** "甲类的指标几项、乙类的几项": the second leaves out what is counted. */
const ELLIPTIC =
  /(指标(?:有|是|共)*(?:几|多少)[项个条])[、,\uFF0C](\p{Script=Han}{2,6}?)(?:的(?:指标)?|指标)?((?:有|是|共)*(?:几|多少)[项个条])(?=$|[\s?\uFF1F,\uFF0C。;\uFF1B!呢啊呀])/u;

/**
 * Writes the numbers of two groups of indicators as two questions: "甲类和乙类指标各几项" → "甲类指标有几项,乙类指标有几项".
 * Two places (`isPlace`) are held against each other and stay together.
 */
export function spellEachCount(message: string, isPlace: (words: string) => boolean): string {
  if (!/指标|约束性|预期性/u.test(message)) return message;
  return message
    .replace(EACH, (all, one: string, other: string) =>
      isPlace(other) ? all : `${one}指标有几项,${other}指标有几项`,
    )
    .replace(ELLIPTIC, (all, first: string, other: string, number: string) =>
      isPlace(other) ? all : `${first},${other}指标${number}`,
    );
}
