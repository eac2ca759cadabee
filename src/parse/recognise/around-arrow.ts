/** Between what is and what is aimed at in one cell. */
const ARROW = /\s*(?:[→➔➜➝⟶⇒]|[-—]+>)\s*/u;

/** The two sides of an arrow, or null: `"现状→目标"` → `["现状", "目标"]`, `"3.1→4.6"` → `["3.1", "4.6"]`. */
export function aroundArrow(text: string): readonly [string, string] | null {
  return partedBy(text, ARROW);
}

/** The two sides of a slash, or null. */
export function aroundSlash(text: string): readonly [string, string] | null {
  return partedBy(text, /\s*[/／]\s*/u);
}

function partedBy(text: string, mark: RegExp): readonly [string, string] | null {
  const [before = "", after = "", ...more] = text.split(mark);
  return before === "" || after === "" || more.length > 0 ? null : [before, after];
}
