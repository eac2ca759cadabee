import { segment } from "../language/segment.ts";

/**
 * Names in a folded question that have the form of a place's name and are on no list: "晴岚市的公园…" → 晴岚市. Only
 * where the question, or a stretch of it, begins so, with or without words of asking; `isWritten` tells what some
 * document writes, which names no place outside of them.
 */
export function findUnlistedPlaces(
  folded: string,
  isWritten: (words: string) => boolean,
): string[] {
  const [, core = "", level = ""] = NAMED.exec(folded) ?? [];
  if (core === "" || KIND.test(core) || isWritten(core)) return [];
  // "开发区" is a word: what stands before 区 must be none.
  const isName = /[市县]/u.test(level) || segment(core).every((word) => word.length === 1);
  return isName ? [core + level] : [];
}

const NAMED =
  /(?:^|[|,。?!;:])(?:请问一?下?|想?问一?下?|想知道|想?了解一?下?|帮?我?查一?下?|[那在])?(\p{Script=Han}{2})([市县区旗])(?=[\d的对在有是给要把现今明去到定计准打规养托老公高低困残])/u;
/** Which of several is meant, or what kind of place: no name. */
const KIND =
  /[一二三四五六七八九十每各全本该此某哪几这那我你他她它]|贫困|百强|直辖|试点|示范|沿海|内陆/u;
