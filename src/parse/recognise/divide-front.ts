import { endsLikeTitle, isOrganLine } from "./document-words.ts";

/**
 * Offsets at which the parts of a covering note begin that lost its line breaks:
 * `"某市…的通知某政发〔2023〕5号各县…:现将…落实。某市人民政府2023年9月5日(此件公开发布)某市某办法"` → title, number, addressee,
 * text, signature, date, openness, title.
 */
export function divideFront(text: string): number[] {
  const cuts = [...headCuts(text), ...signatureCuts(text)];
  return [...new Set(cuts)].filter((at) => at > 0 && at < text.length).sort((a, b) => a - b);
}

const HEAD =
  /^([^。:]{4,80}?的?(?:通知|函))?\s*(\p{Script=Han}{1,12}〔(?:19|20)\d{2}〕\d{1,5}号)?\s*((?:各|市|县|省|州|区|有关)[^。;:]{2,280}:)?/u;

function headCuts(text: string): number[] {
  const match = HEAD.exec(text);
  if (match === null) return [];
  const [whole, title = "", number = "", addressee = ""] = match;
  if (number === "" && addressee === "") return [];
  const start = text.indexOf(addressee, title.length + number.length);
  return [title.length, text.indexOf(number, title.length), start, whole.length];
}

const SIGNED =
  /((?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*(\((?:此|本)件[^()]{1,16}\))?/g;

/** Body and date between the text and the title of what is handed out. */
function signatureCuts(text: string): number[] {
  for (const match of [...text.matchAll(SIGNED)].reverse()) {
    const stop = text.lastIndexOf("。", match.index) + 1;
    const end = match.index + match[0].length;
    const rest = text.slice(end).trim();
    if (rest !== "" && !endsLikeTitle(rest)) continue;
    if (!isOrganLine(text.slice(stop, match.index))) continue;
    const note = match[2] === undefined ? end : end - match[2].length;
    return [stop, match.index, note, end];
  }
  return [];
}
