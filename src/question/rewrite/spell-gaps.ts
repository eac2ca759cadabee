/** A place to be filled in: "( )", "____". */
const GAP = "(?:[(\\uFF08][\\s\\u3000_]*[)\\uFF09]|[_\\uFF3F]{2,})";
const ANY_GAP = new RegExp(GAP, "gu");
/** "三个空填一下:", "填空:". */
const HEADING = /^[^,\uFF0C:\uFF1A]{0,6}(?:填空|空)[^,\uFF0C:\uFF1A]{0,6}[:\uFF1A]\s*/u;
const BODIES = "(?:牵头|责任|主管|负责|配合|协办|参与)的?(?:单位|部门|方)?(?:是|为|有|[:\\uFF1A])?";

/**
 * Writes the gaps of a form as question words, by what stands beside them: "公园( )年建成,牵头单位是( )" →
 * "公园哪年建成,牵头单位是谁". What has no gaps stays.
 */
export function spellGaps(message: string): string {
  if (message.search(ANY_GAP) === -1) return message;
  return message
    .replace(HEADING, "")
    .replace(new RegExp(`${GAP}(?=年(?!均|度计划))`, "gu"), "哪")
    .replace(new RegExp(`(?<=${BODIES})${GAP}`, "gu"), "谁")
    .replace(new RegExp(`${GAP}(?=牵头|负责|主管|配合|印发|发布|组织)`, "gu"), "谁")
    .replace(new RegExp(`${GAP}(?=[个张家所处名户条项元人%万亿平]|百分点|以上|以下)`, "gu"), "多少")
    .replace(ANY_GAP, "什么");
}
