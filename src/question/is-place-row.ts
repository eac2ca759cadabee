/** Is a row of a table named after a place, which can be meant wherever it is named? */
export function isPlaceRow(name: string): boolean {
  return /(?:[市县旗镇乡]|(?<![社小])区|街道)$/u.test(name);
}
