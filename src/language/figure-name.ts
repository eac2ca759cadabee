/**
 * What a column of figures counts: its header (folded or as printed) without year, unit and state: "2025年座椅(张)" and
 * "2023年座椅(张)" → "座椅", "2024年执行数" → "".
 */
export function figureName(header: string): string {
  return header
    .replace(/\([^()]*\)|（[^（）]*）|^其中[:：]?|(?:19|20)\d\d年(?:底|末|度)?/gu, "")
    .replace(STATE, "");
}

const STATE =
  /(?:执行|预算|决算|完成|计划|规划|目标|现状|基期|实际|实有|预计)(?:数|值)?$|^(?:现状|现有|目标|规划|计划|预计|基期)/u;

/** Do the headers of a table have one figure for several years? */
export function isTimed(headers: readonly string[]): boolean {
  const names = headers.filter((header) => /(?:19|20)\d\d/u.test(header)).map(figureName);
  return new Set(names).size < names.length;
}
