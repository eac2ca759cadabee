import { escapeHtml } from "./escape-html.ts";
import { quantile } from "./scorecard.ts";

/** A line of a bar chart. */
export interface Bar {
  readonly label: string;
  /** One share (or null) per system. */
  readonly shares: readonly (number | null)[];
  readonly text: string;
  /** Share of the last run, drawn as a tick. */
  readonly before: number | null;
}

/** Horizontal bars as SVG: label, one bar a series, a tick where the last run stood, a text. */
export function barChart(bars: readonly Bar[]): string {
  const height = 26;
  const [left, width] = [190, 480];
  const drawn = bars.map((bar, i) => {
    const y = i * height;
    const thick = 14 / bar.shares.length;
    const rects = bar.shares.map(
      (share, s) =>
        `<rect class="${s === 0 ? "a" : "b"}" x="${left}" y="${y + 5 + s * thick}" width="${((share ?? 0) * width).toFixed(1)}" height="${thick}"/>`,
    );
    const at = left + (bar.before ?? 0) * width;
    const tick =
      bar.before === null
        ? ""
        : `<line class="tick" x1="${at.toFixed(1)}" x2="${at.toFixed(1)}" y1="${y + 3}" y2="${y + 21}"/>`;
    return `<text x="${left - 10}" y="${y + 17}" text-anchor="end">${escapeHtml(bar.label)}</text><rect class="track" x="${left}" y="${y + 5}" width="${width}" height="14" opacity=".4"/>${rects.join("")}${tick}<text x="${left + width + 10}" y="${y + 17}" class="dim">${escapeHtml(bar.text)}</text>`;
  });
  return `<svg viewBox="0 0 860 ${bars.length * height}" role="img">${drawn.join("")}</svg>`;
}

/** How often which time (ms) occurs, as SVG: 24 steps up to the 99th percentile. */
export function histogram(milliseconds: readonly number[]): string {
  const times = [...milliseconds].sort((a, b) => a - b);
  const steps = 24;
  const top = Math.max(quantile(times, 0.99), 0.001);
  const counts = new Array<number>(steps).fill(0);
  for (const ms of times) {
    const step = Math.min(steps - 1, Math.floor((ms / top) * steps));
    counts[step] = (counts[step] ?? 0) + 1;
  }
  const most = Math.max(1, ...counts);
  const columns = counts.map((count, i) => {
    const height = (count / most) * 120;
    return `<rect class="a" x="${i * 35 + 2}" y="${(125 - height).toFixed(1)}" width="31" height="${height.toFixed(1)}"/>`;
  });
  const labels = [0, 0.25, 0.5, 0.75, 1].map(
    (part) =>
      `<text class="dim" x="${part * 790 + 4}" y="145">${(part * top).toFixed(1)} ms</text>`,
  );
  const summary = `p50 ${quantile(times, 0.5).toFixed(1)} ms · p95 ${quantile(times, 0.95).toFixed(1)} ms · 最长 ${(times.at(-1) ?? 0).toFixed(1)} ms`;
  return `<p>${summary}</p><svg viewBox="0 0 860 150" role="img">${columns.join("")}${labels.join("")}</svg>`;
}
