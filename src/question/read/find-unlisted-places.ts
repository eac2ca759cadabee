import { segment } from "../../language/segment.ts";
import { wordsAround } from "../../language/words-around.ts";
import { leadsIn } from "./leads-in.ts";

/** What tells a place outside of the documents from words and places of theirs. */
interface Surroundings {
  /** Is this written in some document? */
  readonly isWritten: (words: string) => boolean;
  /** How readers name the places of the documents. */
  readonly surfaces: readonly string[];
}

/**
 * The name in a folded question that has the form of a place's name and is on no list: "晴岚市的公园…" → 晴岚市. Where the
 * question, or a stretch of it, begins so, with or without words of asking; of cities and counties elsewhere too, where no
 * words of the language make it up.
 */
export function findUnlistedPlaces(
  folded: string,
  { isWritten, surfaces }: Surroundings,
): string[] {
  const names = [...atBeginnings(folded), ...within(folded, isWritten)];
  return names
    .filter((name) => !isWritten(name.slice(0, -1)))
    .filter((name) => !surfaces.some((surface) => isTypoOf(surface, name)))
    .slice(0, 1);
}

function atBeginnings(folded: string): string[] {
  return [...folded.matchAll(NAMED)].flatMap(([, core = "", level = ""]) => {
    const name = core + level;
    const words = segment(name);
    // "大城市" ends in a word; "开发区" is made of one.
    const isName = /[市县]/u.test(level)
      ? words.at(-1) === level && !(words.length === 2 && DESCRIBING.test(core))
      : !/[小社园校厂景]$/u.test(core) && segment(core).every((word) => word.length === 1);
    return isName && !KIND.test(core) ? [name] : [];
  });
}

function within(folded: string, isWritten: Surroundings["isWritten"]): string[] {
  return [...folded.matchAll(LEVELLED)].flatMap(({ index, 1: core = "", 2: level = "" }) => {
    const { before, own } = wordsAround(folded, index, index + 3);
    const isName =
      own.at(-1) === level &&
      !KIND.test(core) &&
      !(own.length === 2 ? DESCRIBING : LOOSE).test(core) &&
      leadsIn(before, () => isWritten(folded.slice(index - 1, index + 1)));
    return isName ? [core + level] : [];
  });
}

/** A city or county, its government or its seat behind two characters. */
const LEVELLED =
  /(?<!^|[|,。?!;:])(?=(\p{Script=Han}{2})([市县])(?!城(?![市乡镇])|场(?!监)|长(?![护期效])|[区级域属直内里]|民(?!政)|政(?!府)))/gu;
/** A word that ends so tells what kind of county it is. */
const DESCRIBING =
  /[乡业粮区境城村层位级色型类别族点产镇新旧老大小强弱好差富穷口外内上下在到于给为由往向]$/u;
/** Words of one character that may stand before the level by themselves. */
const LOOSE =
  /[再去回到来在往进出要能会想得就也都还又没不给找问跟和与从由归把被让有是的了过着地里上下前后说讲看办叫使用按据照为对比离靠住搬只才最更很太真可该应须需将曾已正各年月日底末初时同及或两个些放设交报派定落调位]/u;

/** One character of a place's name is another. */
function isTypoOf(surface: string, name: string): boolean {
  const differing = [...name].filter((character, i) => character !== surface[i]);
  return surface.length === name.length && differing.length === 1;
}

const NAMED =
  /(?:^|[|,。?!;:])(?:请问一?下?|想?问一?下?|想知道|想?了解一?下?|帮?我?查一?下?|[那在])?(\p{Script=Han}{2})([市县区旗])(?!城(?![市乡镇])|场(?!监)|长(?![护期效])|[区级域属直内里]|民(?!政)|政(?!府))/gu;
/** Which of several is meant, or what kind of place: no name. */
const KIND =
  /[一二三四五六七八九十两每各全本该此某哪几这那我你他她它咱们去回]|别的|其[他它]|另外|外[地省]|周边|邻近|相邻|附近|兄弟|友邻|所有|不少|多数|部分|许多|有的|贫困|百强|直辖|试点|示范|沿海|内陆/u;
