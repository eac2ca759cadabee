/** The very words of a text. */
const WORDS =
  /原(?:话|文|句)|原封不动|一字不[差漏改落]|逐字|原样|[这那][一几]?[句段](?:话|原文)?/gu;
/** What is to be done with them, and how politely that is said. */
const TALK =
  /麻烦|文件|方案|[请把给我你您咱们听看念读抄贴发引出来一下遍也再都的地得是在里写说讲怎么咋样什啥呢吗吧啊了,。?!]/gu;

/** Does a folded question ask for the very words of what was spoken of, and for nothing else ("把原话念给我听")? */
export function asksForWords(asked: string): boolean {
  if (asked.search(WORDS) === -1) return false;
  const [first = ""] = asked.split(/[?。]/u);
  return (
    first
      .replace(WORDS, "")
      .replace(TALK, "")
      .replace(/\P{Script=Han}/gu, "").length <= 1
  );
}
