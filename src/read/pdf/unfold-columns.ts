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
 * Pages set in two columns as pages of one: the right column stands below the left one, and what runs across both
 * (a title, a wide table) stays between what is above and below it. Other pages come back as they are.
 *
 * Columns of text are full: most of their lines reach from edge to edge, which the cells of a table do not.
 */
export function unfoldColumns(pages: readonly RuledPage[]): PageContent[] {
  const boxes = pages.map(boxesOf);
  const found = pages.map(({ page }, i) => findGutter(page, boxes[i] ?? []));
  const usual = found.find((gutter) => gutter !== null) ?? null;
  return pages.map(({ page }, i) => {
    const own = boxes[i] ?? [];
    const gutter = found[i] ?? (usual !== null && fits(usual, own) ? usual : null);
    return gutter === null ? page : unfold(page, own, gutter);
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

/** The strip in the middle of the page that the fewest lines cross, if full lines stand on either side. */
function findGutter(page: PageContent, boxes: readonly Box[]): Gutter | null {
  const words = boxes.filter(({ isTable }) => !isTable);
  let best: { gutter: Gutter; crossing: number } | null = null;
  for (let x = page.width * 0.35; x <= page.width * 0.65; x += 3) {
    const crossing = words.filter((box) => box.x < x && box.end > x).length;
    if (best !== null && crossing >= best.crossing) continue;
    const gutter = stripAround(words, x);
    if (isColumned(words, gutter, crossing)) best = { gutter, crossing };
  }
  return best?.gutter ?? null;
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

function isColumned(boxes: readonly Box[], gutter: Gutter, crossing: number): boolean {
  const left = boxes.filter((box) => box.end <= gutter.left);
  const right = boxes.filter((box) => box.x >= gutter.right);
  if (left.length < FEWEST_LINES || right.length < FEWEST_LINES) return false;
  if (crossing > (left.length + right.length) * 0.25) return false;
  return isFull(left) && isFull(right);
}

/** Whether most lines of a column reach from edge to edge. */
function isFull(boxes: readonly Box[]): boolean {
  const from = Math.min(...boxes.map((box) => box.x));
  const to = Math.max(...boxes.map((box) => box.end));
  const full = boxes.filter((box) => box.end - box.x >= 0.8 * (to - from));
  return full.length >= boxes.length * 0.5;
}

/** Whether a page without columns of its own, such as the last one, keeps the strip of the others free. */
function fits(gutter: Gutter, boxes: readonly Box[]): boolean {
  const crossing = boxes.filter((box) => crosses(box, gutter)).length;
  return boxes.length > 0 && crossing <= boxes.length * 0.25;
}

function crosses(box: Box, gutter: Gutter): boolean {
  const middle = (gutter.left + gutter.right) / 2;
  return box.x < middle && box.end > middle;
}

/** What stands together: a column between two lines that run across, or such a line. */
interface Block {
  readonly kind: "left" | "right" | "across";
  readonly boxes: readonly Box[];
}

/** Moves the right column below the left one, part by part between the lines that run across. */
function unfold(page: PageContent, boxes: readonly Box[], gutter: Gutter): PageContent {
  const blocks = inOrder(boxes, gutter);
  const start = (kind: Block["kind"]) =>
    Math.min(
      ...blocks
        .filter((block) => block.kind === kind)
        .flatMap(({ boxes: own }) => own.map(({ x }) => x)),
    );
  const back = start("right") - start("left");
  const drops = dropsOf(blocks);
  const shift = (x: number, y: number) => {
    const index = blocks.findIndex(({ boxes: own }) => own.some((box) => holds(box, x, y)));
    const isRight = blocks[index]?.kind === "right" && Number.isFinite(back);
    return { dx: isRight ? -back : 0, dy: drops[index] ?? 0 };
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

function inOrder(boxes: readonly Box[], gutter: Gutter): Block[] {
  const across = boxes.filter((box) => crosses(box, gutter)).sort((a, b) => a.bottom - b.bottom);
  const beside = boxes.filter((box) => !crosses(box, gutter));
  const blocks: Block[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const cut of [...across, null]) {
    const to = cut?.top ?? Number.POSITIVE_INFINITY;
    const part = beside.filter((box) => box.bottom > from && box.bottom <= to);
    blocks.push(
      { kind: "left", boxes: part.filter((box) => box.end <= gutter.right) },
      { kind: "right", boxes: part.filter((box) => box.end > gutter.right) },
    );
    if (cut !== null) blocks.push({ kind: "across", boxes: [cut] });
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
      const apart = block.kind === "right" ? 0.5 * lineHeight(block) : Math.max(0, top - end);
      drops.push((drops[i - 1] ?? 0) + end + apart - top);
    }
  }
  return drops;
}

function lineHeight({ boxes }: Block): number {
  return Math.min(...boxes.map((box) => box.bottom - box.top));
}
