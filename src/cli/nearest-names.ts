/**
 * Names that a mistyped word may have meant, nearest first, three at most: those that contain it, are
 * contained in it, or differ in few characters.
 *
 *     ("palns", ["plans", "notice"])  →  ["plans"]
 */
export function nearestNames(word: string, names: readonly string[]): string[] {
  const wanted = word.toLowerCase();
  return names
    .map((name) => ({ name, distance: distanceTo(wanted, name.toLowerCase()) }))
    .filter(
      ({ name, distance }) => distance <= Math.max(1, Math.min(word.length, name.length) * 0.5),
    )
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

function distanceTo(wanted: string, name: string): number {
  if (wanted !== "" && (name.includes(wanted) || wanted.includes(name))) return 1;
  return editDistance([...wanted], [...name]);
}

/** Levenshtein distance, row by row. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, x] of a.entries()) {
    const row = [i + 1];
    for (const [j, y] of b.entries()) {
      const substitution = (previous[j] ?? 0) + Number(x !== y);
      row.push(Math.min(substitution, (previous[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    previous = row;
  }
  return previous.at(-1) ?? 0;
}
