/** A quantity that a question names: "93岁" → 93 of "岁". */
export interface Quantity {
  readonly number: number;
  readonly unit: string;
}

const UNITS = "周?岁|分|平方米|平米|人|张|名|户|个|年|个月|万元|元|%|级|层|公里|吨|亩";
const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const NAMED = new RegExp(`${NUMBER}(${UNITS})(?!以[上下内外]|及以|份|钟|[a-z])`, "gu");

/** The quantities of a folded text that bands of a document may hold; years and shares of the day are none. */
export function quantitiesIn(text: string): Quantity[] {
  return [...spelled(text).matchAll(NAMED)]
    .map(([, number, unit]) => ({ number: Number(number), unit: bare(unit ?? "") }))
    .filter(({ number, unit }) => !(unit === "年" && number > 1900));
}

/** "罚了300万", "百岁": with the figure and the unit that are meant. */
function spelled(text: string): string {
  return text
    .replace(/百岁/gu, "100岁")
    .replace(/(\d)万(?![元人张个户平吨亩公千辆台件份名所家处美余多次])/gu, "$1万元");
}

/** A folded text without the quantities that it names: what is left of "93岁游客的门票" where a band holds 93. */
export function withoutQuantities(text: string): string {
  return spelled(text).replace(NAMED, "|");
}

function bare(unit: string): string {
  return unit.replace(/^周岁$/u, "岁").replace(/^平米$/u, "平方米");
}

interface Band {
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  /** A condition to be met ("年满80周岁"), rather than one band of several. */
  readonly least: boolean;
  /** Bounded on one side only ("90周岁以下"). */
  readonly open: boolean;
}

const GAP = String.raw`\s*`;
const FROM_TO = new RegExp(
  `${NUMBER}${GAP}(?:${UNITS})?${GAP}(?:（含）|\\(含\\)|以上)?${GAP}(?:至|到|—|－|-|~|～)+${GAP}${NUMBER}${GAP}(${UNITS})`,
  "gu",
);
/** "50万元以上的,200万元以下", "50年以上不满100年" are one band each. */
const ABOVE_BELOW = new RegExp(
  `${NUMBER}${GAP}(?:${UNITS})${GAP}(?:（含）|\\(含\\))?${GAP}(?:及)?以上的?[,，、至]?${GAP}(?:(?:不满|未满|不足)${NUMBER}${GAP}(${UNITS})|${NUMBER}${GAP}(${UNITS})${GAP}(?:及)?以[下内])`,
  "gu",
);
const AT_LEAST = new RegExp(
  `(?:年?满|不(?:少|低|小)于|超过|达到)${GAP}${NUMBER}${GAP}(${UNITS})|${NUMBER}${GAP}(${UNITS})${GAP}(?:（含）|\\(含\\))?${GAP}(?:及)?以上`,
  "gu",
);
const AT_MOST = new RegExp(
  `(?:不满|未满|不足|不(?:超过|多于|高于|大于))${GAP}${NUMBER}${GAP}(${UNITS})|${NUMBER}${GAP}(${UNITS})${GAP}(?:（含）|\\(含\\))?${GAP}(?:及)?以下`,
  "gu",
);

/** The bands of a text: "85周岁至89周岁", "100周岁及以上", "不满3周岁". */
function bandsIn(text: string): Band[] {
  const between = [...text.matchAll(FROM_TO), ...text.matchAll(ABOVE_BELOW)].map(
    ([, from, a, unitA, b, unitB]) => ({
      from: Number(from),
      to: Number(a ?? b),
      unit: bare(unitA ?? unitB ?? ""),
      least: false,
      open: false,
    }),
  );
  const rest = text.replace(FROM_TO, " ").replace(ABOVE_BELOW, " ");
  const open = (pattern: RegExp, band: (bound: number) => Pick<Band, "from" | "to">) =>
    [...rest.matchAll(pattern)].map(([, a, unitA, b, unitB]) => ({
      ...band(Number(a ?? b)),
      unit: bare(unitA ?? unitB ?? ""),
      least: a !== undefined && pattern === AT_LEAST,
      open: true,
    }));
  return [
    ...between,
    ...open(AT_LEAST, (from) => ({ from, to: Number.POSITIVE_INFINITY })),
    ...open(AT_MOST, (to) => ({ from: 0, to })),
  ];
}

/**
 * Whether a text lays something down for a quantity: 1 where one of its bands holds it, less where only one without an
 * end does ("90周岁以下") or a condition ("年满80周岁"), -1 where it has bands in that unit and none holds it, 0 where it has none.
 * Where it is asked whether somebody may (`entitled`), a bound that is missed answers as well as one that is met.
 */
export function bandFit(
  text: string,
  quantities: readonly Quantity[],
  { entitled = false } = {},
): -1 | 0 | 0.5 | 0.75 | 1 {
  if (quantities.length === 0) return 0;
  const bands = bandsIn(text).filter(({ unit }) => quantities.some((each) => each.unit === unit));
  if (bands.length === 0) return 0;
  const holding = bands.filter(({ from, to, unit }) =>
    quantities.some((each) => each.unit === unit && from <= each.number && each.number <= to),
  );
  if (holding.length === 0) return entitled && bands.some(({ open }) => open) ? 0.5 : -1;
  if (holding.some(({ open }) => !open)) return 1;
  return holding.some(({ least }) => !least) ? 0.75 : 0.5;
}
