const HAN = "[\\p{Script=Han}，。、；：？！（）《》〈〉〔〕“”‘’]";
const BETWEEN_HAN = new RegExp(`(?<=${HAN})\\s+(?=${HAN})`, "gu");

/** White space tidied for reading: none between Chinese characters, one space elsewhere. */
export function tidy(text: string): string {
  return text.trim().replace(BETWEEN_HAN, "").replace(/\s+/g, " ");
}
