import type { TableCell } from "../lay-out-grid.ts";
import { partsBodies } from "../parts-bodies.ts";
import { readWords } from "./read-words.ts";
import { attribute, childOf, childrenOf, isOn, nameOf, type XmlElement } from "./xml-element.ts";

/** A `w:tbl` as cells in rows. */
export interface ReadRows {
  readonly rows: readonly (readonly TableCell[])[];
  /** Rows marked to be repeated on each page; 0 where none is. */
  readonly headerRows: number;
  /** Notes that its cells refer to. */
  readonly notes: readonly string[];
}

interface OpenCell {
  text: string;
  rowSpan: number;
  readonly colSpan: number;
}

/**
 * The rows of a table: cells merged to the right (`gridSpan`) and downwards (`vMerge`) as one. `numberOf` gives the
 * automatic number of a cell's paragraph.
 */
export function readRows(
  table: XmlElement,
  numberOf: (properties: XmlElement | undefined) => string,
): ReadRows {
  const rows: OpenCell[][] = [];
  const notes: string[] = [];
  /** The cell that may go on downwards, by grid column. */
  const above = new Map<number, OpenCell>();
  let headerRows = 0;
  for (const row of rowsOf(table)) {
    const properties = childOf(row, "trPr");
    if (childOf(properties, "del") !== undefined || isOn(childOf(properties, "hidden"))) continue;
    if (isOn(childOf(properties, "tblHeader")) && headerRows === rows.length) headerRows++;
    rows.push(readRow(row, { above, notes, numberOf }));
  }
  return { rows, headerRows: headerRows < rows.length ? headerRows : 0, notes };
}

function rowsOf(table: XmlElement): XmlElement[] {
  return childrenOf(table).flatMap((child) => {
    const name = nameOf(child);
    if (name === "tr") return [child];
    if (name === "sdt") return rowsOf(childOf(child, "sdtContent") ?? child);
    return name === "ins" || name === "customXml" ? rowsOf(child) : [];
  });
}

interface RowContext {
  readonly above: Map<number, OpenCell>;
  readonly notes: string[];
  readonly numberOf: (properties: XmlElement | undefined) => string;
}

function readRow(row: XmlElement, context: RowContext): OpenCell[] {
  const { above, notes, numberOf } = context;
  const cells: OpenCell[] = [];
  const before = Number(attribute(childOf(row, "trPr", "gridBefore"), "val") ?? 0) || 0;
  for (let column = 0; column < Math.min(before, 50); column++) cells.push(emptyCell());
  let column = before;
  for (const cell of cellsOf(row)) {
    const properties = childOf(cell, "tcPr");
    const colSpan = Math.max(
      1,
      Number(attribute(childOf(properties, "gridSpan"), "val") ?? 1) || 1,
    );
    const merge = childOf(properties, "vMerge");
    const open = above.get(column);
    if (merge !== undefined && attribute(merge, "val") !== "restart" && open !== undefined) {
      open.rowSpan++;
    } else {
      const read: OpenCell = { text: cellText(cell, notes, numberOf), rowSpan: 1, colSpan };
      cells.push(read);
      if (merge === undefined) above.delete(column);
      else above.set(column, read);
    }
    column += colSpan;
  }
  return cells;
}

function emptyCell(): OpenCell {
  return { text: "", rowSpan: 1, colSpan: 1 };
}

function cellsOf(row: XmlElement): XmlElement[] {
  return childrenOf(row).flatMap((child) => {
    const name = nameOf(child);
    if (name === "tc") return [child];
    return name === "sdt" ? cellsOf(childOf(child, "sdtContent") ?? child) : [];
  });
}

/** The paragraphs of a cell, and of tables inside it, on one line. */
function cellText(
  cell: XmlElement,
  notes: string[],
  numberOf: (properties: XmlElement | undefined) => string,
): string {
  const lines = childrenOf(cell).flatMap((block): string[] => {
    const name = nameOf(block);
    if (name === "p") {
      const words = readWords(block);
      notes.push(...words.notes);
      // A column of numbers often consists of automatic ones alone.
      const text = `${numberOf(childOf(block, "pPr"))}${words.text.trim()}`.trim();
      return text === "" ? [] : [text];
    }
    if (name === "tbl")
      return rowsOf(block).map((row) =>
        cellsOf(row)
          .map((inner) => cellText(inner, notes, numberOf))
          .join(" "),
      );
    return name === "sdt" ? [cellText(childOf(block, "sdtContent") ?? block, notes, numberOf)] : [];
  });
  const text = lines
    .reduce((all, line) => `${all}${partsBodies(all, line) ? " " : "\n"}${line}`, "")
    .trim();
  return text.replace(/(?<=[\u4e00-\u9fff、,，])\n(?=[\u4e00-\u9fff])/g, "");
}
