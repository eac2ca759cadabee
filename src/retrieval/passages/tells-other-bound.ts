import { plainForm } from "../../language/canonical.ts";

interface Bound {
  readonly number: string;
  readonly unit: string;
  readonly side: "上" | "下";
}

const BOUND = /(\d+(?:\.\d+)?)(\p{Script=Han}{0,4}?)(?:[(（]含[)）]|及|含)?以([上下内])/gu;
const RANGE = /(\d+)岁?(?:至|到|[-—~])+(\d+)岁/gu;
/** How many there are of those, or what share of them: each age is counted apart. */
const COUNTED = /率|占比|比例|比重|百分之|人口|人数|多少[名个位]?人|几[名个位]?人/u;

/**
 * Does a text speak of what lies on the other side of a bound than a question does ("100个座位以上的公园" where those 以下
 * are asked about), or give the number or share of those of another age?
 */
export function tellsOtherBound(asked: string, text: string): boolean {
  const question = tight(asked);
  const bounds = boundsIn(question);
  const wanted = COUNTED.test(question) ? agesIn(question) : [];
  if (bounds.length + wanted.length === 0) return false;
  const told = tight(text);
  const own = boundsIn(told);
  const opposite = bounds.some((bound) => {
    const alike = own.filter(({ number, unit }) => number === bound.number && unit === bound.unit);
    return alike.length > 0 && alike.every(({ side }) => side !== bound.side);
  });
  const ages = agesIn(told);
  return (
    opposite || (wanted.length > 0 && ages.length > 0 && !wanted.some((age) => ages.includes(age)))
  );
}

function tight(text: string): string {
  return plainForm(text).replace(/\s/gu, "");
}

function boundsIn(text: string): Bound[] {
  return [...text.matchAll(BOUND)].map(([, number = "", unit = "", side]) => ({
    number,
    unit: unit.slice(0, 1),
    side: side === "上" ? "上" : "下",
  }));
}

/** The classes of ages that a text names: "65上", "60-64". */
function agesIn(text: string): string[] {
  const open = boundsIn(text).filter(({ unit }) => unit === "岁");
  return [
    ...open.map(({ number, side }) => `${number}${side}`),
    ...[...text.matchAll(RANGE)].map(([, from, to]) => `${from}-${to}`),
  ];
}
