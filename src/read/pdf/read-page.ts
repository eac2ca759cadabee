import type { PDFPageProxy } from "pdfjs-dist";
import { OPS, Util } from "pdfjs-dist/legacy/build/pdf.mjs";
import { unifyRadicals } from "../../language/unify-radicals.ts";
import { dropInvisible } from "../drop-invisible.ts";
import type { PageContent, Rule, TextPiece } from "./page-content.ts";

/** Text pieces and ruling lines of a page, turned upright. Slanted text (a watermark) is left out. */
export async function readPage(page: PDFPageProxy): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const [content, operators] = await Promise.all([page.getTextContent(), page.getOperatorList()]);
  const pieces = content.items.flatMap((item): TextPiece[] => {
    if (!("str" in item) || item.str === "") return [];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = Util.transform(
      viewport.transform,
      item.transform,
    ) as number[];
    const slanted = Math.abs(b) > 0.05 * Math.abs(a) || a <= 0;
    if (slanted) return [];
    const size = Math.hypot(c, d) || item.height;
    return [{ text: cleaned(item.str), x, y, width: item.width, size }];
  });
  const raw = content.items.map((item) => ("str" in item ? item.str : "")).join("");
  return {
    width: viewport.width,
    height: viewport.height,
    pieces: dropShadows(undoLookAlikes(pieces, raw)),
    rules: readRules(operators, viewport.transform as Matrix),
  };
}

/** Without radicals, to which browsers map the characters they look like, and without stray marks. */
function cleaned(text: string): string {
  return dropInvisible(unifyRadicals(text)).replace(/\p{Cc}/gu, "");
}

/** Of two characters that fonts draw alike, browsers take the first, whichever was written. */
const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  ["戶", "户"],
  ["㬵", "胶"],
];

/** Where radicals show that the words went through such a mapping, its look-alikes are undone as well. */
function undoLookAlikes(pieces: readonly TextPiece[], raw: string): readonly TextPiece[] {
  if (unifyRadicals(raw) === raw) return pieces;
  return pieces.map((piece) => ({
    ...piece,
    text: LOOK_ALIKES.reduce((text, [shown, meant]) => text.replaceAll(shown, meant), piece.text),
  }));
}

/** Text printed twice at the same place to look bold counts once. */
function dropShadows(pieces: readonly TextPiece[]): TextPiece[] {
  const seen = new Map<string, TextPiece[]>();
  return pieces.filter((piece) => {
    const same = seen.get(piece.text) ?? [];
    seen.set(piece.text, [...same, piece]);
    if (piece.text.trim() === "") return true;
    return !same.some(
      (other) =>
        Math.abs(other.x - piece.x) < 0.2 * piece.size &&
        Math.abs(other.y - piece.y) < 0.2 * piece.size,
    );
  });
}

type Matrix = [number, number, number, number, number, number];

interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Lines thinner than this (points) are rules; what is thicker is a filled box. */
const THICKEST = 3;
const SHORTEST = 4;

/** Walks the drawing operators, keeping track of the transformation, and gathers straight rules. */
function readRules(operators: OperatorList, base: Matrix): Rule[] {
  const rules: Rule[] = [];
  const stack: Matrix[] = [];
  let matrix = base;
  for (const [index, operator] of operators.fnArray.entries()) {
    const args = operators.argsArray[index];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) stack.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd)
      matrix = stack.pop() ?? base;
    if (operator === OPS.transform) matrix = times(matrix, args);
    if (operator === OPS.paintFormXObjectBegin && Array.isArray(args))
      matrix = times(matrix, args[0]);
    if (operator === OPS.constructPath) rules.push(...pathRules(args, matrix));
  }
  return rules;
}

function times(matrix: Matrix, by: unknown): Matrix {
  return isMatrix(by) ? (Util.transform(matrix, [...by]) as Matrix) : matrix;
}

function isMatrix(value: unknown): value is ArrayLike<number> & Iterable<number> {
  return (Array.isArray(value) || ArrayBuffer.isView(value)) && (value as Matrix).length === 6;
}

const PAINTED = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const STROKED = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** Arguments of constructPath: the painting operator, and the path as numbers behind their drawing commands. */
function pathRules(args: unknown, matrix: Matrix): Rule[] {
  if (!Array.isArray(args) || !PAINTED.has(Number(args[0]))) return [];
  const stroked = STROKED.has(Number(args[0]));
  const data: unknown = Array.isArray(args[1]) ? args[1][0] : null;
  if (!ArrayBuffer.isView(data) && !Array.isArray(data)) return [];
  return subpaths(data as unknown as ArrayLike<number>, matrix).flatMap((points) =>
    stroked ? edges(points) : thinBox(points),
  );
}

type Point = readonly [number, number];

/** How many numbers follow each drawing command: 0 move, 1 line, 2 cubic curve, 3 quadratic curve, 4 close. */
const NUMBERS: readonly number[] = [2, 2, 6, 4, 0];

/** The points of each subpath; curves are no rules and leave none. */
function subpaths(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const [a, b, c, d, e, f] = matrix;
  const paths: Point[][] = [];
  for (let i = 0; i < data.length; ) {
    const command = data[i] ?? -1;
    const numbers = NUMBERS[command];
    if (numbers === undefined) break; // a command that this version does not know
    const [x, y] = [data[i + 1] ?? 0, data[i + 2] ?? 0];
    const point: Point = [a * x + c * y + e, b * x + d * y + f];
    const path = paths.at(-1);
    if (command === 0) paths.push([point]);
    else if (command === 1) path?.push(point);
    else if (command === 4 && path?.[0] !== undefined) path.push(path[0]);
    i += 1 + numbers;
  }
  return paths;
}

function edges(points: readonly Point[]): Rule[] {
  const box = thinBox(points);
  if (box.length > 0) return box;
  return points.slice(1).flatMap((to, i) => straight(points[i] ?? to, to));
}

function straight([x1, y1]: Point, [x2, y2]: Point): Rule[] {
  const [dx, dy] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (dy < 0.7 && dx >= SHORTEST) {
    const y = (y1 + y2) / 2;
    return [{ x1: Math.min(x1, x2), x2: Math.max(x1, x2), y1: y, y2: y }];
  }
  if (dx < 0.7 && dy >= SHORTEST) {
    const x = (x1 + x2) / 2;
    return [{ x1: x, x2: x, y1: Math.min(y1, y2), y2: Math.max(y1, y2) }];
  }
  return [];
}

/** A long thin box is a rule drawn as an area. */
function thinBox(points: readonly Point[]): Rule[] {
  if (points.length < 4) return [];
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (bottom - top <= THICKEST && right - left >= SHORTEST)
    return [{ x1: left, x2: right, y1: y, y2: y }];
  if (right - left <= THICKEST && bottom - top >= SHORTEST)
    return [{ x1: x, x2: x, y1: top, y2: bottom }];
  return [];
}
