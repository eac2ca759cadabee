/** Characters that are mistaken for each other in handwriting, scans and shape-based input; each of a group for any other. */
const GROUPS =
  "口囗 未末 人入 土士 日曰 己已巳 候侯 晴睛 微徽 拔拨 析折拆 冶治 戊戌戍 免兔 刺剌 粟栗 茶荼 幻幼 崇祟 洒酒 钧钩 辨辩辫 弛驰 沪泸 亳毫 享亨 坏环 肋助 圆园 睢雎".split(
    " ",
  );

const ALIKE: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap((group) => [...group].map((each) => [each, group.replace(each, "")] as const)),
);

/** The characters that look like this one: "囗" → ["口"]; none for most. */
export function lookAlikes(character: string): readonly string[] {
  return [...(ALIKE.get(character) ?? "")];
}
