import type { PageTable } from "./find-ruled-tables.ts";
import { type Chunk, chunksOf, groupLines, type PageContent } from "./page-content.ts";

/** The blank strip between two columns of text. */
interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** A page with the tables that rules draw on it. */
export interface RuledPage {
  readonly page: PageContent;
  readonly tables: readonly PageTable[];
}

/**
 * Pages set in two or three columns as pages of one: each column stands below the one left of it, and what runs across
 * them (a title, a wide table) stays between what is above and below it. Other pages come back as they are.
 *
 * Columns of text are full: most of their lines reach from edge to edge, which the cells of a table do not.
 */
export function unfoldColumns(pages: readonly RuledPage[]): PageContent[] {
  const boxes = pages.map(boxesOf);
  const found = pages.map(({ page }, i) => findGutters(page, boxes[i] ?? []));
  const usual = found.find((gutters) => gutters.length > 0) ?? [];
  return pages.map(({ page }, i) => {
    const own = boxes[i] ?? [];
    const known = found[i] ?? [];
    const gutters = known.length > 0 || !fits(usual, own) ? known : usual;
    return gutters.length === 0 ? page : unfold(page, own, gutters);
  });
}

/** A stretch of a line, or a table as a whole. */
interface Box {
  readonly x: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
  readonly isTable: boolean;
}

function boxesOf({ page, tables }: RuledPage): Box[] {
  const inside = new Set(tables.flatMap((table) => table.pieces));
  const lines = groupLines(page.pieces.filter((piece) => !inside.has(piece)));
  const words = lines.flatMap((line) =>
    chunksOf(line).map(
      ({ x, end }: Chunk): Box => ({
        x,
        end,
        top: line.y - line.size,
        bottom: line.y,
        isTable: false,
      }),
    ),
  );
  const framed = tables.map(
    ({ edges, top, bottom }): Box => ({
      x: edges[0] ?? 0,
      end: edges.at(-1) ?? 0,
      top,
      bottom,
      isTable: true,
    }),
  );
  return [...words, ...framed];
}

const FEWEST_LINES = 6;

/** Where strips may run, in widths of the page: the middle of two columns, the two sides of the middle one of three. */
const STRIPS: readonly (readonly (readonly [number, number])[])[] = [
  [[0.35, 0.65]],
  [
    [0.24, 0.42],
    [0.58, 0.76],
  ],
];

/** The strips between columns of text, from left to right; none where the page has no columns. */
function findGutters(page: PageContent, boxes: readonly Box[]): Gutter[] {
  const words = boxes.filter(({ isTable }) => !isTable);
  for (const ranges of STRIPS) {
    const gutters = ranges.flatMap((range) => findGutter(page, words, range));
    if (gutters.length === ranges.length && isColumned(words, gutters)) return gutters;
  }
  return [];
}

/** The strip that the fewest lines cross; none where no two lines stand on its sides. */
function findGutter(
  page: PageContent,
  words: readonly Box[],
  [from, to]: readonly [number, number],
): Gutter[] {
  let best: { gutter: Gutter; crossing: number } | null = null;
  for (let x = page.width * from; x <= page.width * to; x += 3) {
    const crossing = words.filter((box) => box.x < x && box.end > x).length;
    const gutter = stripAround(words, x);
    const wider = best !== null && widthOf(gutter) > widthOf(best.gutter);
    if (best === null || crossing < best.crossing || (crossing === best.crossing && wider))
      best = { gutter, crossing };
  }
  return best === null ? [] : [best.gutter];
}

function widthOf({ left, right }: Gutter): number {
  return right - left;
}

/** The blank around a place, between the lines that end before it and those that begin behind it. */
function stripAround(boxes: readonly Box[], x: number): Gutter {
  const before = boxes.filter((box) => box.end <= x);
  const behind = boxes.filter((box) => box.x >= x);
  return {
    left: Math.max(0, ...before.map((box) => box.end)),
    right: Math.min(Number.MAX_SAFE_INTEGER, ...behind.map((box) => box.x)),
  };
}

/** Whether full lines stand in each column, and few run across a strip. */
function isColumned(boxes: readonly Box[], gutters: readonly Gutter[]): boolean {
  const beside = boxes.filter((box) => !crosses(box, gutters));
  if (boxes.length - beside.length > beside.length * 0.25) return false;
  const columns = [...gutters, null].map((_, i) =>
    beside.filter((box) => columnOf(box, gutters) === i),
  );
  return columns.every((column) => column.length >= FEWEST_LINES && isFull(column));
}

/** The column in which a box stands that crosses no strip: 0 is the leftmost. */
function columnOf(box: Box, gutters: readonly Gutter[]): number {
  return gutters.filter((gutter) => box.x >= middleOf(gutter)).length;
}

