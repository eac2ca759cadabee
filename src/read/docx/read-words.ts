import { attribute, childOf, childrenOf, isOn, nameOf, type XmlElement } from "./xml-element.ts";

/** The words of a paragraph. */
export interface ParagraphWords {
  /** Line breaks inside it as `\n`. */
  readonly text: string;
  /** Ids of the foot- and endnotes it refers to: "footnote 2". */
  readonly notes: readonly string[];
  /** Paragraphs of text boxes anchored in it. */
  readonly boxes: readonly XmlElement[];
}

interface Gathered {
  text: string;
  readonly notes: string[];
  readonly boxes: XmlElement[];
}

/** The words of a `w:p` (or of any part of one) as printed: deleted and hidden text and field codes left out. */
export function readWords(element: XmlElement): ParagraphWords {
  const gathered: Gathered = { text: "", notes: [], boxes: [] };
  gather(element, gathered);
  return gathered;
}

/** Parts that are not printed, or are printed elsewhere. */
const UNPRINTED = new Set(
  "del moveFrom instrText delText pPr rPr sectPr fldChar delInstrText commentReference annotationRef rt proofErr bookmarkStart bookmarkEnd tbl".split(
    " ",
  ),
);

function gather(element: XmlElement, gathered: Gathered): void {
  for (const child of childrenOf(element)) {
    const name = nameOf(child);
    const words = printedWords(name, child);
    if (words !== null) gathered.text += words;
    else if (name === "footnoteReference" || name === "endnoteReference")
      gathered.notes.push(`${name.slice(0, -9)} ${attribute(child, "id") ?? ""}`);
    else if (name === "AlternateContent") gather(alternative(child), gathered);
    else if (name === "txbxContent") gathered.boxes.push(...childrenOf(child));
    else if (!UNPRINTED.has(name) && !isHiddenRun(name, child)) gather(child, gathered);
  }
}

const MARKS: Readonly<Record<string, string>> = {
  tab: "  ",
  ptab: "  ",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
};

/** What an element prints by itself; null where it may hold others. */
function printedWords(name: string, element: XmlElement): string | null {
  if (name === "t") return wordsOf(element);
  return name === "sym" ? symbol(element) : (MARKS[name] ?? null);
}

function wordsOf(element: XmlElement): string {
  return element.children.map((node) => (node.type === "text" ? node.data : "")).join("");
}

function isHiddenRun(name: string, run: XmlElement): boolean {
  return name === "r" && isOn(childOf(run, "rPr", "vanish"));
}

/** The form for present-day programs; the other one says the same again. */
function alternative(element: XmlElement): XmlElement {
  return childOf(element, "Choice") ?? childOf(element, "Fallback") ?? element;
}

/** A character by its code; those of symbol fonts are boxes and ticks without a meaning that could be told. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(attribute(element, "char") ?? "", 16);
  if (!Number.isFinite(code) || (code >= 0xf000 && code <= 0xf0ff)) return "□";
  return String.fromCodePoint(Math.min(code, 0x10ffff));
}
