import { displayWidth } from "../src/language/display-width.ts";
import { paint as pc } from "./paint.ts";

/** A table as text, aligned by display width: the first column to the left, the others to the right. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((_, i) =>
    Math.max(...[header, ...rows].map((row) => displayWidth(row[i] ?? ""))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => {
        const gap = " ".repeat((widths[i] ?? 0) - displayWidth(cell));
        return i === 0 ? cell + gap : gap + cell;
      })
      .join("  ");
  const rule = pc.dim("─".repeat(widths.reduce((sum, width) => sum + width + 2, -2)));
  return [pc.bold(line(header)), rule, ...rows.map(line), ""].join("\n");
}
