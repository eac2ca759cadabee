import type { Figure } from "./find-figures.ts";
import type { TimePhrase } from "./find-time.ts";

/**
 * The time phrase that a figure of squeezed text holds for, or null: its own where years and figures stand in turn
 * (`"2023年、2024年分别完成80户、90户"`), the beginning of a period for what it rises from (`"2018年至2021年,…由51%提高到63%"`), none
 * for the state that an aim starts from (`"到2025年,…由1万元提高到2万元"`), else the nearest before it.
 */
export function timeOf(
  text: string,
  times: readonly TimePhrase[],
  figure: Figure,
): TimePhrase | null {
  const own = timeInTurn(text, times, figure);
  if (own !== null) return own;
  const time = governingTime(text, timesFor(text, times, figure), figure);
  if (time === null || !isOrigin(text, figure)) return time;
  if (/[由从]$/.test(text.slice(0, time.from)) || /^[由从]/.test(time.words)) return time; // its own
  const begin = times.find(({ to }) => to === time.from);
  if (begin !== undefined && isPeriodEnd(time)) return begin;
  return time.role === "target" ? null : time;
}

function isPeriodEnd(time: TimePhrase): boolean {
  return /^[至到]/.test(time.words) && time.year !== null;
}

const CHANGES =
  "(?:起)?(?:稳步|逐步)?(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|降|调整|压缩|缩短)";

/** What something rises or falls from: "由42%", "由2025年的42%". */
export function isOrigin(text: string, figure: Figure): boolean {
  return (
    /[由从](?:\d{4}年[^,。;:由从\d]{0,4})?[^,。;:由从\d]{0,8}$/.test(
      text.slice(Math.max(0, figure.from - 20), figure.from),
    ) && new RegExp(`^${CHANGES}`).test(text.slice(figure.to))
  );
}

/** The times that a figure can hold for: not those of states that others rise from ("由2025年的36%提高到42%"). */
function timesFor(
  text: string,
  times: readonly TimePhrase[],
  figure: Figure,
): readonly TimePhrase[] {
  return times.filter((time) => {
    const opened = /^[由从]/.test(time.words) || /[由从]$/.test(text.slice(0, time.from));
    return !opened || !new RegExp(CHANGES).test(text.slice(time.to, figure.from));
  });
}

/** As many years as figures, each run of them without anything but marks between. */
function timeInTurn(text: string, times: readonly TimePhrase[], figure: Figure): TimePhrase | null {
  const before = text.slice(0, figure.from);
  const said = before.lastIndexOf("分别");
  const words = before.slice(said);
  if (said < 0 || /[。;,]/.test(words)) return null;
  const run = runBefore(text, times, said);
  const place = [...words.matchAll(/\d[\d.]*[^、和及\d]*[、和及]/g)].length;
  const rest = /^[^。;,]*/.exec(text.slice(figure.to))?.[0] ?? "";
  const after = [...rest.matchAll(/[、和及](?=\d)/g)].length;
  return run.length > 1 && place + after + 1 === run.length ? (run[place] ?? null) : null;
}

/** The years that stand one behind the other at the end of the words before a place. */
function runBefore(text: string, times: readonly TimePhrase[], end: number): TimePhrase[] {
  const run: TimePhrase[] = [];
  for (const time of times.filter(({ to, year }) => to <= end && year !== null).reverse()) {
    const next = run[0];
    const between = text.slice(time.to, next?.from ?? end);
    if (next === undefined ? /[。;]/.test(between) : !/^[、和及]$/.test(between)) break;
    run.unshift(time);
  }
  return run;
}

/** Where the sentence with a figure begins and ends. */
export function sentenceBounds(text: string, figure: Figure): { from: number; to: number } {
  const from =
    Math.max(text.lastIndexOf("。", figure.from - 1), text.lastIndexOf("!", figure.from - 1)) + 1;
  const stop = text.indexOf("。", figure.to);
  return { from, to: stop < 0 ? text.length : stop + 1 };
}

/** The nearest time phrase before the figure in its sentence, else the last one of the sentences before in the clause. */
function governingTime(
  text: string,
  times: readonly TimePhrase[],
  figure: Figure,
): TimePhrase | null {
  const before = times.filter((time) => time.to <= figure.from);
  const last = before.at(-1) ?? null;
  if (last === null) return null;
  const bounds = sentenceBounds(text, figure);
  if (last.from < bounds.from)
    return !standsApart(text, last, figure) && carries(text, last, bounds.from) ? last : null;
  const time = withinSentence(text, last, figure, bounds.from);
  if (time === null || !isNow(time)) return time;
  // "截至2023年末,…。全县现有…": now is then.
  const taken = before.filter(({ to }) => to <= bounds.from).at(-1);
  return taken !== undefined && /^截/.test(taken.words) && carries(text, taken, bounds.from)
    ? taken
    : time;
}

/** "现有", "目前". */
function isNow({ words }: TimePhrase): boolean {
  return /^(?:目前|现有)$/.test(words);
}

/** Over a semicolon a time phrase goes on only if it opens the sentence or stands by itself before a comma. */
function withinSentence(
  text: string,
  time: TimePhrase,
  figure: Figure,
  sentence: number,
): TimePhrase | null {
  if (!text.slice(time.to, figure.from).includes(";")) return time;
  if (/\d[—–-]\d/.test(time.words)) return null;
  const opens = time.from === sentence || (isNow(time) && time.from - sentence <= 2);
  return opens || text.charAt(time.to) === "," ? time : null;
}

/**
 * What a sentence before says of a time is not said of a rate that is paid ("每人每餐补贴3元"), of a condition ("低于30%的"), nor of
 * the present behind a forecast ("预计到2027年,…。平均入住率仅41%").
 */
function standsApart(text: string, time: TimePhrase, figure: Figure): boolean {
  const before = /[^。;,]*$/.exec(text.slice(0, figure.from))?.[0] ?? "";
  const paid = /元/.test(figure.raw) && /每[^,。;]{1,12}$/.test(before);
  const condition = /^的[^,。;]|^的,/.test(text.slice(figure.to));
  return paid || condition || (/^预计/.test(time.words) && /仅|只有|不足/.test(before));
}

/**
 * Over a full stop only a year that opened its sentence goes on: that of an aim, of a stocktaking ("截至2022年底,…"), or one
 * over a few words without a figure ("2024年打基础。新建…").
 */
function carries(text: string, time: TimePhrase, sentence: number): boolean {
  const heads = /^截/.test(time.words) || /^[^\d。;,:]{1,10}。/.test(text.slice(time.to, sentence));
  if (time.year === null || (time.role !== "target" && !heads)) return false;
  return time.from < sentence && (time.from === 0 || /[。!]/.test(text.charAt(time.from - 1)));
}
