/** Is a row of a table named after a place, which can be meant wherever it is named? */
export function isPlaceRow(name: string): boolean {
  return /(?:[市县旗镇乡]|(?<![社小])区|街道)$/u.test(name);
}

/** Is it a zone, as any city may have one and call it so? */
export function isZone(name: string): boolean {
  return /(?:开发|示范|集聚|新|园|管理|度假|功能|实验|高新|保税|景|经开)区$/u.test(name);
}
