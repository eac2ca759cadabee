import { attribute, childOf, childrenOf, isOn, type XmlElement } from "./xml-element.ts";

/** What a paragraph style says that matters for the text. */
export interface ParagraphStyle {
  /** English built-in name, lower case: "heading 1", "title", "toc 2". */
  readonly name: string;
  /** 1 is outermost; null where the style makes no heading. */
  readonly heading: number | null;
  readonly numbering: { readonly list: string | null; readonly level: number } | null;
  readonly hidden: boolean;
}

/** The paragraph styles of `word/styles.xml` by id; what a style leaves open comes from the one it is based on. */
export function readStyles(root: XmlElement | null): ReadonlyMap<string, ParagraphStyle> {
  const elements = new Map(
    childrenOf(root ?? undefined, "style").map((style) => [
      attribute(style, "styleId") ?? "",
      style,
    ]),
  );
  return new Map([...elements.keys()].map((id) => [id, readStyle(id, elements)]));
}

const LONGEST_CHAIN = 20;

function readStyle(id: string, elements: ReadonlyMap<string, XmlElement>): ParagraphStyle {
  const chain: XmlElement[] = [];
  for (let at: string | undefined = id; at !== undefined && chain.length < LONGEST_CHAIN; ) {
    const element = elements.get(at);
    if (element === undefined) break;
    chain.push(element);
    at = attribute(childOf(element, "basedOn"), "val");
  }
  const name = (attribute(childOf(chain[0], "name"), "val") ?? "").toLowerCase();
  const numPr = chain.map((style) => childOf(style, "pPr", "numPr")).find(Boolean);
  const outline = chain.map((style) => outlineOf(style)).find((level) => level !== null) ?? null;
  return {
    name,
    heading: /^(title|标题)$/.test(name) ? 1 : (headingByName(name) ?? outline),
    numbering: readNumPr(numPr),
    hidden: chain.some((style) => isOn(childOf(style, "rPr", "vanish"))),
  };
}

function headingByName(name: string): number | null {
  const level = /^(?:heading|标题) (\d)$/.exec(name)?.[1];
  return level === undefined ? null : Number(level);
}

function outlineOf(style: XmlElement): number | null {
  const level = Number(attribute(childOf(style, "pPr", "outlineLvl"), "val") ?? Number.NaN);
  return level >= 0 && level < 9 ? level + 1 : null;
}

/** `<w:numPr>` → which list and which level (0-based); null where there is none. */
export function readNumPr(numPr: XmlElement | undefined): ParagraphStyle["numbering"] {
  if (numPr === undefined) return null;
  const list = attribute(childOf(numPr, "numId"), "val") ?? null;
  return { list, level: Number(attribute(childOf(numPr, "ilvl"), "val") ?? 0) || 0 };
}
