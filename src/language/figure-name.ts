/**
 * What a column of figures counts: its header (folded or as printed) without year, unit and state: "2025年座椅(张)" and
 * "2023年座椅(张)" → "座椅", "2024年执行数" → "".
 */
export function figureName(header: string): string {
  return header
    .replace(/\([^()]*\)|（[^（）]*）|(?:19|20)\d\d年(?:底|末|度)?/gu, "")
    .replace(/^其中[:：]?/u, "")
    .replace(STATE, "")
    .replace(/^累计$/u, "");
}

/** What the columns of a table count that tell nothing but a time: `"表2 2023—2025年各地座椅更新任务(单位:张)"` → `"座椅更新"`. */
export function captionFigure(caption: string): string {
  return caption
    .replace(/\([^()]*\)|（[^（）]*）|^(?:附?表|专栏)\s*[\d一二三四五六七八九十]*/gu, "")
    .replace(/(?:19|20)\d\d(?:年?\s*[—–~至-]+\s*(?:19|20)\d\d)?年?度?/gu, "")
    .replace(/各(?:地区?|县区?|区县?|市县?|乡镇|镇街|街道|县市区)/gu, "")
    .replace(/(?:任务|目标|计划|分解|分配|安排|情况|指标|数量?|一览|明细|表)+$/u, "")
    .trim();
}

const STATE =
  /(?:执行|预算|决算|完成|计划|规划|目标|现状|基期|实际|实有|预计)(?:数|值)?$|^(?:现状|现有|目标|规划|计划|预计|基期)/u;

/** Do the headers of a table have one figure for several years? */
export function isTimed(headers: readonly string[]): boolean {
  const names = headers.filter((header) => /(?:19|20)\d\d/u.test(header)).map(figureName);
  return new Set(names).size < names.length;
}
