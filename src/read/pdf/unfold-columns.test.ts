import { expect, it } from "vitest";
import { groupLines, type PageContent, textOf } from "./page-content.ts";
import { samplePage } from "./sample-page.ts";
import { unfoldColumns } from "./unfold-columns.ts";

type Words = readonly [text: string, x: number, y: number];

const linesOf = (page: PageContent) => groupLines(page.pieces).map(textOf);
const unfolded = (...pages: PageContent[]) =>
  unfoldColumns(pages.map((page) => ({ page, tables: [] }))).map(linesOf);

/** Eight full lines of each column, 24 letters wide, the right one on baselines of its own. */
const left = Array.from({ length: 8 }, (_, i): Words => ["甲".repeat(23) + i, 40, 100 + 16 * i]);
const right = Array.from({ length: 8 }, (_, i): Words => ["乙".repeat(23) + i, 310, 103 + 16 * i]);
const words = (column: readonly Words[]) => column.map(([text]) => text);

it("puts the right column below the left one, and keeps a title above both", () => {
  const title = ["关于推进某项工作的若干意见的通知如下", 210, 60] as const;
  expect(unfolded(samplePage([title, ...left, ...right]))).toEqual([
    [title[0], ...words(left), ...words(right)],
  ]);
});

it("puts three columns below one another, and keeps a narrow title above them", () => {
  const column = (letter: string, x: number) =>
    Array.from({ length: 8 }, (_, i): Words => [letter.repeat(14) + i, x, 100 + 16 * i]);
  const columns = [column("甲", 40), column("乙", 225), column("丙", 410)];
  const title = ["关于某事的办法", 265, 60] as const;
  expect(unfolded(samplePage([title, ...columns.flat()]))).toEqual([
    [title[0], ...columns.flatMap(words)],
  ]);
});

it("begins anew behind a line that runs across", () => {
  const across = ["丙".repeat(40), 100, 250] as const;
  const below = (column: readonly Words[]) =>
    column.map(([text, x, y]): Words => [`后${text.slice(1)}`, x, y + 200]);
  const page = samplePage([...left, ...right, across, ...below(left), ...below(right)]);
  expect(unfolded(page)).toEqual([
    [...words(left), ...words(right), across[0], ...words(below(left)), ...words(below(right))],
  ]);
});

it("sets the right column where the left one stands, so that paragraphs go on", () => {
  const [page] = unfoldColumns([{ page: samplePage([...left, ...right]), tables: [] }]);
  const lines = groupLines(page?.pieces ?? []);
  expect(new Set(lines.map(({ x }) => x))).toEqual(new Set([40]));
  const gap = (lines[8]?.y ?? 0) - (lines[7]?.y ?? 0);
  expect(gap).toBeGreaterThan(10);
  expect(gap).toBeLessThan(26);
});

it("takes the strip of other pages for a last page that is not full", () => {
  const last = samplePage([...left.slice(0, 3), ...right.slice(0, 1)]);
  expect(unfolded(samplePage([...left, ...right]), last)[1]).toEqual([
    ...words(left.slice(0, 3)),
    ...words(right.slice(0, 1)),
  ]);
});

it("leaves pages of one column and the columns of a table as they are", () => {
  const plain = samplePage(
    Array.from({ length: 12 }, (_, i) => ["甲".repeat(50), 40, 100 + 16 * i]),
  );
  const table = samplePage(
    Array.from({ length: 12 }, (_, i) => [
      [`${"名".repeat(3 + (i % 9))}`, 40, 100 + 16 * i] as const,
      [`${12 * i}`, 350, 100 + 16 * i] as const,
    ]).flat(),
  );
  const pages = [plain, table].map((page) => ({ page, tables: [] }));
  expect(unfoldColumns(pages)).toEqual([plain, table]);
});
