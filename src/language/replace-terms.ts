/**
 * A function that replaces in a text each of the given terms, the longest where several begin at one place, by what
 * `write` makes of its replacement. What was replaced is not looked at again.
 *
 * A pattern of thousands of alternatives is too large for the engine to compile; this costs one look-up a character.
 */
export function createTermReplacer(
  replacements: Iterable<readonly [term: string, replacement: string]>,
  write: (replacement: string) => string = (replacement) => replacement,
): (text: string) => string {
  const byStart = new Map<string, (readonly [string, string])[]>();
  for (const each of replacements) {
    const start = each[0].charAt(0);
    const others = byStart.get(start);
    if (others === undefined) byStart.set(start, [each]);
    else others.push(each);
  }
  for (const terms of byStart.values()) terms.sort(([a], [b]) => b.length - a.length);
  return (text) => {
    let replaced = "";
    let done = 0;
    for (let at = 0; at < text.length; at += 1) {
      const found = byStart.get(text.charAt(at))?.find(([term]) => text.startsWith(term, at));
      if (found === undefined) continue;
      replaced += text.slice(done, at) + write(found[1]);
      done = at + found[0].length;
      at = done - 1;
    }
    return replaced + text.slice(done);
  };
}
