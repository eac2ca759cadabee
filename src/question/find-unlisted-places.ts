import { segment } from "../language/segment.ts";

/** What tells a place outside of the documents from words and places of theirs. */
interface Surroundings {
  /** Is this written in some document? */
  readonly isWritten: (words: string) => boolean;
  /** How readers name the places of the documents. */
  readonly surfaces: readonly string[];
}

/**
 * Names in a folded question that have the form of a place's name and are on no list: "晴岚市的公园…" → 晴岚市. Only
 * where the question, or a stretch of it, begins so, with or without words of asking.
 */
export function findUnlistedPlaces(
  folded: string,
  { isWritten, surfaces }: Surroundings,
): string[] {
  const [, core = "", level = ""] = NAMED.exec(folded) ?? [];
  if (core === "" || KIND.test(core) || isWritten(core)) return [];
  const name = core + level;
  // "大城市" ends in a word; "开发区" is made of one.
  const isName = /[市县]/u.test(level)
    ? segment(name).at(-1) === level
    : !/[小社园校厂景]$/u.test(core) && segment(core).every((word) => word.length === 1);
  return isName && !surfaces.some((surface) => isTypoOf(surface, name)) ? [name] : [];
}

/** One character of a place's name is another. */
function isTypoOf(surface: string, name: string): boolean {
  const differing = [...name].filter((character, i) => character !== surface[i]);
  return surface.length === name.length && differing.length === 1;
}

const NAMED =
  /(?:^|[|,。?!;:])(?:请问一?下?|想?问一?下?|想知道|想?了解一?下?|帮?我?查一?下?|[那在])?(\p{Script=Han}{2})([市县区旗])(?![区场级城域长属直内里]|民(?!政)|政(?!府))/u;
/** Which of several is meant, or what kind of place: no name. */
const KIND =
  /[一二三四五六七八九十每各全本该此某哪几这那我你他她它咱们]|别的|其[他它]|另外|外[地省]|周边|邻近|相邻|附近|兄弟|友邻|所有|不少|多数|部分|许多|有的|贫困|百强|直辖|试点|示范|沿海|内陆/u;
