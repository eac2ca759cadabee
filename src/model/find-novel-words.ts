import type { Language } from "../question/rewrite/language-of.ts";
import { CONNECTING } from "./connecting-words.ts";
import { comparable } from "./read-claims.ts";

const FUNCTION_WORDS = new Set(
  "the a an of in on at to for by from and with as is are was were be been it its this that these which who whose than then per will has have according document documents plan states stated says set sets out target targets share percent percentage point points year years end level value values figure figures indicator indicators task tasks lead leads led leading support supports supported supporting responsible responsibility department departments bureau rises rise rising falls fall increase increases increased decrease decreases decreased reach reaches reaching about least most highest lowest following listed list respectively baseline base place places city county municipality provides not no".split(
    " ",
  ),
);

/** Words whose parts connect, and which do not. */
const ASSERTING = /由于|因为|为了|是为|有的|比较[^,;:。]|至于|从中/u;

/**
 * The first word of a text that another one does not hold and that does more than connect; null where
 * there is none. Both ways round it tells what a sentence adds to its draft and what it leaves out.
 */
export function findNovelWords(text: string, held: string, language: Language): string | null {
  const own = withoutUnits(comparable(withoutMarks(text)));
  const known = withoutUnits(comparable(withoutMarks(held)));
  if (language === "en") return novelEnglish(own, known);
  return novelLatin(own, known) ?? asserting(own, known) ?? novelChinese(own, known);
}

function withoutMarks(text: string): string {
  return text.replace(/⟦[^⟧]*⟧/gu, "|");
}

/** Units stand at their figures, and are compared with them. */
function withoutUnits(text: string): string {
  return text.replace(/(?<=\d\s?)(?:个百分点|[万亿千百]?\p{Script=Han})/gu, "|");
}

function asserting(own: string, held: string): string | null {
  const found = ASSERTING.exec(own)?.[0];
  return found === undefined || held.includes(found) ? null : found;
}

function novelChinese(own: string, held: string): string | null {
  const known = new Set(pairs(held.replace(/\s/g, "")));
  const characters = new Set(held);
  for (const run of own.replace(/\s/g, "").match(/\p{Script=Han}+/gu) ?? []) {
    if ([...run].length === 1 && characters.has(run)) continue; // a unit
    const novel = /[^·]+/u.exec(uncovered(run, known))?.[0];
    if (novel !== undefined) return novel;
  }
  return null;
}

/** The run with "·" for each character that connects, or stands beside the same neighbour in the held text. */
function uncovered(run: string, known: ReadonlySet<string>): string {
  const characters = [...run];
  const connecting = [...run.replace(CONNECTING, (word) => "·".repeat(word.length))];
  return characters
    .map((character, i) => {
      if (connecting[i] === "·") return "·";
      const before = i > 0 && known.has(`${characters[i - 1]}${character}`);
      const after = known.has(`${character}${characters[i + 1] ?? ""}`);
      return before || after ? "·" : character;
    })
    .join("");
}

function pairs(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, i) => `${characters[i] ?? ""}${character}`);
}

/** In a Chinese sentence a Latin word has to come from the document. */
function novelLatin(own: string, held: string): string | null {
  return (own.match(/[a-z]{2,}/g) ?? []).find((word) => !held.includes(word)) ?? null;
}

function novelEnglish(own: string, held: string): string | null {
  const known = new Set(held.match(/[a-z]{2,}/g) ?? []);
  return (
    (own.match(/\p{Script=Han}+/gu) ?? []).find((run) => !held.includes(run)) ??
    (own.match(/[a-z]{2,}/g) ?? []).find((word) => !known.has(word) && !FUNCTION_WORDS.has(word)) ??
    null
  );
}
