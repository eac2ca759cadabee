import { type CountStyle, printCount } from "../print-count.ts";
import { attribute, childOf, childrenOf, isOn, type XmlElement } from "./xml-element.ts";

/** Prints the automatic numbers of a document's paragraphs, in the order of the text. */
export interface Numbering {
  /** The number of the next paragraph of a list (its `w:numId`) at a level (0-based): "一、", "第三条 ", "2.1 "; "" for bullets. */
  next(list: string, level: number): string;
}

interface Level {
  readonly start: number;
  readonly style: CountStyle | "bullet" | "none";
  /** "%1、", "第%1条", "%1.%2". */
  readonly text: string;
  /** Counts on through the levels above it, as articles do through chapters. */
  readonly goesOn: boolean;
  /** Legal numbering: the levels above in digits. */
  readonly legal: boolean;
}

interface List {
  /** Lists of one definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels at which this list starts anew. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Reads `word/numbering.xml`; a document without it has no automatic numbers. */
export function readNumbering(root: XmlElement | null): Numbering {
  const lists = readLists(root ?? undefined);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next(id, depth) {
      const list = lists.get(id);
      const level = list?.levels.get(depth);
      if (list === undefined || level === undefined || level.style === "bullet") return "";
      const counted = counts.get(list.definition) ?? [];
      counts.set(list.definition, counted);
      const restart = begun.has(`${id}/${depth}`) ? undefined : list.restarts.get(depth);
      begun.add(`${id}/${depth}`);
      counted[depth] = restart ?? (counted[depth] ?? level.start - 1) + 1;
      forgetBelow(depth, list, counted);
      for (let above = 0; above < depth; above++)
        counted[above] ??= list.levels.get(above)?.start ?? 1;
      return printed(level, list, { counted, own: depth });
    },
  };
}

/** Deeper levels begin anew, unless they count on through the levels above. */
function forgetBelow(depth: number, list: List, counted: number[]): void {
  for (let below = depth + 1; below < counted.length; below++)
    if (list.levels.get(below)?.goesOn !== true) delete counted[below];
}

function printed(
  level: Level,
  list: List,
  { counted, own }: { counted: readonly number[]; own: number },
): string {
  const words = level.text.replace(/%(\d)/g, (_, digit: string) => {
    const depth = Number(digit) - 1;
    const style = list.levels.get(depth)?.style ?? "decimal";
    if (style === "bullet" || style === "none") return "";
    return printCount(counted[depth] ?? 1, level.legal && depth < own ? "decimal" : style);
  });
  return words === "" || /[、.．,，)）:：\s]$/.test(words) ? words : `${words} `;
}

function readLists(root: XmlElement | undefined): ReadonlyMap<string, List> {
  const definitions = new Map(
    childrenOf(root, "abstractNum").map((each) => [attribute(each, "abstractNumId") ?? "", each]),
  );
  const byStyle = new Map(
    [...definitions].flatMap(([id, each]) => {
      const style = attribute(childOf(each, "styleLink"), "val");
      return style === undefined ? [] : [[style, id] as const];
    }),
  );
  return new Map(
    childrenOf(root, "num").map((num): [string, List] => {
      const named = attribute(childOf(num, "abstractNumId"), "val") ?? "";
      const link = attribute(childOf(definitions.get(named), "numStyleLink"), "val");
      const definition = (link === undefined ? undefined : byStyle.get(link)) ?? named;
      return [attribute(num, "numId") ?? "", readList(num, definition, definitions)];
    }),
  );
}

function readList(
  num: XmlElement,
  definition: string,
  definitions: ReadonlyMap<string, XmlElement>,
): List {
  const levels = new Map(childrenOf(definitions.get(definition), "lvl").map(readLevel));
  const restarts = new Map<number, number>();
  for (const override of childrenOf(num, "lvlOverride")) {
    const depth = Number(attribute(override, "ilvl") ?? 0);
    const own = childOf(override, "lvl");
    if (own !== undefined) levels.set(depth, readLevel(own)[1]);
    const start = attribute(childOf(override, "startOverride"), "val");
    if (start !== undefined) restarts.set(depth, Number(start) || 0);
  }
  return { definition, levels, restarts };
}

function readLevel(element: XmlElement): [number, Level] {
  const format = attribute(childOf(element, "numFmt"), "val") ?? "decimal";
  const level: Level = {
    start: Number(attribute(childOf(element, "start"), "val") ?? 1) || 0,
    style: format === "bullet" || format === "none" ? format : (STYLES[format] ?? "decimal"),
    text: attribute(childOf(element, "lvlText"), "val") ?? "",
    goesOn: attribute(childOf(element, "lvlRestart"), "val") === "0",
    legal: isOn(childOf(element, "isLgl")),
  };
  return [Number(attribute(element, "ilvl") ?? 0), level];
}

/** ECMA-376 part 1, 17.18.59. */
const STYLES: Readonly<Record<string, CountStyle>> = {
  decimal: "decimal",
  decimalZero: "decimal-zero",
  decimalFullWidth: "full-width",
  decimalFullWidth2: "full-width",
  decimalEnclosedCircle: "circled",
  decimalEnclosedCircleChinese: "circled",
  lowerLetter: "lower-letter",
  upperLetter: "upper-letter",
  lowerRoman: "lower-roman",
  upperRoman: "upper-roman",
  chineseCounting: "chinese",
  chineseCountingThousand: "chinese",
  japaneseCounting: "chinese",
  taiwaneseCounting: "chinese",
  taiwaneseCountingThousand: "chinese",
  koreanDigital2: "chinese-digits",
  ideographDigital: "chinese-digits",
  japaneseDigitalTenThousand: "chinese-digits",
  taiwaneseDigital: "chinese-digits",
  chineseLegalSimplified: "chinese-legal",
  ideographLegalTraditional: "chinese-legal",
};
