/** "甲类指标几项": names the group that is counted, however short its name is. */
export const COUNTS_GROUP =
  /^\p{Script=Han}{2,6}指标(?:有|是|共)*(?:几|多少)[项个条](?=$|[?,。呢啊呀])/u;

/** "甲类和乙类指标各几项": two groups, of each of which the number is asked. */
const EACH =
  /(\p{Script=Han}{2,16}?)的?(?:指标)?[和与跟、](\p{Script=Han}{2,6}?)的?(?:指标)?(?:各自|各|分别)(?:有|是|占|为)*(?:几|多少)[项个条](?:指标)?(?=$|[\s?\uFF1F,\uFF0C。;\uFF1B!呢啊呀])/u;
/** "甲和乙各有几项某类指标": two topics, of each of which the number of a kind is asked. */
const EACH_OF_KIND =
  /(?<=[\u5E02\u53BF\u533A\u5DDE\u7684,\uFF0C]|^\p{Script=Han}{2})(\p{Script=Han}{2,6}?)[和与跟、](\p{Script=Han}{2,6}?)(?:方面|两块|两方面|两类)?(?:各自|各|分别)(?:有|是|占|为)*(?:几|多少)[项个条](\p{Script=Han}{2,6}指标)(?=$|[\s?\uFF1F,\uFF0C。;\uFF1B!呢啊呀])/u;
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
    .replace(EACH_OF_KIND, (all, one: string, other: string, kind: string) =>
      isPlace(one) || isPlace(other) ? all : `${one}${kind}有几项,${other}${kind}有几项`,
    )
    .replace(ELLIPTIC, (all, first: string, other: string, number: string) =>
      isPlace(other) ? all : `${first},${other}指标${number}`,
    );
}
