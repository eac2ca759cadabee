/** "哪一年新增最多", "哪个年度": a year of several is asked for. */
export function asksYear(text: string): boolean {
  return /哪一?年|哪个年[度份]?|几几年|什么年[度份]|哪个年头/u.test(text);
}