function middleOf({ left, right }: Gutter): number {
  return (left + right) / 2;
}

/** Whether most lines of a column reach from edge to edge. */
function isFull(boxes: readonly Box[]): boolean {
  const from = Math.min(...boxes.map((box) => box.x));
  const to = Math.max(...boxes.map((box) => box.end));
  const full = boxes.filter((box) => box.end - box.x >= 0.8 * (to - from));
  return full.length >= boxes.length * 0.5;
}

/** Whether a page without columns of its own, such as the last one, keeps the strips of the others free. */
function fits(gutters: readonly Gutter[], boxes: readonly Box[]): boolean {
  const crossing = boxes.filter((box) => crosses(box, gutters)).length;
  return boxes.length > 0 && crossing <= boxes.length * 0.25;
}

function crosses(box: Box, gutters: readonly Gutter[]): boolean {
  return gutters.some((gutter) => box.x < middleOf(gutter) && box.end > middleOf(gutter));
}

/** What stands together: a column between two lines that run across, or such a line. */
interface Block {
  /** Which column, 0 the leftmost; null for what runs across. */
  readonly column: number | null;
  readonly boxes: readonly Box[];
}

/** Moves each column below the one left of it, part by part between the lines that run across. */
function unfold(page: PageContent, boxes: readonly Box[], gutters: readonly Gutter[]): PageContent {
  const blocks = inOrder(boxes, gutters);
  const start = (column: number | null) =>
    Math.min(
      ...blocks
        .filter((block) => block.column === column)
        .flatMap(({ boxes: own }) => own.map(({ x }) => x)),
    );
  const first = start(0);
  const drops = dropsOf(blocks);
  const shift = (x: number, y: number) => {
    const index = blocks.findIndex(({ boxes: own }) => own.some((box) => holds(box, x, y)));
    const column = blocks[index]?.column ?? 0;
    const back = column > 0 && Number.isFinite(first) ? start(column) - first : 0;
    return { dx: -back, dy: drops[index] ?? 0 };
  };
  return {
    ...page,
    height: page.height + Math.max(0, ...drops),
    pieces: page.pieces.map((piece) => {
      const { dx, dy } = shift(piece.x + piece.width / 2, piece.y - 0.35 * piece.size);
      return { ...piece, x: piece.x + dx, y: piece.y + dy };
    }),
    rules: page.rules.map((rule) => {
      const { dx, dy } = shift((rule.x1 + rule.x2) / 2, (rule.y1 + rule.y2) / 2);
      return { x1: rule.x1 + dx, x2: rule.x2 + dx, y1: rule.y1 + dy, y2: rule.y2 + dy };
    }),
  };
}

function holds(box: Box, x: number, y: number): boolean {
  return x >= box.x - 2 && x <= box.end + 2 && y >= box.top - 2 && y <= box.bottom + 2;
}

function inOrder(boxes: readonly Box[], gutters: readonly Gutter[]): Block[] {
  const sides = boxes.filter((box) => !crosses(box, gutters) && columnOf(box, gutters) !== 1);
  const top = gutters.length < 2 ? 0 : Math.min(...sides.map((box) => box.top));
  // A title above three columns may be no wider than the middle one.
  const across = boxes
    .filter((box) => crosses(box, gutters) || box.bottom < top)
    .sort((a, b) => a.bottom - b.bottom);
  const beside = boxes.filter((box) => !across.includes(box));
  const blocks: Block[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const cut of [...across, null]) {
    const to = cut?.top ?? Number.POSITIVE_INFINITY;
    const part = beside.filter((box) => box.bottom > from && box.bottom <= to);
    for (let column = 0; column <= gutters.length; column++)
      blocks.push({ column, boxes: part.filter((box) => columnOf(box, gutters) === column) });
    if (cut !== null) blocks.push({ column: null, boxes: [cut] });
    from = Math.max(from, to);
  }
  return blocks.filter(({ boxes: own }) => own.length > 0);
}

/** How far each block moves down, so that all stand below one another as far apart as lines of a text do. */
function dropsOf(blocks: readonly Block[]): number[] {
  const drops: number[] = [];
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1];
    const top = Math.min(...block.boxes.map((box) => box.top));
    if (before === undefined) drops.push(0);
    else {
      const end = Math.max(...before.boxes.map((box) => box.bottom));
      const apart = (block.column ?? 0) > 0 ? 0.5 * lineHeight(block) : Math.max(0, top - end);
      drops.push((drops[i - 1] ?? 0) + end + apart - top);
    }
  }
  return drops;
}

function lineHeight({ boxes }: Block): number {
  return Math.min(...boxes.map((box) => box.bottom - box.top));
}
