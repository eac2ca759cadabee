/** "老小区", "建成的老旧小区": something that is there already, in everyday words; the group is what it is. */
const OLDER =
  /(?:已?经?建[成好]的)?(?<![养敬爱孝])老旧?(小区|居住区|住宅区?|楼盘|校区|园区|厂区|社区(?!会))(?!改造)/gu;
/** How much of something there must be for each of many: asked of what is built anew and of what is there, not of renewal. */
const STANDARD = /每[百千万\d]|补?配(?![合备])/u;

/**
 * Writes "老" things as those that are built already, where they are set against new ones (in the message or in what was
 * said before) or where a standard is asked that buildings have to meet: "新小区10个,老小区呢" → "…已建成的小区呢". Only where
 * some document draws that line itself.
 *
 * @param said the whole message, and what the conversation was about
 * @param texts of the documents, folded
 */
export function spellOlder(question: string, said: string, texts: Iterable<string>): string {
  return question
    .replace(/新老(?=小区|居住区|住宅区?|楼盘|校区|园区)/gu, () => "新建和老")
    .replace(OLDER, (words: string, thing: string) => {
      const anew = new RegExp(
        `新(?:建|盖|修|开发|开)?的?(?:和|与)?\\p{Script=Han}{0,4}${thing}`,
        "u",
      );
      const set = STANDARD.test(said) || anew.test(said.replaceAll(words, ""));
      return set && speakOfBuilt(thing, texts) ? `已建成的${thing}` : words;
    });
}

function speakOfBuilt(thing: string, texts: Iterable<string>): boolean {
  const built = new RegExp(`(?:已经?建成|已建|建成|既有|现有)的?\\p{Script=Han}{0,4}${thing}`, "u");
  return [...texts].some((text) => built.test(text));
}
