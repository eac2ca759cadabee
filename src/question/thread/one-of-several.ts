const ONE_OF =
  /(?:^|[,|。])(?:请|麻烦|同时|再|也|还|给|出|说|写|列|报|其中|的|是)*(\p{Script=Han}{2,6}?)(?:这|那)?(?:一项|项|一个)的?(?=[|]|基数|现状|目标|起点|呢|是|多少|$)/u;

/**
 * "长椅一项的基数" after "公园座椅数、步道长椅数以及绿地率": the one name of several that it means. Takes the subjects of the
 * question before and of this one; null where it means none of them, or several.
 */
export function oneOfSeveral(before: string, subject: string): string | null {
  const word = ONE_OF.exec(subject)?.[1];
  if (word === undefined) return null;
  const names = before.split(/[|,、。?]|以及|还有|[和与及]/u).filter((name) => name.length >= 3);
  const meant = names.filter((name) => name.includes(word));
  return names.length >= 2 && meant.length === 1 ? (meant[0] ?? null) : null;
}
