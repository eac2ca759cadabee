/** What stands at a place of an order where equal figures share one; the last place where there are fewer. */
export function atPlace<T>(
  sorted: readonly T[],
  nth: number,
  figure: (entry: T) => number,
): { readonly place: number; readonly chosen: readonly T[] } {
  const figures = [...new Set(sorted.map(figure))];
  const place = Math.min(nth, figures.length);
  return { place, chosen: sorted.filter((entry) => figure(entry) === figures[place - 1]) };
}

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** A rank in Chinese numerals, 1–99: "三", "十二", "二十一". A numeral is no figure to be found in a quote. */
export function ordinal(n: number): string {
  const tens = Math.floor(n / 10);
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens]}十`;
  return tens > 9 ? String(n) : ten + DIGITS[n % 10];
}
